import { useMemo } from 'react';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText, Missing } from '../../../ui/text.tsx';
import { SmallTable, type SmallColumn } from '../components/SmallTable.tsx';
import type { Dossier } from './DossierFacts.tsx';
import styles from '../cohort/Cohort.module.css';

type Line = Dossier['history'][number];
type Read = Dossier['reads'][number];

const KNOWN = new Set([
  'receive',
  'accept',
  'immerse',
  'hear',
  'admit',
  'wait',
  'promote',
  'refuse',
  'withdraw',
  'reopen',
  'complete',
  'leave',
  'certify',
  'place',
  'cohort_begin',
  'cohort_cancel',
]);

/** What happened to a candidature, the last first; what was taken back stays, and says so. */
export function DossierHistory({ history }: { readonly history: readonly Line[] }) {
  const t = useT();
  return (
    <Section title={t('dossier.history')}>
      <ol className={styles.history} aria-label={t('dossier.historyList')}>
        {history.map((line) => (
          <li key={line.id}>
            <DateText date={line.happenedOn} style="long" />
            <strong className={line.undone ? styles.undone : undefined}>
              {t(`candidatureHistory.${KNOWN.has(line.event) ? line.event : 'moved'}`)}
            </strong>
            {line.undone ? <StatusBadge tone="neutral">{t('dossier.undone')}</StatusBadge> : null}
            <span className={styles.muted}>{detailsOf(t, line)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function detailsOf(t: Translate, line: Line): string {
  return [
    line.reason ? t(`departureReason.${line.reason}`) : null,
    line.days === null ? null : t('dossier.days', { days: line.days }),
    line.blocks === null ? null : t('board.blocks', { count: line.blocks.length }),
    line.employer,
    line.by ? t('dossier.by', { name: line.by.shortName }) : null,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Who opened the dossier, and when. */
export function DossierReads({ reads }: { readonly reads: readonly Read[] }) {
  const t = useT();
  const columns = useMemo(() => columnsIn(t), [t]);
  return (
    <Section title={t('dossier.reads')} description={t('dossier.readsText')}>
      <SmallTable
        caption={t('dossier.readsCaption')}
        columns={columns}
        rows={reads}
        rowId={({ readOn, accountName, organisation }) => `${readOn} ${accountName} ${organisation?.id}`}
      />
    </Section>
  );
}

const columnsIn = (t: Translate): readonly SmallColumn<Read>[] => [
  { id: 'day', header: t('dossier.readOn'), cell: ({ readOn }) => <DateText date={readOn} style="long" /> },
  { id: 'who', header: t('dossier.readBy'), cell: ({ accountName }) => accountName ?? <Missing /> },
  { id: 'for', header: t('dossier.readFor'), cell: ({ organisation }) => organisation?.shortName ?? <Missing /> },
  { id: 'times', header: t('dossier.readTimes'), number: true, cell: ({ times }) => times },
];
