import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { useT } from '../../../ui/intl.tsx';
import { SearchChoice, type FoundChoice } from '../components/SearchChoice.tsx';
import { EMPLOYERS } from './operations.ts';

interface EmployerChoiceProps {
  readonly value: string;
  readonly error: ReactNode;
  readonly description: ReactNode;
  readonly known: FoundChoice | null;
  readonly onChange: (organisationId: string) => void;
}

/** The employer of an agent, found in the directory by its name or its number. */
export function EmployerChoice(props: EmployerChoiceProps) {
  const t = useT();
  const [text, setText] = useState('');
  const { data, previousData, loading } = useQuery(EMPLOYERS, { variables: { text }, skip: text.length < 2 });
  const found = ((data ?? previousData)?.organisations.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: t('candidatureForm.employerChoice', { name: node.name, kind: t(`organisationKind.${node.kind}`) }),
  }));
  return (
    <SearchChoice
      {...props}
      path="employerId"
      label={t('candidatureForm.employer')}
      required
      found={found}
      loading={loading}
      onSearch={setText}
      nothing={t('candidatureForm.employerNone')}
    />
  );
}
