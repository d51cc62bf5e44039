import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type FormEvent } from 'react';
import type { SheetWholeFragment } from '../../../gql/graphql.ts';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { ATTENDANCE_DAY, CLOSE_SHEETS } from './operations.ts';

interface CloseDialogProps {
  readonly cohortId: string;
  readonly sheet: SheetWholeFragment;
  /** While something is still to be sent, or the sheet could be closed without it. */
  readonly disabled: boolean;
}

/** A button that closes a sheet, and asks why when signatures are missing. */
export function CloseDialog({ cohortId, sheet, disabled }: CloseDialogProps) {
  const t = useT();
  const apollo = useApolloClient();
  const [opened, setOpened] = useState(false);
  const form = useForm({ mode: 'controlled', initialValues: { note: '' } });
  const refusals = useRefusals(form as never);
  const [close, { loading }] = useMutation(CLOSE_SHEETS);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    try {
      const sheets = [{ halfDayId: sheet.id, expectedVersion: sheet.halfDay.version }];
      const { data } = await close({ variables: { cohortId, sheets, note: form.values.note || null } });
      if (data?.written.__typename === 'Refused') refusals.report(data.written.refusals);
      else if (data) {
        toast(t('attendance.closed'));
        setOpened(false);
        await apollo.refetchQueries({ include: [ATTENDANCE_DAY] });
      }
    } catch {
      toast(t('training.notSaved'), 'bad');
    }
  };
  return (
    <>
      <Button size="md" disabled={disabled} onClick={() => setOpened(true)}>
        {t('attendance.close')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('attendance.close')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('attendance.close')}>
          <Stack gap="md">
            <ErrorSummary refusals={refusals} />
            <p>{t('attendance.closeText')}</p>
            {sheet.unsigned > 0 ? (
              <TextInput
                label={t('attendance.closeNote')}
                description={t('attendance.closeMissing', { count: sheet.unsigned })}
                maxLength={300}
                {...form.getInputProps('note')}
              />
            ) : null}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpened(false)}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={loading}>
                {t('attendance.close')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
