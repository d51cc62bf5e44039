import { Fieldset, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { MAX_LENGTHS } from '@maillage/domain/conventions';
import { IconFileText } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { EditDialog } from '../editors/EditDialog.tsx';
import { DateField, orNull } from '../editors/fields.tsx';
import { nameOfKey } from '../party-names.ts';
import { RECORD_AVENANT, type AvenantData } from './operations.ts';

interface RecordDialogProps {
  /** The text as the avenant would make it. */
  readonly convention: ConventionData;
  readonly avenant: AvenantData;
}

/** Enters an avenant that was signed elsewhere: the dates of its original, and who keeps it. */
export function RecordDialog({ convention, avenant }: RecordDialogProps) {
  const t = useT();
  const lines = avenant.concerns.signing.flatMap(({ key, representative }) => {
    const slots = convention.parties.find((party) => party.key === key)?.signatures.map(({ slot }) => slot as string);
    return [...new Set(slots ?? ['elected'])].map((slot) => ({
      partyKey: key,
      slot,
      office: slot === 'elected' ? (representative?.office ?? '') : '',
      signedOn: '',
    }));
  });
  const renamed = Object.fromEntries(
    lines.map((line, index) => [`signatures.${line.partyKey}:${line.slot}`, `signatures.${index}.signedOn`]),
  );
  return (
    <EditDialog
      label={t('avenants.record.button')}
      icon="add"
      glyph={IconFileText}
      title={t('avenants.record.title')}
      conventionId={convention.id}
      part={{ id: avenant.id, version: avenant.version }}
      partField="avenantId"
      mutation={RECORD_AVENANT}
      submitLabel={t('avenants.record.submit')}
      initial={{ signatures: lines, sourceNote: '' }}
      renamed={renamed}
      toInput={(values) => ({
        ...values,
        signatures: values.signatures.map((line) => ({ ...line, signedOn: orNull(line.signedOn) })),
      })}
    >
      {(form) => (
        <Stack gap="md">
          <Text>{t('avenants.record.text')}</Text>
          {form.values.signatures.map((line, index) => (
            <Fieldset
              key={`${line.partyKey}:${line.slot}`}
              legend={`${nameOfKey(convention.parties, line.partyKey)} — ${t(`signatureSlot.${line.slot}`)}`}
            >
              <SimpleGrid cols={{ base: 1, xs: 2 }}>
                <TextInput
                  label={t('conventions.field.signOffice')}
                  required
                  {...form.getInputProps(`signatures.${index}.office`)}
                />
                <DateField
                  path={`signatures.${index}.signedOn`}
                  label={t('conventions.field.signedOn')}
                  required
                  value={line.signedOn}
                  error={form.errors[`signatures.${index}.signedOn`]}
                  onChange={(value) => form.setFieldValue(`signatures.${index}.signedOn`, value)}
                />
              </SimpleGrid>
            </Fieldset>
          ))}
          <TextInput
            label={t('avenants.record.source')}
            description={t('avenants.record.sourceHelp')}
            required
            maxLength={MAX_LENGTHS.note}
            {...form.getInputProps('sourceNote')}
          />
        </Stack>
      )}
    </EditDialog>
  );
}
