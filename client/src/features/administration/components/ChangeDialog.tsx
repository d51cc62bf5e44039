import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { FormEvent } from 'react';
import type { MembersQuery } from '../../../gql/graphql.ts';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { CHANGE_MEMBERSHIP, MEMBERS } from '../operations.ts';
import { RoleFields, type RoleValues } from './RoleFields.tsx';

export type Member = MembersQuery['members']['edges'][number]['node'];

interface ChangeDialogProps {
  /** Null while the dialog is closed. */
  readonly member: Member | null;
  readonly onClose: () => void;
  readonly onChanged: (member: Member) => void;
}

// Why the last administrator keeps the role is said beside the role.
const RENAMED = { id: 'role' };

/** Changes the role and the title of a member. */
export function ChangeDialog({ member, onClose, onChanged }: ChangeDialogProps) {
  const t = useT();
  return (
    <Modal
      opened={member !== null}
      onClose={onClose}
      title={member ? t('administration.changeTitle', { name: member.displayName }) : null}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {member ? <ChangeForm key={member.id} member={member} onClose={onClose} onChanged={onChanged} /> : null}
    </Modal>
  );
}

function ChangeForm({ member, onClose, onChanged }: ChangeDialogProps & { readonly member: Member }) {
  const t = useT();
  const form = useForm<RoleValues>({
    mode: 'controlled',
    initialValues: { role: member.role, office: member.office ?? '' },
  });
  const refusals = useRefusals(form as never, RENAMED);
  const [change, { loading }] = useMutation(CHANGE_MEMBERSHIP, {
    refetchQueries: [MEMBERS],
    awaitRefetchQueries: true,
  });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const { role, office } = form.values;
    try {
      const { data } = await change({
        variables: { id: member.id, expectedVersion: member.version, role, office: office.trim() || null },
      });
      if (data?.changeMembership.__typename === 'Refused') refusals.report(data.changeMembership.refusals);
      else {
        toast(t('administration.changed'));
        onClose();
        onChanged(member);
      }
    } catch {
      toast(t('administration.notDone'), 'bad');
    }
  };

  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={t('administration.changeTitle', { name: member.displayName })}
    >
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        {refusals.all.some((refusal) => refusal.code === 'LAST_ADMINISTRATOR') ? (
          <p>{t('administration.lastAdministrator')}</p>
        ) : null}
        <RoleFields form={form} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
