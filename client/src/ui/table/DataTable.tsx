import { Button } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { columnVisibilityFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '../icons.ts';
import { useT } from '../intl.tsx';
import { EmptyState, ErrorState, LoadingState } from '../states.tsx';
import { CountText } from '../text.tsx';
import { exportedColumns, shownColumns, type ListColumn } from './columns.ts';
import { useDensity } from './density.ts';
import { FilterChips, FilterControl, SearchBox, type ListFilter } from './Filters.tsx';
import { ColumnMenu, DensityButton, ExportMenu } from './TableTools.tsx';
import { MAX_ROWS_IN_ADDRESS, type ListState, type SortOrder } from './list-state.ts';
import styles from './DataTable.module.css';

const features = tableFeatures({ columnVisibilityFeature });

export interface DataTableProps<Row extends object, Filter extends string, Sort extends string> {
  /** Names the table for screen readers and the printed page. */
  readonly caption: string;
  readonly state: ListState<Filter, Sort>;
  readonly columns: readonly ListColumn<Row, Sort>[];
  readonly filters?: readonly ListFilter<Filter>[];
  /** Absent while the first page loads. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /** Rows that match, loaded or not. */
  readonly total: number | undefined;
  readonly loading?: boolean;
  readonly failure?: { readonly incident?: string | null; readonly retry: () => void } | undefined;
  /** Shown when there is nothing at all, filters aside. */
  readonly empty: ReactNode;
  readonly exportable?: boolean;
}

/** A list of the portal: searched, filtered, sorted by the server; its whole state is in the address. */
export function DataTable<Row extends object, Filter extends string, Sort extends string>(
  props: DataTableProps<Row, Filter, Sort>,
) {
  const { caption, state, columns, filters = [], rows, total, loading = false, failure, exportable = true } = props;
  const t = useT();
  const [density, setDensity] = useDensity();
  const shown = useMemo(() => shownColumns(columns, state.columns), [columns, state.columns]);

  return (
    <div className={styles.list}>
      <div className={styles.toolbar} role="search" aria-label={t('ui.table.toolbar', { list: caption })}>
        <SearchBox value={state.q} onChange={state.setQuery} />
        {filters.map((filter) => (
          <FilterControl
            key={filter.key}
            filter={filter}
            values={state.filter(filter.key)}
            onChange={(values) => state.setFilter(filter.key, values)}
          />
        ))}
        <div className={styles.tools}>
          <ColumnMenu columns={columns} shown={shown} onChange={state.setColumns} />
          <DensityButton density={density} onChange={setDensity} />
          {exportable ? (
            <ExportMenu state={state as unknown as ListState} columns={exportedColumns(columns, shown)} />
          ) : null}
        </div>
      </div>
      <div className={styles.summary} role="status">
        {rows && total !== undefined ? (
          <span>
            <CountText count={rows.length} of={total} /> {t('ui.table.rows', { count: total })}
          </span>
        ) : null}
        <FilterChips state={state} filters={filters} />
      </div>
      {failure ? <ErrorState incident={failure.incident} onRetry={failure.retry} /> : null}
      {!failure && !rows ? <LoadingState lines={8} /> : null}
      {!failure && rows?.length === 0 ? (
        <NoRows filtered={state.isFiltered} onClear={state.clearFilters} empty={props.empty} />
      ) : null}
      {rows && rows.length > 0 ? (
        <>
          <Grid {...props} rows={rows} shown={shown} density={density} busy={loading} />
          <div className={styles.foot} data-print="no">
            {total !== undefined && rows.length < total && rows.length < MAX_ROWS_IN_ADDRESS ? (
              <Button variant="default" loading={loading} onClick={state.loadMore}>
                {t('ui.table.more')}
              </Button>
            ) : null}
            {total !== undefined && rows.length < total && rows.length >= MAX_ROWS_IN_ADDRESS ? (
              <p>{t(exportable ? 'ui.table.mostExport' : 'ui.table.most', { count: rows.length })}</p>
            ) : null}
          </div>
        </>
      ) : null}
    </div>
  );
}

function NoRows({
  filtered,
  onClear,
  empty,
}: {
  readonly filtered: boolean;
  readonly onClear: () => void;
  readonly empty: ReactNode;
}) {
  const t = useT();
  if (!filtered) return <>{empty}</>;
  return (
    <EmptyState title={t('ui.table.noMatch')}>
      <Button variant="default" onClick={onClear}>
        {t('ui.table.clearFilters')}
      </Button>
    </EmptyState>
  );
}

type GridProps<Row extends object, Filter extends string, Sort extends string> = DataTableProps<Row, Filter, Sort> & {
  readonly rows: readonly Row[];
  readonly shown: readonly string[];
  readonly density: string;
  readonly busy: boolean;
};

function Grid<Row extends object, Filter extends string, Sort extends string>(props: GridProps<Row, Filter, Sort>) {
  const { caption, columns, rows, rowId, shown, density, busy, state } = props;
  const t = useT();
  const definitions = useMemo(
    () => columns.map((column): ColumnDef<typeof features, object> => ({ id: column.id, header: column.header })),
    [columns],
  );
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const visibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, shown.includes(column.id)])),
    [columns, shown],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row: object) => rowId(row as Row),
    state: { columnVisibility: visibility },
  });

  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={`${styles.table} ${styles[density]}`} role="table" aria-busy={busy}>
        <caption className="visually-hidden">{t('ui.table.caption', { list: caption })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {table.getHeaderGroups()[0]?.headers.map((header) => (
              <HeaderCell key={header.id} column={byId.get(header.id)!} sort={state.sort} onSort={state.setSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} role="row">
              {row.getVisibleCells().map((cell) => {
                const column = byId.get(cell.column.id)!;
                const content = column.cell(row.original as Row);
                const look = column.numeric ? styles.numeric : undefined;
                return column.rowHeader ? (
                  <th key={cell.id} role="rowheader" scope="row" className={look}>
                    {content}
                  </th>
                ) : (
                  <td key={cell.id} role="cell" className={look} data-label={column.header}>
                    <div>{content}</div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps<Row, Sort extends string> {
  readonly column: ListColumn<Row, Sort>;
  readonly sort: SortOrder<Sort>;
  readonly onSort: (sort: SortOrder<Sort>) => void;
}

function HeaderCell<Row, Sort extends string>({ column, sort, onSort }: HeaderCellProps<Row, Sort>) {
  const look = column.numeric ? styles.numeric : undefined;
  const by = column.sort;
  if (!by) {
    return (
      <th role="columnheader" scope="col" className={look}>
        {column.header}
      </th>
    );
  }
  const active = sort.by === by;
  const Arrow = active ? (sort.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  return (
    <th
      role="columnheader"
      scope="col"
      className={look}
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={`${styles.sort} ${active ? styles.sorted : ''}`}
        onClick={() => onSort({ by, descending: active && !sort.descending })}
      >
        {column.header}
        <Arrow aria-hidden="true" size={14} />
      </button>
    </th>
  );
}
