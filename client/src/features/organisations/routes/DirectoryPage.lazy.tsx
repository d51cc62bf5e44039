import { Button } from '@mantine/core';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { failureOf } from '../../../app/errors/failure.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { OrganisationsQuery } from '../../../gql/graphql.ts';
import { IconPlus } from '../../../ui/icons.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import type { ListColumn } from '../../../ui/table/columns.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { ListFilter } from '../../../ui/table/Filters.tsx';
import { useListState, type ListState } from '../../../ui/table/list-state.ts';
import { Missing } from '../../../ui/text.tsx';
import { RegistrationNumber } from '../components/RegistrationNumber.tsx';
import { KINDS, organisationsList } from '../list.ts';
import { ORGANISATIONS } from '../operations.ts';
import { useCanKeepDirectory } from '../rights.ts';
import { departementName, useTerritories, type Territories } from '../territories.ts';

export const route = createLazyRoute('/portal/annuaire')({ component: DirectoryPage });

type Row = OrganisationsQuery['organisations']['edges'][number]['node'];
type Sort = (typeof organisationsList.sorts)[number];
type Filter = keyof typeof organisationsList.filters;

function DirectoryPage() {
  const t = useT();
  const state = useListState(organisationsList);
  const territories = useTerritories();
  const keeper = useCanKeepDirectory();
  const { shown, loading, error, retry } = useGrowingList(
    ORGANISATIONS,
    'organisations',
    state.count,
    variablesOf(state),
  );
  const columns = useMemo(() => columnsIn(t, territories), [t, territories]);
  const filters = useMemo(() => filtersIn(t, territories), [t, territories]);
  const failure = error && !shown ? failureOf(error) : null;

  return (
    <>
      <PageHeader
        title={t('organisations.title')}
        description={t('organisations.description')}
        actions={
          keeper ? (
            <Button
              renderRoot={(props) => <Link to="/annuaire/nouvelle" {...props} />}
              leftSection={<IconPlus aria-hidden="true" size={16} />}
            >
              {t('directory.new')}
            </Button>
          ) : null
        }
      />
      {failure?.kind === 'forbidden' ? (
        <FailureState error={error} />
      ) : (
        <DataTable
          caption={t('organisations.title')}
          state={state}
          columns={columns}
          filters={filters}
          rows={shown?.organisations.edges.map((edge) => edge.node)}
          rowId={(row) => row.id}
          total={shown?.organisations.totalCount}
          loading={loading}
          failure={failure ? { incident: failure.incident, retry } : undefined}
          empty={<EmptyState title={t('directory.empty.title')}>{t('directory.empty.text')}</EmptyState>}
        />
      )}
    </>
  );
}

function variablesOf(state: ListState<Filter, Sort>) {
  const kinds = state.filter('kind');
  return {
    sort: { field: state.sort.by, direction: state.sort.descending ? ('DESC' as const) : ('ASC' as const) },
    filter: {
      text: state.q || null,
      kinds: kinds.length > 0 ? ([...kinds] as Row['kind'][]) : null,
      departement: state.filter('departement')[0] ?? null,
      region: state.filter('region')[0] ?? null,
    },
  };
}

function columnsIn(t: Translate, territories: Territories): readonly ListColumn<Row, Sort>[] {
  return [
    {
      id: 'name',
      header: t('organisations.column.name'),
      sort: 'NAME',
      rowHeader: true,
      cell: (row) => (
        <Link to="/annuaire/$organisationId" params={{ organisationId: row.id }}>
          {row.name}
        </Link>
      ),
    },
    {
      id: 'kind',
      header: t('organisations.column.kind'),
      sort: 'KIND',
      cell: (row) => t(`organisationKind.${row.kind}`),
    },
    {
      id: 'departement',
      header: t('organisations.column.departement'),
      cell: (row) =>
        row.departementCode ? departementName(territories.departements, row.departementCode) : <Missing />,
    },
    {
      id: 'siret',
      header: t('organisations.column.siret'),
      cell: (row) => <RegistrationNumber digits={row.siret} />,
    },
    {
      id: 'siren',
      header: t('organisations.column.siren'),
      optional: true,
      cell: (row) => <RegistrationNumber digits={row.siren} />,
    },
    { id: 'shortName', header: t('organisations.column.shortName'), optional: true, cell: (row) => row.shortName },
    {
      id: 'parent',
      header: t('directory.parent'),
      optional: true,
      cell: (row) =>
        row.parent ? (
          <Link to="/annuaire/$organisationId" params={{ organisationId: row.parent.id }}>
            {row.parent.shortName}
          </Link>
        ) : (
          <Missing />
        ),
    },
  ];
}

function filtersIn(t: Translate, territories: Territories): readonly ListFilter<Filter>[] {
  return [
    {
      key: 'kind',
      label: t('organisations.column.kind'),
      kind: 'many',
      choices: KINDS.map((value) => ({ value, label: t(`organisationKind.${value}`) })),
    },
    {
      key: 'departement',
      label: t('organisations.column.departement'),
      kind: 'one',
      choices: territories.departements.map(({ code }) => ({
        value: code,
        label: departementName(territories.departements, code),
      })),
    },
    {
      key: 'region',
      label: t('directory.region'),
      kind: 'one',
      choices: territories.regions.map(({ code, name }) => ({ value: code, label: name })),
    },
  ];
}
