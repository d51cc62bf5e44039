import { NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { useT } from '../../../ui/intl.tsx';
import { SAVE_ARTICLE } from '../mutations.ts';
import { EditDialog } from './EditDialog.tsx';
import { ArticleSelect, orNull, ValidityFields, wholeNumber } from './fields.tsx';

type Article = ConventionData['articles'][number];

interface ArticleEditorProps {
  readonly convention: ConventionData;
  readonly article: Article | null;
}

/** Number, heading, text and place of an article. */
export function ArticleEditor({ convention, article }: ArticleEditorProps) {
  const t = useT();
  const parent = convention.articles.find((each) => each.id === article?.parentId);
  const last = Math.max(0, ...convention.articles.map((each) => each.position));
  return (
    <EditDialog
      label={article ? t('conventions.edit.articleOne', { number: article.number }) : t('conventions.edit.addArticle')}
      title={article ? t('conventions.edit.articleOne', { number: article.number }) : t('conventions.edit.addArticle')}
      conventionId={convention.id}
      part={article}
      kind="Article"
      mutation={SAVE_ARTICLE}
      initial={{
        number: article?.number ?? '',
        heading: article?.heading ?? '',
        body: article?.body ?? '',
        parentNumber: parent?.number ?? '',
        position: article?.position ?? last + 10,
        validFrom: article?.validFrom ?? '',
        validTo: article?.validTo ?? '',
      }}
      toInput={(values) => ({
        ...values,
        parentNumber: orNull(values.parentNumber),
        position: wholeNumber(values.position),
        validFrom: orNull(values.validFrom),
        validTo: orNull(values.validTo),
      })}
    >
      {(form) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t('conventions.field.number')} required {...form.getInputProps('number')} />
            <NumberInput
              label={t('conventions.field.position')}
              min={0}
              max={10_000}
              {...form.getInputProps('position')}
            />
          </SimpleGrid>
          <TextInput
            label={t('conventions.field.heading')}
            required
            maxLength={300}
            {...form.getInputProps('heading')}
          />
          <Textarea
            label={t('conventions.field.body')}
            autosize
            minRows={6}
            maxRows={18}
            maxLength={20_000}
            {...form.getInputProps('body')}
          />
          <ArticleSelect
            path="parentNumber"
            label={t('conventions.field.parentArticle')}
            articles={convention.articles.filter((each) => each.id !== article?.id)}
            value={form.values.parentNumber}
            onChange={(value) => form.setFieldValue('parentNumber', value)}
            error={form.errors['parentNumber']}
          />
          <ValidityFields form={form} />
        </>
      )}
    </EditDialog>
  );
}
