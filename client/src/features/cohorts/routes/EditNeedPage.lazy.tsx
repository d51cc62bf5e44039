import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { NeedForm } from '../components/NeedForm.tsx';
import { NEED, NEEDS_SCOPE } from '../need-operations.ts';

export const route = createLazyRoute('/portal/besoins/$needId/modifier')({ component: EditNeedPage });

const api = getRouteApi('/portal/besoins/$needId/modifier');

/** Corrects a need, which confirms it. */
function EditNeedPage() {
  const t = useT();
  const { needId } = api.useParams();
  const navigate = api.useNavigate();
  const scope = useQuery(NEEDS_SCOPE);
  // The form stays on the version it was opened on, whatever the rest of the page learns meanwhile.
  const { data, error, refetch } = useQuery(NEED, { variables: { id: needId }, fetchPolicy: 'no-cache' });
  const failure = (error && !data) || (scope.error && !scope.data) ? (error ?? scope.error) : null;
  if (failure) return <FailureState error={failure} onRetry={() => void Promise.all([refetch(), scope.refetch()])} />;
  if (!data || !scope.data) return <LoadingState lines={8} label={t('needs.loading')} />;
  const need = data.recruitmentNeed;
  const { viewerCanRecord } = scope.data.needsScope;
  if (!need) {
    return (
      <>
        <PageHeader title={t('needs.notFound')} />
        <NotFoundState>
          <Link to="/besoins">{t('needs.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  const page = { to: '/besoins/$needId', params: { needId: need.id } } as const;
  return (
    <>
      <PageHeader eyebrow={t('needs.edit')} title={need.commune.name} />
      {viewerCanRecord.allowed ? (
        <NeedForm
          key={need.version}
          scope={scope.data.needsScope}
          need={need}
          onSaved={() => void navigate(page)}
          onReload={() => void refetch()}
          cancelTo={page}
        />
      ) : (
        <ForbiddenState reason={viewerCanRecord.reason}>
          <Link {...page}>{t('needs.backToPage')}</Link>
        </ForbiddenState>
      )}
    </>
  );
}
