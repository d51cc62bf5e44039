import { Stack, Text, TextInput } from '@mantine/core';
import { MAX_LENGTHS } from '@maillage/domain/conventions';
import { IconFileText } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { EditDialog } from '../editors/EditDialog.tsx';
import { orNull } from '../editors/fields.tsx';
import { SignatureLines, type SignatureLine } from '../editors/SignatureLines.tsx';
import { RECORD_AVENANT, type AvenantData } from './operations.ts';

interface RecordDialogProps {
  /** The text as the avenant would make it. */
  readonly convention: ConventionData;
  readonly avenant: AvenantData;
}

/** Enters an avenant that was signed elsewhere: the dates of its original, and who keeps it. */
export function RecordDialog({ convention, avenant }: RecordDialogProps) {
  const t = useT();
  const lines: SignatureLine[] = avenant.concerns.signing.flatMap(({ key, representative }) => {
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
          <SignatureLines form={form} parties={convention.parties} />
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
