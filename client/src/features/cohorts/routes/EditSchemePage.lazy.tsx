import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { SchemeForm } from '../components/SchemeForm.tsx';
import { SCHEME } from '../scheme-operations.ts';

export const route = createLazyRoute('/portal/dispositifs/$schemeId/modifier')({ component: EditSchemePage });

const api = getRouteApi('/portal/dispositifs/$schemeId/modifier');

/** Corrects a scheme. */
function EditSchemePage() {
  const t = useT();
  const { schemeId } = api.useParams();
  const navigate = api.useNavigate();
  // The form stays on the version it was opened on, whatever the rest of the page learns meanwhile.
  const { data, error, refetch } = useQuery(SCHEME, { variables: { id: schemeId }, fetchPolicy: 'no-cache' });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('schemes.loading')} />;
  const { scheme } = data;
  if (!scheme?.convention) {
    return (
      <>
        <PageHeader title={t('schemes.notFound')} />
        <NotFoundState>
          <Link to="/dispositifs">{t('schemes.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  const page = { to: '/dispositifs/$schemeId', params: { schemeId: scheme.id } } as const;
  return (
    <>
      <PageHeader eyebrow={t('schemes.edit')} title={scheme.title} />
      {scheme.viewerCanEdit.allowed ? (
        <SchemeForm
          key={scheme.version}
          conventionId={scheme.convention.id}
          scheme={scheme}
          onSaved={() => void navigate(page)}
          onReload={() => void refetch()}
          cancelTo={page}
        />
      ) : (
        <ForbiddenState reason={scheme.viewerCanEdit.reason}>
          <Link {...page}>{t('schemes.backToPage')}</Link>
        </ForbiddenState>
      )}
    </>
  );
}
