import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { CandidatureForm } from '../candidature/CandidatureForm.tsx';
import { COHORT_TO_ENTER } from '../candidature/operations.ts';

export const route = createLazyRoute('/portal/cohortes/$cohortId/candidatures/nouvelle')({
  component: NewCandidaturePage,
});

const api = getRouteApi('/portal/cohortes/$cohortId/candidatures/nouvelle');

/** Enters a candidature to a cohort that recruits. */
function NewCandidaturePage() {
  const t = useT();
  const { cohortId } = api.useParams();
  const navigate = api.useNavigate();
  const { data, error, refetch } = useQuery(COHORT_TO_ENTER, { variables: { id: cohortId } });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('cohorts.loading')} />;
  const { cohort } = data;
  if (!cohort) {
    return (
      <>
        <PageHeader title={t('cohorts.notFound')} />
        <NotFoundState>
          <Link to="/cohortes">{t('cohorts.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  const page = { to: '/cohortes/$cohortId', params: { cohortId: cohort.id } } as const;
  const { viewerCanEnterCandidatures: may } = cohort;
  return (
    <>
      <PageHeader eyebrow={cohort.title} title={t('candidatures.new')} />
      {may.allowed ? (
        <CandidatureForm
          cohort={cohort}
          dossier={null}
          onSaved={(candidatureId) => void navigate({ to: '/candidatures/$candidatureId', params: { candidatureId } })}
          cancelTo={page}
        />
      ) : (
        <ForbiddenState reason={may.reason}>
          <Link {...page}>{t('candidatures.backToCohort')}</Link>
        </ForbiddenState>
      )}
    </>
  );
}
