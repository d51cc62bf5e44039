import { useQuery } from '@apollo/client/react';
import { COMMUNICATION_KINDS, COMMUNICATION_STATES } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { Button } from '@mantine/core';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useGrowingList } from '../../../../app/apollo/use-growing-list.ts';
import { failureOf } from '../../../../app/errors/failure.ts';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { CommunicationFilter, CommunicationsQuery } from '../../../../gql/graphql.ts';
import { IconPlus } from '../../../../ui/icons.ts';
import { useT, type Translate } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../../ui/states.tsx';
import type { ListColumn } from '../../../../ui/table/columns.ts';
import { DataTable } from '../../../../ui/table/DataTable.tsx';
import type { ListFilter } from '../../../../ui/table/Filters.tsx';
import { useListState, type ListState } from '../../../../ui/table/list-state.ts';
import { DateText, Missing } from '../../../../ui/text.tsx';
import { CommunicationStateBadge, WarningCount } from '../components/States.tsx';
import { communicationsList, type CommunicationsFilter, type CommunicationsSort } from '../list.ts';
import { COMMUNICATIONS } from '../communication-operations.ts';
import { INFORMING } from '../operations.ts';

export const route = createLazyRoute('/portal/communications')({ component: CommunicationsPage });

type Row = CommunicationsQuery['communications']['edges'][number]['node'];

/** The communications of the conventions that the reader sees, with what each lacked. */
function CommunicationsPage() {
  const t = useT();
  const state = useListState(communicationsList);
  const informing = useQuery(INFORMING);
  const { shown, loading, error, retry } = useGrowingList(COMMUNICATIONS, 'communications', state.count, {
    filter: filterOf(state),
    sort: { field: state.sort.by, direction: state.sort.descending ? 'DESC' : 'ASC' },
  });
  const columns = useMemo(() => columnsIn(t), [t]);
  const filters = useMemo(() => filtersIn(t), [t]);
  const failure = error && !shown ? failureOf(error) : null;
  if (failure?.kind === 'forbidden') return <FailureState error={error} />;
  const may = informing.data?.conventions.edges.some(({ node }) => node.viewerCanInformPublics.allowed) ?? false;
  return (
    <>
      <PageHeader
        title={t('communications.title')}
        description={t('communications.description')}
        actions={
          may ? (
            <Button
              renderRoot={(props) => <Link to="/communications/nouvelle" {...props} />}
              leftSection={<IconPlus aria-hidden="true" size={16} />}
            >
              {t('communications.new')}
            </Button>
          ) : null
        }
      />
      <DataTable
        caption={t('communications.title')}
        state={state}
        columns={columns}
        filters={filters}
        rows={shown?.communications.edges.map(({ node }) => node)}
        rowId={(row) => row.id}
        total={shown?.communications.totalCount}
        loading={loading}
        failure={failure ? { incident: failure.incident, retry } : undefined}
        empty={<EmptyState title={t('communications.empty.title')}>{t('communications.empty.text')}</EmptyState>}
      />
    </>
  );
}

function filterOf(state: ListState<CommunicationsFilter, CommunicationsSort>): CommunicationFilter {
  const many = (key: CommunicationsFilter) => {
    const values = state.filter(key);
    return values.length > 0 ? [...values] : null;
  };
  const one = (key: CommunicationsFilter): string | null => state.filter(key)[0] ?? null;
  return {
    text: state.q || null,
    kinds: many('kind') as CommunicationFilter['kinds'] & object,
    states: many('state') as CommunicationFilter['states'] & object,
    from: one('from') as CalendarDate | null,
    to: one('to') as CalendarDate | null,
    withWarnings: one('withWarnings') === null ? null : true,
  };
}

function columnsIn(t: Translate): readonly ListColumn<Row, CommunicationsSort>[] {
  return [
    {
      id: 'title',
      header: t('communications.column.title'),
      sort: 'TITLE',
      rowHeader: true,
      cell: (row) => (
        <Link to="/communications/$communicationId" params={{ communicationId: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { id: 'kind', header: t('communications.column.kind'), cell: (row) => t(`communicationKind.${row.kind}`) },
    {
      id: 'publishesOn',
      header: t('communications.column.publishesOn'),
      sort: 'PUBLISHES_ON',
      cell: (row) => <DateText date={row.publishesOn} style="short" />,
    },
    {
      id: 'publisher',
      header: t('communications.column.publisher'),
      cell: (row) => row.publisherName ?? row.publisherKey,
    },
    {
      id: 'warnings',
      header: t('communications.column.warnings'),
      cell: (row) => <WarningCount count={row.warningCount} />,
    },
    {
      id: 'state',
      header: t('communications.column.state'),
      cell: (row) => <CommunicationStateBadge state={row.state} />,
    },
    {
      id: 'confirmedBy',
      header: t('communications.column.confirmedBy'),
      optional: true,
      cell: (row) => row.confirmedByName ?? <Missing />,
    },
    {
      id: 'link',
      header: t('communications.column.link'),
      optional: true,
      cell: (row) =>
        row.link ? (
          <a href={row.link} target="_blank" rel="noreferrer">
            {row.link}
          </a>
        ) : (
          <Missing />
        ),
    },
  ];
}

function filtersIn(t: Translate): readonly ListFilter<CommunicationsFilter>[] {
  const choices = (values: readonly string[], words: string) =>
    values.map((value) => ({ value, label: t(`${words}.${value}`) }));
  return [
    {
      key: 'kind',
      label: t('communications.column.kind'),
      kind: 'many',
      choices: choices(COMMUNICATION_KINDS, 'communicationKind'),
    },
    {
      key: 'state',
      label: t('communications.column.state'),
      kind: 'many',
      choices: choices(COMMUNICATION_STATES, 'communicationState'),
    },
    { key: 'from', label: t('communications.filter.from'), kind: 'date' },
    { key: 'to', label: t('communications.filter.to'), kind: 'date' },
    { key: 'withWarnings', label: t('communications.filter.withWarnings'), kind: 'flag' },
  ];
}
