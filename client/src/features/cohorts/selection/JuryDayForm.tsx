import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CalendarDate } from '@maillage/kernel';
import type { FormEvent } from 'react';
import type { JuryDaySummaryFragment, SelectionWholeFragment } from '../../../gql/graphql.ts';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { RefusalText, useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { CalledPicker, type Callable } from './CalledPicker.tsx';
import { JurorPicker, type ChosenJuror } from './JurorPicker.tsx';
import { SAVE_JURY_DAY } from './operations.ts';
import { minutesOfTime, timeOfMinutes } from './words.ts';

interface DayValues {
  day: string;
  startsAt: string;
  endsAt: string;
  slotMinutes: string | number;
  breakFrom: string;
  breakTo: string;
  place: string;
  jurors: readonly ChosenJuror[];
  candidatures: readonly string[];
}

interface JuryDayFormProps {
  readonly cohort: SelectionWholeFragment;
  /** Null for a new one. */
  readonly juryDay: JuryDaySummaryFragment | null;
  readonly onDone: () => void;
}

/** Whom a jury may hear: those whose prerequisites are checked and who are called on no other open day. */
function callable(cohort: SelectionWholeFragment, juryDay: JuryDaySummaryFragment | null): Callable[] {
  const elsewhere = new Set(
    cohort.juryDays
      .filter(({ id, closedOn }) => closedOn === null && id !== juryDay?.id)
      .flatMap(({ slots }) => slots.map(({ candidatureId }) => candidatureId)),
  );
  const called = new Set(juryDay?.slots.map(({ candidatureId }) => candidatureId));
  return cohort.candidatures.filter(
    ({ id, step, erased }) =>
      called.has(id) || (!erased && !elsewhere.has(id) && (step === 'eligible' || step === 'immersed')),
  );
}

/** A day of a jury: when and where, who sits, who is called. */
export function JuryDayForm({ cohort, juryDay, onDone }: JuryDayFormProps) {
  const t = useT();
  const apollo = useApolloClient();
  const people = callable(cohort, juryDay);
  const begun = juryDay?.slots.some(({ progress }) => (progress?.scored ?? 0) > 0) ?? false;
  const form = useForm<DayValues>({
    mode: 'controlled',
    initialValues: {
      day: juryDay?.day ?? '',
      startsAt: timeOfMinutes(juryDay?.startsAt ?? 9 * 60),
      endsAt: timeOfMinutes(juryDay?.endsAt ?? 17 * 60),
      slotMinutes: juryDay?.slotMinutes ?? 25,
      breakFrom: timeOfMinutes(juryDay?.breakFrom),
      breakTo: timeOfMinutes(juryDay?.breakTo),
      place: juryDay?.place ?? '',
      jurors:
        juryDay?.jurors.map(({ accountId, name, organisation }) => ({
          accountId,
          name,
          organisationId: organisation?.id ?? '',
          organisationName: organisation?.shortName ?? '',
        })) ?? [],
      candidatures: juryDay?.slots.map(({ candidatureId }) => candidatureId) ?? people.map(({ id }) => id),
    },
  });
  const refusals = useRefusals(form as never);
  const [save, { loading }] = useMutation(SAVE_JURY_DAY);
  const { values } = form;
  const errorUnder = (field: string) => {
    const refusal = refusals.all.find(({ path }) => path?.[0] === field);
    return refusal ? <RefusalText refusal={refusal} /> : null;
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const missing = (['day', 'startsAt', 'endsAt', 'slotMinutes'] as const).filter((field) => values[field] === '');
    if (missing.length > 0) {
      refusals.report(missing.map((field) => ({ code: 'REQUIRED', path: [field], message: t('refusal.REQUIRED') })));
      return;
    }
    try {
      const { data } = await save({
        variables: {
          input: {
            cohortId: cohort.id,
            id: juryDay?.id ?? null,
            expectedVersion: juryDay?.version ?? null,
            day: values.day as CalendarDate,
            startsAt: minutesOfTime(values.startsAt) ?? 0,
            endsAt: minutesOfTime(values.endsAt) ?? 0,
            slotMinutes: Number(values.slotMinutes),
            breakFrom: minutesOfTime(values.breakFrom),
            breakTo: minutesOfTime(values.breakTo),
            place: values.place.trim() || null,
            jurors: values.jurors.map(({ accountId, organisationId }) => ({ accountId, organisationId })),
            candidatures: [...values.candidatures],
          },
        },
      });
      if (data?.saved.__typename === 'Refused') refusals.report(data.saved.refusals);
      else {
        if (!juryDay) apollo.cache.evict({ id: apollo.cache.identify(cohort as never), fieldName: 'juryDays' });
        apollo.cache.evict({ id: apollo.cache.identify(cohort as never), fieldName: 'juryRanking' });
        toast(t('selection.day.saved'));
        onDone();
      }
    } catch {
      toast(t('selection.day.notSaved'), 'bad');
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('selection.day.new')}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        {begun ? <p>{t('selection.day.begun')}</p> : null}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            type="date"
            label={t('selection.field.day')}
            required
            readOnly={begun}
            {...form.getInputProps('day')}
          />
          <TextInput label={t('selection.field.place')} maxLength={200} {...form.getInputProps('place')} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 2, xs: 3 }}>
          <TextInput type="time" label={t('selection.field.startsAt')} required {...form.getInputProps('startsAt')} />
          <TextInput type="time" label={t('selection.field.endsAt')} required {...form.getInputProps('endsAt')} />
          <NumberInput
            label={t('selection.field.slotMinutes')}
            required
            min={5}
            max={240}
            allowDecimal={false}
            hideControls
            {...form.getInputProps('slotMinutes')}
          />
          <TextInput type="time" label={t('selection.field.breakFrom')} {...form.getInputProps('breakFrom')} />
          <TextInput type="time" label={t('selection.field.breakTo')} {...form.getInputProps('breakTo')} />
        </SimpleGrid>
        <JurorPicker
          cohortId={cohort.id}
          value={values.jurors}
          onChange={(jurors) => form.setFieldValue('jurors', jurors)}
          error={errorUnder('jurors')}
          disabled={begun}
        />
        <CalledPicker
          people={people}
          value={values.candidatures}
          onChange={(candidatures) => form.setFieldValue('candidatures', candidatures)}
          error={errorUnder('candidatures')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('selection.day.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
