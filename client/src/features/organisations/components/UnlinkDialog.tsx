import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CalendarDate } from '@maillage/kernel';
import { useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { UNLINK_ORGANISATIONS } from '../mutations.ts';
import { ORGANISATION } from '../operations.ts';

interface UnlinkDialogProps {
  readonly link: { readonly id: string };
  /** Name of the body at the other end. */
  readonly otherName: string;
}

/** A button that ends a federation or a coordination on a day, or takes away one that was entered by mistake. */
export function UnlinkDialog({ link, otherName }: UnlinkDialogProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => setOpened(true)}
        aria-label={t('directory.unlink.one', { name: otherName })}
        data-print="no"
      >
        {t('directory.unlink')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('directory.unlink.one', { name: otherName })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <UnlinkForm link={link} otherName={otherName} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

function UnlinkForm({ link, otherName, onDone }: UnlinkDialogProps & { readonly onDone: () => void }) {
  const t = useT();
  const form = useForm({ mode: 'controlled', initialValues: { endsOn: '' } });
  const refusals = useRefusals(form as never);
  const [unlink, { loading }] = useMutation(UNLINK_ORGANISATIONS, {
    refetchQueries: [ORGANISATION],
    awaitRefetchQueries: true,
  });

  const end = async (endsOn: CalendarDate | null): Promise<void> => {
    refusals.clear();
    try {
      const { data } = await unlink({ variables: { id: link.id, endsOn } });
      if (data?.saved.__typename === 'Refused') refusals.report(data.saved.refusals);
      else {
        toast(t('directory.unlink.done'));
        onDone();
      }
    } catch {
      toast(t('directory.notSaved'), 'bad');
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { endsOn } = form.values;
    // Without a day the entry would be taken away: that has a button of its own.
    if (endsOn === '') refusals.report([{ code: 'REQUIRED', path: ['endsOn'], message: t('refusal.REQUIRED') }]);
    else void end(endsOn as CalendarDate);
  };

  return (
    <form onSubmit={submit} noValidate aria-label={t('directory.unlink.one', { name: otherName })}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <TextInput
          type="date"
          label={t('directory.unlink.lastDay')}
          description={t('directory.unlink.lastDayHelp')}
          required
          {...form.getInputProps('endsOn')}
        />
        <Group justify="space-between">
          <Button variant="default" disabled={loading} onClick={() => void end(null)}>
            {t('directory.unlink.mistake')}
          </Button>
          <Group>
            <Button variant="default" onClick={onDone}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('directory.unlink')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
