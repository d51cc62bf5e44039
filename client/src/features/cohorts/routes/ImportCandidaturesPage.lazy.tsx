import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { ImportForm } from '../import/ImportForm.tsx';
import { IMPORT_COHORT } from '../import/operations.ts';

export const route = createLazyRoute('/portal/cohortes/$cohortId/importer')({ component: ImportCandidaturesPage });

const api = getRouteApi('/portal/cohortes/$cohortId/importer');

/** Enters the candidatures of a file into a cohort that recruits. */
function ImportCandidaturesPage() {
  const t = useT();
  const { cohortId } = api.useParams();
  const { data, error, refetch } = useQuery(IMPORT_COHORT, { variables: { id: cohortId } });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} label={t('cohorts.loading')} />;
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
  const { allowed, reason } = cohort.viewerCanEnterCandidatures;
  return (
    <>
      <PageHeader eyebrow={cohort.title} title={t('candidatureImport.title')} />
      {allowed ? <ImportForm cohortId={cohort.id} /> : <ForbiddenState reason={reason} />}
    </>
  );
}
