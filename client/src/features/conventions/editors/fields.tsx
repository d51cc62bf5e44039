import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useT } from '../../../ui/intl.tsx';
import type { Form } from './EditDialog.tsx';

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: React.ReactNode;
  readonly required?: boolean;
  readonly description?: string;
  /** Path of the field in its form, for the summary of refusals to lead to it. */
  readonly path: string;
}

/** A civil date; empty = none. */
export function DateField({ label, value, onChange, error, required, description, path }: DateFieldProps) {
  return (
    <TextInput
      type="date"
      data-path={path}
      label={label}
      description={description}
      value={value}
      required={required}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export interface Dated {
  validFrom: string;
  validTo: string;
}

/** From which day to which a version applies; empty = from the start, to the end. */
export function ValidityFields<Values extends Dated>({ form }: { readonly form: Form<Values> }) {
  const t = useT();
  const { values, errors } = form;
  const set = (field: 'validFrom' | 'validTo') => (value: string) => form.setFieldValue(field as never, value);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <DateField
        label={t('conventions.field.validFrom')}
        value={values.validFrom}
        path="validFrom"
        onChange={set('validFrom')}
        error={errors['validFrom']}
      />
      <DateField
        label={t('conventions.field.validTo')}
        value={values.validTo}
        path="validTo"
        onChange={set('validTo')}
        error={errors['validTo']}
      />
    </SimpleGrid>
  );
}

interface ArticleSelectProps {
  readonly articles: readonly { readonly number: string; readonly heading: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: React.ReactNode;
  readonly label?: string;
  readonly path?: string;
}

/** An article of the convention, by its number. */
export function ArticleSelect({ articles, value, onChange, error, label, path = 'articleNumber' }: ArticleSelectProps) {
  const t = useT();
  return (
    <NativeSelect
      data-path={path}
      label={label ?? t('conventions.field.article')}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('conventions.field.noArticle') },
        ...articles.map((article) => ({ value: article.number, label: `${article.number} — ${article.heading}` })),
      ]}
    />
  );
}

/** An empty field sends nothing. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** What a number field holds: a text while it is empty or half typed. */
export function wholeNumber(typed: number | string): number {
  return Number(typed);
}
