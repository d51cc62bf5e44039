import { Radio, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../../ui/intl.tsx';
import { ROLES, type Role } from '../roles.ts';

export interface RoleValues {
  role: Role;
  office: string;
}

/** The role, each explained, and the person's own title. */
export function RoleFields<Values extends RoleValues>({ form }: { readonly form: UseFormReturnType<Values> }) {
  const t = useT();
  return (
    <>
      <Radio.Group label={t('administration.role')} required {...form.getInputProps('role')}>
        <Stack gap="sm" mt="xs">
          {ROLES.map((role, index) => (
            <Radio
              key={role}
              value={role}
              label={t(`shell.role.${role}`)}
              description={t(`administration.roleText.${role}`)}
              {...(index === 0 ? { 'data-path': 'role' } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t('administration.office')}
        description={t('administration.officeHelp')}
        maxLength={160}
        autoComplete="off"
        {...form.getInputProps('office')}
      />
    </>
  );
}
