import { Button, Checkbox, Group, NativeSelect, Popover, Stack, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { IconChevronDown, IconSearch, IconX } from '../icons.ts';
import { isCalendarDate } from '@maillage/kernel';
import type { Locale } from '@maillage/messages/locale';
import { writeDate } from '@maillage/messages/writing';
import { useLocale, useT } from '../intl.tsx';
import type { ListState } from './list-state.ts';
import styles from './DataTable.module.css';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One filter of a list. Choices are given already in the reader's words. */
export type ListFilter<Filter extends string = string> = { readonly key: Filter; readonly label: string } & (
  | { readonly kind: 'one' | 'many'; readonly choices: readonly Choice[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'flag' }
);

const REST = 300;

/** Words to search; sent after a short rest, so that each letter is not a request. */
export function SearchBox({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useT();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // The address changed elsewhere (filters cleared, way back): the box follows.
  if (value !== known) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === value) return;
    const timer = setTimeout(() => onChange(wanted), REST);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextInput
      className={styles.search}
      type="search"
      aria-label={t('ui.table.search')}
      placeholder={t('ui.table.search')}
      leftSection={<IconSearch aria-hidden="true" size={16} />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

interface ControlProps {
  readonly filter: ListFilter;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** What was chosen is shown at once; the address follows, and whatever changes it elsewhere is followed in turn. */
function useChoice({ values, onChange }: Pick<ControlProps, 'values' | 'onChange'>) {
  const address = values.join('\n');
  const [known, setKnown] = useState(address);
  const [chosen, setChosen] = useState(values);
  if (address !== known) {
    setKnown(address);
    setChosen(values);
  }
  const choose = (next: readonly string[]): void => {
    setChosen(next);
    onChange(next);
  };
  return [chosen, choose] as const;
}

export function FilterControl({ filter, ...state }: ControlProps) {
  const t = useT();
  const [values, onChange] = useChoice(state);
  switch (filter.kind) {
    case 'one':
      return (
        <NativeSelect
          aria-label={filter.label}
          value={values[0] ?? ''}
          onChange={(event) => onChange(event.currentTarget.value ? [event.currentTarget.value] : [])}
          data={[{ value: '', label: t('ui.table.any', { filter: filter.label }) }, ...filter.choices]}
        />
      );
    case 'many':
      return <ManyControl label={filter.label} choices={filter.choices} values={values} onChange={onChange} />;
    case 'date':
      return (
        <TextInput
          type="date"
          label={filter.label}
          value={values[0] ?? ''}
          onChange={(event) => onChange(event.currentTarget.value ? [event.currentTarget.value] : [])}
        />
      );
    case 'flag':
      return (
        <Checkbox
          className={styles.flag}
          label={filter.label}
          checked={values.length > 0}
          onChange={(event) => onChange(event.currentTarget.checked ? ['true'] : [])}
        />
      );
  }
}

interface ManyControlProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

function ManyControl({ label, choices, values, onChange }: ManyControlProps) {
  const t = useT();
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" fw={400} rightSection={<IconChevronDown aria-hidden="true" size={14} />}>
          {values.length > 0 ? t('ui.table.filterCount', { filter: label, count: values.length }) : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Checkbox.Group
          value={[...values]}
          onChange={(next) => onChange(next)}
          label={<span className="visually-hidden">{label}</span>}
        >
          <Stack gap="xs">
            {choices.map((choice) => (
              <Checkbox key={choice.value} value={choice.value} label={choice.label} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group mt="sm">
          <Button size="compact-sm" variant="subtle" disabled={values.length === 0} onClick={() => onChange([])}>
            {t('ui.table.clearOne')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}

interface FilterChipsProps<Filter extends string> {
  readonly state: Pick<ListState<Filter>, 'q' | 'isFiltered' | 'filter' | 'setQuery' | 'setFilter' | 'clearFilters'>;
  readonly filters: readonly ListFilter<Filter>[];
}

/** The filters in force, each with its way out. */
export function FilterChips<Filter extends string>({ state, filters }: FilterChipsProps<Filter>) {
  const t = useT();
  const locale = useLocale();
  if (!state.isFiltered) return null;
  return (
    <>
      {state.q ? <Chip text={t('ui.table.chipQuery', { q: state.q })} onRemove={() => state.setQuery('')} /> : null}
      {filters.flatMap((filter) =>
        state.filter(filter.key).map((value) => (
          <Chip
            key={`${filter.key}-${value}`}
            text={chipText(filter, value, locale)}
            onRemove={() =>
              state.setFilter(
                filter.key,
                state.filter(filter.key).filter((other) => other !== value),
              )
            }
          />
        )),
      )}
      <Button size="compact-xs" variant="subtle" onClick={state.clearFilters} data-print="no">
        {t('ui.table.clearFilters')}
      </Button>
    </>
  );
}

function chipText(filter: ListFilter, value: string, locale: Locale): string {
  if (filter.kind === 'flag') return filter.label;
  if (filter.kind === 'date')
    return `${filter.label} ${isCalendarDate(value) ? writeDate(value, locale, 'short') : value}`;
  return filter.choices.find((choice) => choice.value === value)?.label ?? value;
}

function Chip({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }) {
  const t = useT();
  return (
    <button
      type="button"
      className={styles.chip}
      onClick={onRemove}
      aria-label={t('ui.table.removeFilter', { filter: text })}
    >
      {text}
      <IconX aria-hidden="true" size={12} />
    </button>
  );
}
