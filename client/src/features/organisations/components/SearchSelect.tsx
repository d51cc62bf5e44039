import { Loader, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../../ui/intl.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SearchSelectProps {
  /** Name of the field in the form, where the refusals lead. */
  readonly path: string;
  readonly label: string;
  readonly description?: string;
  readonly error?: ReactNode;
  readonly required?: boolean;
}

interface Search {
  readonly placeholder: string;
  /** What is chosen; null when nothing is. */
  readonly chosen: Choice | null;
  /** What the words typed have found. */
  readonly found: readonly Choice[];
  readonly loading: boolean;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (choice: Choice | null) => void;
}

/** One choice among many, found by typing; the server does the finding. */
export function SearchSelect(props: SearchSelectProps & Search) {
  const { path, label, description, error, required, placeholder, chosen, found, loading, onSearch, onChoose } = props;
  const t = useT();
  const choices = chosen && !found.some((choice) => choice.value === chosen.value) ? [chosen, ...found] : [...found];
  return (
    <Select
      data-path={path}
      label={label}
      description={description}
      required={required ?? false}
      error={error}
      placeholder={placeholder}
      searchable
      clearable
      // Under its field in the page, so that the choices stay inside the form for whoever reads by landmarks.
      comboboxProps={{ withinPortal: false }}
      data={choices}
      filter={({ options }) => options}
      value={chosen?.value ?? null}
      onChange={(value) => onChoose(choices.find((choice) => choice.value === value) ?? null)}
      onSearchChange={onSearch}
      nothingFoundMessage={loading ? t('ui.loading') : t('directory.findNone')}
      rightSection={loading ? <Loader size={16} /> : undefined}
      clearButtonProps={{ 'aria-label': t('directory.clearChoice', { field: label }) }}
    />
  );
}
