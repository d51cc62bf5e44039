import { Button, TextInput } from '@mantine/core';
import { createLazyRoute, Link, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { confirmPasswordReset, requestPasswordReset, type AuthFailure } from '../../../app/session/auth-api.ts';
import { useT } from '../../../ui/intl.tsx';
import { DoorCard, DoorNotice } from '../components/DoorCard.tsx';
import { failureText } from '../components/failure-text.ts';
import { NewPasswordField } from '../../../app/session/NewPasswordField.tsx';
import styles from '../../../app/public-pages/Public.module.css';

export const request = createLazyRoute('/public/mot-de-passe/oublie')({ component: RequestPage });
export const confirm = createLazyRoute('/public/mot-de-passe/nouveau')({ component: ConfirmPage });

type Outcome = 'waiting' | 'busy' | 'done' | AuthFailure;

function RequestPage() {
  const t = useT();
  const [email, setEmail] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('waiting');
  const [missing, setMissing] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = email.trim();
    setMissing(!/^[^\s@]+@[^\s@]+$/.test(typed));
    if (!/^[^\s@]+@[^\s@]+$/.test(typed)) return;
    setOutcome('busy');
    const result = await requestPasswordReset(typed);
    setOutcome(result.ok ? 'done' : result.failure);
  };

  return (
    <DoorCard title={t('access.reset.title')} description={t('access.reset.intro')}>
      {outcome === 'done' ? (
        <DoorNotice tone="good">{t('access.reset.sent')}</DoorNotice>
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          {typeof outcome === 'object' ? <DoorNotice tone="bad">{failureText(outcome, t)}</DoorNotice> : null}
          <TextInput
            type="email"
            label={t('access.email')}
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            error={missing ? t('access.required.email') : undefined}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" loading={outcome === 'busy'} fullWidth>
            {t('access.reset.send')}
          </Button>
        </form>
      )}
      <p className={styles.aside}>
        <Link to="/connexion">{t('access.back')}</Link>
      </p>
    </DoorCard>
  );
}

function ConfirmPage() {
  const t = useT();
  const { token = '' } = useSearch({ from: '/public/mot-de-passe/nouveau' });
  const [password, setPassword] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('waiting');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setOutcome('busy');
    const result = await confirmPasswordReset(token, password);
    setOutcome(result.ok ? 'done' : result.failure);
  };
  const failure = typeof outcome === 'object' ? outcome : null;
  const weak = failure?.code === 'PASSWORD_TOO_WEAK';

  return (
    <DoorCard title={t('access.newPassword')}>
      {outcome === 'done' ? (
        <>
          <DoorNotice tone="good">{t('access.reset.done')}</DoorNotice>
          <p className={styles.aside}>
            <Link to="/connexion">{t('access.signIn')}</Link>
          </p>
        </>
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          {failure && !weak ? <DoorNotice tone="bad">{failureText(failure, t)}</DoorNotice> : null}
          <NewPasswordField
            value={password}
            onChange={setPassword}
            error={failure && weak ? failureText(failure, t) : undefined}
          />
          <Button type="submit" loading={outcome === 'busy'} disabled={!password} fullWidth>
            {t('access.reset.confirm')}
          </Button>
          {failure?.code === 'LINK_EXPIRED' ? <Link to="/mot-de-passe/oublie">{t('access.reset.again')}</Link> : null}
        </form>
      )}
    </DoorCard>
  );
}
