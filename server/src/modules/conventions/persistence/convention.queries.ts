import type { ConventionStatus, Phase } from '@maillage/domain/conventions';
import { readPage, type Page, type PageArguments, type SortKey } from '../../../db/keyset.ts';
import { prefixQuery } from '../../../db/search-terms.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** A convention as its lists and its page read it. Ids are bare uuids, dates 'YYYY-MM-DD'. */
export interface ConventionRow {
  id: string;
  kind: string;
  title: string;
  reference: string | null;
  object: string;
  parentId: string | null;
  status: ConventionStatus;
  draftingOrganisationId: string;
  signedAtPlace: string | null;
  sourceNote: string | null;
  startsOn: string | null;
  endsOn: string | null;
  renewalOpensOn: string | null;
  /** The convention that it replaces. */
  replacesId: string | null;
  /** First day of the signed convention that replaces it. */
  succeededOn: string | null;
  /** Day from which there is a text that is to replace it, signed or not. */
  successorOpenedOn: string | null;
  /** Last day of what the reader reads: that of a party which has left; null for whoever reads all of it. */
  readsUntil: string | null;
  createdAt: string;
  changedAt: string;
  version: number;
}

/** Its last day: the end of the term, unless a notice or a convention that replaces it ends it before. */
const LAST_DAY = 'least(c.ends_on, n.effective_on, c.succeeded_on - 1)';

/** A convention with the notice that stands, of which there is one at most. */
const CONVENTIONS =
  'conventions.convention c left join conventions.notice n on n.convention_id = c.id and n.withdrawn_on is null';

const CONVENTION_COLUMNS = `c.id, c.kind, c.title, c.reference, c.object, c.parent_id as "parentId", c.status,
  c.drafting_organisation_id as "draftingOrganisationId", c.signed_at_place as "signedAtPlace",
  c.source_note as "sourceNote", c.starts_on as "startsOn", ${LAST_DAY} as "endsOn",
  case when n.id is null and c.succeeded_on is null then c.renewal_opens_on end as "renewalOpensOn",
  c.replaces_id as "replacesId", c.succeeded_on as "succeededOn",
  c.successor_opened_on as "successorOpenedOn",
  (select case when bool_and(g.reads_until is not null) then max(g.reads_until) end from conventions.access_grant g
   where g.convention_id = c.id and g.organisation_id = (select access.acting_for())) as "readsUntil", c.created_at as "createdAt", c.changed_at as "changedAt", c.version`;

/**
 * A convention without what lists know of it since the reader left it: its end may have moved, its clauses of that day say
 * what it was.
 */
function asLeft(row: ConventionRow): ConventionRow {
  const { readsUntil, succeededOn } = row;
  if (readsUntil === null) return row;
  const known = succeededOn !== null && succeededOn <= readsUntil ? succeededOn : null;
  return { ...row, endsOn: null, renewalOpensOn: null, succeededOn: known, successorOpenedOn: null };
}

/** conventions by id: those that the actor may see among the ids asked for */
export async function conventionsById(db: SqlReader, ids: readonly string[]): Promise<ConventionRow[]> {
  const rows = await db.query<ConventionRow>(
    `select ${CONVENTION_COLUMNS} from ${CONVENTIONS} where c.id = any($1::uuid[])`,
    [ids],
  );
  return rows.map(asLeft);
}

/** conventions lock: the row of a convention about to be changed; nothing when it is out of reach */
export async function lockConvention(db: SqlReader, id: string): Promise<ConventionRow | null> {
  const [row] = await db.query<ConventionRow>(
    `select ${CONVENTION_COLUMNS} from ${CONVENTIONS} where c.id = $1 for update of c`,
    [id],
  );
  return row ?? null;
}

/** conventions hold: makes the acts of several parties on one text wait for each other, until the transaction ends */
export async function holdConvention(db: SqlReader, id: string): Promise<void> {
  await db.query('select conventions.hold($1)', [id]);
}

export type ConventionSort = 'TITLE' | 'STARTS_ON' | 'ENDS_ON' | 'CHANGED_AT';

const SORTS: Record<ConventionSort, SortKey> = {
  TITLE: { name: 'title', expression: 'c.title', type: 'text', collation: 'fr-x-icu' },
  STARTS_ON: { name: 'starts', expression: "coalesce(c.starts_on, 'infinity'::date)", type: 'date' },
  ENDS_ON: { name: 'ends', expression: `coalesce(${LAST_DAY}, 'infinity'::date)`, type: 'date' },
  CHANGED_AT: { name: 'changed', expression: 'c.changed_at', type: 'timestamptz' },
};

export interface ConventionFilter {
  text?: string | null;
  kinds?: string[] | null;
  /** Phases at `asOf`. */
  phases?: Phase[] | null;
  /** Bare uuid of an organisation that takes part, or is represented. */
  organisationId?: string | null;
  parentId?: string | null;
  /** INSEE code of a departement that its territory meets. */
  departement?: string | null;
  /** Ends between two days, both included. */
  endsFrom?: string | null;
  endsTo?: string | null;
}

/**
 * The phase of a convention on the day $n, as SQL; the same cases as phaseOn of the rules, held together by a test. A
 * notice withdrawn since is forgotten here, on a past day too: lists tell of the present.
 */
function phaseSql(day: string): string {
  return `case
    when c.status <> 'in_force' then c.status
    when c.starts_on > ${day} then 'upcoming'
    when n.received_on <= ${day} and n.effective_on < ${day} and n.effective_on <= coalesce(c.ends_on, 'infinity')
      and n.effective_on < coalesce(c.succeeded_on, 'infinity') then 'terminated'
    when c.succeeded_on <= ${day} then 'renewed'
    when ${LAST_DAY} < ${day} then 'expired'
    when n.received_on <= ${day} then 'in_notice'
    when c.renewal_opens_on <= ${day} then 'renewal_window'
    else 'in_force' end`;
}

/** Whether a convention applies in the departement $n, in a part of it, or around it. */
const meetsDepartement = (n: string): string => `exists (
  select 1 from conventions.territory t where t.convention_id = c.id and case t.kind
    when 'national' then true
    when 'departement' then t.code = ${n}
    when 'region' then exists (select 1 from reference.departement d where d.code = ${n} and d.region_code = t.code)
    when 'epci' then exists (
      select 1 from reference.commune m where m.epci_siren = t.code and m.departement_code = ${n})
    else exists (select 1 from reference.commune m where m.insee_code = t.code and m.departement_code = ${n}) end)`;

/** conventions list: those that the actor may see, under a filter and a sort, one page */
export async function conventionsPage(
  db: SqlReader,
  args: PageArguments,
  filter: ConventionFilter,
  sort: { by: ConventionSort; direction: 'ASC' | 'DESC' },
  asOf: string,
): Promise<Page<ConventionRow>> {
  const where: string[] = [];
  const parameters: unknown[] = [];
  const add = (condition: (n: string) => string, value: unknown): void => {
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  const words = filter.text ? prefixQuery(filter.text) : null;
  if (words) add((n) => `to_tsvector('simple', c.search_key) @@ to_tsquery('simple', ${n})`, words);
  if (filter.kinds?.length) add((n) => `c.kind = any(${n}::text[])`, filter.kinds);
  if (filter.phases?.length) {
    parameters.push(asOf);
    const day = `$${parameters.length}::date`;
    add((n) => `(${phaseSql(day)}) = any(${n}::text[])`, filter.phases);
  }
  if (filter.organisationId) {
    add(
      (
        n,
      ) => `(exists (select 1 from conventions.party_version v where v.convention_id = c.id and v.organisation_id = ${n}::uuid)
        or exists (select 1 from conventions.mandate m where m.convention_id = c.id and m.mandator_organisation_id = ${n}::uuid))`,
      filter.organisationId,
    );
  }
  if (filter.parentId) add((n) => `c.parent_id = ${n}::uuid`, filter.parentId);
  if (filter.departement) add(meetsDepartement, filter.departement);
  if (filter.endsFrom) add((n) => `${LAST_DAY} >= ${n}::date`, filter.endsFrom);
  if (filter.endsTo) add((n) => `${LAST_DAY} <= ${n}::date`, filter.endsTo);
  const page = await readPage<ConventionRow>(db, args, {
    select: CONVENTION_COLUMNS,
    from: CONVENTIONS,
    where,
    parameters,
    id: 'c.id',
    sort: SORTS[sort.by],
    direction: sort.direction,
  });
  return { ...page, rows: page.rows.map((each) => ({ ...each, row: asLeft(each.row) })) };
}

/** conventions children: the visible ones under each parent, at most 100 a parent */
export async function childrenOf(db: SqlReader, parentIds: readonly string[]): Promise<ConventionRow[]> {
  const rows = await db.query<ConventionRow>(
    `select k.* from unnest($1::uuid[]) as p(id) cross join lateral (
       select ${CONVENTION_COLUMNS} from ${CONVENTIONS} where c.parent_id = p.id
       order by c.title collate "fr-x-icu", c.id limit 100) k`,
    [parentIds],
  );
  return rows.map(asLeft);
}

export interface TerritoryRow {
  conventionId: string;
  kind: string;
  code: string;
  name: string | null;
}

/** conventions territory: where each applies, with the name of the place */
export function territoriesOf(db: SqlReader, ids: readonly string[]): Promise<TerritoryRow[]> {
  return db.query(
    `select t.convention_id as "conventionId", t.kind, t.code,
       case t.kind
         when 'region' then (select r.name from reference.region r where r.code = t.code)
         when 'departement' then (select d.name from reference.departement d where d.code = t.code)
         when 'epci' then (select e.name from reference.epci e where e.siren = t.code)
         when 'commune' then (select m.name from reference.commune m where m.insee_code = t.code) end as name
     from conventions.territory t where t.convention_id = any($1::uuid[]) order by t.kind, t.code`,
    [ids],
  );
}

export interface GrantRow {
  conventionId: string;
  basis: string;
  partyId: string | null;
  mayWrite: boolean;
}

/** conventions grants: why the organisation acted for may read each convention */
export function grantsOf(db: SqlReader, ids: readonly string[]): Promise<GrantRow[]> {
  return db.query(
    `select convention_id as "conventionId", basis, party_id as "partyId", may_write as "mayWrite"
     from conventions.access_grant where convention_id = any($1::uuid[]) order by basis`,
    [ids],
  );
}
