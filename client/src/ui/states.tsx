import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconAlertTriangle, IconInbox, IconLock, IconRefresh, IconSearch, type Icon } from './icons.ts';
import { T, useT } from './intl.tsx';
import styles from './States.module.css';

interface StateProps {
  readonly className: string | undefined;
  readonly icon: Icon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly role?: 'alert';
}

function State({ className, icon: Glyph, title, children, role }: StateProps) {
  return (
    <div className={`${styles.state} ${className}`} role={role}>
      <Glyph aria-hidden="true" size={28} stroke={1.5} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}

/** Nothing to show, and what to do about it. */
export function EmptyState({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <State className={styles.empty} icon={IconInbox} title={title}>
      {children}
    </State>
  );
}

interface ErrorStateProps {
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** What the support asks for. */
  readonly incident?: string | null | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** A failure: what happened, the incident to quote, and another try. */
export function ErrorState({ title, children, incident, onRetry }: ErrorStateProps) {
  const t = useT();
  return (
    <State className={styles.error} icon={IconAlertTriangle} title={title ?? t('ui.error.title')} role="alert">
      <div>{children ?? t('ui.error.text')}</div>
      {incident ? (
        <p className={styles.incident}>
          <T id="ui.error.incident" values={{ incident: <code>{incident}</code> }} />
        </p>
      ) : null}
      {onRetry ? (
        <Button variant="default" leftSection={<IconRefresh aria-hidden="true" size={16} />} onClick={onRetry}>
          {t('common.retry')}
        </Button>
      ) : null}
    </State>
  );
}

/** One sees that it exists, and may not do it: says why and who could. */
export function ForbiddenState({ reason, children }: { readonly reason?: ReactNode; readonly children?: ReactNode }) {
  const t = useT();
  return (
    <State className={styles.forbidden} icon={IconLock} title={t('ui.forbidden.title')}>
      <div>{reason ?? t('ui.forbidden.text')}</div>
      {children}
    </State>
  );
}

/** Absent or out of reach: the same answer for both. */
export function NotFoundState({ children }: { readonly children?: ReactNode }) {
  const t = useT();
  return (
    <State className={styles.empty} icon={IconSearch} title={t('ui.notFound.title')}>
      <div>{t('ui.notFound.text')}</div>
      {children}
    </State>
  );
}

/** Grey lines in place of what is coming. */
export function LoadingState({ lines = 6, label }: { readonly lines?: number; readonly label?: string }) {
  const t = useT();
  return (
    <div className={styles.loading} role="status" aria-busy="true">
      <span className="visually-hidden">{label ?? t('ui.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={line === 0 ? 26 : 16} width={WIDTHS[line % WIDTHS.length]} radius="sm" />
      ))}
    </div>
  );
}

const WIDTHS = ['38%', '92%', '84%', '96%', '71%', '88%'];
