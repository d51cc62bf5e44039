import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { CohortFilter, CohortIndicatorsQuery } from '../../../gql/graphql.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { LoadingState } from '../../../ui/states.tsx';
import { SmallTable, type SmallColumn } from '../components/SmallTable.tsx';
import { COHORT_INDICATORS } from './operations.ts';
import styles from './Cohort.module.css';

type Indicator = CohortIndicatorsQuery['cohortIndicators'][number];

/** What became of the stagiaires of the cohorts of the list, all together, each share with what it counts. */
export function Indicators({ filter }: { readonly filter: CohortFilter }) {
  const t = useT();
  const columns = useMemo(() => columnsIn(t), [t]);
  const { data, error, refetch } = useQuery(COHORT_INDICATORS, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Section title={t('cohorts.indicators.title')} description={t('cohorts.indicators.text')}>
      {error && !data ? (
        <FailureState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState lines={3} label={t('cohorts.indicators.loading')} />
      ) : (
        <SmallTable
          caption={t('cohorts.indicators.caption')}
          rows={data.cohortIndicators}
          rowId={({ code }) => code}
          columns={columns}
        />
      )}
    </Section>
  );
}

const columnsIn = (t: Translate): readonly SmallColumn<Indicator>[] => [
  {
    id: 'name',
    header: t('cohorts.indicators.name'),
    cell: ({ code }) => (
      <>
        {t(`cohortIndicator.${code}`)}
        <div className={styles.muted}>{t(`cohortIndicatorText.${code}`)}</div>
      </>
    ),
  },
  { id: 'share', header: t('cohorts.indicators.share'), number: true, cell: (row) => <Share {...row} /> },
  {
    id: 'people',
    header: t('cohorts.indicators.people'),
    number: true,
    cell: ({ numerator, denominator }) =>
      numerator === null || denominator === null
        ? t('cohorts.indicators.few')
        : t('cohorts.indicators.of', { numerator, denominator }),
  },
];

function Share({ numerator, denominator }: Indicator) {
  const t = useT();
  if (numerator === null || denominator === null || denominator === 0) return <>{t('cohorts.indicators.none')}</>;
  return (
    <div className={styles.share}>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.taken}
          style={{ inlineSize: `${(100 * numerator) / denominator}%`, display: 'block' }}
        />
      </span>
      {t('cohorts.indicators.percent', { share: numerator / denominator })}
    </div>
  );
}
