import type { TypedDocumentNode } from '@apollo/client';
import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { MAX_LENGTHS, OUTCOME_EVENTS, type DisputeEvent } from '@maillage/domain/conventions';
import { parseEuros } from '@maillage/kernel';
import { IconAlertTriangle, IconCheck, IconClock, IconFileText, IconX, type Icon } from '../../../ui/icons.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { useToday } from '../../../ui/today.tsx';
import { EditDialog, type Form } from '../editors/EditDialog.tsx';
import { DateField, orNull } from '../editors/fields.tsx';
import { nameOfKey } from '../party-names.ts';
import type { DisputeProps } from './DisputeCard.tsx';
import {
  PROPOSE_CONCILIATOR,
  RECORD_CONCILIATION_COST,
  RESPOND_TO_CONCILIATOR,
  TAKE_DISPUTE_STEP,
} from './operations.ts';

interface StepValues {
  partyKey: string;
  happenedOn: string;
  words: string;
  name: string;
  quality: string;
  amount: string;
}

interface StepDialogProps extends DisputeProps {
  readonly event: DisputeEvent;
  /** The parties for which the reader may take it. */
  readonly partyKeys: readonly string[];
}

const GLYPHS: Readonly<Partial<Record<DisputeEvent, Icon>>> = {
  accept_conciliator: IconCheck,
  refuse_conciliator: IconX,
  settle: IconCheck,
  record_failure: IconX,
  seize_court: IconAlertTriangle,
  begin_conciliation: IconClock,
  record_cost: IconFileText,
};

interface Way {
  // oxlint-disable-next-line typescript/no-explicit-any -- each step has its own input
  readonly mutation: TypedDocumentNode<any, any>;
  readonly more: (values: StepValues) => object;
}

function wayOf(event: DisputeEvent): Way {
  switch (event) {
    case 'propose_conciliator':
      return {
        mutation: PROPOSE_CONCILIATOR,
        more: ({ name, quality }) => ({ name: name.trim(), quality: orNull(quality) }),
      };
    case 'accept_conciliator':
    case 'refuse_conciliator':
      return { mutation: RESPOND_TO_CONCILIATOR, more: () => ({ accepted: event === 'accept_conciliator' }) };
    case 'record_cost':
      return { mutation: RECORD_CONCILIATION_COST, more: ({ amount }) => ({ amount: centsTyped(amount) ?? 0 }) };
    default:
      return { mutation: TAKE_DISPUTE_STEP, more: () => ({ event }) };
  }
}

/** Cents of an amount as people type it: '1 250,01 €'. */
const centsTyped = (amount: string): number | null => parseEuros(amount.replaceAll(/[\s€]/g, ''));

const isOutcome = (event: DisputeEvent): boolean => (OUTCOME_EVENTS as readonly string[]).includes(event);

/** One step of a dispute: in whose name, on which day, in what words. */
export function StepDialog({ convention, dispute, event, partyKeys }: StepDialogProps) {
  const t = useT();
  const today = useToday();
  const label = t(`conventions.dispute.step.${event}`);
  const { mutation, more } = wayOf(event);
  const check = ({ amount }: StepValues): readonly ClientRefusal[] =>
    event === 'record_cost' && centsTyped(amount) === null
      ? [{ code: 'INVALID_FORMAT', path: ['amount'], message: t('refusal.INVALID_FORMAT'), article: null, rule: null }]
      : [];
  return (
    <EditDialog<StepValues>
      label={label}
      icon="add"
      {...(GLYPHS[event] ? { glyph: GLYPHS[event] } : {})}
      title={label}
      conventionId={convention.id}
      part={dispute}
      partField="disputeId"
      mutation={mutation}
      submitLabel={label}
      initial={{ partyKey: partyKeys[0] ?? '', happenedOn: today, words: '', name: '', quality: '', amount: '' }}
      toInput={(values) => ({
        partyKey: values.partyKey,
        happenedOn: values.happenedOn,
        words: orNull(values.words),
        ...more(values),
      })}
      check={check}
    >
      {(form) => <StepForm form={form} convention={convention} dispute={dispute} event={event} partyKeys={partyKeys} />}
    </EditDialog>
  );
}

function StepForm({ form, convention, event, partyKeys }: StepDialogProps & { readonly form: Form<StepValues> }) {
  const t: Translate = useT();
  const parties = partyKeys.map((key) => ({ value: key, label: nameOfKey(convention.parties, key) }));
  return (
    <Stack gap="md">
      {parties.length > 1 ? (
        <NativeSelect label={t('conventions.dispute.actFor')} data={parties} {...form.getInputProps('partyKey')} />
      ) : (
        <p>{t('conventions.dispute.forParty', { party: parties[0]?.label ?? '' })}</p>
      )}
      {event === 'propose_conciliator' ? (
        <>
          <TextInput label={t('conventions.dispute.name')} required maxLength={160} {...form.getInputProps('name')} />
          <TextInput
            label={t('conventions.dispute.quality')}
            maxLength={MAX_LENGTHS.act}
            {...form.getInputProps('quality')}
          />
        </>
      ) : null}
      {event === 'record_cost' ? (
        <TextInput
          label={t('conventions.dispute.amount')}
          description={t('conventions.dispute.amountHelp')}
          inputMode="decimal"
          required
          {...form.getInputProps('amount')}
        />
      ) : null}
      <DateField
        path="happenedOn"
        label={t('conventions.dispute.happenedOn')}
        required
        value={form.values.happenedOn}
        error={form.errors['happenedOn']}
        onChange={(value) => form.setFieldValue('happenedOn', value)}
      />
      <Textarea
        label={t(isOutcome(event) ? 'conventions.dispute.outcomeWords' : 'conventions.dispute.words')}
        description={isOutcome(event) ? t('conventions.dispute.outcomeHelp') : null}
        required={isOutcome(event)}
        autosize
        minRows={2}
        maxLength={MAX_LENGTHS.paragraph}
        {...form.getInputProps('words')}
      />
    </Stack>
  );
}
