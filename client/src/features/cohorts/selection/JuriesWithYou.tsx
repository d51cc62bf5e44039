import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { OwnJuryDaysQuery } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DateText } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import styles from '../components/Cohorts.module.css';
import { OWN_JURIES } from './operations.ts';

type OwnDay = OwnJuryDaysQuery['ownJuryDays'][number];

/** The juries whose minutes are open on which the reader sits, the next one first. */
export function useJuriesWithYou(): readonly OwnDay[] {
  const { data } = useQuery(OWN_JURIES, { fetchPolicy: 'cache-and-network' });
  return (data?.ownJuryDays ?? []).filter(({ closedOn }) => closedOn === null).toReversed();
}

/** The same on a home; nothing while there is none. */
export function JuriesWithYou({ juries }: { readonly juries: readonly OwnDay[] }) {
  const t = useT();
  const today = useToday();
  if (juries.length === 0) return null;
  return (
    <Section title={t('home.juries.title')}>
      <ul className={styles.rules}>
        {juries.map(({ id, day, cohort, slots }) => {
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
