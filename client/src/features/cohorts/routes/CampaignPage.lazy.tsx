import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { NeedsCampaignQuery } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { Missing } from '../../../ui/text.tsx';
import { AskedCommunes } from '../components/AskedCommunes.tsx';
import { CampaignDialog } from '../components/CampaignDialog.tsx';
import { CampaignPeriod, CampaignProgress, OwnAnswer, PhaseOfCampaign } from '../components/CampaignParts.tsx';
import { CAMPAIGN } from '../campaign-operations.ts';
import { NEEDS_SCOPE } from '../need-operations.ts';
import styles from '../components/Cohorts.module.css';

export const route = createLazyRoute('/portal/besoins/campagnes/$campaignId')({ component: CampaignPage });

const api = getRouteApi('/portal/besoins/campagnes/$campaignId');

type Campaign = NonNullable<NeedsCampaignQuery['needsCampaign']>;

/** A campaign: to whoever leads it, how far it has come; to a mairie, what it is asked. */
function CampaignPage() {
  const t = useT();
  const { campaignId } = api.useParams();
  const { data, error, refetch } = useQuery(CAMPAIGN, {
    variables: { id: campaignId },
    fetchPolicy: 'cache-and-network',
  });
  const scope = useQuery(NEEDS_SCOPE).data?.needsScope;
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('campaigns.loading')} />;
  const campaign = data.needsCampaign;
  if (!campaign) {
    return (
      <>
        <PageHeader title={t('campaigns.notFound')} />
        <NotFoundState>
          <Link to="/besoins">{t('needs.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        eyebrow={t('campaigns.one')}
        title={campaign.title}
        status={<PhaseOfCampaign phase={campaign.phase} />}
        description={<CampaignPeriod {...campaign} />}
        actions={
          scope && campaign.viewerCanEdit.allowed && campaign.phase !== 'closed' ? (
            <CampaignDialog key={campaign.version} scope={scope} campaign={campaign} />
          ) : null
        }
      />
      {campaign.message ? <p className={styles.message}>{campaign.message}</p> : null}
      {campaign.ownCommune ? (
        <Section title={t('campaigns.yours')} sheet={false}>
          <OwnAnswer campaign={campaign} />
        </Section>
      ) : null}
      <Section title={t(campaign.progress ? 'campaigns.progressTitle' : 'campaigns.scope')}>
        <Facts campaign={campaign} />
      </Section>
      {campaign.progress ? <AskedCommunes campaign={campaign} /> : null}
    </>
  );
}

function Facts({ campaign }: { readonly campaign: Campaign }) {
  const t = useT();
  const nameOf = (code: string | null): string =>
    campaign.departements.find((departement) => departement.code === code)?.name ?? '';
  return (
    <DefinitionList
      items={[
        {
          key: 'who',
          term: t('campaigns.departements'),
          value: campaign.departements.map(({ name }) => name).join(', '),
        },
        {
          key: 'population',
          term: t('campaigns.communes'),
          value:
            campaign.belowPopulation === null
              ? t('campaigns.allCommunes')
              : t('campaigns.belowPopulation', { population: campaign.belowPopulation }),
        },
        { key: 'by', term: t('campaigns.openedBy'), value: campaign.organisation?.shortName ?? <Missing /> },
        ...campaign.progressByDepartement.map((part) => ({
          key: part.departement ?? '',
          term: nameOf(part.departement),
          value: <CampaignProgress {...part} />,
        })),
      ]}
    />
  );
}
