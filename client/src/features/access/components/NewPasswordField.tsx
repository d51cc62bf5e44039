import { PasswordInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { authConfig } from '../../../app/session/auth-api.ts';
import { useT } from '../../../ui/intl.tsx';

interface NewPasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

const MINIMUM = 12;

/** A password to choose; its rule is said before the typing, not after. */
export function NewPasswordField({ value, onChange, error }: NewPasswordFieldProps) {
  const t = useT();
  const [minimum, setMinimum] = useState(MINIMUM);
  useEffect(() => {
    void authConfig().then((config) => setMinimum(config.passwordMinLength));
  }, []);
  return (
    <PasswordInput
      name="new-password"
      label={t('access.newPassword')}
      description={t('access.passwordRule', { minimum })}
      autoComplete="new-password"
      required
      withAsterisk={false}
      minLength={minimum}
      visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword'), tabIndex: 0, 'aria-hidden': false }}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
