import { useMutation } from '@apollo/client/react';
import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { newId } from '@maillage/kernel';
import { Link } from '@tanstack/react-router';
import { useRef, type FormEvent } from 'react';
import { NewPasswordField } from '../../../app/session/NewPasswordField.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals, type ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { CHANGE_PASSWORD, MY_SESSIONS } from '../operations.ts';
import styles from './Account.module.css';

interface PasswordValues {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly confirmation: string;
}

const EMPTY: PasswordValues = { currentPassword: '', newPassword: '', confirmation: '' };

interface PasswordFormProps {
  /** For whom a password manager keeps the new password. */
  readonly email: string;
}

/** Changes the reader's own password. Nothing typed here is kept as a draft. */
export function PasswordForm({ email }: PasswordFormProps) {
  const t = useT();
  const form = useForm<PasswordValues>({ mode: 'controlled', initialValues: EMPTY });
  const refusals = useRefusals(form);
  const [change, { loading }] = useMutation(CHANGE_PASSWORD, { refetchQueries: [MY_SESSIONS] });
  // After a lost answer the same words are the same act: the current password may have changed already.
  const unanswered = useRef<{ values: PasswordValues; key: string } | null>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const { values } = form;
    const missing = missingIn(values, t);
    if (missing.length > 0) {
      refusals.report(missing);
      return;
    }
    if (unanswered.current?.values !== values) unanswered.current = { values, key: newId() };
    const { currentPassword, newPassword } = values;
    try {
      const { data } = await change({
        variables: { currentPassword, newPassword },
        context: { idempotencyKey: unanswered.current.key },
      });
      unanswered.current = null;
      if (data?.changePassword.__typename === 'Refused') refusals.report(data.changePassword.refusals);
      else if (data) {
        form.reset();
        toast(t('account.password.changed', { sessions: data.changePassword.endedSessions }));
      }
    } catch {
      toast(t('account.password.notDone'), 'bad');
    }
  };
  const passwordProps = (path: keyof PasswordValues) => ({
    ...form.getInputProps(path),
    // The kit marks a refused field by its colour alone.
    'aria-invalid': form.errors[path] ? true : undefined,
    required: true,
    withAsterisk: false,
    visibilityToggleButtonProps: { 'aria-label': t('access.showPassword'), tabIndex: 0, 'aria-hidden': false },
  });

  return (
    <form className={styles.password} onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <div>
          <PasswordInput
            name="current-password"
            label={t('account.password.current')}
            autoComplete="current-password"
            {...passwordProps('currentPassword')}
          />
          <Link to="/mot-de-passe/oublie">{t('account.password.none')}</Link>
        </div>
        <NewPasswordField
          path="newPassword"
          value={form.values.newPassword}
          error={form.errors['newPassword']}
          onChange={(value) => form.setFieldValue('newPassword', value)}
        />
        <PasswordInput
          name="confirmation"
          label={t('account.password.confirmation')}
          autoComplete="new-password"
          {...passwordProps('confirmation')}
        />
        <Group>
          <Button type="submit" loading={loading}>
            {t('account.password.change')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What can be seen to be missing without asking the server. */
function missingIn({ currentPassword, newPassword, confirmation }: PasswordValues, t: Translate): ClientRefusal[] {
  const missing: ClientRefusal[] = [];
  const add = (path: keyof PasswordValues, message: string): void =>
    void missing.push({ code: 'REQUIRED', path: [path], message });
  if (currentPassword === '') add('currentPassword', t('account.password.required.current'));
  if (newPassword === '') add('newPassword', t('account.password.required.new'));
  else if (confirmation !== newPassword) add('confirmation', t('account.password.different'));
  return missing;
}
