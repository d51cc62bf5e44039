import { useQuery } from '@apollo/client/react';
import { MEETING_LIFE } from '@maillage/domain/cohorts';
import { Button, Group } from '@mantine/core';
import type { Locale } from '@maillage/messages/locale';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { MeetingWholeFragment } from '../../../../gql/graphql.ts';
import { ArticleRef } from '../../../../ui/ArticleRef.tsx';
import { IconPencil } from '../../../../ui/icons.ts';
import { T, useLocale, useT, type Translate } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { DefinitionList, Section, type Definition } from '../../../../ui/Section.tsx';
import { LoadingState, NotFoundState } from '../../../../ui/states.tsx';
import { DateText, Missing } from '../../../../ui/text.tsx';
import { useToday } from '../../../../ui/today.tsx';
import shared from '../../components/Cohorts.module.css';
import { hoursOf } from '../components/clock-text.ts';
import { Figures } from '../components/Figures.tsx';
import { CancelDialog, HoldDialog } from '../components/MeetingDialogs.tsx';
import { CommunicationStateBadge, MeetingStateBadge, WarningCount } from '../components/States.tsx';
import { useMoveMeeting } from '../components/use-move.ts';
import { MEETING } from '../operations.ts';

export const route = createLazyRoute('/portal/reunions/$meetingId')({ component: MeetingPage });

const api = getRouteApi('/portal/reunions/$meetingId');

/** A meeting: when and where, who leads it, and what came of it. */
function MeetingPage() {
  const t = useT();
  const { meetingId } = api.useParams();
  const { data, error, refetch } = useQuery(MEETING, {
    variables: { id: meetingId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('meetings.loading')} />;
  const meeting = data.promotionMeeting;
  if (!meeting) {
    return (
      <>
        <PageHeader title={t('meetings.notFound')} />
        <NotFoundState>
          <Link to="/reunions">{t('meetings.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  return <Meeting meeting={meeting} reload={() => void refetch()} />;
}

function Meeting({ meeting, reload }: { readonly meeting: MeetingWholeFragment; readonly reload: () => void }) {
  const t = useT();
  const locale = useLocale();
  const may = meeting.viewerCanEdit.allowed;
  return (
    <>
      <PageHeader
        eyebrow={t(`meetingKind.${meeting.kind}`)}
        title={meeting.title}
        status={<MeetingStateBadge state={meeting.state} toReport={meeting.toReport} />}
        actions={
          may && meeting.state !== 'cancelled' ? (
            <Button
              variant="default"
              leftSection={<IconPencil aria-hidden="true" size={16} />}
              renderRoot={(props) => (
                <Link to="/reunions/$meetingId/modifier" params={{ meetingId: meeting.id }} {...props} />
              )}
            >
              {t('meetings.edit')}
            </Button>
          ) : null
        }
      />
      {may && meeting.toReport ? (
        <p className={shared.note} role="status">
          <T id="meetings.toReportText" values={{ date: <DateText date={meeting.heldOn} style="long" /> }} />
        </p>
      ) : null}
      {meeting.lacksCopilot && meeting.state === 'planned' ? (
        <p className={shared.note} role="status">
          {t('meetings.lacksCopilot')}{' '}
          <ArticleRef article={meeting.commitment?.articleNumber} rule={meeting.commitment?.ruleId} />
        </p>
      ) : null}
      {may ? <Steps meeting={meeting} reload={reload} /> : null}
      <Section title={t('meetings.facts')}>
        <DefinitionList items={factsOf(meeting, t, locale)} />
      </Section>
      {meeting.state === 'cancelled' ? null : (
        <Section title={t('meetings.figures')}>
          {meeting.came === null ? (
            <p>{t('meetings.figuresNone')}</p>
          ) : (
            <Figures
              invited={meeting.invited}
              came={meeting.came}
              candidates={meeting.candidates}
              counted={meeting.countedCandidates}
            />
          )}
        </Section>
      )}
      <Section
        title={t('meetings.published')}
        actions={
          may ? (
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link to="/communications/nouvelle" search={{ reunion: meeting.id } as never} {...props} />
              )}
            >
              {t('meetings.announce')}
            </Button>
          ) : null
        }
      >
        {meeting.communications.length === 0 ? (
          <p>{t('meetings.publishedNone')}</p>
        ) : (
          <ul className={shared.rules}>
            {meeting.communications.map((each) => (
              <li key={each.id}>
                <div>
                  <Link to="/communications/$communicationId" params={{ communicationId: each.id }}>
                    {each.title}
                  </Link>
                  <div className={shared.muted}>{t(`communicationKind.${each.kind}`)}</div>
                </div>
                <DateText date={each.publishesOn} style="short" />
                {each.warningCount > 0 ? <WarningCount count={each.warningCount} /> : null}
                <CommunicationStateBadge state={each.state} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

/** What may become of the meeting, from where it stands. */
function Steps({ meeting, reload }: { readonly meeting: MeetingWholeFragment; readonly reload: () => void }) {
  const t = useT();
  const today = useToday();
  const { lead, loading } = useMoveMeeting(meeting, reload);
  const [asked, setAsked] = useState<'hold' | 'correct' | 'cancel' | null>(null);
  const close = (): void => setAsked(null);
  // What was not held yet cannot be told to have been.
  const events = MEETING_LIFE.filter(
    ({ from, event }) => from === meeting.state && (event !== 'hold' || meeting.heldOn <= today),
  );
  return (
    <>
      <Group mt="md" mb="xl" gap="sm" data-print="no">
        {events.map(({ event }) => (
          <Button
            key={event}
            variant={event === 'hold' ? 'filled' : 'default'}
            loading={loading}
            onClick={() => (event === 'reopen' ? void lead(event) : setAsked(event))}
          >
            {t(`meetings.event.${event}`)}
          </Button>
        ))}
      </Group>
      {asked === 'hold' || asked === 'correct' ? (
        <HoldDialog
          opened
          loading={loading}
          onClose={close}
          came={meeting.came}
          candidates={meeting.countedCandidates}
          onSave={(came, candidates) =>
            void lead(asked, { came, candidates }).then((done) => (done ? close() : undefined))
          }
        />
      ) : null}
      {asked === 'cancel' ? (
        <CancelDialog
          opened
          loading={loading}
          onClose={close}
          onSave={(reason) => void lead('cancel', { reason }).then((done) => (done ? close() : undefined))}
        />
      ) : null}
    </>
  );
}

function factsOf(meeting: MeetingWholeFragment, t: Translate, locale: Locale): readonly Definition[] {
  const hours = hoursOf(meeting, t, locale);
  const { commitment, scheme, cohort, convention, videoUrl } = meeting;
  const fact = (key: string, term: string, value: Definition['value']): Definition => ({ key, term: t(term), value });
  return [
    fact(
      'heldOn',
      'meetings.column.heldOn',
      <>
        <DateText date={meeting.heldOn} /> {hours}
      </>,
    ),
    fact(
      'place',
      'meetings.column.place',
      <>
        {meeting.place ?? t('meetings.distance')}
        {videoUrl ? (
          <div>
            <a href={videoUrl} target="_blank" rel="noreferrer">
              {t('meetings.join')}
            </a>
          </div>
        ) : null}
      </>,
    ),
    fact('departement', 'meetings.column.departement', meeting.departement?.name ?? t('meetings.several')),
    fact(
      'audiences',
      'meetings.column.audiences',
      meeting.audiences.map((audience) => t(`meetingAudience.${audience}`)).join(', '),
    ),
    fact('pilots', 'meetings.column.pilots', meeting.pilots.map(({ name }) => name).join(', ')),
    ...(meeting.state === 'planned'
      ? [fact('invited', 'meetings.column.invited', meeting.invited ?? <Missing />)]
      : []),
    ...(commitment
      ? [
          fact(
            'commitment',
            'meetings.commitment',
            <>
              {commitment.title} <ArticleRef article={commitment.articleNumber} rule={commitment.ruleId} />
            </>,
          ),
        ]
      : []),
    ...(scheme
      ? [
          fact(
            'scheme',
            'meetings.scheme',
            <Link to="/dispositifs/$schemeId" params={{ schemeId: scheme.id }}>
              {scheme.title}
            </Link>,
          ),
        ]
      : []),
    ...(cohort
      ? [
          fact(
            'cohort',
            'meetings.cohort',
            <Link to="/cohortes/$cohortId" params={{ cohortId: cohort.id }}>
              {cohort.title}
            </Link>,
          ),
        ]
      : []),
    ...(convention
      ? [
          fact(
            'convention',
            'meetings.convention',
            <Link to="/conventions/$conventionId" params={{ conventionId: convention.id }}>
              {convention.title}
            </Link>,
          ),
        ]
      : []),
    ...(meeting.reason ? [fact('reason', 'meetings.reason', t(`cancellationReason.${meeting.reason}`))] : []),
    fact('by', 'meetings.column.enteredBy', meeting.enteredBy?.name ?? <Missing />),
    ...(meeting.note ? [fact('note', 'meetings.field.note', meeting.note)] : []),
  ];
}
