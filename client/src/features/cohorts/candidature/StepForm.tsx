import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CandidatureEvent, DepartureReason } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import type { FormEvent } from 'react';
import type { CandidatureShownFragment, CandidatureStepInput } from '../../../gql/graphql.ts';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { useToday } from '../../../ui/today.tsx';
import { REASONS, STEP_FIELDS, type StepField } from './steps.ts';
import { useSteps, type Outcome } from './use-steps.ts';
import styles from '../cohort/Cohort.module.css';

/** What the steps of candidatures look at in their cohort. */
export interface StepCohort {
  readonly id: string;
  readonly scheme: {
    readonly prerequisites: readonly string[];
    readonly certificationTitle: string | null;
    readonly blocks: readonly { readonly code: string; readonly title: string }[];
  } | null;
  readonly convention: {
    readonly clauses: readonly {
      readonly id: string;
      readonly kind: string;
      readonly summary: string;
      readonly articleNumber: string | null;
      readonly ruleId: string | null;
    }[];
  } | null;
}

/** The clauses to read before a step: the order of the publics, and the stays that decide. */
const CLAUSES: Readonly<Partial<Record<CandidatureEvent, readonly string[]>>> = {
  admit: ['public_priority', 'selection_immersion'],
  wait: ['public_priority'],
  immerse: ['selection_immersion'],
};

interface StepValues {
  checked: string[];
  days: string | number;
  on: string;
  reason: string;
  blocks: string[];
  employer: string;
}

interface StepFormProps {
  readonly cohort: StepCohort;
  readonly event: CandidatureEvent;
  readonly candidatures: readonly CandidatureShownFragment[];
  readonly onDone: (outcome: Outcome) => void;
  readonly onCancel: () => void;
}

/** What a step asks to be told, and the reasons against it when it comes back. */
export function StepForm({ cohort, event, candidatures, onDone, onCancel }: StepFormProps) {
  const t = useT();
  const today = useToday();
  const form = useForm<StepValues>({
    mode: 'controlled',
    initialValues: { checked: [], days: '', on: today, reason: '', blocks: [], employer: '' },
  });
  const refusals = useRefusals(form as never);
  const { move, loading } = useSteps(cohort.id);
  const fields = STEP_FIELDS[event];
  const clauses = cohort.convention?.clauses.filter(({ kind }) => CLAUSES[event]?.includes(kind)) ?? [];

  const submit = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault();
    refusals.clear();
    const missing = missingOf(fields, form.values);
    if (missing.length > 0) {
      refusals.report(missing.map((field) => ({ code: 'REQUIRED', path: [field], message: t('refusal.REQUIRED') })));
      return;
    }
    const answer = await move(event, candidatures, detailsOf(fields, form.values));
    if (answer === null) return;
    if (!('moved' in answer)) refusals.report(answer);
    else if (candidatures.length === 1 && answer.moved.length === 0)
      refusals.report(answer.kept.flatMap((kept) => kept.refusals));
    else onDone(answer);
  };

  return (
    <form onSubmit={(submitted) => void submit(submitted)} noValidate aria-label={t(`candidatureEvent.${event}`)}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <p>{t(`candidatureEventText.${event}`)}</p>
        {clauses.length > 0 ? (
          <div className={styles.plain}>
            <strong>{t('candidatures.priority')}</strong>
            {clauses.map((clause) => (
              <p key={clause.id}>
                {clause.summary} <ArticleRef article={clause.articleNumber} rule={clause.ruleId} />
              </p>
            ))}
          </div>
        ) : null}
        {fields.map((field) => (
          <StepInput key={field} field={field} event={event} cohort={cohort} form={form} />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel} {...(fields.length === 0 ? { 'data-autofocus': true } : {})}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t(`candidatureEvent.${event}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What is asked and not told. Boxes may all stay empty: the server says what is missing. */
function missingOf(fields: readonly StepField[], values: StepValues): StepField[] {
  return fields.filter((field) => !Array.isArray(values[field]) && String(values[field]).trim() === '');
}

function detailsOf(fields: readonly StepField[], values: StepValues): CandidatureStepInput {
  const asks = (field: StepField): boolean => fields.includes(field);
  return {
    checked: asks('checked') ? values.checked.map(Number) : null,
    days: asks('days') ? Number(values.days) : null,
    on: asks('on') ? (values.on as CalendarDate) : null,
    reason: asks('reason') ? (values.reason as DepartureReason) : null,
    blocks: asks('blocks') ? values.blocks : null,
    employer: asks('employer') ? values.employer.trim() : null,
  };
}

interface StepInputProps {
  readonly field: StepField;
  readonly event: CandidatureEvent;
  readonly cohort: StepCohort;
  readonly form: ReturnType<typeof useForm<StepValues>>;
}

function StepInput({ field, event, cohort, form }: StepInputProps) {
  const t = useT();
  switch (field) {
    case 'checked': {
      const lines = cohort.scheme?.prerequisites ?? [];
      if (lines.length === 0) return <p>{t('candidatures.noPrerequisite')}</p>;
      return (
        <Checkbox.Group label={t('candidatures.field.checked')} {...form.getInputProps('checked')}>
          <Stack gap="xs" mt="xs">
            {lines.map((line, at) => (
              <Checkbox key={line} value={String(at)} label={line} {...(at === 0 ? { 'data-path': 'checked' } : {})} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    }
    case 'blocks': {
      const blocks = cohort.scheme?.blocks ?? [];
      const title = cohort.scheme?.certificationTitle ?? t('candidatures.field.wholeTitle');
      // A title without blocks is one box, under the code that the API gives it.
      const boxes = blocks.length > 0 ? blocks : [{ code: '1', title }];
      return (
        <Checkbox.Group
          label={t(blocks.length > 0 ? 'candidatures.field.blocks' : 'candidatures.field.wholeTitle')}
          {...form.getInputProps('blocks')}
        >
          <Stack gap="xs" mt="xs">
            {boxes.map(({ code, title: label }, at) => (
              <Checkbox
                key={code}
                value={code}
                label={blocks.length > 0 ? `${code} – ${label}` : label}
                {...(at === 0 ? { 'data-path': 'blocks' } : {})}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    }
    case 'days':
      return (
        <NumberInput
          label={t('candidatures.field.days')}
          required
          min={1}
          max={365}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('days')}
        />
      );
    case 'on':
      return (
        <TextInput type="date" label={t(`candidatures.field.on.${event}`)} required {...form.getInputProps('on')} />
      );
    case 'reason': {
      const reasons = event in REASONS ? REASONS[event as keyof typeof REASONS] : [];
      return (
        <NativeSelect
          label={t('candidatures.field.reason')}
          required
          data={[
            { value: '', label: t('candidatures.field.choose') },
            ...reasons.map((reason) => ({ value: reason, label: t(`departureReason.${reason}`) })),
          ]}
          {...form.getInputProps('reason')}
        />
      );
    }
    case 'employer':
      return (
        <TextInput
          label={t('candidatures.field.employerName')}
          required
          maxLength={200}
          {...form.getInputProps('employer')}
        />
      );
  }
}
