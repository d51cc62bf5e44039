import { useQuery } from '@apollo/client/react';
import { Button, Tabs } from '@mantine/core';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { IconPlus } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { CohortsToPlace } from '../immersions/CohortsToPlace.tsx';
import { ImmersionDialog } from '../immersions/ImmersionDialog.tsx';
import { OffersTable } from '../immersions/OffersTable.tsx';
import { HOSTED_IMMERSIONS, HOSTING_SCOPE } from '../immersions/operations.ts';
import { StaysTable } from '../immersions/StaysTable.tsx';

export const route = createLazyRoute('/portal/immersions')({ component: HostingPage });

const api = getRouteApi('/portal/immersions');

/** The places that are offered; for a host, also the people who come. */
function HostingPage() {
  const t = useT();
  const search = api.useSearch();
  const navigate = api.useNavigate();
  const { data, error, refetch } = useQuery(HOSTING_SCOPE);
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('hosting.loading')} />;
  const scope = data.hostingScope;
  const hosts = scope.commune !== null || scope.epci !== null;
  return (
    <>
      <PageHeader
        title={t('hosting.title')}
        description={t(hosts ? 'hosting.description.host' : 'hosting.description.cdg')}
        actions={
          scope.viewerCanOffer.allowed ? (
            <Button
              leftSection={<IconPlus aria-hidden="true" size={16} />}
              renderRoot={(props) => <Link to="/immersions/nouvelle" {...props} />}
            >
              {t('hosting.new')}
            </Button>
          ) : null
        }
      />
      {hosts ? (
        <Tabs
          value={search.vue ?? 'offres'}
          keepMounted={false}
          onChange={(next) =>
            void navigate({
              search: (previous) => ({ ...previous, vue: next === 'personnes' ? 'personnes' : undefined }),
              resetScroll: false,
            })
          }
        >
          <Tabs.List mb="lg" aria-label={t('hosting.tabs')}>
            <Tabs.Tab value="offres">{t('hosting.tab.offers')}</Tabs.Tab>
            <Tabs.Tab value="personnes">{t('hosting.tab.people')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="offres">
            <OffersTable scope={scope} />
          </Tabs.Panel>
          <Tabs.Panel value="personnes">
            <HostedPeople
              open={search.immersion ?? null}
              onOpen={(immersion) =>
                void navigate({ search: (previous) => ({ ...previous, immersion }), resetScroll: false })
              }
            />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <>
          <CohortsToPlace />
          <OffersTable scope={scope} />
        </>
      )}
    </>
  );
}

interface HostedPeopleProps {
  readonly open: string | null;
  readonly onOpen: (id: string | undefined) => void;
}

function HostedPeople({ open, onOpen }: HostedPeopleProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(HOSTED_IMMERSIONS, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} label={t('hosting.loading')} />;
  const stays = data.hostedImmersions;
  if (stays.length === 0)
    return <EmptyState title={t('hosting.people.empty.title')}>{t('hosting.people.empty.text')}</EmptyState>;
  return (
    <>
      <StaysTable caption={t('hosting.tab.people')} stays={stays} hosting onOpen={onOpen} />
      <ImmersionDialog id={open} onClose={() => onOpen(undefined)} />
    </>
  );
}
