import { NativeSelect } from '@mantine/core';
import { CANDIDATURE_FIELDS, type CandidatureField } from '@maillage/domain/cohorts';
import type { CandidatureFileQuery } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { Missing } from '../../../ui/text.tsx';
import { SmallTable } from '../components/SmallTable.tsx';
import type { ColumnFields } from './mapping.ts';

interface ColumnsTableProps {
  readonly columns: CandidatureFileQuery['candidatureFile']['columns'];
  readonly fields: ColumnFields;
  readonly onField: (at: number, field: CandidatureField | null) => void;
}

/** The columns of a file with their first values; for each, what it holds is chosen. */
export function ColumnsTable({ columns, fields, onField }: ColumnsTableProps) {
  const t = useT();
  const choices = [
    { value: '', label: t('candidatureImport.leftOut') },
    ...CANDIDATURE_FIELDS.map((field) => ({ value: field, label: t(`candidatureField.${field}`) })),
  ];
  const rows = columns.map((column, at) => ({ ...column, at }));
  const nameOf = ({ header, at }: (typeof rows)[number]): string =>
    header || t('candidatureImport.unnamed', { number: at + 1 });
  const samplesOf = ({ samples }: (typeof rows)[number]) => (samples.length > 0 ? samples.join(', ') : <Missing />);
  const choiceOf = (row: (typeof rows)[number]) => (
    <NativeSelect
      aria-label={t('candidatureImport.holdsOf', { column: nameOf(row) })}
      value={fields[row.at] ?? ''}
      data={choices}
      onChange={(event) => onField(row.at, (event.currentTarget.value || null) as CandidatureField | null)}
    />
  );
  return (
    <SmallTable
      caption={t('candidatureImport.columnsCaption')}
      rows={rows}
      rowId={({ at }) => String(at)}
      columns={[
        { id: 'header', header: t('candidatureImport.header'), cell: nameOf },
        {
          id: 'samples',
          header: t('candidatureImport.samples'),
          cell: samplesOf,
        },
        {
          id: 'field',
          header: t('candidatureImport.holds'),
          cell: choiceOf,
        },
      ]}
    />
  );
}
