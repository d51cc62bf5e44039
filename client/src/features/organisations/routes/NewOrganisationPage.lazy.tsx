import { useMutation } from '@apollo/client/react';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState } from '../../../ui/states.tsx';
import { OrganisationForm } from '../components/OrganisationForm.tsx';
import { CREATE_ORGANISATION } from '../mutations.ts';
import { NEW_ORGANISATION } from '../organisation-values.ts';
import { useCanKeepDirectory } from '../rights.ts';

export const route = createLazyRoute('/portal/annuaire/nouvelle')({ component: NewOrganisationPage });

/** Enters a body in the directory. */
function NewOrganisationPage() {
  const t = useT();
  const navigate = useNavigate();
  const keeper = useCanKeepDirectory();
  const [create] = useMutation(CREATE_ORGANISATION);
  return (
    <>
      <PageHeader title={t('directory.new')} description={keeper ? t('directory.newText') : undefined} />
      {keeper === null ? <LoadingState /> : null}
      {keeper === false ? <ForbiddenState reason={t('directory.newForbidden')} /> : null}
      {keeper ? (
        <OrganisationForm
          title={t('directory.new')}
          submitLabel={t('directory.create')}
          draftKey="organisation:new"
          initial={NEW_ORGANISATION}
          version={null}
          save={async (input) => (await create({ variables: { input } })).data?.saved}
          onSaved={(organisationId) => navigate({ to: '/annuaire/$organisationId', params: { organisationId } })}
          cancelTo={{ to: '/annuaire' }}
        />
      ) : null}
    </>
  );
}
