import { readPage, type Page, type PageArguments, type SortKey } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import { prefixQuery } from '../../../db/search-terms.ts';

/** A body of the directory, as every signed-in account may read it. Ids are bare uuids. */
export interface OrganisationRow {
  id: string;
  kind: string;
  name: string;
  shortName: string;
  siren: string | null;
  siret: string | null;
  parentId: string | null;
  regionCode: string | null;
  departementCode: string | null;
  inseeCode: string | null;
  epciSiren: string | null;
  cdgAffiliated: boolean | null;
  cdgId: string | null;
  source: string | null;
  version: number;
}

export const ORGANISATION_COLUMNS = `o.id, o.kind, o.name, o.short_name as "shortName", o.siren, o.siret, o.parent_id as "parentId",
  o.region_code as "regionCode", o.departement_code as "departementCode", o.insee_code as "inseeCode",
  o.epci_siren as "epciSiren", o.cdg_affiliated as "cdgAffiliated", o.cdg_id as "cdgId", o.source, o.version`;

export type OrganisationSort = 'NAME' | 'KIND';

const SORTS: Record<OrganisationSort, SortKey> = {
  NAME: { name: 'name', expression: 'o.name', type: 'text', collation: 'fr-x-icu' },
  KIND: { name: 'kind', expression: "(o.kind || ' ' || o.name)", type: 'text', collation: 'fr-x-icu' },
};

export interface OrganisationFilter {
  kinds?: string[] | null;
  text?: string | null;
  departement?: string | null;
  region?: string | null;
  parentId?: string | null;
  siret?: string | null;
}

/** organisations by id: one statement for all the ids of a request */
export function organisationsById(db: SqlReader, ids: readonly string[]): Promise<OrganisationRow[]> {
  return db.query(`select ${ORGANISATION_COLUMNS} from organisations.organisation o where o.id = any($1::uuid[])`, [
    ids,
  ]);
}

/** organisations list: the directory under a filter and a sort, one page */
export function organisationsPage(
  db: SqlReader,
  args: PageArguments,
  filter: OrganisationFilter,
  sort: { by: OrganisationSort; direction: 'ASC' | 'DESC' },
): Promise<Page<OrganisationRow>> {
  const where: string[] = [];
  const parameters: unknown[] = [];
  const add = (condition: (n: string) => string, value: unknown): void => {
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  if (filter.kinds?.length) add((n) => `o.kind = any(${n}::text[])`, filter.kinds);
  if (filter.departement) {
    add(
      (n) => `(o.departement_code = ${n} or exists (
      select 1 from organisations.reach r where r.organisation_id = o.id and r.departement_code = ${n}))`,
      filter.departement,
    );
  }
  if (filter.region) add((n) => `o.region_code = ${n}`, filter.region);
  if (filter.parentId) add((n) => `o.parent_id = ${n}::uuid`, filter.parentId);
  if (filter.siret) add((n) => `o.siret = ${n}`, filter.siret.replaceAll(' ', ''));
  const words = filter.text ? prefixQuery(filter.text) : null;
  if (words) add((n) => `to_tsvector('simple', o.search_key) @@ to_tsquery('simple', ${n})`, words);
  return readPage(db, args, {
    select: ORGANISATION_COLUMNS,
    from: 'organisations.organisation o',
    where,
    parameters,
    id: 'o.id',
    sort: SORTS[sort.by],
    direction: sort.direction,
  });
}

/** organisations reach: départements served by each body */
export function reachOf(
  db: SqlReader,
  ids: readonly string[],
): Promise<{ organisationId: string; departementCode: string }[]> {
  return db.query(
    `select organisation_id as "organisationId", departement_code as "departementCode"
     from organisations.reach where organisation_id = any($1::uuid[]) order by departement_code`,
    [ids],
  );
}

export interface LinkRow {
  id: string;
  kind: string;
  fromId: string;
  toId: string;
  resolution: string | null;
  resolvedOn: string | null;
  validFrom: string | null;
  validTo: string | null;
}

/** organisations links: federations and coordinations that start from, or lead to, each body */
export function linksOf(db: SqlReader, ids: readonly string[]): Promise<LinkRow[]> {
  return db.query(
    `select id, kind, from_id as "fromId", to_id as "toId", resolution, resolved_on as "resolvedOn",
       valid_from as "validFrom", valid_to as "validTo"
     from organisations.link where from_id = any($1::uuid[]) or to_id = any($1::uuid[]) order by kind, from_id, to_id`,
    [ids],
  );
}

/** organisation link by id, and by what it joins: locked for the transaction that changes it */
export async function lockLink(
  db: SqlReader,
  which: { id: string } | { kind: string; fromId: string; toId: string },
): Promise<LinkRow | null> {
  const [condition, values] =
    'id' in which
      ? ['id = $1', [which.id]]
      : ['kind = $1 and from_id = $2 and to_id = $3', [which.kind, which.fromId, which.toId]];
  const [row] = await db.query<LinkRow>(
    `select id, kind, from_id as "fromId", to_id as "toId", resolution, resolved_on as "resolvedOn",
       valid_from as "validFrom", valid_to as "validTo"
     from organisations.link where ${condition} for update`,
    values,
  );
  return row ?? null;
}

/** organisation by SIRET: the one that bears it, of 14 digits */
export async function organisationBySiret(db: SqlReader, siret: string): Promise<OrganisationRow | null> {
  const [row] = await db.query<OrganisationRow>(
    `select ${ORGANISATION_COLUMNS} from organisations.organisation o where o.siret = $1`,
    [siret],
  );
  return row ?? null;
}
