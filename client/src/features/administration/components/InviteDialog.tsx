import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { INVITATIONS, INVITE_MEMBER } from '../operations.ts';
import { RoleFields, type RoleValues } from './RoleFields.tsx';

interface InviteDialogProps {
  readonly organisation: { readonly id: string; readonly name: string };
}

interface InviteValues extends RoleValues {
  email: string;
}

/** A button that opens the invitation of somebody by mail. */
export function InviteDialog({ organisation }: InviteDialogProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button leftSection={<IconPlus aria-hidden="true" size={16} />} onClick={() => setOpened(true)}>
        {t('administration.invite')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('administration.inviteTitle', { name: organisation.name })}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <InviteForm organisation={organisation} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

function InviteForm({ organisation, onDone }: InviteDialogProps & { readonly onDone: () => void }) {
  const t = useT();
  const form = useForm<InviteValues>({ mode: 'controlled', initialValues: { email: '', role: 'reader', office: '' } });
  const refusals = useRefusals(form as never);
  const [invite, { loading }] = useMutation(INVITE_MEMBER, {
    refetchQueries: [INVITATIONS],
    awaitRefetchQueries: true,
  });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const { email, role, office } = form.values;
    try {
      const { data } = await invite({
        variables: {
          input: { organisationId: organisation.id, email: email.trim(), role, office: office.trim() || null },
        },
      });
      if (data?.inviteMember.__typename === 'Refused') refusals.report(data.inviteMember.refusals);
      else {
        toast(t('administration.invited', { email: email.trim() }));
        onDone();
      }
    } catch {
      toast(t('administration.notDone'), 'bad');
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('administration.invite')}>
      <Stack gap="md">
        <p>{t('administration.inviteText')}</p>
        <ErrorSummary refusals={refusals} />
        <TextInput
          type="email"
          label={t('access.email')}
          required
          maxLength={254}
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('email')}
        />
        <RoleFields form={form} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('administration.sendInvitation')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
