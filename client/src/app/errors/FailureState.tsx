import { useEffect } from 'react';
import { useT } from '../../ui/intl.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { ErrorState, ForbiddenState } from '../../ui/states.tsx';
import { failureOf } from './failure.ts';

interface FailureStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A failure of a part of a page, in words that fit it. */
export function FailureState({ error, onRetry }: FailureStateProps) {
  const t = useT();
  const { kind, incident } = failureOf(error);
  if (kind === 'forbidden') return <ForbiddenState />;
  if (kind === 'offline') {
    return (
      <ErrorState title={t('ui.error.offlineTitle')} onRetry={onRetry}>
        {t('ui.error.offlineText')}
      </ErrorState>
    );
  }
  if (kind === 'limit') {
    return (
      <ErrorState title={t('ui.error.limitTitle')} incident={incident} onRetry={onRetry}>
        {t('ui.error.limitText')}
      </ErrorState>
    );
  }
  return <ErrorState incident={incident} onRetry={onRetry} />;
}

/** First tier: one page fails, the shell stays. */
export function PageFailure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const t = useT();
  usePageTitle(t('ui.error.title'));
  useEffect(() => {
    if (import.meta.env.DEV) globalThis.console.warn(error);
  }, [error]);
  return <FailureState error={error} onRetry={reset} />;
}
