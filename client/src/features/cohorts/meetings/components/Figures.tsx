import { writeCount } from '@maillage/messages/writing';
import type { ReactNode } from 'react';
import { useLocale, useT } from '../../../../ui/intl.tsx';
import { SmallTable } from '../../components/SmallTable.tsx';
import styles from './Meetings.module.css';

interface FiguresProps {
  readonly invited: number | null;
  readonly came: number;
  readonly candidates: number | null;
  /** Candidates that somebody counted; where the others differ, they are candidatures that name the meeting. */
  readonly counted: number | null;
}

interface Figure {
  readonly id: 'invited' | 'came' | 'candidates';
  readonly count: number;
  readonly share: ReactNode;
}

/** Who was invited, who came and what came of it: bars, and the same as a table. */
export function Figures({ invited, came, candidates, counted }: FiguresProps) {
  const t = useT();
  const locale = useLocale();
  const figures: readonly Figure[] = [
    ...(invited === null ? [] : [{ id: 'invited', count: invited, share: null } as const]),
    {
      id: 'came',
      count: came,
      share: invited ? t('meetings.figure.ofInvited', { share: came / invited }) : null,
    },
    ...(candidates === null
      ? []
      : [
          {
            id: 'candidates',
            count: candidates,
            share: came > 0 ? t('meetings.figure.ofCame', { share: candidates / came }) : null,
          } as const,
        ]),
  ];
  const most = Math.max(1, ...figures.map(({ count }) => count));
  return (
    <>
      <div className={styles.bars} aria-hidden="true">
        {figures.map(({ id, count }) => (
          <div key={id} className={styles.bar}>
            <span>{t(`meetings.figure.${id}`)}</span>
            <div className={styles.track}>
              {count > 0 ? <div className={styles.fill} style={{ width: `${(100 * count) / most}%` }} /> : null}
            </div>
          </div>
        ))}
      </div>
      <SmallTable
        caption={t('meetings.figuresCaption')}
        rows={figures}
        rowId={({ id }) => id}
        columns={[
          { id: 'what', header: t('meetings.figure.what'), cell: ({ id }) => t(`meetings.figure.${id}`) },
          {
            id: 'count',
            header: t('meetings.figure.count'),
            number: true,
            cell: ({ count }) => writeCount(count, locale),
          },
          { id: 'share', header: t('meetings.figure.share'), number: true, cell: ({ share }) => share ?? '' },
        ]}
      />
      {candidates !== null && candidates !== counted ? (
        <p>{t('meetings.figure.fromCandidatures', { count: candidates })}</p>
      ) : null}
    </>
  );
}
