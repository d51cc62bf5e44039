import { manyOf, sortOf, type ExportDefinition } from '../../platform/exports/definition.ts';
import type { CommuneRecord } from './persistence/commune.queries.ts';
import { listCommunes } from './use-cases/list-communes.ts';
import { loadDepartement, loadEpci } from './persistence/reference.loader.ts';

const PAGE = 100;

interface Row extends CommuneRecord {
  departementName: string | null;
  epciName: string | null;
}

/** The communes as a file: the statement that feeds the screen, page after page. */
export const communesExport: ExportDefinition<Row> = {
  name: 'communes',
  titleId: 'reference.communes',
  columns: [
    { id: 'name', headerId: 'reference.commune', cell: (row) => row.name },
    { id: 'inseeCode', headerId: 'reference.inseeCode', cell: (row) => row.inseeCode },
    { id: 'postalCodes', headerId: 'reference.postalCode', cell: (row) => row.postalCodes.join(', ') },
    {
      id: 'departement',
      headerId: 'reference.departement',
      cell: (row) => `${row.departementCode} ${row.departementName ?? ''}`.trim(),
    },
    { id: 'epci', headerId: 'reference.epci', cell: (row) => row.epciName },
    { id: 'population', headerId: 'reference.population', cell: (row) => row.population },
  ],
  async page(context, filters, after) {
    const { by, direction } = sortOf(filters, ['RELEVANCE', 'NAME', 'POPULATION'], 'RELEVANCE');
    const page = await listCommunes(
      context.gate,
      { first: PAGE, after },
      {
        text: filters.get('q'),
        departement: manyOf(filters, 'departement')?.[0] ?? null,
        region: manyOf(filters, 'region')?.[0] ?? null,
      },
      by === 'RELEVANCE' ? null : { by, direction },
    );
    const rows = await Promise.all(
      page.rows.map(async ({ row }) => ({
        ...row,
        departementName: (await loadDepartement(context, row.departementCode))?.name ?? null,
        epciName: row.epciSiren === null ? null : ((await loadEpci(context, row.epciSiren))?.name ?? null),
      })),
    );
    return { rows, next: page.hasNext ? (page.rows.at(-1)?.cursor ?? null) : null };
  },
};
