import { Button } from '@mantine/core';
import type { CandidatureField } from '@maillage/domain/cohorts';
import { useState } from 'react';
import type { ImportCandidaturesMutation } from '../../../gql/graphql.ts';
import { RefusalText } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { SmallTable } from '../components/SmallTable.tsx';
import styles from '../components/Cohorts.module.css';

type Lines = Extract<ImportCandidaturesMutation['imported'], { __typename: 'CandidaturesImported' }>['refused'];

const AT_ONCE = 50;

/** Fields of a candidature that a file calls otherwise. */
const COLUMN_OF: Readonly<Record<string, CandidatureField>> = { inseeCode: 'commune', employerId: 'employer' };

/** Lines of a file that are not entered, with every reason; some at a time. */
export function RefusedLines({ lines }: { readonly lines: Lines }) {
  const t = useT();
  const [shown, setShown] = useState(AT_ONCE);
  const reasonsOf = ({ refusals }: Lines[number]) => <Reasons refusals={refusals} />;
  if (lines.length === 0) return null;
  return (
    <>
      <SmallTable
        caption={t('candidatureImport.refusedLines', { count: lines.length })}
        rows={lines.slice(0, shown)}
        rowId={({ line }) => String(line)}
        columns={[
          { id: 'line', header: t('candidatureImport.line'), number: true, cell: ({ line }) => line },
          {
            id: 'reasons',
            header: t('candidatureImport.reasons'),
            cell: reasonsOf,
          },
        ]}
      />
      {lines.length > shown ? (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
          {t('candidatureImport.more', { count: Math.min(AT_ONCE, lines.length - shown) })}
        </Button>
      ) : null}
    </>
  );
}

function Reasons({ refusals }: Pick<Lines[number], 'refusals'>) {
  const t = useT();
  return (
    <ul className={styles.list}>
      {refusals.map((refusal) => {
        const [field] = refusal.path;
        const column = field === undefined ? null : (COLUMN_OF[field] ?? field);
        return (
          <li key={`${refusal.code}:${refusal.path.join('.')}`}>
            {column === null ? null : t('candidatureImport.inColumn', { column: t(`candidatureField.${column}`) })}{' '}
            <RefusalText refusal={refusal} />
          </li>
        );
      })}
    </ul>
  );
}
