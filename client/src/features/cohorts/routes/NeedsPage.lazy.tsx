import { NEED_POSTS, NEED_REASONS, NEED_STATES } from '@maillage/domain/cohorts';
import { useQuery } from '@apollo/client/react';
import { Button, Tabs } from '@mantine/core';
import type { CalendarDate } from '@maillage/kernel';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { failureOf } from '../../../app/errors/failure.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { NeedFilter, NeedsScopeQuery, RecruitmentNeedsQuery } from '../../../gql/graphql.ts';
import { IconPlus } from '../../../ui/icons.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import type { ListColumn } from '../../../ui/table/columns.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { ListFilter } from '../../../ui/table/Filters.tsx';
import { useListState, type ListState } from '../../../ui/table/list-state.ts';
import { CountText, DateText, Missing } from '../../../ui/text.tsx';
import { CampaignsView } from '../components/CampaignsView.tsx';
import { FiguresView } from '../components/FiguresView.tsx';
import { hoursText } from '../components/hours.ts';
import { NeedState } from '../components/NeedState.tsx';
import { needsList, NEEDS_VIEWS, type NeedsFilter, type NeedsSort } from '../list.ts';
import { NEEDS, NEEDS_SCOPE } from '../need-operations.ts';

export const route = createLazyRoute('/portal/besoins')({ component: NeedsPage });

const api = getRouteApi('/portal/besoins');

type Row = RecruitmentNeedsQuery['recruitmentNeeds']['edges'][number]['node'];
type Scope = NeedsScopeQuery['needsScope'];

/** The recruitment needs: as a list, by area on a map, and the campaigns that keep them current. */
function NeedsPage() {
  const t = useT();
  const search = api.useSearch();
  const navigate = api.useNavigate();
  const state = useListState(needsList);
  const { data, error, refetch } = useQuery(NEEDS_SCOPE);
  const view = search.vue ?? 'liste';
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('needs.loading')} />;
  const scope = data.needsScope;
  return (
    <>
      <PageHeader
        title={t('needs.title')}
        description={t('needs.description')}
        actions={
          scope.viewerCanRecord.allowed ? (
            <Button
              renderRoot={(props) => <Link to="/besoins/nouveau" {...props} />}
              leftSection={<IconPlus aria-hidden="true" size={16} />}
            >
              {t('needs.new')}
            </Button>
          ) : null
        }
      />
      <Tabs
        value={view}
        keepMounted={false}
        onChange={(next) =>
          void navigate({
            search: (previous) => ({ ...previous, vue: NEEDS_VIEWS.find((name) => name === next) }),
            resetScroll: false,
          })
        }
      >
        <Tabs.List mb="lg" aria-label={t('needs.tabs')}>
          <Tabs.Tab value="liste">{t('needs.tab.list')}</Tabs.Tab>
          <Tabs.Tab value="territoires">{t('needs.tab.figures')}</Tabs.Tab>
          <Tabs.Tab value="campagnes">{t('needs.tab.campaigns')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="liste">
          <NeedsTable state={state} scope={scope} />
        </Tabs.Panel>
        <Tabs.Panel value="territoires">
          <FiguresView
            by={search.par ?? 'DEPARTEMENT'}
            filter={filterOf(state)}
            onBy={(par) => void navigate({ search: (previous) => ({ ...previous, par }), resetScroll: false })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="campagnes">
          <CampaignsView scope={scope} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

type State = ListState<NeedsFilter, NeedsSort>;

function NeedsTable({ state, scope }: { readonly state: State; readonly scope: Scope }) {
  const t = useT();
  const { shown, loading, error, retry } = useGrowingList(NEEDS, 'recruitmentNeeds', state.count, {
    filter: filterOf(state),
    sort: { field: state.sort.by, direction: state.sort.descending ? 'DESC' : 'ASC' },
  });
  const columns = useMemo(() => columnsIn(t), [t]);
  const rows = shown?.recruitmentNeeds.edges.map((edge) => edge.node);
  const epci = state.filter('epci')[0];
  const epciName = rows?.[0]?.commune.epci?.name ?? epci ?? '';
  const filters = useMemo(() => {
    const usual = filtersIn(t, scope);
    // Comes from the figures alone: it is shown while it is set, to be taken away.
    if (epci === undefined) return usual;
    const choices = [{ value: epci, label: epciName }];
    return [...usual, { key: 'epci', label: t('needs.column.epci'), kind: 'one', choices } as const];
  }, [t, scope, epci, epciName]);
  const failure = error && !shown ? failureOf(error) : null;
  if (failure?.kind === 'forbidden') return <FailureState error={error} />;
  return (
    <DataTable
      caption={t('needs.title')}
      state={state}
      columns={columns}
      filters={filters}
      rows={rows}
      rowId={(row) => row.id}
      total={shown?.recruitmentNeeds.totalCount}
      loading={loading}
      failure={failure ? { incident: failure.incident, retry } : undefined}
      empty={<EmptyState title={t('needs.empty.title')}>{t('needs.empty.text')}</EmptyState>}
    />
  );
}

function filterOf(state: State): NeedFilter {
  const many = (key: NeedsFilter) => {
    const values = state.filter(key);
    return values.length > 0 ? [...values] : null;
  };
  const one = (key: NeedsFilter): string | null => state.filter(key)[0] ?? null;
  return {
    text: state.q || null,
    states: many('state') as NeedFilter['states'] & object,
    posts: many('post') as NeedFilter['posts'] & object,
    reasons: many('reason') as NeedFilter['reasons'] & object,
    departement: one('departement'),
    epci: one('epci'),
    wantedFrom: one('wantedFrom') as CalendarDate | null,
    wantedTo: one('wantedTo') as CalendarDate | null,
    toRefresh: one('toRefresh') === null ? null : true,
  };
}

function columnsIn(t: Translate): readonly ListColumn<Row, NeedsSort>[] {
  return [
    {
      id: 'commune',
      header: t('needs.column.commune'),
      sort: 'COMMUNE',
      rowHeader: true,
      cell: (row) => (
        <Link to="/besoins/$needId" params={{ needId: row.id }}>
          {row.commune.name}
        </Link>
      ),
    },
    { id: 'post', header: t('needs.column.post'), cell: (row) => row.title ?? t(`needPost.${row.post}`) },
    {
      id: 'weeklyHours',
      header: t('needs.column.weeklyHours'),
      numeric: true,
      cell: (row) => hoursText(row.weeklyMinutes),
    },
    { id: 'reason', header: t('needs.column.reason'), cell: (row) => t(`needReason.${row.reason}`) },
    {
      id: 'wantedOn',
      header: t('needs.column.wantedOn'),
      sort: 'WANTED_ON',
      cell: (row) => <DateText date={row.wantedOn} style="short" />,
    },
    { id: 'category', header: t('needs.column.category'), cell: (row) => row.category ?? <Missing /> },
    {
      id: 'state',
      header: t('needs.column.state'),
      cell: (row) => <NeedState state={row.state} toRefresh={row.toRefresh} />,
    },
    {
      id: 'population',
      header: t('needs.column.population'),
      sort: 'POPULATION',
      numeric: true,
      optional: true,
      cell: ({ commune: { population } }) => (population === null ? <Missing /> : <CountText count={population} />),
    },
    {
      id: 'departement',
      header: t('needs.column.departement'),
      optional: true,
      cell: (row) => row.commune.departement.name,
    },
    {
      id: 'epci',
      header: t('needs.column.epci'),
      optional: true,
      cell: (row) => row.commune.epci?.name ?? <Missing />,
    },
    {
      id: 'confirmedOn',
      header: t('needs.column.confirmedOn'),
      sort: 'CONFIRMED_ON',
      optional: true,
      cell: (row) => <DateText date={row.confirmedOn} style="short" />,
    },
  ];
}

function filtersIn(t: Translate, scope: Scope): readonly ListFilter<NeedsFilter>[] {
  const choices = (values: readonly string[], words: string) =>
    values.map((value) => ({ value, label: t(`${words}.${value}`) }));
  return [
    {
      key: 'state',
      label: t('needs.column.state'),
      kind: 'many',
      choices: choices(NEED_STATES, 'needState'),
    },
    { key: 'post', label: t('needs.column.post'), kind: 'many', choices: choices(NEED_POSTS, 'needPost') },
    { key: 'reason', label: t('needs.column.reason'), kind: 'many', choices: choices(NEED_REASONS, 'needReason') },
    ...(scope.departements.length > 1
      ? [
          {
            key: 'departement',
            label: t('needs.column.departement'),
            kind: 'one',
            choices: scope.departements.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
          } as const,
        ]
      : []),
    { key: 'wantedFrom', label: t('needs.filter.wantedFrom'), kind: 'date' },
    { key: 'wantedTo', label: t('needs.filter.wantedTo'), kind: 'date' },
    { key: 'toRefresh', label: t('needs.filter.toRefresh'), kind: 'flag' },
  ];
}
