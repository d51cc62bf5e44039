import { useMemo } from 'react';
import type { ImmersionLineFragment } from '../../../gql/graphql.ts';
import { RefusalText } from '../../../ui/forms/refusals.tsx';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { SmallTable, type SmallColumn } from '../components/SmallTable.tsx';
import { DaysText, fullNameOf, ImmersionState } from './words.tsx';
import styles from './Immersions.module.css';

type Row = ImmersionLineFragment;

interface StaysTableProps {
  readonly caption: string;
  readonly stays: readonly Row[];
  /** Whether the host, who is the reader, goes without saying. */
  readonly hosting?: boolean;
  readonly onOpen: (id: string) => void;
}

/** Stays side by side: who, where, when and how far; each opens on all that may be done. */
export function StaysTable({ caption, stays, hosting = false, onOpen }: StaysTableProps) {
  const t = useT();
  const columns = useMemo(() => columnsIn(t, hosting, onOpen), [t, hosting, onOpen]);
  return <SmallTable caption={caption} columns={columns} rows={stays} rowId={({ id }) => id} />;
}

/** Where somebody stays; of a stay without a host, who said no. */
export function HostText({ stay }: { readonly stay: Row }) {
  const t = useT();
  const { offer, state } = stay;
  if (state !== 'requested') return <>{offer?.host ?? t('immersions.noHost')}</>;
  return (
    <>
      {t('immersions.noHost')}
      {offer ? <div className={styles.muted}>{t('immersions.declined', { host: offer.host })}</div> : null}
    </>
  );
}

export function columnsIn(t: Translate, hosting: boolean, onOpen: (id: string) => void): readonly SmallColumn<Row>[] {
  return [
    {
      id: 'person',
      header: t('immersions.column.person'),
      cell: (row) => (
        <button
          type="button"
          className={styles.open}
          aria-label={t('immersions.open', { name: fullNameOf(t, row) })}
          onClick={() => onOpen(row.id)}
        >
          {fullNameOf(t, row)}
        </button>
      ),
    },
    { id: 'kind', header: t('immersions.column.kind'), cell: (row) => t(`immersionKind.${row.kind}`) },
    ...(hosting
      ? [{ id: 'cohort', header: t('immersions.column.cohort'), cell: (row: Row) => row.cohortTitle }]
      : [
          {
            id: 'host',
            header: t('immersions.column.host'),
            cell: (row: Row) => (
              <>
                <HostText stay={row} />
                {row.warnings.map((warning) => (
                  <div key={warning.code} className={styles.warning}>
                    <RefusalText refusal={warning} />
                  </div>
                ))}
              </>
            ),
          },
        ]),
    { id: 'days', header: t('immersions.column.days'), cell: (row) => <DaysText days={row.days} /> },
    { id: 'tutor', header: t('immersions.column.tutor'), cell: (row) => row.offer?.tutorName ?? '' },
    { id: 'state', header: t('immersions.column.state'), cell: (row) => <ImmersionState state={row.state} /> },
  ];
}
