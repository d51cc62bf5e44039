import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useViewer } from '../../../app/session/viewer-context.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { ForbiddenState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { Invitations } from '../components/Invitations.tsx';
import { InviteDialog } from '../components/InviteDialog.tsx';
import { Members } from '../components/Members.tsx';
import { ADMINISTERED } from '../operations.ts';
import { ROLES } from '../roles.ts';

export const route = createLazyRoute('/portal/administration')({ component: AdministrationPage });

const api = getRouteApi('/portal/administration');

/** The people of an organisation: members, invitations, and what each role may do. */
function AdministrationPage() {
  const t = useT();
  const own = useViewer().membership.organisation;
  const id = api.useSearch().organisme ?? own.id;
  const { data, error, refetch } = useQuery(ADMINISTERED, { variables: { id } });
  const title = t('administration.title');
  if (error && !data) {
    return (
      <>
        <PageHeader title={title} />
        <FailureState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!data) {
    return (
      <>
        <PageHeader title={title} />
        <LoadingState lines={8} label={t('administration.loading')} />
      </>
    );
  }
  const { organisation } = data;
  if (!organisation) {
    return (
      <>
        <PageHeader title={title} />
        <NotFoundState />
      </>
    );
  }
  const { allowed, reason } = organisation.viewerCanManageMembers;
  return (
    <>
      <PageHeader
        eyebrow={organisation.name}
        title={title}
        description={t(id === own.id ? 'administration.text' : 'administration.otherText')}
        actions={allowed ? <InviteDialog organisation={organisation} /> : null}
      />
      {allowed ? (
        <>
          {/* The people of an organisation are known to its own members only, whoever keeps the platform. */}
          {id === own.id ? <Members organisation={organisation} /> : null}
          <Invitations organisationId={organisation.id} />
          <Section title={t('administration.roles')} description={t('administration.rolesText')}>
            <DefinitionList
              items={ROLES.map((role) => ({
                key: role,
                term: t(`shell.role.${role}`),
                value: t(`administration.roleText.${role}`),
              }))}
            />
          </Section>
        </>
      ) : (
        <ForbiddenState reason={reason} />
      )}
    </>
  );
}
