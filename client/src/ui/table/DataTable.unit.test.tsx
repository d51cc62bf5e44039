import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../testing/render.tsx';
import { ActingOrganisationProvider } from '../acting-organisation.ts';
import { DataTable, type DataTableProps } from './DataTable.tsx';
import { FilterControl, type ListFilter } from './Filters.tsx';
import { defineList, listState, type ListSearch } from './list-state.ts';
import type { ListColumn } from './columns.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
}

const list = defineList({
  name: 'conventions',
  filters: { kind: 'many' },
  sorts: ['title'],
  defaultSort: { by: 'title', descending: false },
  pageSize: 2,
});
type Filter = 'kind';
type Sort = 'title';

const columns: readonly ListColumn<Row, Sort>[] = [
  { id: 'title', header: 'Intitulé', rowHeader: true, sort: 'title', cell: (row) => row.title },
  { id: 'kind', header: 'Nature', cell: (row) => row.kind },
  { id: 'id', header: 'Numéro', optional: true, cell: (row) => row.id },
];
const filters: readonly ListFilter<Filter>[] = [
  { key: 'kind', kind: 'many', label: 'Nature', choices: [{ value: 'multiparty', label: 'Multipartite' }] },
];
const rows: readonly Row[] = [
  { id: '1', title: 'Plan mutualisé', kind: 'Dispositif local' },
  { id: '2', title: 'Secrétaires généraux', kind: 'Convention multipartite' },
];

const NOTHING: ListSearch<Filter> = {};

function List({
  start = NOTHING,
  ...rest
}: Partial<DataTableProps<Row, Filter, Sort>> & { readonly start?: ListSearch<Filter> }) {
  const [search, setSearch] = useState<ListSearch<Filter>>(start);
  const state = listState(list, search, (patch) => setSearch((previous) => ({ ...previous, ...patch })));
  return (
    <>
      <DataTable
        caption="Conventions"
        state={state}
        columns={columns}
        filters={filters}
        rows={rows}
        rowId={(row) => row.id}
        total={5}
        empty={<p>Rien encore</p>}
        {...rest}
      />
      <output>{JSON.stringify(search)}</output>
    </>
  );
}

const address = (): unknown =>
  JSON.parse(screen.getAllByRole('status').find((each) => each.tagName === 'OUTPUT')?.textContent ?? '');

describe('A list', () => {
  it('names its table, its rows and its columns, and says how many rows there are', () => {
    show(<List />);
    const table = screen.getByRole('table', { name: /^Conventions/ });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual(['Intitulé', 'Nature']);
    expect(within(table).getByRole('rowheader', { name: 'Plan mutualisé' })).toBeTruthy();
    expect(screen.getByText('2 sur 5')).toBeTruthy();
  });

  it('sorts by a column, then the other way round', async () => {
    show(<List />);
    const header = screen.getByRole('columnheader', { name: 'Intitulé' });
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(within(header).getByRole('button'));
    expect(header.getAttribute('aria-sort')).toBe('descending');
    expect(address()).toEqual({ sort: '-title' });
  });

  it('filters, shows the filter in force, and takes it away', async () => {
    show(<List />);
    await userEvent.click(screen.getByRole('button', { name: 'Nature' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Multipartite' }));
    expect(address()).toEqual({ kind: ['multiparty'] });
    await userEvent.click(screen.getByRole('button', { name: 'Retirer le filtre Multipartite' }));
    expect(address()).toEqual({});
  });

  it('shows what is chosen at once, and adds the next choice to it, while the address is late to follow', async () => {
    const onChange = vi.fn();
    const choices = [
      { value: 'draft', label: 'Projet' },
      { value: 'expired', label: 'Échue' },
    ];
    show(
      <FilterControl filter={{ key: 'phase', kind: 'many', label: 'État', choices }} values={[]} onChange={onChange} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'État' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Projet' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Projet' }).checked).toBe(true);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Échue' }));
    expect(onChange).toHaveBeenLastCalledWith(['draft', 'expired']);
  });

  it('searches after a short rest in the typing', async () => {
    show(<List />);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Rechercher dans la liste' }), 'mairie ');
    await vi.waitFor(() => expect(address()).toEqual({ q: 'mairie' }));
  });

  it('shows a column that was hidden', async () => {
    show(<List />);
    await userEvent.click(screen.getByRole('button', { name: 'Colonnes' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Numéro' }));
    expect(screen.getByRole('columnheader', { name: 'Numéro' })).toBeTruthy();
    expect(address()).toEqual({ columns: 'title~kind~id' });
  });

  it('exports what it shows, for the organisation acted for', async () => {
    show(
      <ActingOrganisationProvider value="T3Jn">
        <List start={{ kind: ['multiparty'] }} />
      </ActingOrganisationProvider>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Exporter' }));
    const link = screen.getByRole('menuitem', { name: 'Tableur (XLSX)' });
    expect(link.getAttribute('href')).toBe(
      '/exports/conventions?format=xlsx&organisation=T3Jn&sort=title&columns=title%2Ckind&kind=multiparty',
    );
  });

  it('exports each of the columns that one on the screen shows together', async () => {
    const together = columns.map((column) =>
      column.id === 'kind' ? { ...column, exported: ['kind', 'since'] } : column,
    );
    show(<List columns={together} />);
    await userEvent.click(screen.getByRole('button', { name: 'Exporter' }));
    const href = screen.getByRole('menuitem', { name: 'Tableur (XLSX)' }).getAttribute('href')!;
    expect(new URLSearchParams(href.split('?')[1]).get('columns')).toBe('title,kind,since');
  });

  it('loads more rows until all are there', async () => {
    const { rerender } = show(<List />);
    await userEvent.click(screen.getByRole('button', { name: 'Afficher plus de lignes' }));
    expect(address()).toEqual({ count: 4 });
    rerender(<List total={2} />);
    expect(screen.queryByRole('button', { name: 'Afficher plus de lignes' })).toBeNull();
  });

  it('says where the screen stops, and how to read the rest', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ id: `${index}`, title: `Plan ${index}`, kind: '' }));
    const { rerender } = show(<List rows={many} total={501} start={{ count: 500 }} />);
    expect(screen.queryByRole('button', { name: 'Afficher plus de lignes' })).toBeNull();
    expect(screen.getByText(/pas plus de 500 lignes.*exportez la liste entière/)).toBeTruthy();
    rerender(<List key="kept" rows={many} total={501} start={{ count: 500 }} exportable={false} />);
    expect(screen.getByText(/pas plus de 500 lignes/).textContent).not.toContain('export');
    rerender(<List key="whole" rows={many} total={500} start={{ count: 500 }} />);
    expect(screen.queryByText(/pas plus de/)).toBeNull();
  });

  it('tells an empty list from filters that match nothing', async () => {
    const { rerender } = show(<List rows={[]} total={0} />);
    expect(screen.getByText('Rien encore')).toBeTruthy();
    rerender(<List key="filtered" rows={[]} total={0} start={{ q: 'zzz' }} />);
    await userEvent.click(screen.getAllByRole('button', { name: 'Effacer les filtres' })[0]!);
    expect(address()).toEqual({});
  });

  it('waits with grey lines, and says that it waits', () => {
    show(<List rows={undefined} total={undefined} />);
    expect(screen.getByText('Chargement en cours')).toBeTruthy();
  });

  it('gives the incident of a failure and another try', async () => {
    const retry = vi.fn();
    show(<List rows={undefined} total={undefined} failure={{ incident: '0199-abcd', retry }} />);
    expect(screen.getByRole('alert').textContent).toContain('0199-abcd');
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('keeps the reader’s density from one list to the next', async () => {
    const { unmount } = show(<List />);
    await userEvent.click(screen.getByRole('button', { name: 'Serré' }));
    unmount();
    show(<List />);
    expect(screen.getByRole('button', { name: 'Serré' }).getAttribute('aria-pressed')).toBe('true');
  });
});
