import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, ForbiddenState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { GridSection } from './GridSection.tsx';
import { JuryDaysSection } from './JuryDaysSection.tsx';
import { SELECTION } from './operations.ts';
import { RankingTable } from './RankingTable.tsx';

export const route = createLazyRoute('/portal/cohortes/$cohortId/selection')({ component: SelectionPage });

const api = getRouteApi('/portal/cohortes/$cohortId/selection');

/** The selection of a cohort by its juries, for those who run or teach it. */
function SelectionPage() {
  const t = useT();
  const { cohortId } = api.useParams();
  const { data, error, refetch } = useQuery(SELECTION, {
    variables: { id: cohortId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={10} label={t('selection.loading')} />;
  const { cohort } = data;
  if (!cohort) {
    return (
      <>
        <PageHeader title={t('selection.notFound')} />
        <NotFoundState />
      </>
    );
  }
  const kept = cohort.juryRanking !== null;
  return (
    <>
      <PageHeader eyebrow={t('selection.title')} title={cohort.title} description={t('selection.description')} />
      {!kept ? <ForbiddenState reason={cohort.viewerCanKeepJuries.reason} /> : null}
      {kept && !cohort.jury && cohort.juryDays.length === 0 ? (
        <EmptyState title={t('selection.noJury')}>{t('selection.noJuryText')}</EmptyState>
      ) : null}
      {kept && cohort.jury ? (
        <>
          <GridSection cohort={cohort} />
          <JuryDaysSection cohort={cohort} />
          {cohort.juryRanking ? (
            <Section title={t('selection.ranking')}>
              <RankingTable ranking={cohort.juryRanking} />
            </Section>
          ) : null}
        </>
      ) : null}
    </>
  );
}
