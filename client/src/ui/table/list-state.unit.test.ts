import { describe, expect, it, vi } from 'vitest';
import { columnsToKeep, shownColumns } from './columns.ts';
import { defineList, exportHref, listSearch, listState, type ListState } from './list-state.ts';

const list = defineList({
  name: 'conventions',
  filters: { phase: 'one', kind: 'many', late: 'flag' },
  sorts: ['title', 'endsOn'],
  defaultSort: { by: 'endsOn', descending: false },
  pageSize: 50,
});
const read = listSearch(list);

describe('The address of a list', () => {
  it('keeps what the list understands and drops the rest', () => {
    expect(
      read({
        q: 'formation',
        phase: 'in_force',
        kind: 'multiparty',
        late: 'true',
        sort: '-title',
        count: '100',
        columns: 'title~kind',
        spy: 'x',
      }),
    ).toEqual({
      q: 'formation',
      phase: 'in_force',
      kind: ['multiparty'],
      late: true,
      sort: '-title',
      count: 100,
      columns: 'title~kind',
    });
  });

  it('drops an unknown order, an empty search and a number of rows out of bounds', () => {
    expect(read({ sort: '-secret', q: '', count: '-3', kind: [], phase: '' })).toEqual({});
    expect(read({ count: 1_000_000 })).toEqual({ count: 500 });
    expect(read({ q: 75_001 })).toEqual({ q: '75001' });
  });

  it('leaves out what is usual, so that a bare address is the usual view', () => {
    const change = vi.fn();
    const state = listState(list, { sort: '-title' }, change);
    expect(state.sort).toEqual({ by: 'title', descending: true });
    state.setSort({ by: 'endsOn', descending: false });
    expect(change).toHaveBeenCalledWith({ sort: undefined, count: undefined });
    expect(listState(list, {}, change).sort).toEqual({ by: 'endsOn', descending: false });
  });

  it('starts again from the first page when what is listed changes', () => {
    const change = vi.fn();
    const state = listState(list, { count: 150 }, change);
    state.setFilter('kind', ['multiparty', 'bilateral_framework']);
    state.setFilter('late', ['true']);
    state.setQuery('mairie');
    state.loadMore();
    expect(change.mock.calls.map(([patch]) => patch)).toEqual([
      { kind: ['multiparty', 'bilateral_framework'], count: undefined },
      { late: true, count: undefined },
      { q: 'mairie', count: undefined },
      { count: 200 },
    ]);
  });

  it('clears every filter at once', () => {
    const change = vi.fn();
    const state = listState(list, { q: 'x', phase: 'in_force', late: true }, change);
    expect(state.isFiltered).toBe(true);
    state.clearFilters();
    expect(change).toHaveBeenCalledWith({
      q: undefined,
      count: undefined,
      phase: undefined,
      kind: undefined,
      late: undefined,
    });
  });

  it('leads to a file of the same rows, in the same order, with the same columns', () => {
    const state = listState(
      list,
      { q: 'a&b', kind: ['multiparty', 'local_arrangement'], late: true, sort: '-title' },
      vi.fn(),
    );
    const href = new URL(
      exportHref(state as unknown as ListState, 'csv', ['title', 'endsOn'], 'T3Jn'),
      'http://portal',
    );
    expect(href.pathname).toBe('/exports/conventions');
    expect([...href.searchParams]).toEqual([
      ['format', 'csv'],
      ['organisation', 'T3Jn'],
      ['q', 'a&b'],
      ['sort', '-title'],
      ['columns', 'title,endsOn'],
      ['kind', 'multiparty'],
      ['kind', 'local_arrangement'],
      ['late', 'true'],
    ]);
  });
});

describe('The columns of a list', () => {
  const columns = [
    { id: 'title', header: 'Intitulé', rowHeader: true, cell: () => null },
    { id: 'kind', header: 'Nature', cell: () => null },
    { id: 'parties', header: 'Parties', optional: true, cell: () => null },
  ];

  it('shows the usual ones, or those asked for, and always the one that names the row', () => {
    expect(shownColumns(columns, null)).toEqual(['title', 'kind']);
    expect(shownColumns(columns, ['parties', 'unknown'])).toEqual(['title', 'parties']);
  });

  it('keeps nothing in the address when they are the usual ones', () => {
    expect(columnsToKeep(columns, ['kind', 'title'])).toBeNull();
    expect(columnsToKeep(columns, ['parties', 'title'])).toEqual(['title', 'parties']);
  });
});
