import { HOST_OFFER_STATES } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { failureOf } from '../../../app/errors/failure.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { HostingScopeQuery, HostOfferFilter, HostOfferWholeFragment } from '../../../gql/graphql.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import type { ListColumn } from '../../../ui/table/columns.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { ListFilter } from '../../../ui/table/Filters.tsx';
import { useListState, type ListState } from '../../../ui/table/list-state.ts';
import { DateText } from '../../../ui/text.tsx';
import { hostOffersList, type HostOffersFilter, type HostOffersSort } from './list.ts';
import { HOST_OFFERS } from './operations.ts';
import { HostOfferState, weekdaysText } from './words.tsx';

type Row = HostOfferWholeFragment;
type State = ListState<HostOffersFilter, HostOffersSort>;
type Scope = HostingScopeQuery['hostingScope'];

/** The offers of places, of one's own or of the communes around. */
export function OffersTable({ scope }: { readonly scope: Scope }) {
  const t = useT();
  const state = useListState(hostOffersList);
  const own = scope.commune !== null || scope.epci !== null;
  const { shown, loading, error, retry } = useGrowingList(HOST_OFFERS, 'hostOffers', state.count, {
    filter: filterOf(state),
    sort: { field: state.sort.by, direction: state.sort.descending ? 'DESC' : 'ASC' },
  });
  const columns = useMemo(() => columnsIn(t), [t]);
  const filters = useMemo(() => filtersIn(t, scope), [t, scope]);
  const failure = error && !shown ? failureOf(error) : null;
  if (failure?.kind === 'forbidden') return <FailureState error={error} />;
  return (
    <DataTable
      caption={t('hosting.offers')}
      state={state}
      columns={columns}
      filters={filters}
      rows={shown?.hostOffers.edges.map((edge) => edge.node)}
      rowId={(row) => row.id}
      total={shown?.hostOffers.totalCount}
      loading={loading}
      failure={failure ? { incident: failure.incident, retry } : undefined}
      empty={
        <EmptyState title={t('hosting.empty.title')}>{t(own ? 'hosting.empty.host' : 'hosting.empty.cdg')}</EmptyState>
      }
    />
  );
}

function filterOf(state: State): HostOfferFilter {
  const states = state.filter('state');
  const one = (key: HostOffersFilter): string | null => state.filter(key)[0] ?? null;
  return {
    text: state.q || null,
    states: states.length > 0 ? ([...states] as NonNullable<HostOfferFilter['states']>) : null,
    departement: one('departement'),
    openFrom: one('openFrom') as CalendarDate | null,
    openTo: one('openTo') as CalendarDate | null,
  };
}

function columnsIn(t: Translate): readonly ListColumn<Row, HostOffersSort>[] {
  return [
    {
      id: 'host',
      header: t('hosting.column.host'),
      sort: 'COMMUNE',
      rowHeader: true,
      cell: (row) => (
        <Link to="/immersions/$offerId" params={{ offerId: row.id }}>
          {row.epci ? t('hosting.of', { name: row.host, commune: row.commune.name }) : row.host}
        </Link>
      ),
    },
    {
      id: 'startsOn',
      header: t('hosting.column.startsOn'),
      sort: 'STARTS_ON',
      cell: (row) => <DateText date={row.startsOn} style="short" />,
    },
    {
      id: 'endsOn',
      header: t('hosting.column.endsOn'),
      sort: 'ENDS_ON',
      cell: (row) => <DateText date={row.endsOn} style="short" />,
    },
    { id: 'weekdays', header: t('hosting.column.weekdays'), cell: (row) => weekdaysText(t, row.weekdays) },
    { id: 'places', header: t('hosting.column.places'), sort: 'PLACES', numeric: true, cell: (row) => row.places },
    { id: 'hosted', header: t('hosting.column.hosted'), numeric: true, cell: (row) => row.hosted },
    { id: 'tutor', header: t('hosting.column.tutor'), cell: (row) => row.tutorName },
    { id: 'state', header: t('hosting.column.state'), cell: (row) => <HostOfferState state={row.state} /> },
    {
      id: 'tutorLoad',
      header: t('hosting.column.tutorLoad'),
      optional: true,
      numeric: true,
      cell: (row) => row.tutorLoad,
    },
    {
      id: 'departement',
      header: t('hosting.column.departement'),
      optional: true,
      cell: (row) => row.commune.departement.name,
    },
  ];
}

function filtersIn(t: Translate, scope: Scope): readonly ListFilter<HostOffersFilter>[] {
  return [
    {
      key: 'state',
      label: t('hosting.column.state'),
      kind: 'many',
      choices: HOST_OFFER_STATES.map((state) => ({ value: state, label: t(`hostOfferState.${state}`) })),
    },
    ...(scope.departements.length > 1
      ? [
          {
            key: 'departement',
            label: t('hosting.column.departement'),
            kind: 'one',
            choices: scope.departements.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
          } as const,
        ]
      : []),
    { key: 'openFrom', label: t('hosting.filter.openFrom'), kind: 'date' },
    { key: 'openTo', label: t('hosting.filter.openTo'), kind: 'date' },
  ];
}
