import { SimpleGrid, TextInput } from '@mantine/core';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { FileField } from '../../../ui/files/FileField.tsx';
import type { UploadedFile } from '../../../ui/files/upload.ts';
import { useT } from '../../../ui/intl.tsx';
import { useToday } from '../../../ui/today.tsx';
import { SAVE_ANNEX } from '../mutations.ts';
import { EditDialog } from './EditDialog.tsx';
import { ArticleSelect, DateField, orNull } from './fields.tsx';

interface AnnexEditorProps {
  readonly convention: ConventionData;
  readonly annex: ConventionData['annexes'][number] | null;
}

/** An annex that the text announces; without a date of receipt it is missing. */
export function AnnexEditor({ convention, annex }: AnnexEditorProps) {
  const t = useT();
  const today = useToday();
  const title = annex ? t('conventions.edit.annex', { number: annex.number }) : t('conventions.edit.addAnnex');
  return (
    <EditDialog
      label={title}
      title={title}
      conventionId={convention.id}
      part={annex}
      kind="Annex"
      mutation={SAVE_ANNEX}
      initial={{
        number: annex?.number ?? String(convention.annexes.length + 1),
        title: annex?.title ?? '',
        articleNumber: annex?.articleNumber ?? '',
        receivedOn: annex?.receivedOn ?? '',
        note: annex?.note ?? '',
        file: (annex?.file ?? null) as UploadedFile | null,
      }}
      renamed={{ fileId: 'file' }}
      toInput={({ file, ...values }) => ({
        ...values,
        fileId: file?.id ?? null,
        articleNumber: orNull(values.articleNumber),
        receivedOn: orNull(values.receivedOn),
        note: orNull(values.note),
        position: annex?.position ?? convention.annexes.length + 1,
      })}
    >
      {(form) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t('conventions.field.number')} required {...form.getInputProps('number')} />
            <DateField
              path="receivedOn"
              label={t('conventions.field.receivedOn')}
              description={t('conventions.field.receivedOnHelp')}
              value={form.values.receivedOn}
              onChange={(value) => form.setFieldValue('receivedOn', value)}
              error={form.errors['receivedOn']}
            />
          </SimpleGrid>
          <TextInput label={t('conventions.field.title')} required maxLength={300} {...form.getInputProps('title')} />
          <ArticleSelect
            articles={convention.articles}
            value={form.values.articleNumber}
            onChange={(value) => form.setFieldValue('articleNumber', value)}
            error={form.errors['articleNumber']}
          />
          <FileField
            path="file"
            purpose="annex"
            label={t('conventions.annexFile')}
            value={form.values.file}
            error={form.errors['file']}
            onChange={(file) => {
              form.setValues({
                file,
                ...(file && form.values.receivedOn === '' ? { receivedOn: today as string } : {}),
              });
            }}
          />
          <TextInput label={t('conventions.field.note')} maxLength={600} {...form.getInputProps('note')} />
        </>
      )}
    </EditDialog>
  );
}
