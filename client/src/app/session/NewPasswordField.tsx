import { PasswordInput } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useT } from '../../ui/intl.tsx';
import { authConfig } from './auth-api.ts';

interface NewPasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: ReactNode;
  /** Path of the field in its form, where a refusal leads to it. */
  readonly path?: string;
}

const MINIMUM = 12;

/** A password to choose; its rule is said before the typing, not after. */
export function NewPasswordField({ value, onChange, error, path }: NewPasswordFieldProps) {
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
      aria-invalid={error ? true : undefined}
      data-path={path}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
