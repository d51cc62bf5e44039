import { writeHundredths } from '@maillage/messages/writing';
import type { RankingShownFragment } from '../../../gql/graphql.ts';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { SmallTable } from '../components/SmallTable.tsx';
import styles from '../components/Cohorts.module.css';
import { nameOf } from './words.ts';

interface RankingTableProps {
  readonly ranking: RankingShownFragment;
  /** Whether it is the one of minutes that are closed. */
  readonly closed?: boolean;
}

/** Those whom juries heard, in their order, with the rule that breaks ties. */
export function RankingTable({ ranking, closed = false }: RankingTableProps) {
  const t = useT();
  const locale = useLocale();
  const { ranked, pending, outOf, withheld, tieRule } = ranking;
  return (
    <>
      {withheld ? <p>{t(closed ? 'selection.ranking.withheldClosed' : 'selection.ranking.withheld')}</p> : null}
      {ranked.length > 0 ? (
        <>
          <p>{t('selection.ranking.text', { outOf })}</p>
          <SmallTable
            caption={t('selection.ranking.table')}
            rows={ranked}
            rowId={({ rank }) => String(rank)}
            columns={[
              {
                id: 'person',
                header: t('selection.person'),
                cell: ({ rank, candidature }) =>
                  t('selection.ranked', { rank, name: nameOf(t, candidature, 'selection.erased') }),
              },
              {
                id: 'total',
                header: t('selection.total'),
                number: true,
                cell: ({ hundredths }) => writeHundredths(hundredths, locale),
              },
              { id: 'jurors', header: t('selection.jurorsCount'), number: true, cell: ({ jurors }) => jurors },
              {
                id: 'tie',
                header: t('selection.tie'),
                cell: ({ tieBreak }) => t(`selection.tieBreak.${tieBreak ?? 'none'}`),
              },
            ]}
          />
        </>
      ) : withheld ? null : (
        <p>{t('selection.ranking.none')}</p>
      )}
      {pending.length > 0 ? (
        <p className={styles.gap}>{t('selection.ranking.pending', { count: pending.length })}</p>
      ) : null}
      {tieRule.heaviest !== null ? (
        <p className={`${styles.muted} ${styles.gap}`}>
          {t('selection.tieRule', {
            orders: tieRule.ordersPublics ? 'yes' : 'no',
            article: tieRule.articleNumber ?? 'none',
            heaviest: tieRule.heaviest,
          })}{' '}
          <ArticleRef article={tieRule.articleNumber} rule={tieRule.rule} />
        </p>
      ) : null}
    </>
  );
}
