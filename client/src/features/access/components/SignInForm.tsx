import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { signIn, type AuthFailure, type SignedInAccount } from '../../../app/session/auth-api.ts';
import { useT } from '../../../ui/intl.tsx';
import { DoorNotice } from './DoorCard.tsx';
import { failureText } from './failure-text.ts';
import styles from '../../../app/public-pages/Public.module.css';

interface SignInFormProps {
  readonly email?: string;
  /** The address cannot be changed: the same person comes back. */
  readonly fixedEmail?: boolean;
  /** Told at each attempt: what was said before it no longer matters. */
  readonly onTry?: () => void;
  readonly onSignedIn: (account: SignedInAccount) => void | Promise<void>;
  /** Under the password: the way to a new one. */
  readonly children?: ReactNode;
}

/** E-mail address and password. */
export function SignInForm({
  email: knownEmail = '',
  fixedEmail = false,
  onTry,
  onSignedIn,
  children,
}: SignInFormProps) {
  const t = useT();
  const [email, setEmail] = useState(knownEmail);
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    onTry?.();
    setFailure(null);
    const incomplete = !email.trim() || !password;
    setMissing(incomplete);
    if (incomplete) return;
    setBusy(true);
    const result = await signIn(email.trim(), password);
    if (result.ok) {
      await onSignedIn(result.value.account);
    } else {
      setFailure(result.failure);
      setPassword('');
    }
    setBusy(false);
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {failure ? <DoorNotice tone="bad">{failureText(failure, t)}</DoorNotice> : null}
      <TextInput
        type="email"
        name="email"
        label={t('access.email')}
        autoComplete="username"
        required
        withAsterisk={false}
        readOnly={fixedEmail}
        value={email}
        error={missing && !email.trim() ? t('access.required.email') : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        data-autofocus={fixedEmail || undefined}
        name="password"
        label={t('access.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword'), tabIndex: 0, 'aria-hidden': false }}
        value={password}
        error={missing && !password ? t('access.required.password') : undefined}
        aria-invalid={missing && !password ? true : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {children}
      <Button type="submit" loading={busy} fullWidth>
        {t('access.signIn')}
      </Button>
    </form>
  );
}
