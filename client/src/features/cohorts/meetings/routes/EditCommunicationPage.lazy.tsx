import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import { useT } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState, NotFoundState } from '../../../../ui/states.tsx';
import { CommunicationForm } from '../components/CommunicationForm.tsx';
import { COMMUNICATION } from '../communication-operations.ts';

export const route = createLazyRoute('/portal/communications/$communicationId/modifier')({
  component: EditCommunicationPage,
});

const api = getRouteApi('/portal/communications/$communicationId/modifier');

/** Corrects a communication in preparation. */
function EditCommunicationPage() {
  const t = useT();
  const { communicationId } = api.useParams();
  const navigate = api.useNavigate();
  // The form stays on the version it was opened on, whatever the rest of the page learns meanwhile.
  const { data, error, refetch } = useQuery(COMMUNICATION, {
    variables: { id: communicationId },
    fetchPolicy: 'no-cache',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('communications.loading')} />;
  const { communication } = data;
  if (!communication?.convention) {
    return (
      <>
        <PageHeader title={t('communications.notFound')} />
        <NotFoundState>
          <Link to="/communications">{t('communications.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  const page = { to: '/communications/$communicationId', params: { communicationId: communication.id } } as const;
  return (
    <>
      <PageHeader eyebrow={t('communications.edit')} title={communication.title} />
      {communication.viewerCanEdit.allowed ? (
        <CommunicationForm
          key={communication.version}
          conventionId={communication.convention.id}
          communication={communication}
          onSaved={() => void navigate(page)}
          onReload={() => void refetch()}
          cancelTo={page}
        />
      ) : (
        <ForbiddenState reason={communication.viewerCanEdit.reason}>
          <Link {...page}>{t('communications.backToPage')}</Link>
        </ForbiddenState>
      )}
    </>
  );
}
