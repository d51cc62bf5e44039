import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { IconDeviceDesktop, IconDeviceMobile } from '../../../ui/icons.ts';
import { T, useT, type Translate } from '../../../ui/intl.tsx';
import { LoadingState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { InstantText } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { deviceOf } from '../device.ts';
import { MY_SESSIONS, REVOKE_SESSION, type AccountSession } from '../operations.ts';
import styles from './Account.module.css';

/** Where the account is signed in, and the way to end it. */
export function Sessions() {
  const t = useT();
  const { data, error, refetch } = useQuery(MY_SESSIONS, { fetchPolicy: 'cache-and-network' });
  const [revoke] = useMutation(REVOKE_SESSION, { refetchQueries: [MY_SESSIONS], awaitRefetchQueries: true });
  const [asked, setAsked] = useState<AccountSession | null>(null);

  const end = async (session: AccountSession): Promise<void> => {
    const { data: answer } = await revoke({ variables: { sessionId: session.id } });
    setAsked(null);
    if (answer?.revokeSession.__typename === 'Refused')
      toast(answer.revokeSession.refusals.map((refusal) => refusal.message).join(' '), 'bad');
    else toast(t('account.sessions.ended'));
  };

  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={3} />;
  return (
    <>
      <ul className={styles.sessions}>
        {data.mySessions.map((session) => (
          <li key={session.id}>
            <Line session={session} onEnd={() => setAsked(session)} />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => (asked ? end(asked) : undefined)}
        title={t('account.sessions.confirmTitle')}
        confirmLabel={t('account.sessions.end')}
        danger
      >
        {asked ? t('account.sessions.confirmText', { device: deviceText(asked, t) }) : null}
      </ConfirmDialog>
    </>
  );
}

function Line({ session, onEnd }: { readonly session: AccountSession; readonly onEnd: () => void }) {
  const t = useT();
  const Glyph = deviceOf(session.userAgent).mobile ? IconDeviceMobile : IconDeviceDesktop;
  const device = deviceText(session, t);
  return (
    <>
      <Glyph aria-hidden="true" size={24} stroke={1.5} />
      <div className={styles.session}>
        <div className={styles.device}>
          {device} {session.current ? <StatusBadge tone="violet">{t('account.sessions.current')}</StatusBadge> : null}
        </div>
        <div className={styles.detail}>
          <T
            id="account.sessions.detail"
            values={{
              opened: <InstantText instant={session.openedAt} />,
              seen: <InstantText instant={session.seenAt} />,
            }}
          />{' '}
          {t(`account.sessions.method.${session.method}`)}
        </div>
      </div>
      {session.current ? null : (
        <Button variant="default" size="xs" onClick={onEnd} aria-label={t('account.sessions.endOne', { device })}>
          {t('account.sessions.end')}
        </Button>
      )}
    </>
  );
}

function deviceText(session: AccountSession, t: Translate): string {
  const { browser, system } = deviceOf(session.userAgent);
  if (browser && system) return t('account.sessions.device', { browser, system });
  return browser ?? system ?? t('account.sessions.unknownDevice');
}
