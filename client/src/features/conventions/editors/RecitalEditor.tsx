import { NativeSelect, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { useT } from '../../../ui/intl.tsx';
import { SAVE_RECITAL } from '../mutations.ts';
import { EditDialog } from './EditDialog.tsx';
import { orNull, wholeNumber } from './fields.tsx';

interface RecitalEditorProps {
  readonly convention: ConventionData;
  readonly recital: ConventionData['recitals'][number] | null;
}

/** A visa, with the law or act that it cites, or a recital. */
export function RecitalEditor({ convention, recital }: RecitalEditorProps) {
  const t = useT();
  const title = recital
    ? t('conventions.edit.recital', { text: recital.text.slice(0, 60) })
    : t('conventions.edit.addRecital');
  const last = Math.max(0, ...convention.recitals.map((each) => each.position));
  return (
    <EditDialog
      label={title}
      title={title}
      conventionId={convention.id}
      part={recital}
      kind="Recital"
      mutation={SAVE_RECITAL}
      initial={{
        kind: recital?.kind ?? 'visa',
        position: recital?.position ?? last + 1,
        text: recital?.text ?? '',
        legalReference: recital?.legalReference ?? '',
      }}
      toInput={(values) => ({
        ...values,
        position: wholeNumber(values.position),
        legalReference: orNull(values.legalReference),
      })}
    >
      {(form) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              label={t('conventions.field.recitalKind')}
              data={['visa', 'recital'].map((value) => ({ value, label: t(`recitalKind.${value}`) }))}
              {...form.getInputProps('kind')}
            />
            <NumberInput
              label={t('conventions.field.position')}
              min={0}
              max={500}
              {...form.getInputProps('position')}
            />
          </SimpleGrid>
          <Textarea
            label={t('conventions.field.text')}
            required
            autosize
            minRows={3}
            maxLength={2000}
            {...form.getInputProps('text')}
          />
          <TextInput
            label={t('conventions.field.legalReference')}
            maxLength={300}
            {...form.getInputProps('legalReference')}
          />
        </>
      )}
    </EditDialog>
  );
}
