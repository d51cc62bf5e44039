import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import { useT } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { LoadingState } from '../../../../ui/states.tsx';
import { CommunicationForm } from '../components/CommunicationForm.tsx';
import { InformingForm } from '../components/InformingForm.tsx';
import { MEETING } from '../operations.ts';

export const route = createLazyRoute('/portal/communications/nouvelle')({ component: NewCommunicationPage });

const api = getRouteApi('/portal/communications/nouvelle');

/** Prepares a communication, of its own or to announce a meeting. */
function NewCommunicationPage() {
  const t = useT();
  const navigate = useNavigate();
  const { reunion } = api.useSearch();
  const meeting = useQuery(MEETING, { variables: { id: reunion ?? '' }, skip: reunion === undefined });
  if (meeting.error && !meeting.data)
    return <FailureState error={meeting.error} onRetry={() => void meeting.refetch()} />;
  if (reunion !== undefined && !meeting.data) return <LoadingState lines={8} label={t('communications.loading')} />;
  const announced = meeting.data?.promotionMeeting ?? null;
  return (
    <>
      <PageHeader title={t('communications.new')} />
      <InformingForm
        conventionId={announced?.convention?.id ?? null}
        label={t('communications.field.convention')}
        none={t('communications.noConvention')}
      >
        {(conventionId) => (
          <CommunicationForm
            key={conventionId}
            conventionId={conventionId}
            communication={null}
            meetingId={announced?.convention?.id === conventionId ? announced.id : undefined}
            onSaved={(communicationId) =>
              void navigate({ to: '/communications/$communicationId', params: { communicationId } })
            }
            cancelTo={{ to: '/communications' }}
          />
        )}
      </InformingForm>
    </>
  );
}
