import { useQuery } from '@apollo/client/react';
import { COMMUNICATION_LIFE, type CommunicationEvent } from '@maillage/domain/cohorts';
import { Button, Group } from '@mantine/core';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { CommunicationWholeFragment } from '../../../../gql/graphql.ts';
import { ConfirmDialog } from '../../../../ui/ConfirmDialog.tsx';
import { IconPencil } from '../../../../ui/icons.ts';
import { T, useT, type Translate } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { DefinitionList, Section, type Definition } from '../../../../ui/Section.tsx';
import { LoadingState, NotFoundState } from '../../../../ui/states.tsx';
import { DateText, InstantText, Missing } from '../../../../ui/text.tsx';
import shared from '../../components/Cohorts.module.css';
import { CheckView, Warnings } from '../components/CheckView.tsx';
import { CommunicationStateBadge } from '../components/States.tsx';
import { useMoveCommunication } from '../components/use-move.ts';
import { COMMUNICATION } from '../communication-operations.ts';
import styles from '../components/Meetings.module.css';

export const route = createLazyRoute('/portal/communications/$communicationId')({ component: CommunicationPage });

const api = getRouteApi('/portal/communications/$communicationId');

/** A communication: its text, whom it names, and what the convention asks of it. */
function CommunicationPage() {
  const t = useT();
  const { communicationId } = api.useParams();
  const { data, error, refetch } = useQuery(COMMUNICATION, {
    variables: { id: communicationId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('communications.loading')} />;
  const { communication } = data;
  if (!communication) {
    return (
      <>
        <PageHeader title={t('communications.notFound')} />
        <NotFoundState>
          <Link to="/communications">{t('communications.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  const { check, confirmedAt } = communication;
  const may = communication.viewerCanEdit.allowed;
  return (
    <>
      <PageHeader
        eyebrow={t(`communicationKind.${communication.kind}`)}
        title={communication.title}
        status={<CommunicationStateBadge state={communication.state} />}
        actions={
          may && communication.state === 'draft' ? (
            <Button
              variant="default"
              leftSection={<IconPencil aria-hidden="true" size={16} />}
              renderRoot={(props) => (
                <Link
                  to="/communications/$communicationId/modifier"
                  params={{ communicationId: communication.id }}
                  {...props}
                />
              )}
            >
              {t('communications.edit')}
            </Button>
          ) : null
        }
      />
      {confirmedAt ? (
        <p className={shared.note}>
          <T
            id="communications.confirmed"
            values={{ at: <InstantText instant={confirmedAt} />, name: confirmerOf(communication, t) }}
          />
        </p>
      ) : null}
      {may ? <Steps communication={communication} reload={() => void refetch()} /> : null}
      <div className={styles.sides}>
        <div>
          <Section title={t('communications.text')}>
            {communication.body ? (
              <p className={styles.text}>{communication.body}</p>
            ) : (
              <p>{t('communications.textNone')}</p>
            )}
          </Section>
          <Section title={t('communications.facts')}>
            <DefinitionList items={factsOf(communication, t)} />
          </Section>
        </div>
        {check ? (
          <Section title={t('communications.check.title')}>
            <CheckView check={check} publisherKey={communication.publisherKey} />
          </Section>
        ) : null}
      </div>
    </>
  );
}

interface StepsProps {
  readonly communication: CommunicationWholeFragment;
  readonly reload: () => void;
}

/** What may become of the communication; with warnings, publishing is confirmed once they are read. */
function Steps({ communication, reload }: StepsProps) {
  const t = useT();
  const { lead, loading } = useMoveCommunication(communication, reload);
  const [asking, setAsking] = useState(false);
  const warnings = communication.check?.warnings ?? [];
  const begin = (event: CommunicationEvent): void => {
    if (event === 'publish' && warnings.length > 0) setAsking(true);
    else void lead(event);
  };
  return (
    <>
      <Group mt="md" mb="xl" gap="sm" data-print="no">
        {COMMUNICATION_LIFE.filter(({ from }) => from === communication.state).map(({ event }) => (
          <Button
            key={event}
            variant={event === 'publish' ? 'filled' : 'default'}
            loading={loading}
            onClick={() => begin(event)}
          >
            {t(`communications.event.${event}`)}
          </Button>
        ))}
      </Group>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('communications.confirm.title')}
        confirmLabel={t('communications.confirm.publish')}
        onConfirm={async () => {
          await lead(
            'publish',
            warnings.map(({ key }) => key),
          );
          setAsking(false);
        }}
      >
        <Warnings warnings={warnings} />
        <p>{t('communications.confirm.text')}</p>
      </ConfirmDialog>
    </>
  );
}

function confirmerOf({ confirmedByName, confirmedByPerson }: CommunicationWholeFragment, t: Translate): string {
  const organisation = confirmedByName ?? '';
  return confirmedByPerson
    ? t('communications.confirmedBy', { person: confirmedByPerson, organisation })
    : organisation;
}

function factsOf(communication: CommunicationWholeFragment, t: Translate): readonly Definition[] {
  const { meeting, cohort, convention, link, logos, check } = communication;
  const nameOf = (key: string): string => check?.mentions.find(({ partyKey }) => partyKey === key)?.name ?? key;
  const fact = (key: string, term: string, value: Definition['value']): Definition => ({ key, term: t(term), value });
  return [
    fact('publishesOn', 'communications.column.publishesOn', <DateText date={communication.publishesOn} />),
    fact('publisher', 'communications.column.publisher', communication.publisherName ?? communication.publisherKey),
    fact(
      'logos',
      'communications.logosShown',
      logos.length === 0 ? (
        t('communications.noLogo')
      ) : (
        <ul className={shared.list}>
          {logos.map(({ partyKey, consentOn }) => (
            <li key={partyKey}>
              {partyKey === communication.publisherKey ? (
                nameOf(partyKey)
              ) : consentOn ? (
                <T
                  id="communications.logoConsent"
                  values={{ name: nameOf(partyKey), date: <DateText date={consentOn} style="long" /> }}
                />
              ) : (
                t('communications.logoNoConsent', { name: nameOf(partyKey) })
              )}
            </li>
          ))}
        </ul>
      ),
    ),
    ...(meeting
      ? [
          fact(
            'meeting',
            'communications.meeting',
            <Link to="/reunions/$meetingId" params={{ meetingId: meeting.id }}>
              {meeting.title}
            </Link>,
          ),
        ]
      : []),
    ...(cohort
      ? [
          fact(
            'cohort',
            'communications.cohort',
            <Link to="/cohortes/$cohortId" params={{ cohortId: cohort.id }}>
              {cohort.title}
            </Link>,
          ),
        ]
      : []),
    ...(link
      ? [
          fact(
            'link',
            'communications.link',
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>,
          ),
        ]
      : []),
    ...(convention
      ? [
          fact(
            'convention',
            'communications.convention',
            <Link to="/conventions/$conventionId" params={{ conventionId: convention.id }}>
              {convention.title}
            </Link>,
          ),
        ]
      : []),
    fact('by', 'communications.column.enteredBy', communication.enteredBy?.name ?? <Missing />),
  ];
}
