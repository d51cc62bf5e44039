import { addDays, isJourOuvre, type CalendarDate } from '@maillage/kernel';
import { useQuery } from '@apollo/client/react';
import { Tabs } from '@mantine/core';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ForbiddenState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { FollowTable } from '../immersions/FollowTable.tsx';
import { ImmersionDialog } from '../immersions/ImmersionDialog.tsx';
import type { CohortImmersionsSearch, PlacementAsked } from '../immersions/list.ts';
import { COHORT_IMMERSIONS, PROPOSE_PLACEMENTS } from '../immersions/operations.ts';
import { PlacementSearch } from '../immersions/PlacementSearch.tsx';
import { PlacementTable } from '../immersions/PlacementTable.tsx';

export const route = createLazyRoute('/portal/cohortes/$cohortId/immersions')({ component: CohortImmersionsPage });

const api = getRouteApi('/portal/cohortes/$cohortId/immersions');

/** The stays of a cohort: a host is proposed to everybody who needs one, and each stay is followed to its evaluation. */
function CohortImmersionsPage() {
  const t = useT();
  const { cohortId } = api.useParams();
  const search = api.useSearch();
  const navigate = api.useNavigate();
  const { data, error, refetch } = useQuery(COHORT_IMMERSIONS, {
    variables: { id: cohortId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('immersions.loading')} />;
  const { cohort } = data;
  if (!cohort) {
    return (
      <>
        <PageHeader title={t('immersions.title')} />
        <NotFoundState>{t('immersions.missing')}</NotFoundState>
      </>
    );
  }
  const change = (patch: CohortImmersionsSearch) =>
    void navigate({ search: (previous) => ({ ...previous, ...patch }), resetScroll: false });
  const open = (immersion: string | undefined) =>
    void navigate({ search: (previous) => ({ ...previous, immersion }), resetScroll: false });
  const header = (
    <PageHeader
      eyebrow={
        <Link to="/cohortes/$cohortId" params={{ cohortId }}>
          {cohort.title}
        </Link>
      }
      title={t('immersions.title')}
      description={t('immersions.description')}
    />
  );
  const concerned = cohort.parts.some((part) => part !== 'payer');
  if (!concerned) {
    return (
      <>
        {header}
        <ForbiddenState reason={cohort.viewerCanPlace.reason} />
      </>
    );
  }
  const follow = <FollowTable cohortId={cohort.id} stays={cohort.immersions} onOpen={open} />;
  return (
    <>
      {header}
      {cohort.viewerCanPlace.allowed ? (
        <Tabs
          value={search.vue ?? 'suivre'}
          keepMounted={false}
          onChange={(next) =>
            void navigate({
              search: (previous) => ({ ...previous, vue: next === 'placer' ? 'placer' : undefined }),
              resetScroll: false,
            })
          }
        >
          <Tabs.List mb="lg" aria-label={t('immersions.tabs')}>
            <Tabs.Tab value="suivre">{t('immersions.tab.follow')}</Tabs.Tab>
            <Tabs.Tab value="placer">{t('immersions.tab.place')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="suivre">{follow}</Tabs.Panel>
          <Tabs.Panel value="placer">
            <Section title={t('immersions.search.legend')}>
              <PlacementSearch
                cohortId={cohort.id}
                startsOn={cohort.startsOn}
                asked={askedOf(search)}
                onAsk={(asked) => change(asked)}
              />
            </Section>
            <Proposed cohortId={cohort.id} asked={askedOf(search)} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        follow
      )}
      <ImmersionDialog id={search.immersion ?? null} onClose={() => open(undefined)} />
    </>
  );
}

function askedOf({ type, du, au, jours, km }: CohortImmersionsSearch): PlacementAsked | null {
  return type && du && au && jours !== undefined && km !== undefined ? { type, du, au, jours, km } : null;
}

interface ProposedProps {
  readonly cohortId: string;
  readonly asked: PlacementAsked | null;
}

function Proposed({ cohortId, asked }: ProposedProps) {
  const t = useT();
  const { type: kind = 'discovery', du: from = '', au: to = '', jours: days = 1, km: maxKm = 0 } = asked ?? {};
  // Never the proposal of the search before: applied, it would be written with the kind and the days of this one.
  const { data, error, refetch } = useQuery(PROPOSE_PLACEMENTS, {
    variables: { cohortId, kind, from: from as CalendarDate, to: to as CalendarDate, days, maxKm },
    skip: asked === null,
    fetchPolicy: 'cache-and-network',
  });
  if (asked === null) return null;
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  const proposal = data?.proposePlacements;
  if (!proposal) return <LoadingState lines={6} label={t('immersions.searching')} />;
  return (
    <Section title={t('immersions.proposal')}>
      <PlacementTable
        key={JSON.stringify(asked)}
        cohortId={cohortId}
        kind={asked.type}
        proposal={proposal}
        wanted={firstWorkingDays(asked.du, asked.jours)}
      />
    </Section>
  );
}

/** The first working days from one on: what a wish without a host says. */
function firstWorkingDays(from: CalendarDate, count: number): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = from; days.length < count; day = addDays(day, 1)) if (isJourOuvre(day)) days.push(day);
  return days;
}
