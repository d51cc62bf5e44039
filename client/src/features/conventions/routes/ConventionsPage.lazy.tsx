import { PHASES } from '@maillage/domain/conventions';
import { Button, Group } from '@mantine/core';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { failureOf } from '../../../app/errors/failure.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { ConventionsQuery } from '../../../gql/graphql.ts';
import { IconPlus } from '../../../ui/icons.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { ListColumn } from '../../../ui/table/columns.ts';
import type { ListFilter } from '../../../ui/table/Filters.tsx';
import { useListState, type ListState } from '../../../ui/table/list-state.ts';
import { DateText, NoBreakText } from '../../../ui/text.tsx';
import { PhaseBadge } from '../../../ui/PhaseBadge.tsx';
import { conventionsList, KINDS } from '../list.ts';
import { CONVENTIONS } from '../list-operations.ts';

export const route = createLazyRoute('/portal/conventions')({ component: ConventionsPage });

type Row = ConventionsQuery['conventions']['edges'][number]['node'];
type Sort = (typeof conventionsList.sorts)[number];
type Filter = keyof typeof conventionsList.filters;

function ConventionsPage() {
  const t = useT();
  const state = useListState(conventionsList);
  const { shown, loading, error, retry } = useGrowingList(CONVENTIONS, 'conventions', state.count, variablesOf(state));
  const columns = useMemo(() => columnsIn(t), [t]);
  const filters = useMemo(() => filtersIn(t), [t]);
  const canDraft = shown?.viewerCanDraftConvention;
  const failure = error && !shown ? failureOf(error) : null;

  return (
    <>
      <PageHeader
        title={t('conventions.title')}
        description={t('conventions.description')}
        actions={
          canDraft?.allowed ? (
            <Group gap="xs">
              <Button variant="default" renderRoot={(props) => <Link to="/conventions/reprises" {...props} />}>
                {t('reading.open')}
              </Button>
              <Button
                renderRoot={(props) => <Link to="/conventions/nouvelle" {...props} />}
                leftSection={<IconPlus aria-hidden="true" size={16} />}
              >
                {t('conventions.new')}
              </Button>
            </Group>
          ) : null
        }
      />
      {failure?.kind === 'forbidden' ? (
        <FailureState error={error} />
      ) : (
        <DataTable
          caption={t('conventions.title')}
          state={state}
          columns={columns}
          filters={filters}
          rows={shown?.conventions.edges.map((edge) => edge.node)}
          rowId={(row) => row.id}
          total={shown?.conventions.totalCount}
          loading={loading}
          failure={failure ? { incident: failure.incident, retry } : undefined}
          empty={<EmptyState title={t('conventions.empty.title')}>{t('conventions.empty.text')}</EmptyState>}
        />
      )}
    </>
  );
}

function variablesOf(state: ListState<Filter, Sort>) {
  const one = (key: Filter): string | undefined => {
    const [value] = state.filter(key);
    return value;
  };
  return {
    sort: { field: state.sort.by, direction: state.sort.descending ? ('DESC' as const) : ('ASC' as const) },
    filter: {
      text: state.q || null,
      kinds: state.filter('kind').length > 0 ? (state.filter('kind') as Row['kind'][]) : null,
      phases: state.filter('phase').length > 0 ? (state.filter('phase') as Row['phase'][]) : null,
      endsFrom: (one('endsFrom') ?? null) as Row['endsOn'],
      endsTo: (one('endsTo') ?? null) as Row['endsOn'],
    },
  };
}

function columnsIn(t: Translate): readonly ListColumn<Row, Sort>[] {
  return [
    {
      id: 'title',
      header: t('conventions.column.title'),
      sort: 'TITLE',
      rowHeader: true,
      cell: (row) => (
        <Link to="/conventions/$conventionId" params={{ conventionId: row.id }}>
          <NoBreakText>{row.title}</NoBreakText>
        </Link>
      ),
    },
    { id: 'phase', header: t('conventions.column.phase'), cell: (row) => <PhaseBadge phase={row.phase} /> },
    { id: 'kind', header: t('conventions.column.kind'), cell: (row) => t(`conventionKind.${row.kind}`) },
    {
      id: 'parties',
      header: t('conventions.column.parties'),
      cell: (row) =>
        row.parties
          .filter((party) => party.role === 'signatory' || party.role === 'mandated_coordinator')
          .map((party) => party.organisation?.shortName ?? party.designation ?? party.key)
          .join(' · '),
    },
    {
      id: 'startsOn',
      header: t('conventions.column.startsOn'),
      sort: 'STARTS_ON',
      cell: (row) => <DateText date={row.startsOn} style="long" />,
    },
    {
      id: 'endsOn',
      header: t('conventions.column.endsOn'),
      sort: 'ENDS_ON',
      cell: (row) => <DateText date={row.endsOn} style="long" />,
    },
    { id: 'reference', header: t('conventions.column.reference'), optional: true, cell: (row) => row.reference ?? '' },
    {
      id: 'territory',
      header: t('conventions.column.territory'),
      optional: true,
      cell: (row) => row.territory.map((place) => place.name ?? t(`territoryKind.${place.kind}`)).join(', '),
    },
  ];
}

function filtersIn(t: Translate): readonly ListFilter<Filter>[] {
  return [
    {
      key: 'phase',
      label: t('conventions.column.phase'),
      kind: 'many',
      choices: PHASES.map((value) => ({ value, label: t(`conventionPhase.${value}`) })),
    },
    {
      key: 'kind',
      label: t('conventions.column.kind'),
      kind: 'many',
      choices: KINDS.map((value) => ({ value, label: t(`conventionKind.${value}`) })),
    },
    { key: 'endsFrom', label: t('conventions.filter.endsFrom'), kind: 'date' },
    { key: 'endsTo', label: t('conventions.filter.endsTo'), kind: 'date' },
  ];
}
