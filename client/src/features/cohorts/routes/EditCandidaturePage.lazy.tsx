import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { CandidatureForm } from '../candidature/CandidatureForm.tsx';
import { nameOf } from '../candidature/names.ts';
import { DOSSIER } from '../candidature/operations.ts';

export const route = createLazyRoute('/portal/candidatures/$candidatureId/modifier')({
  component: EditCandidaturePage,
});

const api = getRouteApi('/portal/candidatures/$candidatureId/modifier');

/** Corrects what was entered of somebody. */
function EditCandidaturePage() {
  const t = useT();
  const { candidatureId } = api.useParams();
  const navigate = api.useNavigate();
  // The form stays on the version it was opened on, whatever the rest of the page learns meanwhile.
  const { data, error, refetch } = useQuery(DOSSIER, { variables: { id: candidatureId }, fetchPolicy: 'no-cache' });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('candidatures.loading')} />;
  const dossier = data.candidature;
  if (!dossier) {
    return (
      <>
        <PageHeader title={t('candidatures.notFound')} />
        <NotFoundState>
          <Link to="/cohortes">{t('cohorts.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  const { candidature, cohort, viewerCanEdit } = dossier;
  const page = { to: '/candidatures/$candidatureId', params: { candidatureId: candidature.id } } as const;
  return (
    <>
      <PageHeader eyebrow={t('candidatures.edit')} title={nameOf(t, candidature)} />
      {viewerCanEdit.allowed ? (
        <CandidatureForm
          key={candidature.version}
          cohort={cohort}
          dossier={dossier}
          onSaved={() => void navigate(page)}
          onReload={() => void refetch()}
          cancelTo={page}
        />
      ) : (
        <ForbiddenState reason={viewerCanEdit.reason}>
          <Link {...page}>{t('candidatures.backToDossier')}</Link>
        </ForbiddenState>
      )}
    </>
  );
}
