import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DateText } from '../../../ui/text.tsx';
import { COHORTS_TO_PLACE } from './operations.ts';
import styles from '../components/Cohorts.module.css';

/** The cohorts whose people the reader places, or whose stays it follows; nothing where there are none. */
export function CohortsToPlace() {
  const t = useT();
  const { data, error, refetch } = useQuery(COHORTS_TO_PLACE, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  const cohorts = (data?.cohorts.edges ?? [])
    .map(({ node }) => node)
    .filter(({ parts }) => parts.some((part) => part !== 'payer'));
  if (cohorts.length === 0) return null;
  return (
    <Section title={t('hosting.cohorts')}>
      <ul className={styles.rules}>
        {cohorts.map(({ id, title, startsOn }) => (
          <li key={id}>
            <Link to="/cohortes/$cohortId/immersions" params={{ cohortId: id }}>
              {title}
            </Link>
            <span className={styles.muted}>
              {t('hosting.cohortStarts')} <DateText date={startsOn} style="long" />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
