import { useQuery } from '@apollo/client/react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
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
      <Reminders />
    </>
  );
}

function Reminders() {
  const t = useT();
  const { data, error, refetch } = useQuery(EXPIRY_STEPS);
  return (
    <Section title={t('conventions.ending.steps')} description={t('conventions.ending.stepsText')}>
      {error && !data ? <FailureState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <LoadingState lines={3} /> : null}
      {data ? (
        <ul className={styles.reminders}>
          {data.expirySteps.map(({ code, anchor, months, days, source }) => (
            <li key={code}>
              <T id="conventions.ending.step" values={{ anchor, months: -months, days }} />
              <span className={styles.source}>{t('conventions.ending.stepSource', { source })}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
