import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, NativeSelect, NumberInput, Stack, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ABSENCE_REASONS, ATTENDANCE_MARKS } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import type { FormEvent } from 'react';
import type { AbsenceReason, AttendanceMark, SheetWholeFragment } from '../../../gql/graphql.ts';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { CORRECT_ATTENDANCE } from './operations.ts';
import type { Say, SheetPerson } from './SheetView.tsx';

interface EntryDialogProps {
  readonly cohortId: string;
  readonly sheet: SheetWholeFragment;
  readonly person: SheetPerson;
  readonly name: string;
  /** Whether the sheet is closed, so that it is a correction with its reason. */
  readonly correcting: boolean;
  readonly say: Say;
  readonly onDone: () => void;
}

interface Values {
  mark: AttendanceMark;
  reason: string;
  missingMinutes: string | number;
  evidenceOn: string;
  why: string;
}

/** What somebody was, in full: late and by how much, absent and why; on a closed sheet, a correction. */
export function EntryDialog({ cohortId, sheet, person, name, correcting, say, onDone }: EntryDialogProps) {
  const t = useT();
  const { entry } = person;
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: {
      mark: entry?.mark ?? 'present',
      reason: entry?.reason ?? '',
      missingMinutes: entry?.missingMinutes ?? '',
      evidenceOn: entry?.evidenceOn ?? '',
      why: '',
    },
  });
  const refusals = useRefusals(form as never);
  const [correct, { loading }] = useMutation(CORRECT_ATTENDANCE);
  const { mark } = form.values;
  const late = mark === 'late';
  const excusable = late || mark === 'absent_justified';

  const missing = (): boolean => {
    const required = (path: string) => ({ code: 'REQUIRED', path: [path], message: t('refusal.REQUIRED') });
    const { values } = form;
    const all = [
      ...(mark === 'absent_justified' && values.reason === '' ? [required('reason')] : []),
      ...(late && values.missingMinutes === '' ? [required('missingMinutes')] : []),
      ...(correcting && values.why.trim() === '' ? [required('why')] : []),
    ];
    if (all.length > 0) refusals.report(all);
    return all.length > 0;
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    if (missing()) return;
    const { values } = form;
    const said = {
      halfDayId: sheet.id,
      candidatureId: person.candidatureId,
      mark,
      reason: excusable && values.reason !== '' ? (values.reason as AbsenceReason) : null,
      missingMinutes: late ? Number(values.missingMinutes) : null,
      evidenceOn: excusable && values.evidenceOn !== '' ? (values.evidenceOn as CalendarDate) : null,
    };
    if (!correcting) {
      say([{ kind: 'entry', ...said }]);
      onDone();
      return;
    }
    try {
      const input = { cohortId, expectedVersion: sheet.halfDay.version, why: values.why, ...said };
      const { data } = await correct({ variables: { input } });
      if (data?.written.__typename === 'Refused') refusals.report(data.written.refusals);
      else if (data) {
        toast(t('attendance.corrected'));
        onDone();
      }
    } catch {
      toast(t('training.notSaved'), 'bad');
    }
  };
  return (
    <Modal opened onClose={onDone} title={name} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(event) => void submit(event)} noValidate aria-label={name}>
        <Stack gap="md">
          <ErrorSummary refusals={refusals} />
          <NativeSelect
            label={t('attendance.markLabel')}
            {...form.getInputProps('mark')}
            data={ATTENDANCE_MARKS.map((value) => ({ value, label: t(`attendanceMark.${value}`) }))}
          />
          {late ? (
            <NumberInput
              label={t('attendance.missingMinutes')}
              required
              min={1}
              allowDecimal={false}
              hideControls
              {...form.getInputProps('missingMinutes')}
            />
          ) : null}
          {excusable ? (
            <>
              <NativeSelect
                label={t('attendance.reason')}
                description={t('attendance.reasonHelp')}
                {...form.getInputProps('reason')}
                data={[
                  { value: '', label: t('attendance.reasonNone') },
                  ...ABSENCE_REASONS.map((value) => ({ value, label: t(`absenceReason.${value}`) })),
                ]}
              />
              <TextInput
                type="date"
                label={t('attendance.evidenceOn')}
                description={t('attendance.evidenceHelp')}
                {...form.getInputProps('evidenceOn')}
              />
            </>
          ) : null}
          {correcting ? (
            <Textarea label={t('attendance.why')} required maxLength={500} autosize {...form.getInputProps('why')} />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onDone}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('attendance.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
