import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** 'many': several values of a list; 'one': one value or text; 'flag': present or absent. */
export type FilterKind = 'one' | 'many' | 'flag';

export interface ListDefinition<Filter extends string = string, Sort extends string = string> {
  /** Names the export route and the reader's preferences: 'conventions'. */
  readonly name: string;
  readonly filters: Readonly<Record<Filter, FilterKind>>;
  readonly sorts: readonly Sort[];
  readonly defaultSort: SortOrder<Sort>;
  readonly pageSize: number;
}

export interface SortOrder<Sort extends string = string> {
  readonly by: Sort;
  readonly descending: boolean;
}

/** What the address bar keeps of a list. A default is left out, so that a bare address is the usual view. */
export type ListSearch<Filter extends string = string> = Partial<Record<Filter, string | readonly string[] | true>> & {
  /** Words searched. */
  readonly q?: string;
  /** Column, with '-' before it when descending. */
  readonly sort?: string;
  /** Rows loaded, when more than one page. */
  readonly count?: number;
  /** Columns shown, joined by '~', when not the usual ones. */
  readonly columns?: string;
};

export const MAX_ROWS_IN_ADDRESS = 500;

/** Declares a list; checks its filters and sorts in one place. */
export function defineList<const Filter extends string, const Sort extends string>(
  definition: ListDefinition<Filter, Sort>,
): ListDefinition<Filter, Sort> {
  return definition;
}

/** For `validateSearch` of a route: keeps what the list understands, and drops the rest without a complaint. */
export function listSearch<Filter extends string>(
  definition: ListDefinition<Filter>,
): (raw: Record<string, unknown>) => ListSearch<Filter> {
  return (raw) => {
    const search: Record<string, unknown> = {};
    if (isText(raw['q'])) search['q'] = String(raw['q']);
    const sort = raw['sort'];
    if (typeof sort === 'string' && definition.sorts.includes(sort.replace(/^-/, ''))) search['sort'] = sort;
    const count = Number(raw['count']);
    if (Number.isInteger(count) && count > definition.pageSize) search['count'] = Math.min(count, MAX_ROWS_IN_ADDRESS);
    if (isText(raw['columns'])) search['columns'] = String(raw['columns']);
    for (const [key, kind] of Object.entries<FilterKind>(definition.filters)) {
      const value = readFilter(raw[key], kind);
      if (value !== undefined) search[key] = value;
    }
    return search as ListSearch<Filter>;
  };
}

function isText(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}

function readFilter(value: unknown, kind: FilterKind): string | string[] | true | undefined {
  if (kind === 'flag') return value === true || value === 'true' || value === 1 ? true : undefined;
  if (kind === 'one') return isText(value) ? String(value) : undefined;
  const values = (Array.isArray(value) ? value : [value]).filter(isText).map(String);
  return values.length > 0 ? values : undefined;
}

export interface ListState<Filter extends string = string, Sort extends string = string> {
  readonly definition: ListDefinition<Filter, Sort>;
  readonly q: string;
  readonly sort: SortOrder<Sort>;
  /** Rows to ask for. */
  readonly count: number;
  /** Ids of the columns shown; null for the usual ones. */
  readonly columns: readonly string[] | null;
  /** Values of a filter, empty when it is not set; ['true'] for a flag. */
  readonly filter: (key: Filter) => readonly string[];
  readonly isFiltered: boolean;
  readonly setQuery: (q: string) => void;
  readonly setSort: (sort: SortOrder<Sort>) => void;
  readonly setFilter: (key: Filter, values: readonly string[]) => void;
  readonly setColumns: (columns: readonly string[] | null) => void;
  readonly loadMore: () => void;
  readonly clearFilters: () => void;
}

type Patch = Record<string, unknown>;

/** The state of a list, pure: what the address says, and how to change it. */
export function listState<Filter extends string, Sort extends string>(
  definition: ListDefinition<Filter, Sort>,
  search: ListSearch<Filter>,
  change: (patch: Patch) => void,
): ListState<Filter, Sort> {
  const values = search as Readonly<Record<string, unknown>>;
  const filter = (key: Filter): readonly string[] => {
    const value = values[key];
    if (value === undefined) return [];
    if (Array.isArray(value)) return value as string[];
    return [typeof value === 'string' ? value : 'true'];
  };
  const keys = Object.keys(definition.filters) as Filter[];
  const sortText = search.sort ?? '';
  const count = search.count ?? definition.pageSize;
  return {
    definition,
    q: search.q ?? '',
    sort: sortText
      ? { by: sortText.replace(/^-/, '') as Sort, descending: sortText.startsWith('-') }
      : definition.defaultSort,
    count,
    columns: search.columns ? search.columns.split('~') : null,
    filter,
    isFiltered: Boolean(search.q) || keys.some((key) => filter(key).length > 0),
    setQuery: (q) => change({ q: q || undefined, count: undefined }),
    setSort: (sort) => {
      const same = sort.by === definition.defaultSort.by && sort.descending === definition.defaultSort.descending;
      change({ sort: same ? undefined : `${sort.descending ? '-' : ''}${sort.by}`, count: undefined });
    },
    setFilter: (key, next) => {
      const kind = definition.filters[key];
      const value = next.length === 0 ? undefined : kind === 'many' ? [...next] : kind === 'flag' ? true : next[0];
      change({ [key]: value, count: undefined });
    },
    setColumns: (columns) => change({ columns: columns ? columns.join('~') : undefined }),
    loadMore: () => change({ count: count + definition.pageSize }),
    clearFilters: () =>
      change({ q: undefined, count: undefined, ...Object.fromEntries(keys.map((key) => [key, undefined])) }),
  };
}

/** The state of the list on the current page, kept in the address. A change replaces the history entry. */
export function useListState<Filter extends string, Sort extends string>(
  definition: ListDefinition<Filter, Sort>,
): ListState<Filter, Sort> {
  const found: unknown = useSearch({ strict: false });
  const search = found as ListSearch<Filter>;
  const navigate = useNavigate();
  const change = useCallback(
    (patch: Patch) =>
      void navigate({
        to: '.',
        search: ((previous: Patch) => ({ ...previous, ...patch })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return useMemo(() => listState(definition, search, change), [definition, search, change]);
}

export type FileFormat = 'csv' | 'xlsx';

/**
 * Address of the same list as a file: same words, filters, order and columns.
 * @param organisation global id of the organisation acted for
 */
export function exportHref(
  state: ListState,
  format: FileFormat,
  columns: readonly string[],
  organisation: string | null,
): string {
  const parameters = new URLSearchParams({ format });
  if (organisation) parameters.set('organisation', organisation);
  if (state.q) parameters.set('q', state.q);
  parameters.set('sort', `${state.sort.descending ? '-' : ''}${state.sort.by}`);
  parameters.set('columns', columns.join(','));
  for (const key of Object.keys(state.definition.filters)) {
    for (const value of state.filter(key)) parameters.append(key, value);
  }
  return `/exports/${state.definition.name}?${parameters}`;
}
