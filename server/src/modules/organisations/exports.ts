import { manyOf, sortOf, type ExportDefinition } from '../../platform/exports/definition.ts';
import { loadOrganisation } from './persistence/organisation.loader.ts';
import { organisationsPage, type OrganisationRow } from './persistence/organisation.queries.ts';

const PAGE = 100;

interface Row extends OrganisationRow {
  parentName: string | null;
}

/** The directory as a file: the statement that feeds the screen, page after page. */
export const organisationsExport: ExportDefinition<Row> = {
  name: 'organisations',
  titleId: 'organisations.title',
  columns: [
    { id: 'name', headerId: 'organisations.column.name', cell: (row) => row.name },
    { id: 'shortName', headerId: 'organisations.column.shortName', cell: (row) => row.shortName },
    {
      id: 'kind',
      headerId: 'organisations.column.kind',
      cell: (row, { texts }) => texts.message(`organisationKind.${row.kind}`),
    },
    { id: 'departement', headerId: 'organisations.column.departement', cell: (row) => row.departementCode },
    { id: 'siret', headerId: 'organisations.column.siret', cell: (row) => row.siret },
    { id: 'siren', headerId: 'organisations.column.siren', cell: (row) => row.siren },
    { id: 'parent', headerId: 'directory.parent', cell: (row) => row.parentName },
  ],
  async page(context, filters, after) {
    const page = await organisationsPage(
      context.gate,
      { first: PAGE, after },
      {
        text: filters.get('q'),
        kinds: manyOf(filters, 'kind'),
        departement: filters.get('departement'),
        region: filters.get('region'),
      },
      sortOf(filters, ['NAME', 'KIND'], 'NAME'),
    );
    const rows = await Promise.all(
      page.rows.map(async ({ row }) => ({
        ...row,
        parentName: row.parentId === null ? null : ((await loadOrganisation(context, row.parentId))?.name ?? null),
      })),
    );
    return { rows, next: page.hasNext ? (page.rows.at(-1)?.cursor ?? null) : null };
  },
};
