import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { FindBodiesQueryVariables } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { FIND_BODIES } from '../operations.ts';
import { NOBODY, type Chosen } from '../organisation-values.ts';
import { SearchSelect, type SearchSelectProps } from './SearchSelect.tsx';

interface BodySelectProps extends SearchSelectProps {
  readonly value: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  /** Kinds that may be chosen; all when absent. */
  readonly kinds?: FindBodiesQueryVariables['kinds'];
}

/** A body of the directory, found by the words of its name or by its SIRET. */
export function BodySelect({ value, onChange, kinds, ...field }: BodySelectProps) {
  const t = useT();
  const [typed, setTyped] = useState(value.name);
  // The name that a choice writes in the box is not a search.
  const text = typed === value.name ? '' : typed.trim();
  const { data, previousData, loading } = useQuery(FIND_BODIES, {
    variables: { text: text || null, kinds: kinds ?? null },
  });
  const found = (data ?? previousData)?.organisations.edges ?? [];
  return (
    <SearchSelect
      {...field}
      placeholder={t('directory.find')}
      chosen={value.id ? { value: value.id, label: value.name } : null}
      found={found.map(({ node }) => ({ value: node.id, label: node.name }))}
      loading={loading}
      onSearch={setTyped}
      onChoose={(choice) => onChange(choice ? { id: choice.value, name: choice.label } : NOBODY)}
    />
  );
}
