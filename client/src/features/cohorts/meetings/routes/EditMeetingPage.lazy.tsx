import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import { useT } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState, NotFoundState } from '../../../../ui/states.tsx';
import { departementsServed } from '../components/departements.ts';
import { MeetingForm } from '../components/MeetingForm.tsx';
import { INFORMING, MEETING } from '../operations.ts';

export const route = createLazyRoute('/portal/reunions/$meetingId/modifier')({ component: EditMeetingPage });

const api = getRouteApi('/portal/reunions/$meetingId/modifier');

/** Corrects a meeting that is not cancelled. */
function EditMeetingPage() {
  const t = useT();
  const { meetingId } = api.useParams();
  const navigate = api.useNavigate();
  const informing = useQuery(INFORMING);
  // The form stays on the version it was opened on, whatever the rest of the page learns meanwhile.
  const { data, error, refetch } = useQuery(MEETING, { variables: { id: meetingId }, fetchPolicy: 'no-cache' });
  const failure = (error && !data) || (informing.error && !informing.data) ? (error ?? informing.error) : null;
  if (failure)
    return <FailureState error={failure} onRetry={() => void Promise.all([refetch(), informing.refetch()])} />;
  if (!data || !informing.data) return <LoadingState lines={8} label={t('meetings.loading')} />;
  const meeting = data.promotionMeeting;
  if (!meeting?.convention) {
    return (
      <>
        <PageHeader title={t('meetings.notFound')} />
        <NotFoundState>
          <Link to="/reunions">{t('meetings.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  const page = { to: '/reunions/$meetingId', params: { meetingId: meeting.id } } as const;
  const { id: conventionId } = meeting.convention;
  const convention = informing.data.conventions.edges.find(({ node }) => node.id === conventionId)?.node;
  return (
    <>
      <PageHeader eyebrow={t('meetings.edit')} title={meeting.title} />
      {meeting.viewerCanEdit.allowed ? (
        <MeetingForm
          key={meeting.version}
          conventionId={conventionId}
          departements={departementsServed([convention?.territory ?? []], informing.data.departements)}
          meeting={meeting}
          onSaved={() => void navigate(page)}
          onReload={() => void refetch()}
          cancelTo={page}
        />
      ) : (
        <ForbiddenState reason={meeting.viewerCanEdit.reason}>
          <Link {...page}>{t('meetings.backToPage')}</Link>
        </ForbiddenState>
      )}
    </>
  );
}
