import { useQuery } from '@apollo/client/react';
import { alertSteps, type AlertSteps, type ExpiryStep } from '@maillage/domain/conventions';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { T, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { LoadingState } from '../../../ui/states.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { EXPIRY_STEPS } from './operations.ts';
import { RenewalSection } from './RenewalSection.tsx';
import { WhatEnds } from './WhatEnds.tsx';
import styles from './Ending.module.css';

/** The end of a convention: what stops and what goes on, what is to be done before, and when it is told. */
export function EndingTab({ convention }: { readonly convention: ConventionData }) {
  return (
    <>
      <WhatEnds convention={convention} />
      <RenewalSection convention={convention} />
      <Reminders convention={convention} />
    </>
  );
}

/** When the end is told: as the convention says, with its article, else as the portal does, with the source. */
function Reminders({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const { data, error, refetch } = useQuery(EXPIRY_STEPS);
  return (
    <Section title={t('conventions.ending.steps')} description={t('conventions.ending.stepsText')}>
      {error && !data ? <FailureState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <LoadingState lines={3} /> : null}
      {data ? <Steps {...alertSteps(convention.allClauses, data.expirySteps.map(typed), convention.asOf)} /> : null}
    </Section>
  );
}

const typed = <Step extends { readonly anchor: string }>(step: Step) => ({
  ...step,
  anchor: step.anchor as ExpiryStep['anchor'],
});

function Steps({ steps, clause }: AlertSteps<ExpiryStep & { readonly source: string }>) {
  const t = useT();
  return (
    <>
      <p className={styles.nothing}>
        {clause ? (
          <>
            {t('conventions.ending.stepsStated')} <ArticleRef article={clause.articleNumber} rule={clause.ruleId} />
          </>
        ) : (
          t('conventions.ending.stepsSilent')
        )}
      </p>
      <ul className={styles.reminders}>
        {steps.map((step) => (
          <li key={step.code}>
            <T
              id="conventions.ending.step"
              values={{ ...step, months: -step.months, before: Math.max(0, -step.days) }}
            />
            <span className={styles.source}>
              {'source' in step
                ? t('conventions.ending.stepSource', { source: step.source })
                : t('conventions.ending.stepClause')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
