import { COHORT_STATES } from '@maillage/domain/cohorts';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { CalendarDate } from '@maillage/kernel';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { failureOf } from '../../../app/errors/failure.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { CohortChoicesQuery, CohortFilter, CohortsQuery } from '../../../gql/graphql.ts';
import { IconPlus } from '../../../ui/icons.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import type { ListColumn } from '../../../ui/table/columns.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { ListFilter } from '../../../ui/table/Filters.tsx';
import { useListState, type ListState } from '../../../ui/table/list-state.ts';
import { DateText, Missing } from '../../../ui/text.tsx';
import { CohortState } from '../cohort/CohortState.tsx';
import { GaugeCell } from '../cohort/Gauge.tsx';
import { Indicators } from '../cohort/Indicators.tsx';
import { COHORT_CHOICES, COHORTS } from '../cohort/operations.ts';
import { cohortsList, type CohortsFilter, type CohortsSort } from '../list.ts';
import { departementsIn } from '../territory.ts';

export const route = createLazyRoute('/portal/cohortes')({ component: CohortsPage });

type Row = CohortsQuery['cohorts']['edges'][number]['node'];
type State = ListState<CohortsFilter, CohortsSort>;

/** The cohorts of the conventions that the reader sees, with how far each group has come. */
function CohortsPage() {
  const t = useT();
  const state = useListState(cohortsList);
  const { shown, loading, error, retry } = useGrowingList(COHORTS, 'cohorts', state.count, {
    filter: filterOf(state),
    sort: { field: state.sort.by, direction: state.sort.descending ? 'DESC' : 'ASC' },
  });
  const { data: choices } = useQuery(COHORT_CHOICES);
  const columns = useMemo(() => columnsIn(t), [t]);
  const filters = useMemo(() => filtersIn(t, choices), [t, choices]);
  const proposes = choices?.schemes.edges.some(({ node }) => node.viewerCanProposeCohort.allowed) ?? false;
  const failure = error && !shown ? failureOf(error) : null;
  return (
    <>
      <PageHeader
        title={t('cohorts.title')}
        description={t('cohorts.description')}
        actions={
          proposes ? (
            <Button
              renderRoot={(props) => <Link to="/cohortes/nouvelle" {...props} />}
              leftSection={<IconPlus aria-hidden="true" size={16} />}
            >
              {t('cohorts.new')}
            </Button>
          ) : null
        }
      />
      {failure?.kind === 'forbidden' ? (
        <FailureState error={error} />
      ) : (
        <DataTable
          caption={t('cohorts.title')}
          state={state}
          columns={columns}
          filters={filters}
          rows={shown?.cohorts.edges.map((edge) => edge.node)}
          rowId={(row) => row.id}
          total={shown?.cohorts.totalCount}
          loading={loading}
          failure={failure ? { incident: failure.incident, retry } : undefined}
          empty={<EmptyState title={t('cohorts.empty.title')}>{t('cohorts.empty.text')}</EmptyState>}
        />
      )}
      {shown && shown.cohorts.totalCount > 0 ? <Indicators filter={filterOf(state)} /> : null}
    </>
  );
}

function filterOf(state: State): CohortFilter {
  const one = (key: CohortsFilter): string | null => state.filter(key)[0] ?? null;
  const states = state.filter('state');
  return {
    text: state.q || null,
    states: states.length > 0 ? ([...states] as NonNullable<CohortFilter['states']>) : null,
    departement: one('departement'),
    schemeId: one('scheme'),
    startsFrom: one('startsFrom') as CalendarDate | null,
    startsTo: one('startsTo') as CalendarDate | null,
  };
}

function columnsIn(t: Translate): readonly ListColumn<Row, CohortsSort>[] {
  return [
    {
      id: 'title',
      header: t('cohorts.column.title'),
      sort: 'TITLE',
      rowHeader: true,
      cell: (row) => (
        <Link to="/cohortes/$cohortId" params={{ cohortId: row.id }}>
          {row.title}
        </Link>
      ),
    },
    {
      id: 'departement',
      header: t('cohorts.column.departement'),
      sort: 'DEPARTEMENT',
      cell: (row) => row.departement.name,
    },
    { id: 'state', header: t('cohorts.column.state'), cell: (row) => <CohortState state={row.state} /> },
    {
      id: 'startsOn',
      header: t('cohorts.column.dates'),
      exported: ['startsOn', 'endsOn'],
      sort: 'STARTS_ON',
      cell: (row) => (
        <>
          <span className="nowrap">
            <DateText date={row.startsOn} style="short" /> –
          </span>{' '}
          <DateText date={row.endsOn} style="short" />
        </>
      ),
    },
    {
      id: 'endsOn',
      header: t('cohorts.column.endsOn'),
      optional: true,
      cell: (row) => <DateText date={row.endsOn} style="short" />,
    },
    {
      id: 'gauge',
      header: t('cohorts.column.gauge'),
      exported: ['gauge', 'min', 'max'],
      cell: (row) => <GaugeCell {...row} />,
    },
    {
      id: 'cdg',
      header: t('cohorts.column.runBy'),
      exported: ['cdg', 'antenne'],
      cell: ({ cdg, antenne }) => [cdg?.shortName, antenne?.shortName].filter(Boolean).join(', ') || <Missing />,
    },
    {
      id: 'antenne',
      header: t('cohorts.column.antenne'),
      optional: true,
      cell: (row) => row.antenne?.shortName ?? <Missing />,
    },
    {
      id: 'minimumBy',
      header: t('cohorts.column.minimumBy'),
      sort: 'MINIMUM_BY',
      optional: true,
      cell: (row) => <DateText date={row.minimumBy} style="short" />,
    },
    { id: 'edition', header: t('cohorts.column.edition'), optional: true, cell: (row) => row.editionLabel },
  ];
}

function filtersIn(t: Translate, choices: CohortChoicesQuery | undefined): readonly ListFilter<CohortsFilter>[] {
  const schemes = choices?.schemes.edges.map(({ node }) => node) ?? [];
  const territory = schemes.flatMap(({ convention }) => convention?.territory ?? []);
  const departements = territory.length > 0 ? departementsIn(territory, choices?.departements ?? []) : [];
  return [
    {
      key: 'state',
      label: t('cohorts.column.state'),
      kind: 'many',
      choices: COHORT_STATES.map((state) => ({ value: state, label: t(`cohortState.${state}`) })),
    },
    {
      key: 'departement',
      label: t('cohorts.column.departement'),
      kind: 'one',
      choices: departements.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
    },
    {
      key: 'scheme',
      label: t('cohorts.filter.scheme'),
      kind: 'one',
      choices: schemes.map(({ id, title }) => ({ value: id, label: title })),
    },
    { key: 'startsFrom', label: t('cohorts.filter.startsFrom'), kind: 'date' },
    { key: 'startsTo', label: t('cohorts.filter.startsTo'), kind: 'date' },
  ];
}
