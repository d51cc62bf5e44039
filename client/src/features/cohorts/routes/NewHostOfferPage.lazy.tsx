import { useQuery } from '@apollo/client/react';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState } from '../../../ui/states.tsx';
import { OfferForm } from '../immersions/OfferForm.tsx';
import { HOSTING_SCOPE } from '../immersions/operations.ts';

export const route = createLazyRoute('/portal/immersions/nouvelle')({ component: NewHostOfferPage });

/** Offers places of the own commune or EPCI, or of one that the reader surveys. */
function NewHostOfferPage() {
  const t = useT();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(HOSTING_SCOPE);
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('hosting.loading')} />;
  const { viewerCanOffer } = data.hostingScope;
  return (
    <>
      <PageHeader title={t('hosting.new')} />
      {viewerCanOffer.allowed ? (
        <OfferForm
          scope={data.hostingScope}
          offer={null}
          onSaved={() => void navigate({ to: '/immersions' })}
          cancelTo={{ to: '/immersions' }}
        />
      ) : (
        <ForbiddenState reason={viewerCanOffer.reason} />
      )}
    </>
  );
}
