import { useQuery } from '@apollo/client/react';
import { Loader, Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useT } from '../../../ui/intl.tsx';
import { NEED_COMMUNES } from '../need-operations.ts';

interface CommuneChoiceProps {
  readonly value: string;
  readonly error: ReactNode;
  /** Codes of the départements that the reader surveys. */
  readonly departements: readonly string[];
  readonly onChange: (inseeCode: string) => void;
}

/** A commune of the départements surveyed, found by its name or a code. */
export function CommuneChoice({ value, error, departements, onChange }: CommuneChoiceProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<{ value: string; label: string } | null>(null);
  const text = typed === known?.label ? '' : typed.trim();
  const { data, previousData, loading } = useQuery(NEED_COMMUNES, { variables: { text }, skip: text === '' });
  const found = ((data ?? previousData)?.communes.edges ?? [])
    .map(({ node }) => node)
    .filter((node) => departements.includes(node.departement.code))
    .map(({ inseeCode, name, departement }) => ({
      value: inseeCode,
      label: t('needs.field.communeChoice', { name, departement: departement.name, code: inseeCode }),
    }));
  const choices = known && !found.some((choice) => choice.value === known.value) ? [known, ...found] : found;
  return (
    <Select
      data-path="inseeCode"
      label={t('needs.field.commune')}
      description={t('needs.field.communeHelp')}
      required
      error={error}
      searchable
      // Under its field in the page, so that the choices stay inside the form for whoever reads by landmarks.
      comboboxProps={{ withinPortal: false }}
      data={choices}
      filter={({ options }) => options}
      value={value || null}
      onChange={(chosen) => {
        setKnown(choices.find((choice) => choice.value === chosen) ?? null);
        onChange(chosen ?? '');
      }}
      onSearchChange={setTyped}
      nothingFoundMessage={loading ? t('ui.loading') : t('needs.field.communeNone')}
      rightSection={loading ? <Loader size={16} /> : undefined}
    />
  );
}
