import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ForbiddenState, LoadingState } from '../../../ui/states.tsx';
import { SchemeForm, type SchemeStart } from '../components/SchemeForm.tsx';
import { SCHEME_CONVENTIONS } from '../scheme-operations.ts';
import styles from '../components/Cohorts.module.css';

export const route = createLazyRoute('/portal/dispositifs/nouveau')({ component: NewSchemePage });

/** Enters a scheme under a convention that the reader coordinates. */
function NewSchemePage() {
  const t = useT();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState('');
  const { data, error, refetch } = useQuery(SCHEME_CONVENTIONS);
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} label={t('schemes.loading')} />;
  const conventions = data.conventions.edges
    .map(({ node }) => node)
    .filter((node) => node.viewerCanKeepSchemes.allowed);
  const convention = conventions.find(({ id }) => id === chosen) ?? conventions[0];
  return (
    <>
      <PageHeader title={t('schemes.new')} />
      {convention ? (
        <>
          <div className={`${styles.form} ${styles.filters}`}>
            <NativeSelect
              w="100%"
              label={t('schemes.convention')}
              value={convention.id}
              data={conventions.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
          </div>
          <SchemeForm
            key={convention.id}
            conventionId={convention.id}
            scheme={null}
            start={startOf(convention.clauses[0]?.value)}
            onSaved={(schemeId) => void navigate({ to: '/dispositifs/$schemeId', params: { schemeId } })}
            cancelTo={{ to: '/dispositifs' }}
          />
        </>
      ) : (
        <ForbiddenState reason={t('schemes.noConvention')} />
      )}
    </>
  );
}

/** What the clause on variants of the programme says (PDL-1.3), as a beginning. */
function startOf(value: unknown): SchemeStart {
  if (value === null || typeof value !== 'object') return {};
  const { programme, variant, leadsToProgramme } = value as Record<string, unknown>;
  return {
    ...(typeof programme === 'string' ? { occupation: programme } : {}),
    ...(typeof variant === 'string' ? { fallbackOccupation: variant } : {}),
    ...(typeof leadsToProgramme === 'boolean' ? { fallbackLeadsOn: leadsToProgramme } : {}),
  };
}
