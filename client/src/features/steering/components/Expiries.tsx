import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { DaysLeft } from '../../../ui/DaysLeft.tsx';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DateText } from '../../../ui/text.tsx';
import { useToday } from '../../../ui/today.tsx';
import { EXPIRIES } from '../operations.ts';
import styles from './Tasks.module.css';

/** The conventions that end, or have just ended: no end is silent. Nothing while none does. */
export function Expiries() {
  const t = useT();
  const today = useToday();
  const { data, error, refetch } = useQuery(EXPIRIES, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data || data.expiries.length === 0) return null;
  return (
    <Section title={t('home.expiries.title')} sheet={false}>
      <ul className={styles.list}>
        {data.expiries.map(({ id, endsOn, text, convention }) => (
          <li key={id} className={styles.task}>
            <div className={styles.when}>
              <DateText date={endsOn} />
              {endsOn >= today ? <DaysLeft date={endsOn} /> : null}
            </div>
            <div className={styles.what}>
              <div className={styles.title}>{text}</div>
              {convention ? (
                <Link
                  to="/conventions/$conventionId"
                  params={{ conventionId: convention.id }}
                  search={{ onglet: 'fin' }}
                >
                  {t('home.expiries.see')}
                </Link>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
