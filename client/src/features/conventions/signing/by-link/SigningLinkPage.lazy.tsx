import type { SigningPage, TextChange } from '@maillage/domain/conventions';
import { changesBetween } from '@maillage/domain/conventions';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import publicStyles from '../../../../app/public-pages/Public.module.css';
import type { ClientRefusal } from '../../../../ui/forms/refusals.tsx';
import { useT } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { ErrorState, LoadingState } from '../../../../ui/states.tsx';
import { askLink, type LinkAct, type LinkAnswer } from './link-api.ts';
import { LinkOutcome } from './LinkOutcome.tsx';
import { TextToSign, type TextPage } from './TextToSign.tsx';

export const route = createLazyRoute('/public/signature/$token')({ component: SigningLinkPage });

/** What a page that shows a text is given to act with. */
export interface LinkActs {
  /** Asks it, shows the page that opens then, and gives the reasons against it; null when no answer came. */
  readonly ask: (act: LinkAct, fields?: object) => Promise<readonly ClientRefusal[] | null>;
  /** What changed in the text since it was shown, when that was the reason. */
  readonly changes: readonly TextChange[];
}

/** The page behind a link to sign: the present text, or what became of it. Nobody signs in to it. */
function SigningLinkPage() {
  const t = useT();
  const { token } = useParams({ from: '/public/signature/$token' });
  const [answer, setAnswer] = useState<LinkAnswer | null>(null);
  const [changes, setChanges] = useState<readonly TextChange[]>([]);
  const [lost, setLost] = useState(false);

  useEffect(() => {
    void askLink('open', token).then(setAnswer);
  }, [token]);
  const retry = (): void => {
    setAnswer(null);
    void askLink('open', token).then(setAnswer);
  };

  const ask = useCallback<LinkActs['ask']>(
    async (act, fields = {}) => {
      const next = await askLink(act, token, fields);
      const wasSent = next.ok || next.code === 'TOO_MANY_REQUESTS' || next.code === 'LINK_UNKNOWN';
      setLost(!wasSent);
      if (!wasSent) return null;
      const before = textOf(answer);
      const after = textOf(next);
      const changed =
        before && after && before.contentHash !== after.contentHash ? changesBetween(before, after) : null;
      if (changed) setChanges(changed);
      setAnswer(next);
      return next.ok ? next.refusals : [];
    },
    [answer, token],
  );

  return (
    <main id="contenu" className={publicStyles.main} tabIndex={-1}>
      {answer === null ? (
        <>
          <PageHeader title={t('link.title')} />
          <LoadingState lines={8} />
        </>
      ) : answer.ok ? (
        <Opened page={answer.page} acts={{ ask, changes }} lost={lost} />
      ) : (
        <>
          <PageHeader title={t('link.title')} />
          <ErrorState
            title={t(`link.failure.${FAILURES.has(answer.code) ? answer.code : 'other'}.title`)}
            onRetry={answer.code === 'LINK_UNKNOWN' ? undefined : retry}
          >
            {t(`link.failure.${FAILURES.has(answer.code) ? answer.code : 'other'}.text`, {
              minutes: Math.max(1, Math.ceil((answer.retryAfter ?? 60) / 60)),
            })}
          </ErrorState>
        </>
      )}
    </main>
  );
}

const FAILURES: ReadonlySet<string> = new Set(['OFFLINE', 'TOO_MANY_REQUESTS', 'LINK_UNKNOWN']);

function textOf(answer: LinkAnswer | null): TextPage['text'] | null {
  return answer?.ok && 'text' in answer.page ? answer.page.text : null;
}

function Opened({ page, acts, lost }: { readonly page: SigningPage; readonly acts: LinkActs; readonly lost: boolean }) {
  return 'text' in page ? <TextToSign page={page} acts={acts} lost={lost} /> : <LinkOutcome page={page} acts={acts} />;
}
