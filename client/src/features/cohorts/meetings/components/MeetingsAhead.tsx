import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { MeetingsAheadQuery } from '../../../../gql/graphql.ts';
import { DaysLeft } from '../../../../ui/DaysLeft.tsx';
import { useLocale, useT } from '../../../../ui/intl.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { DateText } from '../../../../ui/text.tsx';
import shared from '../../components/Cohorts.module.css';
import { MEETINGS_AHEAD } from '../operations.ts';
import { hoursOf } from './clock-text.ts';
import { MeetingStateBadge } from './States.tsx';

interface MeetingsAheadProps {
  readonly error: unknown;
  readonly retry: () => void;
  readonly meetings: readonly MeetingsAheadQuery['promotionMeetings']['edges'][number]['node'][];
  /** How many there are, beyond those that are shown. */
  readonly total: number;
}

/** The meetings that the organisation leads and that are not held yet, the first ones. */
export function useMeetingsAhead(): MeetingsAheadProps {
  const { data, error, refetch } = useQuery(MEETINGS_AHEAD, { fetchPolicy: 'cache-and-network' });
  return {
    error: data ? null : error,
    retry: () => void refetch(),
    meetings: data?.promotionMeetings.edges.map(({ node }) => node) ?? [],
    total: data?.promotionMeetings.totalCount ?? 0,
  };
}

/** The same on a home: to hold, or to tell what came of them; nothing while there is none. */
export function MeetingsAhead({ error, retry, meetings }: MeetingsAheadProps) {
  const t = useT();
  const locale = useLocale();
  if (error) return <FailureState error={error} onRetry={retry} />;
  if (meetings.length === 0) return null;
  return (
    <Section
      title={t('home.meetings.title')}
      actions={
        <Link to="/reunions" search={{ mine: true } as never}>
          {t('home.meetings.all')}
        </Link>
      }
    >
      <ul className={shared.rules}>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <div>
              <Link to="/reunions/$meetingId" params={{ meetingId: meeting.id }}>
                {meeting.title}
              </Link>
              <div className={shared.muted}>
                {meeting.toReport ? t('home.meetings.report') : t(`meetingKind.${meeting.kind}`)}
              </div>
            </div>
            <span>
              <DateText date={meeting.heldOn} /> {hoursOf(meeting, t, locale)}
            </span>{' '}
            {meeting.toReport ? (
              <MeetingStateBadge state="planned" toReport />
            ) : (
              <DaysLeft date={meeting.heldOn} soon={7} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
