import { Loader, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useT } from '../../../ui/intl.tsx';

export interface FoundChoice {
  readonly value: string;
  readonly label: string;
}

interface SearchChoiceProps {
  /** Path of the field in its form. */
  readonly path: string;
  readonly label: string;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly value: string;
  /** The choice of before, in words, while nothing is searched. */
  readonly known?: FoundChoice | null;
  readonly error: ReactNode;
  readonly found: readonly FoundChoice[];
  readonly loading: boolean;
  /** The words to search; empty once a choice is made. */
  readonly onSearch: (text: string) => void;
  readonly nothing: string;
  readonly onChange: (value: string) => void;
}

/** One record among many, found by its words. */
export function SearchChoice({ path, known: before = null, found, loading, nothing, ...field }: SearchChoiceProps) {
  const t = useT();
  const [known, setKnown] = useState(before);
  const choices = known && !found.some((choice) => choice.value === known.value) ? [known, ...found] : [...found];
  return (
    <Select
      data-path={path}
      label={field.label}
      description={field.description}
      required={field.required ?? false}
      clearable={!field.required}
      error={field.error}
      searchable
      // Under its field in the page, so that the choices stay inside the form for whoever reads by landmarks.
      comboboxProps={{ withinPortal: false }}
      data={choices}
      filter={({ options }) => options}
      value={field.value || null}
      onChange={(chosen) => {
        setKnown(choices.find((choice) => choice.value === chosen) ?? null);
        field.onChange(chosen ?? '');
      }}
      onSearchChange={(typed) => field.onSearch(typed === known?.label ? '' : typed.trim())}
      nothingFoundMessage={loading ? t('ui.loading') : nothing}
      {...(loading ? { rightSection: <Loader size={16} /> } : {})}
    />
  );
}
