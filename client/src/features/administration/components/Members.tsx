import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useViewer } from '../../../app/session/viewer-context.tsx';
import { VIEWER } from '../../../app/session/viewer.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText } from '../../../ui/text.tsx';
import { MEMBERS } from '../operations.ts';
import styles from './Administration.module.css';
import { ChangeDialog, type Member } from './ChangeDialog.tsx';
import { EndDialog } from './EndDialog.tsx';

const PAGE = 50;

interface MembersProps {
  readonly organisation: { readonly id: string; readonly name: string };
}

/** Who acts for the organisation, as what, since when; with the way to change it and to end it. */
export function Members({ organisation }: MembersProps) {
  const t = useT();
  const apollo = useApolloClient();
  const { membership } = useViewer();
  const [count, setCount] = useState(PAGE);
  const [changing, setChanging] = useState<Member | null>(null);
  const [ending, setEnding] = useState<Member | null>(null);
  const { shown, loading, error, retry } = useGrowingList(MEMBERS, 'members', count, {
    organisationId: organisation.id,
  });
  const members = shown?.members;

  // The navigation follows what the reader may still do.
  const onChanged = (member: Member): void => {
    if (member.id !== membership.id) return;
    void apollo.query({ query: VIEWER, fetchPolicy: 'network-only' }).catch(() => undefined);
  };
  const onEnded = (member: Member): void => {
    setEnding(null);
    if (member.id === membership.id) globalThis.location.assign('/');
  };

  return (
    <Section
      title={members ? t('administration.membersCount', { count: members.totalCount }) : t('administration.members')}
      sheet={!members || members.totalCount > 0}
    >
      {error && !members ? <FailureState error={error} onRetry={retry} /> : null}
      {!error && !members ? <LoadingState lines={4} label={t('administration.loading')} /> : null}
      {members?.totalCount === 0 ? (
        <EmptyState title={t('administration.noMembers')}>{t('administration.noMembersText')}</EmptyState>
      ) : null}
      {members && members.totalCount > 0 ? (
        <ul className={styles.people}>
          {members.edges.map(({ node }) => (
            <li key={node.id}>
              <Line
                member={node}
                isSelf={node.id === membership.id}
                onChange={() => setChanging(node)}
                onEnd={() => setEnding(node)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {members && members.edges.length < members.totalCount ? (
        <Button variant="default" mt="md" loading={loading} onClick={() => setCount(count + PAGE)}>
          {t('ui.table.more')}
        </Button>
      ) : null}
      <ChangeDialog member={changing} onClose={() => setChanging(null)} onChanged={onChanged} />
      {ending ? (
        <EndDialog
          member={ending}
          isSelf={ending.id === membership.id}
          organisationName={organisation.name}
          onClose={() => setEnding(null)}
          onEnded={onEnded}
        />
      ) : null}
    </Section>
  );
}

interface LineProps {
  readonly member: Member;
  readonly isSelf: boolean;
  readonly onChange: () => void;
  readonly onEnd: () => void;
}

function Line({ member, isSelf, onChange, onEnd }: LineProps) {
  const t = useT();
  return (
    <>
      <div className={styles.person}>
        <div className={styles.name}>
          {member.displayName}
          <StatusBadge tone={member.role === 'administrator' ? 'violet' : 'neutral'}>
            {t(`shell.role.${member.role}`)}
          </StatusBadge>
          {isSelf ? <StatusBadge tone="quiet">{t('administration.you')}</StatusBadge> : null}
        </div>
        <div className={styles.detail}>
          {member.office ? `${member.office} · ` : null}
          {member.email}
          {' · '}
          <T id="administration.since" values={{ date: <DateText date={member.since} style="long" /> }} />
        </div>
      </div>
      <div className={styles.actions}>
        <Button
          variant="default"
          size="xs"
          onClick={onChange}
          aria-label={t('administration.changeOne', { name: member.displayName })}
        >
          {t('administration.change')}
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={onEnd}
          aria-label={t('administration.endOne', { name: member.displayName })}
        >
          {t('administration.end')}
        </Button>
      </div>
    </>
  );
}
