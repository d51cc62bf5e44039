import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useCan } from '../../../app/session/viewer-context.tsx';
import { IconHistory, IconPencil, IconUsers } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { AroundSections } from '../components/AroundSections.tsx';
import { IdentitySection } from '../components/IdentitySection.tsx';
import { LinkDialog } from '../components/LinkDialog.tsx';
import { LinksSection } from '../components/LinksSection.tsx';
import { TerritorySection } from '../components/TerritorySection.tsx';
import { ORGANISATION } from '../operations.ts';
import { useCanKeepDirectory } from '../rights.ts';

export const route = createLazyRoute('/portal/annuaire/$organisationId')({ component: OrganisationPage });

const api = getRouteApi('/portal/annuaire/$organisationId');

/** One body of the directory: who it is, where it acts, whom it is tied to, what it takes part in. */
function OrganisationPage() {
  const t = useT();
  const { organisationId } = api.useParams();
  const keeper = useCanKeepDirectory();
  const readsJournal = useCan('read_journal');
  const { data, error, refetch } = useQuery(ORGANISATION, {
    variables: { id: organisationId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) {
    return (
      <>
        <PageHeader title={t('directory.one')} />
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
  return (
    <>
      <PageHeader
        eyebrow={t(`organisationKind.${organisation.kind}`)}
        title={organisation.name}
        actions={
          <>
            {organisation.viewerCanManageMembers.allowed ? (
              <Button
                variant="default"
                leftSection={<IconUsers aria-hidden="true" size={16} />}
                renderRoot={(props) => <Link to="/administration" search={{ organisme: organisation.id }} {...props} />}
              >
                {t('directory.members')}
              </Button>
            ) : null}
            {readsJournal && organisation.viewerCanEdit.allowed ? (
              <Button
                variant="default"
                leftSection={<IconHistory aria-hidden="true" size={16} />}
                renderRoot={(props) => <Link to="/journal" search={{ organisme: organisation.id }} {...props} />}
              >
                {t('directory.history')}
              </Button>
            ) : null}
            {keeper ? <LinkDialog organisation={organisation} /> : null}
            {organisation.viewerCanEdit.allowed ? (
              <Button
                leftSection={<IconPencil aria-hidden="true" size={16} />}
                renderRoot={(props) => (
                  <Link
                    to="/annuaire/$organisationId/modifier"
                    params={{ organisationId: organisation.id }}
                    {...props}
                  />
                )}
              >
                {t('directory.edit')}
              </Button>
            ) : null}
          </>
        }
      />
      <IdentitySection organisation={organisation} />
      <TerritorySection organisation={organisation} />
      <LinksSection organisation={organisation} keeper={keeper === true} />
      <AroundSections organisationId={organisation.id} />
    </>
  );
}
