import { Button, TextInput } from '@mantine/core';
import { createLazyRoute, Link, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent } from 'react';
import {
  acceptInvitation,
  readInvitation,
  type AuthFailure,
  type AuthResult,
  type Invitation,
} from '../../../app/session/auth-api.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { LoadingState } from '../../../ui/states.tsx';
import { DoorCard, DoorNotice } from '../components/DoorCard.tsx';
import { failureText } from '../components/failure-text.ts';
import { NewPasswordField } from '../../../app/session/NewPasswordField.tsx';
import styles from '../../../app/public-pages/Public.module.css';

export const route = createLazyRoute('/public/invitation')({ component: InvitationPage });

function InvitationPage() {
  const t = useT();
  const { token = '' } = useSearch({ from: '/public/invitation' });
  const [found, setFound] = useState<AuthResult<Invitation> | null>(null);
  useEffect(() => {
    void readInvitation(token).then(setFound);
  }, [token]);

  return (
    <DoorCard title={t('access.invitation.title')}>
      {found === null ? <LoadingState lines={4} /> : null}
      {found?.ok === false ? <DoorNotice tone="bad">{failureText(found.failure, t)}</DoorNotice> : null}
      {found?.ok ? <AcceptForm token={token} invitation={found.value} /> : null}
    </DoorCard>
  );
}

function AcceptForm({ token, invitation }: { readonly token: string; readonly invitation: Invitation }) {
  const t = useT();
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const [missing, setMissing] = useState(false);
  const [state, setState] = useState<'waiting' | 'busy' | 'done'>('waiting');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const name = displayName.trim();
    setMissing(!invitation.hasAccount && !name);
    if (!invitation.hasAccount && !name) return;
    setState('busy');
    const result = await acceptInvitation(token, invitation.hasAccount ? undefined : { displayName: name, password });
    setFailure(result.ok ? null : result.failure);
    setState(result.ok ? 'done' : 'waiting');
  };

  if (state === 'done') {
    return (
      <>
        <DoorNotice tone="good">
          <T id="access.invitation.done" values={{ organisation: invitation.organisationName }} />
        </DoorNotice>
        <p className={styles.aside}>
          <Link to="/connexion">{t('access.signIn')}</Link>
        </p>
      </>
    );
  }
  const weak = failure?.code === 'PASSWORD_TOO_WEAK';
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>
        <T
          id="access.invitation.intro"
          values={{
            organisation: invitation.organisationName,
            email: invitation.email,
            role: t(`shell.role.${invitation.role}`),
          }}
        />
      </p>
      {failure && !weak ? <DoorNotice tone="bad">{failureText(failure, t)}</DoorNotice> : null}
      {invitation.hasAccount ? (
        <p>{t('access.invitation.hasAccount')}</p>
      ) : (
        <>
          <TextInput
            label={t('access.displayName')}
            autoComplete="name"
            required
            withAsterisk={false}
            value={displayName}
            error={missing ? t('access.required.name') : undefined}
            onChange={(event) => setDisplayName(event.currentTarget.value)}
          />
          <NewPasswordField
            value={password}
            onChange={setPassword}
            error={failure && weak ? failureText(failure, t) : undefined}
          />
        </>
      )}
      <Button type="submit" loading={state === 'busy'} fullWidth>
        {t('access.invitation.accept')}
      </Button>
    </form>
  );
}
