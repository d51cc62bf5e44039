import { useQuery } from '@apollo/client/react';
import { createLazyRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { failureOf } from '../../../app/errors/failure.ts';
import type { CommuneLineFragment } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import type { ListColumn } from '../../../ui/table/columns.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { ListFilter } from '../../../ui/table/Filters.tsx';
import { useListState, type ListState } from '../../../ui/table/list-state.ts';
import { areaText, communeColumns } from '../components/commune-columns.tsx';
import { SourcesNote } from '../components/SourcesNote.tsx';
import { communesList } from '../lists.ts';
import { AREAS, COMMUNES } from '../operations.ts';

export const route = createLazyRoute('/portal/communes')({ component: CommunesPage });

type Sort = (typeof communesList.sorts)[number];
type Filter = keyof typeof communesList.filters;

/** The official list of communes, searched by name, postal code or INSEE code. */
function CommunesPage() {
  const t = useT();
  const state = useListState(communesList);
  const areas = useQuery(AREAS).data;
  const { shown, loading, error, retry } = useGrowingList(COMMUNES, 'communes', state.count, variablesOf(state));
  const columns: readonly ListColumn<CommuneLineFragment, Sort>[] = useMemo(() => communeColumns(t), [t]);
  const filters: readonly ListFilter<Filter>[] = useMemo(
    () => [
      {
        key: 'departement',
        label: t('reference.departement'),
        kind: 'one',
        choices: (areas?.departements ?? []).map((area) => ({ value: area.code, label: areaText(area) })),
      },
      {
        key: 'region',
        label: t('reference.region'),
        kind: 'one',
        choices: (areas?.regions ?? []).map((area) => ({ value: area.code, label: area.name })),
      },
    ],
    [t, areas],
  );
  return (
    <>
      <PageHeader title={t('reference.communes')} description={t('reference.communesText')} />
      <DataTable
        caption={t('reference.communes')}
        state={state}
        columns={columns}
        filters={filters}
        rows={shown?.communes.edges.map((edge) => edge.node)}
        rowId={(row) => row.id}
        total={shown?.communes.totalCount}
        loading={loading}
        failure={error && !shown ? { incident: failureOf(error).incident, retry } : undefined}
        empty={<EmptyState title={t('reference.empty.title')}>{t('reference.empty.text')}</EmptyState>}
        exportable={false}
      />
      <SourcesNote />
    </>
  );
}

function variablesOf(state: ListState<Filter, Sort>) {
  const { by, descending } = state.sort;
  return {
    sort: by === 'RELEVANCE' ? null : { field: by, direction: descending ? ('DESC' as const) : ('ASC' as const) },
    filter: {
      text: state.q || null,
      departement: state.filter('departement')[0] ?? null,
      region: state.filter('region')[0] ?? null,
    },
  };
}
