import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useT } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { InformingForm } from '../components/InformingForm.tsx';
import { MeetingForm } from '../components/MeetingForm.tsx';

export const route = createLazyRoute('/portal/reunions/nouvelle')({ component: NewMeetingPage });

/** Plans a meeting under a convention for a party of which the reader acts. */
function NewMeetingPage() {
  const t = useT();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('meetings.new')} />
      <InformingForm label={t('meetings.field.convention')} none={t('meetings.noConvention')}>
        {(conventionId, departements) => (
          <MeetingForm
            key={conventionId}
            conventionId={conventionId}
            departements={departements}
            meeting={null}
            onSaved={(meetingId) => void navigate({ to: '/reunions/$meetingId', params: { meetingId } })}
            cancelTo={{ to: '/reunions' }}
          />
        )}
      </InformingForm>
    </>
  );
}
