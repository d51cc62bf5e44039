import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { NeedsScopeQuery } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { CAMPAIGNS } from '../campaign-operations.ts';
import { CampaignDialog } from './CampaignDialog.tsx';
import { CampaignPeriod, CampaignProgress, OwnAnswer, PhaseOfCampaign } from './CampaignParts.tsx';
import styles from './Cohorts.module.css';

/** Campaigns that the reader leads, with their progress, or is asked by, with the answer. */
export function CampaignsView({ scope }: { readonly scope: NeedsScopeQuery['needsScope'] }) {
  const t = useT();
  const { data, error, refetch } = useQuery(CAMPAIGNS, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} label={t('campaigns.loading')} />;
  return (
    <Section
      title={t('campaigns.title')}
      description={t('campaigns.text')}
      actions={scope.viewerCanSurvey.allowed ? <CampaignDialog scope={scope} campaign={null} /> : null}
      sheet={false}
    >
      {data.needsCampaigns.length === 0 ? (
        <EmptyState title={t('campaigns.none')}>{t('campaigns.noneText')}</EmptyState>
      ) : (
        <div className={styles.cards}>
          {data.needsCampaigns.map((campaign) => (
            <article key={campaign.id} className={styles.card} aria-label={campaign.title}>
              <div className={styles.cardHead}>
                <h3>
                  <Link to="/besoins/campagnes/$campaignId" params={{ campaignId: campaign.id }}>
                    {campaign.title}
                  </Link>
                </h3>
                <PhaseOfCampaign phase={campaign.phase} />
                <span className={styles.push}>
                  <CampaignPeriod {...campaign} />
                </span>
              </div>
              <p className={styles.muted}>
                {campaign.departements.map(({ name }) => name).join(', ')}
                {campaign.organisation ? ` · ${t('campaigns.by', { name: campaign.organisation.shortName })}` : ''}
              </p>
              {campaign.progress ? <CampaignProgress {...campaign.progress} /> : null}
              <OwnAnswer campaign={campaign} />
            </article>
          ))}
        </div>
      )}
    </Section>
  );
}
