import {
  Checkbox,
  Fieldset,
  MultiSelect,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { EVENTS, eventText } from '../due-text.ts';
import { SAVE_COMMITMENT } from '../mutations.ts';
import { nameOfKey } from '../party-names.ts';
import { dueRuleOf, dueValuesOf, RULE_TYPES, type DueValues } from './due-rules.ts';
import { EditDialog, type Form } from './EditDialog.tsx';
import { ArticleSelect, DateField, orNull, ValidityFields } from './fields.tsx';

type Commitment = ConventionData['commitments'][number];

interface CommitmentEditorProps {
  readonly convention: ConventionData;
  readonly commitment: Commitment | null;
}

interface CommitmentValues {
  partyKey: string;
  beneficiaryKeys: string[];
  title: string;
  description: string;
  articleNumber: string;
  ruleId: string;
  recurrence: string;
  due: DueValues;
  evidenceKinds: string[];
  axisCodes: string[];
  survivesTerm: boolean;
  validFrom: string;
  validTo: string;
}

const RECURRENCES = ['one_off', 'recurring', 'continuous'];
const EVIDENCE = ['file', 'link', 'record'];
const ANCHORS = ['start', 'end', 'renewal_opens'];

const DUE_FIELDS = ['type', 'on', 'anchor', 'months', 'days', 'cycle', 'month', 'day', 'event'];
/** The API names the rule in one way, the form keeps the fields of all its types in another. */
const RENAMED = {
  dueRule: 'due.type',
  ...Object.fromEntries(DUE_FIELDS.map((field) => [`dueRule.${field}`, `due.${field}`])),
};

/** What a party commits to: towards whom, when it falls due, what proves it. */
export function CommitmentEditor({ convention, commitment }: CommitmentEditorProps) {
  const t = useT();
  const title = commitment
    ? t('conventions.edit.commitment', { title: commitment.title })
    : t('conventions.edit.addCommitment');
  const initial: CommitmentValues = {
    partyKey: commitment?.party?.key ?? convention.parties[0]?.key ?? '',
    beneficiaryKeys: commitment?.beneficiaries.map((party) => party.key) ?? [],
    title: commitment?.title ?? '',
    description: commitment?.description ?? '',
    articleNumber: commitment?.articleNumber ?? '',
    ruleId: commitment?.ruleId ?? '',
    recurrence: commitment?.recurrence ?? 'continuous',
    due: dueValuesOf(commitment?.dueRule),
    evidenceKinds: [...(commitment?.evidenceKinds ?? [])],
    axisCodes: commitment?.axes.map((axis) => axis.code) ?? [],
    survivesTerm: commitment?.survivesTerm ?? false,
    validFrom: commitment?.validFrom ?? '',
    validTo: commitment?.validTo ?? '',
  };
  return (
    <EditDialog
      label={title}
      title={title}
      size="xl"
      conventionId={convention.id}
      part={commitment}
      kind="Commitment"
      mutation={SAVE_COMMITMENT}
      initial={initial}
      renamed={RENAMED}
      toInput={({ due, ...values }) => ({
        ...values,
        dueRule: dueRuleOf(due),
        articleNumber: orNull(values.articleNumber),
        ruleId: orNull(values.ruleId),
        validFrom: orNull(values.validFrom),
        validTo: orNull(values.validTo),
      })}
    >
      {(form) => <CommitmentForm form={form} convention={convention} />}
    </EditDialog>
  );
}

function CommitmentForm({
  form,
  convention,
}: {
  readonly form: Form<CommitmentValues>;
  readonly convention: ConventionData;
}) {
  const t = useT();
  const parties = convention.parties.map((party) => ({
    value: party.key,
    label: nameOfKey(convention.parties, party.key),
  }));
  const axes = [
    ...new Map(
      convention.axes.map((axis) => [axis.code, { value: axis.code, label: `${axis.code} — ${axis.label}` }]),
    ).values(),
  ];
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect label={t('conventions.field.owedBy')} data={parties} {...form.getInputProps('partyKey')} />
        <MultiSelect
          label={t('conventions.field.owedTo')}
          description={t('conventions.field.owedToHelp')}
          data={parties.filter((party) => party.value !== form.values.partyKey)}
          {...form.getInputProps('beneficiaryKeys')}
        />
      </SimpleGrid>
      <TextInput label={t('conventions.field.title')} required maxLength={300} {...form.getInputProps('title')} />
      <Textarea
        label={t('conventions.field.description')}
        autosize
        minRows={2}
        maxLength={4000}
        {...form.getInputProps('description')}
      />
      <NativeSelect
        label={t('conventions.field.recurrence')}
        data={RECURRENCES.map((value) => ({ value, label: t(`recurrence.${value}`) }))}
        {...form.getInputProps('recurrence')}
      />
      <DueFields form={form} />
      <MultiSelect
        label={t('conventions.field.evidence')}
        data={EVIDENCE.map((value) => ({ value, label: t(`evidenceKind.${value}`) }))}
        {...form.getInputProps('evidenceKinds')}
      />
      {axes.length > 0 ? (
        <MultiSelect label={t('conventions.field.axes')} data={axes} {...form.getInputProps('axisCodes')} />
      ) : null}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <ArticleSelect
          articles={convention.articles}
          value={form.values.articleNumber}
          error={form.errors['articleNumber']}
          onChange={(value) => form.setFieldValue('articleNumber', value)}
        />
        <TextInput
          label={t('conventions.field.ruleId')}
          description={t('conventions.field.ruleIdHelp')}
          {...form.getInputProps('ruleId')}
        />
      </SimpleGrid>
      <Checkbox
        label={t('conventions.field.survives')}
        checked={form.values.survivesTerm}
        onChange={(event) => form.setFieldValue('survivesTerm', event.currentTarget.checked)}
      />
      <ValidityFields form={form} />
    </Stack>
  );
}

function DueFields({ form }: { readonly form: Form<CommitmentValues> }) {
  const t = useT();
  const { due } = form.values;
  return (
    <Fieldset legend={t('conventions.field.due')}>
      <Stack gap="sm">
        <NativeSelect
          label={t('conventions.field.dueType')}
          data={RULE_TYPES.map((value) => ({ value, label: t(`dueRule.${value}`) }))}
          {...form.getInputProps('due.type')}
        />
        {due.type === 'date' ? (
          <DateField
            path="due.on"
            label={t('conventions.field.dueOn')}
            required
            value={due.on}
            error={form.errors['due.on']}
            onChange={(value) => form.setFieldValue('due.on', value)}
          />
        ) : null}
        {due.type === 'relative' ? (
          <NativeSelect
            label={t('conventions.field.anchor')}
            data={ANCHORS.map((value) => ({ value, label: t(`dueAnchor.${value}`) }))}
            {...form.getInputProps('due.anchor')}
          />
        ) : null}
        {due.type === 'on_event' ? (
          <NativeSelect
            label={t('conventions.field.event')}
            required
            data={eventChoices(due.event, t)}
            {...form.getInputProps('due.event')}
          />
        ) : null}
        {due.type === 'relative' || due.type === 'on_event' ? (
          <SimpleGrid cols={2}>
            <NumberInput label={t('conventions.field.months')} {...form.getInputProps('due.months')} />
            <NumberInput label={t('conventions.field.days')} {...form.getInputProps('due.days')} />
          </SimpleGrid>
        ) : null}
        {due.type === 'yearly' ? (
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <NativeSelect
              label={t('conventions.field.cycle')}
              data={['civil', 'rolling'].map((value) => ({ value, label: t(`clauseChoice.yearCycle.${value}`) }))}
              {...form.getInputProps('due.cycle')}
            />
            <NumberInput label={t('conventions.field.dueDay')} min={1} max={31} {...form.getInputProps('due.day')} />
            <NumberInput
              label={t('conventions.field.dueMonth')}
              min={1}
              max={12}
              {...form.getInputProps('due.month')}
            />
          </SimpleGrid>
        ) : null}
      </Stack>
    </Fieldset>
  );
}

/** The events that the portal names, and the one that is stored. */
function eventChoices(current: string, t: Translate) {
  const events = current && !EVENTS.some((event) => event === current) ? [...EVENTS, current] : EVENTS;
  return [
    { value: '', label: t('conventions.field.none') },
    ...events.map((value) => ({ value, label: eventText(value, t) })),
  ];
}
