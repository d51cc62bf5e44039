import { IMMERSION_KINDS, IMMERSION_STATES } from '@maillage/domain/cohorts';
import { normaliseForSearch } from '@maillage/kernel';
import { useMemo } from 'react';
import type { ImmersionLineFragment } from '../../../gql/graphql.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import type { ListColumn } from '../../../ui/table/columns.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { ListFilter } from '../../../ui/table/Filters.tsx';
import { useListState, type ListState } from '../../../ui/table/list-state.ts';
import { DateText } from '../../../ui/text.tsx';
import { ofCohort } from '../components/of-cohort.ts';
import { immersionsList, type ImmersionsFilter, type ImmersionsSort } from './list.ts';
import { columnsIn as shortColumns } from './StaysTable.tsx';

type Row = ImmersionLineFragment;
type State = ListState<ImmersionsFilter, ImmersionsSort>;

interface FollowTableProps {
  readonly cohortId: string;
  readonly stays: readonly Row[];
  readonly onOpen: (id: string) => void;
}

/** The stays of a cohort, searched, filtered and sorted; the file has the same rows. */
export function FollowTable({ cohortId, stays, onOpen }: FollowTableProps) {
  const t = useT();
  const state = useListState(immersionsList);
  const rows = useMemo(() => rowsOf(stays, state), [stays, state]);
  const columns = useMemo(() => columnsIn(t, onOpen), [t, onOpen]);
  const filters = useMemo(() => filtersIn(t, stays), [t, stays]);
  return (
    <DataTable
      caption={t('immersions.title')}
      state={ofCohort(state, cohortId)}
      columns={columns}
      filters={filters}
      rows={rows}
      rowId={(row) => row.id}
      total={rows.length}
      empty={<EmptyState title={t('immersions.follow.empty.title')}>{t('immersions.follow.empty.text')}</EmptyState>}
    />
  );
}

const nameOf = ({ lastName, firstName }: Row): string => `${lastName ?? ''} ${firstName ?? ''}`;

/** The same words as on the server: any part of a name. */
function rowsOf(stays: readonly Row[], state: State): Row[] {
  const words = normaliseForSearch(state.q).split(' ').filter(Boolean);
  const states = state.filter('state');
  const kinds = state.filter('kind');
  const turn = state.sort.descending ? -1 : 1;
  const compare =
    state.sort.by === 'NAME'
      ? (a: Row, b: Row) => nameOf(a).localeCompare(nameOf(b), 'fr')
      : (a: Row, b: Row) => a.startsOn.localeCompare(b.startsOn);
  return stays
    .filter(
      (row) =>
        words.every((word) => normaliseForSearch(nameOf(row)).includes(word)) &&
        (states.length === 0 || states.includes(row.state)) &&
        (kinds.length === 0 || kinds.includes(row.kind)),
    )
    .toSorted((a, b) => turn * compare(a, b) || nameOf(a).localeCompare(nameOf(b), 'fr'));
}

function columnsIn(t: Translate, onOpen: (id: string) => void): readonly ListColumn<Row, ImmersionsSort>[] {
  const sorts: Readonly<Record<string, ImmersionsSort>> = { person: 'NAME' };
  // The names of the columns are those of the file.
  const ids: Readonly<Record<string, string>> = { person: 'lastName' };
  return [
    ...shortColumns(t, false, onOpen).map(({ id, header, cell }, at) => ({
      id: ids[id] ?? id,
      header,
      cell,
      ...(sorts[id] ? { sort: sorts[id] } : {}),
      ...(at === 0 ? { rowHeader: true } : {}),
    })),
    {
      id: 'startsOn',
      header: t('hosting.column.startsOn'),
      sort: 'STARTS_ON',
      optional: true,
      cell: (row) => <DateText date={row.startsOn} style="short" />,
    },
  ];
}

/** Only kinds and states that some stay is of. */
function filtersIn(t: Translate, stays: readonly Row[]): readonly ListFilter<ImmersionsFilter>[] {
  const states = new Set<string>(stays.map(({ state }) => state));
  const kinds = new Set<string>(stays.map(({ kind }) => kind));
  return [
    {
      key: 'state',
      label: t('immersions.column.state'),
      kind: 'many',
      choices: IMMERSION_STATES.filter((state) => states.has(state)).map((state) => ({
        value: state,
        label: t(`immersionState.${state}`),
      })),
    },
    {
      key: 'kind',
      label: t('immersions.column.kind'),
      kind: 'many',
      choices: IMMERSION_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
        value: kind,
        label: t(`immersionKind.${kind}`),
      })),
    },
  ];
}
