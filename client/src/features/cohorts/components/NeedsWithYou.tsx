import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { DaysLeft } from '../../../ui/DaysLeft.tsx';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DateText } from '../../../ui/text.tsx';
import { NEEDS_WITH_YOU } from '../campaign-operations.ts';
import { needsToDo, type NeedsToDo } from './needs-to-do.ts';
import styles from './Cohorts.module.css';

interface NeedsWithYouProps {
  readonly error: unknown;
  readonly retry: () => void;
  readonly toDo: NeedsToDo;
}

/** What the survey of needs asks of the organisation: an answer, or to be led to its end. */
export function useNeedsWithYou(): NeedsWithYouProps {
  const { data, error, refetch } = useQuery(NEEDS_WITH_YOU, { fetchPolicy: 'cache-and-network' });
  return { error: data ? null : error, retry: () => void refetch(), toDo: needsToDo(data) };
}

/** The same on a home; nothing while there is nothing to do. */
export function NeedsWithYou({ error, retry, toDo }: NeedsWithYouProps) {
  const t = useT();
  if (error) return <FailureState error={error} onRetry={retry} />;
  const { toAnswer, toLead, toRefresh } = toDo;
  if (toAnswer.length + toLead.length + toRefresh === 0) return null;
  return (
    <Section title={t('home.needs.title')}>
      <ul className={styles.rules}>
        {toAnswer.map((campaign) => (
          <li key={campaign.id}>
            <div>
              <Link to="/besoins/campagnes/$campaignId" params={{ campaignId: campaign.id }}>
                {t('home.needs.answer', { title: campaign.title })}
              </Link>
              {campaign.organisation ? (
                <div className={styles.muted}>{t('home.needs.why', { name: campaign.organisation.shortName })}</div>
              ) : null}
            </div>
            <DateText date={campaign.closesOn} /> <DaysLeft date={campaign.closesOn} />
          </li>
        ))}
        {toLead.map((campaign) => (
          <li key={campaign.id}>
            <div>
              <Link to="/besoins/campagnes/$campaignId" params={{ campaignId: campaign.id }}>
                {t('home.needs.lead', { title: campaign.title })}
              </Link>
              <div className={styles.muted}>
                {t('home.needs.missing', { count: campaign.asked - campaign.answered, asked: campaign.asked })}
              </div>
            </div>
            <DateText date={campaign.closesOn} /> <DaysLeft date={campaign.closesOn} />
          </li>
        ))}
        {toRefresh > 0 ? (
          <li>
            <Link to="/besoins" search={{ toRefresh: true } as never}>
              {t('home.needs.confirm', { count: toRefresh })}
            </Link>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}
