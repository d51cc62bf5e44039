import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { MAX_LENGTHS, RENEWAL_DECISIONS, type RenewalDecision } from '@maillage/domain/conventions';
import { IconFileText } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { EditDialog } from '../editors/EditDialog.tsx';
import { DateField, orNull } from '../editors/fields.tsx';
import { partyName } from '../party-names.ts';
import { DECIDE_RENEWAL, RECORD_ASSESSMENT } from './operations.ts';

/** Records the assessment of the term, for all the parties. */
export function AssessDialog({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const today = useToday();
  return (
    <EditDialog
      label={t('conventions.renewal.assess')}
      icon="add"
      glyph={IconFileText}
      title={t('conventions.renewal.assess')}
      conventionId={convention.id}
      part={null}
      mutation={RECORD_ASSESSMENT}
      initial={{ assessedOn: today as string, words: '' }}
      toInput={(values) => values}
    >
      {(form) => (
        <Stack gap="md">
          <Text>{t('conventions.renewal.assessText')}</Text>
          <DateField
            path="assessedOn"
            label={t('conventions.renewal.assessedOn')}
            required
            value={form.values.assessedOn}
            error={form.errors['assessedOn']}
            onChange={(value) => form.setFieldValue('assessedOn', value)}
          />
          <Textarea
            label={t('conventions.renewal.assessWords')}
            required
            autosize
            minRows={3}
            maxLength={MAX_LENGTHS.paragraph}
            {...form.getInputProps('words')}
          />
        </Stack>
      )}
    </EditDialog>
  );
}

interface DecideDialogProps {
  readonly convention: ConventionData;
  /** The parties for which the reader may decide. */
  readonly deciders: ConventionData['parties'];
}

/** Records what a party wants to follow the term. */
export function DecideDialog({ convention, deciders }: DecideDialogProps) {
  const t = useT();
  const today = useToday();
  return (
    <EditDialog
      label={t('conventions.renewal.decide')}
      icon="add"
      title={t('conventions.renewal.decide')}
      conventionId={convention.id}
      part={null}
      mutation={DECIDE_RENEWAL}
      initial={{
        partyKey: deciders[0]?.key ?? '',
        decision: 'renew' as RenewalDecision,
        decidedOn: today as string,
        decidedBy: '',
        words: '',
      }}
      toInput={(values) => ({ ...values, words: orNull(values.words) })}
    >
      {(form) => (
        <Stack gap="md">
          <Text>{t('conventions.renewal.decideText')}</Text>
          <NativeSelect
            label={t('conventions.dispute.actFor')}
            required
            data={deciders.map((party) => ({ value: party.key, label: partyName(party) }))}
            {...form.getInputProps('partyKey')}
          />
          <NativeSelect
            label={t('conventions.renewal.choice')}
            required
            data={RENEWAL_DECISIONS.map((value) => ({ value, label: t(`renewalDecision.${value}`) }))}
            {...form.getInputProps('decision')}
          />
          <DateField
            path="decidedOn"
            label={t('conventions.renewal.date')}
            required
            value={form.values.decidedOn}
            error={form.errors['decidedOn']}
            onChange={(value) => form.setFieldValue('decidedOn', value)}
          />
          <TextInput
            label={t('conventions.renewal.by')}
            description={t('conventions.renewal.byHelp')}
            required
            maxLength={MAX_LENGTHS.office}
            {...form.getInputProps('decidedBy')}
          />
          <Textarea
            label={t('conventions.dispute.words')}
            autosize
            minRows={2}
            maxLength={MAX_LENGTHS.paragraph}
            {...form.getInputProps('words')}
          />
        </Stack>
      )}
    </EditDialog>
  );
}
