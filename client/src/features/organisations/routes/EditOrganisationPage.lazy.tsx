import { useMutation, useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { OrganisationForm } from '../components/OrganisationForm.tsx';
import { UPDATE_ORGANISATION } from '../mutations.ts';
import { ORGANISATION_TO_EDIT } from '../operations.ts';
import { valuesOf } from '../organisation-values.ts';

export const route = createLazyRoute('/portal/annuaire/$organisationId/modifier')({ component: EditOrganisationPage });

const api = getRouteApi('/portal/annuaire/$organisationId/modifier');

/** Corrects an entry of the directory. */
function EditOrganisationPage() {
  const t = useT();
  const { organisationId } = api.useParams();
  const navigate = api.useNavigate();
  const { data, error, refetch } = useQuery(ORGANISATION_TO_EDIT, {
    variables: { id: organisationId },
    // The form stays on the version it was opened on, whatever the rest of the page learns meanwhile.
    fetchPolicy: 'no-cache',
  });
  const [update] = useMutation(UPDATE_ORGANISATION);
  if (error && !data) {
    return (
      <>
        <PageHeader title={t('directory.edit')} />
        <FailureState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!data) return <LoadingState lines={8} label={t('directory.loading')} />;
  const { organisation } = data;
  if (!organisation) {
    return (
      <>
        <PageHeader title={t('directory.notFound')} />
        <NotFoundState>
          <Link to="/annuaire">{t('directory.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  const { viewerCanEdit, version } = organisation;
  const page = { to: '/annuaire/$organisationId', params: { organisationId: organisation.id } } as const;
  return (
    <>
      <PageHeader eyebrow={t('directory.edit')} title={organisation.name} />
      {viewerCanEdit.allowed ? (
        <OrganisationForm
          key={version}
          title={t('directory.edit')}
          submitLabel={t('directory.save')}
          draftKey={`organisation:${organisation.id}`}
          initial={valuesOf(organisation)}
          version={version}
          save={async (input) =>
            (await update({ variables: { id: organisation.id, expectedVersion: version, input } })).data?.saved
          }
          onSaved={() => navigate(page)}
          onReload={() => void refetch()}
          cancelTo={page}
        />
      ) : (
        <ForbiddenState reason={viewerCanEdit.reason}>
          <Link {...page}>{t('directory.backToPage')}</Link>
        </ForbiddenState>
      )}
    </>
  );
}
