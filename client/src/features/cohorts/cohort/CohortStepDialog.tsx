import { useMutation } from '@apollo/client/react';
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { POSTPONE_REASONS, type CohortEvent, type PostponeReason } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import type { FormEvent } from 'react';
import type { CohortWholeFragment } from '../../../gql/graphql.ts';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useToday } from '../../../ui/today.tsx';
import { MOVE_COHORT } from './mutations.ts';

interface StepValues {
  decidedOn: string;
  reason: string;
  startsOn: string;
  endsOn: string;
  minimumBy: string;
}
type Field = keyof StepValues;

/** What each step asks to be told; the others only ask to be confirmed. */
const FIELDS: Readonly<Partial<Record<CohortEvent, readonly Field[]>>> = {
  approve: ['decidedOn'],
  postpone: ['reason'],
  cancel: ['reason'],
  resume: ['startsOn', 'endsOn', 'minimumBy'],
};

interface CohortStepDialogProps {
  readonly cohort: CohortWholeFragment;
  /** The step to take; null while none is asked for. */
  readonly event: CohortEvent | null;
  readonly onClose: () => void;
}

/** Takes a step of a cohort: says what it brings, asks what it must know. */
export function CohortStepDialog({ cohort, event, onClose }: CohortStepDialogProps) {
  const t = useT();
  return (
    <Modal
      opened={event !== null}
      onClose={onClose}
      title={event ? t(`cohortEvent.${event}`) : ''}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {event ? <StepForm key={event} cohort={cohort} event={event} onClose={onClose} /> : null}
    </Modal>
  );
}

function StepForm({ cohort, event, onClose }: CohortStepDialogProps & { readonly event: CohortEvent }) {
  const t = useT();
  const form = useForm<StepValues>({
    mode: 'controlled',
    initialValues: { decidedOn: useToday(), reason: '', startsOn: '', endsOn: '', minimumBy: '' },
  });
  const refusals = useRefusals(form as never);
  const [move, { loading }] = useMutation(MOVE_COHORT);
  const fields = FIELDS[event] ?? [];

  const submit = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault();
    refusals.clear();
    const missing = fields.filter((field) => form.values[field] === '');
    if (missing.length > 0) {
      refusals.report(missing.map((field) => ({ code: 'REQUIRED', path: [field], message: t('refusal.REQUIRED') })));
      return;
    }
    const day = (field: Field) => (fields.includes(field) ? (form.values[field] as CalendarDate) : null);
    const details = {
      decidedOn: day('decidedOn'),
      reason: fields.includes('reason') ? (form.values.reason as PostponeReason) : null,
      startsOn: day('startsOn'),
      endsOn: day('endsOn'),
      minimumBy: day('minimumBy'),
    };
    try {
      const { data } = await move({ variables: { id: cohort.id, event, expectedVersion: cohort.version, details } });
      if (data?.moved.__typename === 'Refused') refusals.report(data.moved.refusals);
      else {
        toast(t(`cohortMoved.${event}`));
        onClose();
      }
    } catch {
      toast(t('cohorts.steps.notMoved'), 'bad');
    }
  };

  return (
    <form onSubmit={(submitted) => void submit(submitted)} noValidate aria-label={t(`cohortEvent.${event}`)}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <p>{t(`cohortEventText.${event}`)}</p>
        {fields.map((field) =>
          field === 'reason' ? (
            <NativeSelect
              key={field}
              label={t('cohorts.field.reason')}
              required
              data={[
                { value: '', label: t('cohorts.field.choose') },
                ...POSTPONE_REASONS.map((reason) => ({ value: reason, label: t(`stopReason.${reason}`) })),
              ]}
              {...form.getInputProps('reason')}
            />
          ) : (
            <TextInput
              key={field}
              type="date"
              label={t(field === 'decidedOn' ? 'cohorts.field.decidedOn' : `cohorts.form.${field}`)}
              required
              {...form.getInputProps(field)}
            />
          ),
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} {...(fields.length === 0 ? { 'data-autofocus': true } : {})}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading} color={event === 'cancel' ? 'red' : undefined}>
            {t(`cohortEvent.${event}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
