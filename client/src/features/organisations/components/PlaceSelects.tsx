import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useT } from '../../../ui/intl.tsx';
import { FIND_COMMUNES, FIND_EPCIS } from '../operations.ts';
import { grouped } from './RegistrationNumber.tsx';
import { SearchSelect, type Choice, type SearchSelectProps } from './SearchSelect.tsx';

interface PlaceSelectProps extends SearchSelectProps {
  /** Official code; empty when none is chosen. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** A commune of the official list, found by its name, its postal code or its INSEE code. */
export function CommuneSelect({ value, onChange, ...field }: PlaceSelectProps) {
  const t = useT();
  const search = useSearch(value);
  const { data, previousData, loading } = useQuery(FIND_COMMUNES, {
    variables: { text: search.text },
    skip: search.text === '',
  });
  const found = ((data ?? previousData)?.communes.edges ?? []).map(({ node }) => ({
    value: node.inseeCode,
    label: t('directory.communeChoice', { name: node.name, departement: node.departement.name, code: node.inseeCode }),
  }));
  return (
    <SearchSelect
      {...field}
      placeholder={t('directory.findCommune')}
      chosen={search.chosen(found)}
      found={found}
      loading={loading}
      onSearch={search.type}
      onChoose={(choice) => {
        search.choose(choice);
        onChange(choice?.value ?? '');
      }}
    />
  );
}

/** An intercommunal body of the official list, found by its name or its SIREN. */
export function EpciSelect({ value, onChange, ...field }: PlaceSelectProps) {
  const t = useT();
  const code = value.replaceAll(' ', '');
  const search = useSearch(code);
  const { data, previousData, loading } = useQuery(FIND_EPCIS, {
    variables: { text: search.text },
    skip: search.text === '',
  });
  const found = ((data ?? previousData)?.epcis.edges ?? []).map(({ node }) => ({
    value: node.siren,
    label: t('directory.epciChoice', { name: node.name, siren: grouped(node.siren) }),
  }));
  return (
    <SearchSelect
      {...field}
      placeholder={t('directory.findEpci')}
      chosen={search.chosen(found)}
      found={found}
      loading={loading}
      onSearch={search.type}
      onChoose={(choice) => {
        search.choose(choice);
        onChange(choice?.value ?? '');
      }}
    />
  );
}

interface Search {
  /** Words to look for; the code itself until the name behind it is known. */
  readonly text: string;
  readonly type: (text: string) => void;
  readonly choose: (choice: Choice | null) => void;
  readonly chosen: (found: readonly Choice[]) => Choice | null;
}

function useSearch(code: string): Search {
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<Choice | null>(null);
  const choice = known?.value === code ? known : null;
  // The name that a choice writes in the box is not a search.
  const words = typed === choice?.label || typed === code ? '' : typed.trim();
  return {
    text: words || (choice ? '' : code),
    type: setTyped,
    choose: setKnown,
    chosen: (found) =>
      choice ?? found.find((each) => each.value === code) ?? (code ? { value: code, label: code } : null),
  };
}
