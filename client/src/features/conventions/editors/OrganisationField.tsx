import { useLazyQuery } from '@apollo/client/react';
import { Combobox, InputBase, Loader, useCombobox } from '@mantine/core';
import { isSiren, isSiret } from '@maillage/kernel';
import { useEffect, useState, type ReactNode } from 'react';
import { useT } from '../../../ui/intl.tsx';
import { FIND_ORGANISATIONS } from '../mutations.ts';

/** A body of the directory; an empty id for none yet. */
export interface FoundOrganisation {
  id: string;
  name: string;
}

const NOBODY: FoundOrganisation = { id: '', name: '' };
const REST = 250;
const MINIMUM = 2;

interface OrganisationFieldProps {
  readonly label: string;
  /** Path of the field in its form. */
  readonly path: string;
  readonly value: FoundOrganisation;
  readonly onChange: (organisation: FoundOrganisation) => void;
  readonly error?: ReactNode;
}

/** A body of the directory, found by its name or by its SIRET; a number that nobody bears is told on the field. */
export function OrganisationField({ label, path, value, onChange, error }: OrganisationFieldProps) {
  const t = useT();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState<string | null>(null);
  const [find, { data, loading, variables }] = useLazyQuery(FIND_ORGANISATIONS);
  const words = wordsOf(typed ?? '');
  const number = numberIn(words);
  useEffect(() => {
    if (words.length < MINIMUM || number === 'wrong') return;
    const timer = setTimeout(() => void find({ variables: { text: words } }).catch(() => undefined), REST);
    return () => clearTimeout(timer);
  }, [words, number, find]);

  const answered = !loading && data !== undefined && variables?.text === words;
  const found =
    words.length < MINIMUM || number === 'wrong' ? [] : (data?.organisations.edges.map((edge) => edge.node) ?? []);
  const unknown = number === 'right' && answered && found.length === 0;
  const problem =
    number === 'wrong'
      ? t('conventions.field.numberWrong')
      : unknown
        ? t('conventions.field.numberUnknown', { number: words })
        : error;
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(id) => {
        const organisation = found.find((each) => each.id === id);
        if (organisation) {
          onChange({ id: organisation.id, name: organisation.name });
          setTyped(null);
        }
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <InputBase
          data-path={path}
          label={label}
          description={t('conventions.field.organisationHelp')}
          required
          autoComplete="off"
          value={typed ?? value.name}
          error={problem}
          rightSection={loading ? <Loader size={16} /> : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            if (value.id !== '') onChange(NOBODY);
            combobox.openDropdown();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed === null || words.length < MINIMUM || (found.length === 0 && !answered)}>
        {found.length === 0 ? (
          <Combobox.Empty role="status">{t('conventions.field.organisationNone')}</Combobox.Empty>
        ) : null}
        <Combobox.Options
          mah={260}
          style={{ overflowY: 'auto' }}
          aria-label={t('conventions.field.found')}
          hidden={found.length === 0}
        >
          {found.map((organisation) => (
            <Combobox.Option key={organisation.id} value={organisation.id}>
              {organisation.name} — {t(`organisationKind.${organisation.kind}`)}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Numbers are often typed in groups of three. */
function wordsOf(typed: string): string {
  const words = typed.trim();
  return /^[\d\s]+$/.test(words) ? words.replaceAll(/\s/g, '') : words;
}

/** Whether a whole SIREN or SIRET was typed, and whether its key is right; null for words or a number half typed. */
function numberIn(words: string): 'right' | 'wrong' | null {
  if (/^\d{14}$/.test(words)) return isSiret(words) ? 'right' : 'wrong';
  if (/^\d{9}$/.test(words)) return isSiren(words) ? 'right' : null;
  return /^\d{15,}$/.test(words) ? 'wrong' : null;
}
