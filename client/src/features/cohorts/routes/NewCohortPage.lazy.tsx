import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState } from '../../../ui/states.tsx';
import { CohortForm } from '../cohort/CohortForm.tsx';
import { COHORT_PLAN } from '../cohort/form-operations.ts';
import { COHORT_CHOICES } from '../cohort/operations.ts';
import styles from '../components/Cohorts.module.css';

export const route = createLazyRoute('/portal/cohortes/nouvelle')({ component: NewCohortPage });

const api = getRouteApi('/portal/cohortes/nouvelle');

/** Proposes a cohort of a scheme: the one of the address, or one of those open to the reader. */
function NewCohortPage() {
  const t = useT();
  const navigate = api.useNavigate();
  const { dispositif } = api.useSearch();
  const { data, error, refetch } = useQuery(COHORT_CHOICES);
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('cohorts.loading')} />;
  const schemes = data.schemes.edges
    .map(({ node }) => node)
    .filter(({ viewerCanProposeCohort }) => viewerCanProposeCohort.allowed);
  const scheme = schemes.find(({ id }) => id === dispositif) ?? schemes[0];
  return (
    <>
      <PageHeader title={t('cohorts.new')} />
      {scheme ? (
        <>
          <div className={`${styles.form} ${styles.filters}`}>
            <NativeSelect
              w="100%"
              label={t('cohorts.form.scheme')}
              value={scheme.id}
              data={schemes.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(event) =>
                void navigate({ search: { dispositif: event.currentTarget.value }, replace: true, resetScroll: false })
              }
            />
          </div>
          <Plan key={scheme.id} schemeId={scheme.id} />
        </>
      ) : (
        <ForbiddenState reason={t('cohorts.form.noScheme')} />
      )}
    </>
  );
}

function Plan({ schemeId }: { readonly schemeId: string }) {
  const t = useT();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(COHORT_PLAN, { variables: { schemeId } });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('cohorts.loading')} />;
  if (!data.scheme) return <ForbiddenState reason={t('cohorts.form.noScheme')} />;
  return (
    <CohortForm
      plan={data}
      cohort={null}
      onSaved={(cohortId) => void navigate({ to: '/cohortes/$cohortId', params: { cohortId } })}
      cancelTo={{ to: '/cohortes' }}
    />
  );
}
