import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { OwnJuryDaysQuery } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DateText } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import styles from '../components/Cohorts.module.css';
import { OWN_JURIES } from './operations.ts';

type OwnDay = OwnJuryDaysQuery['ownJuryDays'][number];

interface Juries {
  readonly error: unknown;
  readonly retry: () => void;
  readonly days: readonly OwnDay[];
  /** How many they are, for the home to count what waits. */
  readonly length: number;
}

/** The juries whose minutes are open on which the reader sits, the next one first. */
export function useJuriesWithYou(): Juries {
  const { data, error, refetch } = useQuery(OWN_JURIES, { fetchPolicy: 'cache-and-network' });
  const days = (data?.ownJuryDays ?? []).filter(({ closedOn }) => closedOn === null).toReversed();
  return { error: data ? null : error, retry: () => void refetch(), days, length: days.length };
}

/** The same on a home; nothing while there is none. */
export function JuriesWithYou({ juries: { error, retry, days } }: { readonly juries: Juries }) {
  const t = useT();
  const today = useToday();
  if (error) return <FailureState error={error} onRetry={retry} />;
  if (days.length === 0) return null;
  return (
    <Section title={t('home.juries.title')}>
      <ul className={styles.rules}>
        {days.map(({ id, day, cohort, slots }) => {
          const toScore = slots.filter(({ known }) => !known);
          return (
            <li key={id}>
              <div>
                <Link to="/jurys/$juryDayId" params={{ juryDayId: id }}>
                  {t(day > today ? 'home.juries.upcoming' : 'home.juries.toScore', { cohort: cohort?.title ?? '' })}
                </Link>
                <div className={styles.muted}>
                  {t('jury.own', {
                    done: toScore.filter(({ sheet }) => sheet !== null).length,
                    total: toScore.length,
                  })}
                </div>
              </div>
              <DateText date={day} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
