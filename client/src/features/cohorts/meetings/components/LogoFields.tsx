import { Checkbox, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../../../ui/intl.tsx';

/** Consent to each logo that is shown, by the key of its party; '' while none is recorded. */
export type LogoConsents = Readonly<Record<string, string>>;

interface LogoFieldsProps {
  readonly parties: readonly { readonly value: string; readonly label: string }[];
  readonly publisherKey: string;
  readonly value: LogoConsents;
  readonly error: ReactNode;
  readonly onChange: (value: LogoConsents) => void;
}

/** Which logos a communication shows, and for those of others the day of their written consent. */
export function LogoFields({ parties, publisherKey, value, error, onChange }: LogoFieldsProps) {
  const t = useT();
  const shown = Object.keys(value);
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label={t('communications.field.logos')}
        error={error}
        value={shown}
        onChange={(keys) => onChange(Object.fromEntries(keys.map((key) => [key, value[key] ?? ''])))}
      >
        <Stack mt="xs" gap="xs">
          {parties.map((party) => (
            <Checkbox key={party.value} {...party} />
          ))}
        </Stack>
      </Checkbox.Group>
      {parties
        .filter((party) => shown.includes(party.value) && party.value !== publisherKey)
        .map((party) => (
          <TextInput
            key={party.value}
            type="date"
            label={t('communications.field.consentOn', { name: party.label })}
            value={value[party.value] ?? ''}
            onChange={(event) => onChange({ ...value, [party.value]: event.currentTarget.value })}
          />
        ))}
    </Stack>
  );
}
