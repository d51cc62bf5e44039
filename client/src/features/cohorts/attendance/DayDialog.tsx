import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { halvesOf } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import { useState, type FormEvent } from 'react';
import type { CalendarWholeFragment, TrainingDayKind } from '../../../gql/graphql.ts';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { IconPencil, IconPlus } from '../../../ui/icons.ts';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { CANCEL_TRAINING_DAY, SAVE_TRAINING_DAY } from './operations.ts';

interface DayDialogProps {
  readonly cohort: CalendarWholeFragment;
  /** The day to change; null for a new one. */
  readonly day: CalendarWholeFragment['calendar'][number] | null;
}

/** A button that opens the form of a day of training. */
export function DayDialog({ cohort, day }: DayDialogProps) {
  const t = useT();
  const locale = useLocale();
  const [opened, setOpened] = useState(false);
  const title = day ? t('calendar.editOne', { date: writeDate(day.date, locale, 'long') }) : t('calendar.add');
  return (
    <>
      <Button
        variant="default"
        size={day ? 'compact-md' : 'sm'}
        leftSection={day ? <IconPencil aria-hidden="true" size={14} /> : <IconPlus aria-hidden="true" size={16} />}
        {...(day ? { 'aria-label': title } : {})}
        onClick={() => setOpened(true)}
      >
        {t(day ? 'calendar.edit' : 'calendar.add')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={title}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <DayForm cohort={cohort} day={day} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </>
  );
}

interface Values {
  date: string;
  kind: TrainingDayKind;
  title: string;
  room: string;
  trainer: string;
  morningMinutes: string | number;
  afternoonMinutes: string | number;
  reason: string;
  cancelReason: string;
}

function DayForm({ cohort, day, onDone }: DayDialogProps & { readonly onDone: () => void }) {
  const t = useT();
  const minutesOf = (kind: TrainingDayKind): number =>
    cohort.calendarBalance.find((each) => each.kind === kind)?.dayMinutes ?? 0;
  const usual = halvesOf(minutesOf('theory'));
  const planned = (part: string): number | undefined => day?.halfDays.find((each) => each.part === part)?.minutes;
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: {
      date: day?.date ?? '',
      kind: day?.kind ?? 'theory',
      title: day?.title ?? '',
      room: day?.room ?? '',
      trainer: day?.trainer ?? '',
      morningMinutes: planned('morning') ?? usual.morningMinutes,
      afternoonMinutes: planned('afternoon') ?? usual.afternoonMinutes,
      reason: day?.forcedReason ?? '',
      cancelReason: '',
    },
  });
  const refusals = useRefusals(form as never);
  const [save, { loading }] = useMutation(SAVE_TRAINING_DAY);
  const [cancel, { loading: cancelling }] = useMutation(CANCEL_TRAINING_DAY);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const { values } = form;
    if (values.date === '') {
      refusals.report([{ code: 'REQUIRED', path: ['date'], message: t('refusal.REQUIRED') }]);
      return;
    }
    try {
      const { data } = await save({
        variables: {
          input: {
            cohortId: cohort.id,
            id: day?.id ?? null,
            expectedVersion: day?.version ?? null,
            date: values.date as CalendarDate,
            kind: values.kind,
            title: values.title,
            room: values.room || null,
            trainer: values.trainer || null,
            morningMinutes: Number(values.morningMinutes),
            afternoonMinutes: Number(values.afternoonMinutes),
            reason: values.reason || null,
          },
        },
      });
      if (data?.saved.__typename === 'Refused') refusals.report(data.saved.refusals);
      else if (data) {
        toast([t('calendar.saved'), ...data.saved.warnings.map(({ message }) => message)].join(' '));
        onDone();
      }
    } catch {
      toast(t('training.notSaved'), 'bad');
    }
  };
  const cancelIt = async (): Promise<void> => {
    if (!day) return;
    refusals.clear();
    try {
      const variables = { id: day.id, expectedVersion: day.version, reason: form.values.cancelReason };
      const { data } = await cancel({ variables });
      if (data?.saved.__typename === 'Refused')
        refusals.report(
          data.saved.refusals.map((each) => (each.path[0] === 'reason' ? { ...each, path: ['cancelReason'] } : each)),
        );
      else if (data) {
        toast(t('calendar.dayCancelled'));
        onDone();
      }
    } catch {
      toast(t('training.notSaved'), 'bad');
    }
  };
  const onKind = (kind: TrainingDayKind): void => form.setValues({ kind, ...halvesOf(minutesOf(kind)) });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('calendar.add')}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput type="date" label={t('calendar.column.date')} required {...form.getInputProps('date')} />
          <NativeSelect
            label={t('calendar.column.kind')}
            {...form.getInputProps('kind')}
            data={(['theory', 'immersion'] as const).map((value) => ({ value, label: t(`trainingDayKind.${value}`) }))}
            onChange={(event) => onKind(event.currentTarget.value as TrainingDayKind)}
          />
        </SimpleGrid>
        <TextInput label={t('calendar.column.title')} required maxLength={200} {...form.getInputProps('title')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t('calendar.column.room')} maxLength={200} {...form.getInputProps('room')} />
          <TextInput label={t('calendar.field.trainer')} maxLength={120} {...form.getInputProps('trainer')} />
          <NumberInput
            label={t('calendar.field.morning')}
            required
            hideControls
            {...form.getInputProps('morningMinutes')}
          />
          <NumberInput
            label={t('calendar.field.afternoon')}
            required
            hideControls
            {...form.getInputProps('afternoonMinutes')}
          />
        </SimpleGrid>
        <TextInput label={t('calendar.field.reason')} maxLength={300} {...form.getInputProps('reason')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('common.save')}
          </Button>
        </Group>
        {day ? (
          <Group align="flex-end">
            <TextInput
              style={{ flex: '1 1 14rem' }}
              label={t('calendar.cancelReason')}
              maxLength={300}
              {...form.getInputProps('cancelReason')}
            />
            <Button variant="default" loading={cancelling} onClick={() => void cancelIt()}>
              {t('calendar.cancelDay')}
            </Button>
          </Group>
        ) : null}
      </Stack>
    </form>
  );
}
