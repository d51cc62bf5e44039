import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { useT } from '../../../ui/intl.tsx';
import { NEED_COMMUNES } from '../need-operations.ts';
import { SearchChoice, type FoundChoice } from './SearchChoice.tsx';

interface CommuneChoiceProps {
  readonly value: string;
  readonly error: ReactNode;
  /** Codes of the départements that the commune may be in; any where absent. */
  readonly departements?: readonly string[];
  readonly label?: string;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly known?: FoundChoice | null;
  readonly onChange: (inseeCode: string) => void;
}

/** A commune, found by its name or a code. */
export function CommuneChoice({ departements, label, description, required = true, ...field }: CommuneChoiceProps) {
  const t = useT();
  const [text, setText] = useState('');
  const { data, previousData, loading } = useQuery(NEED_COMMUNES, { variables: { text }, skip: text === '' });
  const found = ((data ?? previousData)?.communes.edges ?? [])
    .map(({ node }) => node)
    .filter((node) => departements?.includes(node.departement.code) ?? true)
    .map(({ inseeCode, name, departement }) => ({
      value: inseeCode,
      label: t('needs.field.communeChoice', { name, departement: departement.name, code: inseeCode }),
    }));
  return (
    <SearchChoice
      {...field}
      path="inseeCode"
      label={label ?? t('needs.field.commune')}
      description={description ?? t('needs.field.communeHelp')}
      required={required}
      found={found}
      loading={loading}
      onSearch={setText}
      nothing={t('needs.field.communeNone')}
    />
  );
}
