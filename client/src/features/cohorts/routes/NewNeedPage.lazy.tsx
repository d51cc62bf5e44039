import { useQuery } from '@apollo/client/react';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState } from '../../../ui/states.tsx';
import { NeedForm } from '../components/NeedForm.tsx';
import { NEEDS_SCOPE } from '../need-operations.ts';

export const route = createLazyRoute('/portal/besoins/nouveau')({ component: NewNeedPage });

/** States a need of the own commune, or of one that the reader surveys. */
function NewNeedPage() {
  const t = useT();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(NEEDS_SCOPE);
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('needs.loading')} />;
  const { needsScope } = data;
  return (
    <>
      <PageHeader title={t('needs.new')} />
      {needsScope.viewerCanRecord.allowed ? (
        <NeedForm
          scope={needsScope}
          need={null}
          onSaved={(needId) => void navigate({ to: '/besoins/$needId', params: { needId } })}
          cancelTo={{ to: '/besoins' }}
        />
      ) : (
        <ForbiddenState reason={needsScope.viewerCanRecord.reason} />
      )}
    </>
  );
}
