import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { PendingInvitationsQuery } from '../../../gql/graphql.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { T, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { InstantText } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { INVITATIONS, REVOKE_INVITATION } from '../operations.ts';
import styles from './Administration.module.css';

type Invitation = PendingInvitationsQuery['invitations'][number];

/** Who has been invited and has not answered yet. */
export function Invitations({ organisationId }: { readonly organisationId: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(INVITATIONS, {
    variables: { organisationId },
    fetchPolicy: 'cache-and-network',
  });
  const [revoke] = useMutation(REVOKE_INVITATION, { refetchQueries: [INVITATIONS], awaitRefetchQueries: true });
  const [asked, setAsked] = useState<Invitation | null>(null);
  const invitations = data?.invitations;

  const withdraw = async (invitation: Invitation): Promise<void> => {
    try {
      const { data: answer } = await revoke({ variables: { id: invitation.id } });
      if (answer?.revokeInvitation.__typename === 'Refused')
        toast(answer.revokeInvitation.refusals.map((refusal) => refusal.message).join(' '), 'bad');
      else toast(t('administration.revoked', { email: invitation.email }));
    } catch {
      toast(t('administration.notDone'), 'bad');
    }
    setAsked(null);
  };

  return (
    <Section
      title={t('administration.invitations')}
      description={t('administration.invitationsText')}
      sheet={!invitations || invitations.length > 0}
    >
      {error && !data ? <FailureState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <LoadingState lines={3} label={t('administration.loading')} /> : null}
      {invitations?.length === 0 ? <EmptyState title={t('administration.noInvitations')} /> : null}
      {invitations && invitations.length > 0 ? (
        <ul className={styles.people}>
          {invitations.map((invitation) => (
            <li key={invitation.id}>
              <div className={styles.person}>
                <div className={styles.name}>
                  {invitation.email}
                  <StatusBadge>{t(`shell.role.${invitation.role}`)}</StatusBadge>
                </div>
                <div className={styles.detail}>
                  {invitation.office ? `${invitation.office} · ` : null}
                  <T
                    id="administration.invitationDates"
                    values={{
                      sent: <InstantText instant={invitation.invitedAt} />,
                      end: <InstantText instant={invitation.expiresAt} />,
                    }}
                  />
                </div>
              </div>
              <div className={styles.actions}>
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => setAsked(invitation)}
                  aria-label={t('administration.revokeOne', { email: invitation.email })}
                >
                  {t('administration.revoke')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <ConfirmDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => (asked ? withdraw(asked) : undefined)}
        title={t('administration.revokeTitle')}
        confirmLabel={t('administration.revoke')}
        danger
      >
        {asked ? t('administration.revokeText', { email: asked.email }) : null}
      </ConfirmDialog>
    </Section>
  );
}
