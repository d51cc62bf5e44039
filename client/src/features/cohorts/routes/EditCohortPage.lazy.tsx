import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { CohortForm } from '../cohort/CohortForm.tsx';
import { COHORT_PLAN, COHORT_TO_EDIT } from '../cohort/form-operations.ts';

export const route = createLazyRoute('/portal/cohortes/$cohortId/modifier')({ component: EditCohortPage });

const api = getRouteApi('/portal/cohortes/$cohortId/modifier');

/** Corrects what a cohort is, before it begins. */
function EditCohortPage() {
  const t = useT();
  const { cohortId } = api.useParams();
  const navigate = api.useNavigate();
  // The form stays on the version it was opened on, whatever the rest of the page learns meanwhile.
  const { data, error, refetch } = useQuery(COHORT_TO_EDIT, {
    variables: { id: cohortId },
    fetchPolicy: 'no-cache',
  });
  const schemeId = data?.cohort?.scheme?.id ?? '';
  const plan = useQuery(COHORT_PLAN, { variables: { schemeId }, skip: schemeId === '' });
  const failure = (error && !data) || (plan.error && !plan.data) ? (error ?? plan.error) : null;
  const retry = (): void => {
    void refetch();
    if (schemeId !== '') void plan.refetch();
  };
  if (failure) return <FailureState error={failure} onRetry={retry} />;
  if (!data || (schemeId !== '' && !plan.data)) return <LoadingState lines={8} label={t('cohorts.loading')} />;
  const { cohort } = data;
  if (!cohort || !plan.data?.scheme) {
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
  return (
    <>
      <PageHeader eyebrow={t('cohorts.edit')} title={cohort.title} />
      {cohort.viewerCanEdit.allowed ? (
        <CohortForm
          key={cohort.version}
          plan={plan.data}
          cohort={cohort}
          onSaved={() => void navigate(page)}
          onReload={() => void refetch()}
          cancelTo={page}
        />
      ) : (
        <ForbiddenState reason={cohort.viewerCanEdit.reason}>
          <Link {...page}>{t('cohorts.backToPage')}</Link>
        </ForbiddenState>
      )}
    </>
  );
}
