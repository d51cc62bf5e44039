import { useApolloClient, useQuery } from '@apollo/client/react';
import { Checkbox, NativeSelect, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { CalendarDate } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import type { LinkProps } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { CohortPlanQuery, CohortToEditQuery } from '../../../gql/graphql.ts';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { RecordForm } from '../../../ui/forms/RecordForm.tsx';
import { useRecord } from '../../../ui/forms/use-record.ts';
import { useSubmission } from '../../../ui/forms/use-submission.ts';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { reread } from '../reread.ts';
import { departementsIn } from '../territory.ts';
import { SAVE_COHORT } from './mutations.ts';
import { COHORT_BODIES } from './form-operations.ts';
import { COHORT_READS } from './reads.ts';
import styles from '../components/Cohorts.module.css';

interface CohortValues {
  title: string;
  editionId: string;
  departement: string;
  cdgId: string;
  antenneId: string;
  startsOn: string;
  endsOn: string;
  minimumBy: string;
  seats: string | number;
  jury: boolean;
  venue: string;
  note: string;
}

type Cohort = NonNullable<CohortToEditQuery['cohort']>;
const REQUIRED = [
  'title',
  'editionId',
  'departement',
  'cdgId',
  'antenneId',
  'startsOn',
  'endsOn',
  'minimumBy',
] as const satisfies readonly (keyof CohortValues)[];

function valuesOf(cohort: Cohort | null, plan: CohortPlanQuery): CohortValues {
  const editions = plan.scheme?.editions ?? [];
  return {
    title: cohort?.title ?? '',
    editionId: cohort?.edition?.id ?? editions.find(({ endsOn }) => endsOn === null)?.id ?? editions[0]?.id ?? '',
    departement: cohort?.departement.code ?? '',
    cdgId: cohort?.cdg?.id ?? '',
    antenneId: cohort?.antenne?.id ?? '',
    startsOn: cohort?.startsOn ?? '',
    endsOn: cohort?.endsOn ?? '',
    minimumBy: cohort?.minimumBy ?? '',
    seats: cohort?.seats ?? '',
    jury: cohort?.jury ?? false,
    venue: cohort?.venue ?? '',
    note: cohort?.note ?? '',
  };
}

interface CohortFormProps {
  readonly plan: CohortPlanQuery;
  /** The cohort to correct; null for a new one. */
  readonly cohort: Cohort | null;
  readonly onSaved: (id: string) => void;
  readonly onReload?: () => void;
  readonly cancelTo: LinkProps;
}

/** A cohort as it is planned: which edition, where, who runs and teaches it, when, and how many. */
export function CohortForm({ plan, cohort, onSaved, onReload, cancelTo }: CohortFormProps) {
  const t = useT();
  const locale = useLocale();
  const apollo = useApolloClient();
  const scheme = plan.scheme!;
  const record = useRecord<CohortValues>({
    draftKey: `cohort:${cohort?.id ?? `new:${scheme.id}`}`,
    version: cohort?.version ?? null,
    initial: valuesOf(cohort, plan),
    saved: t('cohorts.form.saved'),
    notSaved: t('cohorts.form.notSaved'),
  });
  const { form } = record;
  const { send } = useSubmission(SAVE_COHORT);
  const { values } = form;
  const bodies = useBodies(values.departement);
  const [size] = scheme.convention?.clauses ?? [];
  // A département that one body alone serves needs no choice.
  const cdgId = values.cdgId || only(bodies.cdgs);
  const antenneId = values.antenneId || only(bodies.antennes);

  const submit = (): Promise<void> => {
    const filled = { ...values, cdgId, antenneId };
    return record.submit({
      missing: REQUIRED.filter((field) => filled[field].trim() === ''),
      send: async () =>
        (
          await send({
            input: {
              schemeId: scheme.id,
              id: cohort?.id ?? null,
              expectedVersion: cohort?.version ?? null,
              title: values.title,
              editionId: values.editionId,
              departement: values.departement,
              cdgId,
              antenneId,
              startsOn: values.startsOn as CalendarDate,
              endsOn: values.endsOn as CalendarDate,
              minimumBy: values.minimumBy as CalendarDate,
              seats: values.seats === '' ? null : Number(values.seats),
              jury: values.jury,
              venue: values.venue.trim() || null,
              note: values.note.trim() || null,
            },
          })
        )?.saved,
      onSaved: ({ cohort: saved }) => {
        void reread(apollo, COHORT_READS);
        if (saved) onSaved(saved.id);
      },
    });
  };

  const editionText = ({ label, opensOn, endsOn }: (typeof scheme.editions)[number]): string =>
    t(endsOn ? 'cohorts.form.editionBetween' : 'cohorts.form.editionFrom', {
      label,
      from: writeDate(opensOn, locale, 'short'),
      to: endsOn && writeDate(endsOn, locale, 'short'),
    });
  const departements = departementsIn(scheme.convention?.territory ?? [], plan.departements);

  return (
    <RecordForm
      record={record}
      label={t(cohort ? 'cohorts.edit' : 'cohorts.new')}
      className={styles.form}
      onSubmit={submit}
      onReload={onReload}
      cancelTo={cancelTo}
      saveLabel={t(cohort ? 'cohorts.form.save' : 'cohorts.form.propose')}
    >
      <TextInput
        label={t('cohorts.form.title')}
        description={t('cohorts.form.titleHelp')}
        required
        maxLength={160}
        {...form.getInputProps('title')}
      />
      <NativeSelect
        label={t('cohorts.form.edition')}
        required
        data={scheme.editions.map((edition) => ({ value: edition.id, label: editionText(edition) }))}
        {...form.getInputProps('editionId')}
      />
      <NativeSelect
        label={t('cohorts.form.departement')}
        required
        data={[
          { value: '', label: t('cohorts.field.choose') },
          ...departements.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
        ]}
        {...form.getInputProps('departement')}
        onChange={(event) => form.setValues({ departement: event.currentTarget.value, cdgId: '', antenneId: '' })}
      />
      {bodies.error ? <FailureState error={bodies.error} onRetry={bodies.retry} /> : null}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <BodySelect
          label={t('cohorts.form.cdg')}
          known={bodies.known}
          bodies={bodies.cdgs}
          input={{ ...form.getInputProps('cdgId'), value: cdgId }}
        />
        <BodySelect
          label={t('cohorts.form.antenne')}
          known={bodies.known}
          bodies={bodies.antennes}
          input={{ ...form.getInputProps('antenneId'), value: antenneId }}
        />
        <TextInput type="date" label={t('cohorts.form.startsOn')} required {...form.getInputProps('startsOn')} />
        <TextInput type="date" label={t('cohorts.form.endsOn')} required {...form.getInputProps('endsOn')} />
        <TextInput
          type="date"
          label={t('cohorts.form.minimumBy')}
          description={t('cohorts.form.minimumByHelp')}
          required
          {...form.getInputProps('minimumBy')}
        />
        <NumberInput
          label={t('cohorts.form.seats')}
          description={t('cohorts.form.seatsHelp')}
          min={1}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('seats')}
        />
      </SimpleGrid>
      {size ? (
        <p className={styles.muted}>
          {size.summary} <ArticleRef article={size.articleNumber} rule={size.ruleId} />
        </p>
      ) : null}
      <Checkbox label={t('cohorts.form.jury')} {...form.getInputProps('jury', { type: 'checkbox' })} />
      <TextInput label={t('cohorts.form.venue')} maxLength={200} {...form.getInputProps('venue')} />
      <Textarea
        label={t('cohorts.form.note')}
        description={t('cohorts.form.noteHelp')}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.getInputProps('note')}
      />
    </RecordForm>
  );
}

interface Body {
  readonly id: string;
  readonly name: string;
}

const only = (bodies: readonly Body[]): string => (bodies.length === 1 ? bodies[0]!.id : '');

interface Bodies {
  readonly cdgs: readonly Body[];
  readonly antennes: readonly Body[];
  /** Whether they are read: until then, none is not said. */
  readonly known: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Who runs and who teaches in a département; nobody until it is chosen. */
function useBodies(departement: string): Bodies {
  const { data, error, refetch } = useQuery(COHORT_BODIES, { variables: { departement }, skip: departement === '' });
  return {
    known: data !== undefined,
    error: data ? null : error,
    retry: () => void refetch(),
    cdgs: data?.cdgs.edges.map(({ node }) => node) ?? [],
    antennes: data?.antennes.edges.map(({ node }) => node) ?? [],
  };
}

interface BodySelectProps {
  readonly label: string;
  /** Whether those of a chosen département are read. */
  readonly known: boolean;
  readonly bodies: readonly Body[];
  readonly input: object;
}

function BodySelect({ label, known, bodies, input }: BodySelectProps) {
  const t = useT();
  const none = known && bodies.length === 0 ? 'cohorts.form.bodyNone' : 'cohorts.field.choose';
  return (
    <NativeSelect
      label={label}
      description={t('cohorts.form.bodyHelp')}
      required
      data={[{ value: '', label: t(none) }, ...bodies.map(({ id, name }) => ({ value: id, label: name }))]}
      {...input}
    />
  );
}
