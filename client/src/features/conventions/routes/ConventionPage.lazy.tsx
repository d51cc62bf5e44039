import { useQuery } from '@apollo/client/react';
import { Button, Tabs } from '@mantine/core';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { AsOfNotice, AsOfPicker } from '../../../ui/AsOfPicker.tsx';
import { IconPrinter } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { useToday } from '../../../ui/today.tsx';
import { AvenantsTab } from '../avenants/AvenantsTab.tsx';
import { ContractsTab } from '../copies/ContractsTab.tsx';
import { CONVENTION_COPIES } from '../copies/operations.ts';
import { OriginSection } from '../copies/OriginSection.tsx';
import { SuccessionBanner } from '../copies/SuccessionBanner.tsx';
import { SuccessorDialog } from '../copies/SuccessorDialog.tsx';
import { AxesTab } from '../components/AxesTab.tsx';
import { CommitmentsTab } from '../components/CommitmentsTab.tsx';
import { DeadlinesTab } from '../components/DeadlinesTab.tsx';
import { DisputeBanner } from '../disputes/DisputeBanner.tsx';
import { DisputesTab } from '../disputes/DisputesTab.tsx';
import { DraftActions } from '../editors/DraftActions.tsx';
import { EndingTab } from '../ending/EndingTab.tsx';
import { HistoryTab } from '../components/HistoryTab.tsx';
import { LeftBanner } from '../components/LeftBanner.tsx';
import { NoticeBanner } from '../components/NoticeBanner.tsx';
import { PartiesTab } from '../components/PartiesTab.tsx';
import { PhaseBadge } from '../../../ui/PhaseBadge.tsx';
import { HolderBanner } from '../discussion/HolderBanner.tsx';
import { NegotiationTab } from '../discussion/NegotiationTab.tsx';
import { penOf, WithPen } from '../discussion/pen.tsx';
import { SummaryTab } from '../components/SummaryTab.tsx';
import { CONVENTION } from '../operations.ts';
import { TextPanel } from '../text/TextPanel.tsx';
import { TABS, type ConventionTab } from '../tabs.ts';
import { useConventionChanges } from '../use-convention-changes.ts';

export const route = createLazyRoute('/portal/conventions/$conventionId')({ component: ConventionPage });

const api = getRouteApi('/portal/conventions/$conventionId');

function ConventionPage() {
  const t = useT();
  const { conventionId } = api.useParams();
  const search = api.useSearch();
  const navigate = api.useNavigate();
  const asOf = search.au ?? null;
  const tab = search.onglet ?? 'synthese';
  const { data, previousData, error, refetch } = useQuery(CONVENTION, {
    variables: { id: conventionId, asOf },
    fetchPolicy: 'cache-and-network',
    // Read again after an act, it must not be answered by a reading that was under way before it.
    context: { queryDeduplication: false },
  });
  const copying = useQuery(CONVENTION_COPIES, {
    variables: { id: conventionId, asOf },
    fetchPolicy: 'cache-and-network',
  });
  useConventionChanges(conventionId, () => {
    void refetch();
    void copying.refetch();
  });
  const convention = (data ?? (previousData?.convention?.id === conventionId ? previousData : undefined))?.convention;
  // The cache holds one reading of a convention: an answer about another day that comes late takes the place of this one.
  const today = useToday();
  const ofAnotherDay = Boolean(convention && !convention.readsUntil && convention.asOf !== (asOf ?? today));
  const outdated = Boolean(data) && ofAnotherDay;
  useEffect(() => {
    if (outdated) void refetch();
  }, [outdated, refetch]);

  if (error && !convention) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data && !convention) return <LoadingState lines={10} label={t('conventions.loading')} />;
  if (!convention) {
    return (
      <>
        <PageHeader title={t('conventions.notFound')} />
        <NotFoundState />
      </>
    );
  }
  const readOn = (au: typeof asOf) =>
    void navigate({ search: (previous) => ({ ...previous, au: au ?? undefined }), resetScroll: false });
  // A party that has left reads no later than its last day, whatever day it asks for.
  const day = convention.readsUntil ? convention.asOf : asOf;
  const pen = asOf === null ? penOf(convention) : null;
  const editable = pen !== null;
  const copies = copying.data?.convention ?? null;
  const signed = convention.status === 'in_force';
  const shown: Readonly<Partial<Record<ConventionTab, boolean>>> = {
    negociation: Boolean(convention.discussion),
    avenants: signed,
    contrats: convention.kind === 'national_framework',
    fin: signed,
    differend: signed && Boolean(convention.disputes),
  };
  const tabs = TABS.filter((name) => shown[name] ?? true);

  return (
    <WithPen pen={pen}>
      <PageHeader
        eyebrow={
          convention.reference
            ? `${t(`conventionKind.${convention.kind}`)} · ${convention.reference}`
            : t(`conventionKind.${convention.kind}`)
        }
        title={convention.title}
        status={<PhaseBadge phase={convention.phase} />}
        actions={
          <>
            <AsOfPicker asOf={day} onChange={readOn} />
            <Button
              variant="default"
              leftSection={<IconPrinter aria-hidden="true" size={16} />}
              onClick={() => globalThis.print()}
            >
              {t('common.print')}
            </Button>
            {asOf === null && copies ? <SuccessorDialog convention={convention} copies={copies} /> : null}
            {asOf === null ? <DraftActions convention={convention} /> : null}
          </>
        }
      />
      <AsOfNotice asOf={day === convention.readsUntil ? null : day} onChange={readOn} />
      <LeftBanner convention={convention} />
      <NoticeBanner convention={convention} />
      {copies ? <SuccessionBanner convention={convention} copies={copies} /> : null}
      {tab === 'differend' ? null : <DisputeBanner convention={convention} />}
      {tab === 'negociation' ? null : <HolderBanner convention={convention} />}
      <Tabs
        // The text of another day stays while the one asked for is on its way.
        aria-busy={!data || ofAnotherDay ? true : undefined}
        value={tab}
        onChange={(next) =>
          void navigate({
            search: (previous) => ({
              ...previous,
              onglet: next === 'synthese' ? undefined : (next as ConventionTab),
            }),
            resetScroll: false,
          })
        }
        keepMounted={false}
      >
        <Tabs.List mb="lg" aria-label={t('conventions.tabs.label')}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`conventions.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="synthese">
          <SummaryTab convention={convention} editable={editable} />
          {copies ? <OriginSection convention={convention} copies={copies} /> : null}
        </Tabs.Panel>
        <Tabs.Panel value="negociation">
          <NegotiationTab convention={convention} />
        </Tabs.Panel>
        <Tabs.Panel value="parties">
          <PartiesTab convention={convention} editable={editable} />
        </Tabs.Panel>
        <Tabs.Panel value="texte">
          <TextPanel convention={convention} editable={editable} />
        </Tabs.Panel>
        <Tabs.Panel value="avenants">
          <AvenantsTab convention={convention} />
        </Tabs.Panel>
        <Tabs.Panel value="engagements">
          <CommitmentsTab convention={convention} editable={editable} />
        </Tabs.Panel>
        <Tabs.Panel value="echeances">
          <DeadlinesTab convention={convention} />
        </Tabs.Panel>
        <Tabs.Panel value="fin">
          <EndingTab convention={convention} />
        </Tabs.Panel>
        <Tabs.Panel value="differend">
          <DisputesTab convention={convention} />
        </Tabs.Panel>
        <Tabs.Panel value="axes">
          <AxesTab convention={convention} editable={editable} />
        </Tabs.Panel>
        <Tabs.Panel value="contrats">
          {copies ? (
            <ContractsTab convention={convention} copies={copies} />
          ) : copying.error ? (
            <FailureState error={copying.error} onRetry={() => void copying.refetch()} />
          ) : (
            <LoadingState lines={6} label={t('conventions.loading')} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="historique">
          <HistoryTab conventionId={convention.id} parties={convention.parties} commitments={convention.commitments} />
        </Tabs.Panel>
      </Tabs>
    </WithPen>
  );
}
