import { dayOf, manyOf, sortOf, type ExportDefinition } from '../../platform/exports/definition.ts';
import { loadEpci } from '../reference/persistence/reference.loader.ts';
import { NEED_SORTS, needsPage, type NeedRow } from './persistence/need.queries.ts';

const PAGE = 100;

interface Row extends NeedRow {
  epciName: string | null;
}

/** The recruitment needs as a file: the statement that feeds the screen, page after page. */
export const needsExport: ExportDefinition<Row> = {
  name: 'needs',
  titleId: 'needs.title',
  columns: [
    { id: 'commune', headerId: 'needs.column.commune', cell: (row) => row.communeName },
    { id: 'inseeCode', headerId: 'needs.column.inseeCode', cell: (row) => row.inseeCode },
    { id: 'population', headerId: 'needs.column.population', cell: (row) => row.population },
    { id: 'departement', headerId: 'needs.column.departement', cell: (row) => row.departementCode },
    { id: 'epci', headerId: 'needs.column.epci', cell: (row) => row.epciName },
    {
      id: 'post',
      headerId: 'needs.column.post',
      cell: (row, { texts }) => row.title ?? texts.message(`needPost.${row.post}`),
    },
    { id: 'weeklyHours', headerId: 'needs.column.weeklyHours', cell: (row) => row.weeklyMinutes / 60 },
    {
      id: 'reason',
      headerId: 'needs.column.reason',
      cell: (row, { texts }) => texts.message(`needReason.${row.reason}`),
    },
    { id: 'wantedOn', headerId: 'needs.column.wantedOn', type: 'date', cell: (row) => row.wantedOn },
    { id: 'category', headerId: 'needs.column.category', cell: (row) => row.category },
    { id: 'state', headerId: 'needs.column.state', cell: (row, { texts }) => texts.message(`needState.${row.state}`) },
    { id: 'confirmedOn', headerId: 'needs.column.confirmedOn', type: 'date', cell: (row) => row.confirmedOn },
  ],
  async page(context, filters, after) {
    const page = await needsPage(
      context.gate,
      { first: PAGE, after },
      {
        text: filters.get('q'),
        departement: filters.get('departement'),
        epci: filters.get('epci'),
        posts: manyOf(filters, 'post'),
        reasons: manyOf(filters, 'reason'),
        states: manyOf(filters, 'state'),
        wantedFrom: dayOf(filters, 'wantedFrom'),
        wantedTo: dayOf(filters, 'wantedTo'),
        toRefresh: filters.get('toRefresh') === 'true',
      },
      sortOf(filters, NEED_SORTS, 'COMMUNE'),
    );
    const rows = await Promise.all(
      page.rows.map(async ({ row }) => ({
        ...row,
        epciName: row.epciSiren === null ? null : ((await loadEpci(context, row.epciSiren))?.name ?? null),
      })),
    );
    return { rows, next: page.hasNext ? (page.rows.at(-1)?.cursor ?? null) : null };
  },
};
