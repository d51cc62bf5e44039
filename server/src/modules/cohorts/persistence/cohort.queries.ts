import type { CohortInput, CohortState, PostponeReason } from '@maillage/domain/cohorts';
import { normaliseForSearch } from '@maillage/kernel';
import { readPage, type Page, type PageArguments, type SortKey } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** A cohort with its edition. Ids are bare uuids, days 'YYYY-MM-DD'. */
export interface CohortRow {
  id: string;
  conventionId: string;
  schemeId: string;
  editionId: string;
  title: string;
  departementCode: string;
  regionCode: string | null;
  cdgId: string;
  antenneId: string;
  /** The body of the CNFPT that the antenne is a unit of. */
  antenneParentId: string | null;
  state: CohortState;
  startsOn: string;
  endsOn: string;
  minimumBy: string;
  seats: number | null;
  jury: boolean;
  venue: string | null;
  note: string | null;
  approvedOn: string | null;
  extendedOn: string | null;
  stoppedReason: PostponeReason | null;
  version: number;
  editionLabel: string;
  editionOpensOn: string;
  editionEndsOn: string | null;
  isFallback: boolean;
}

const COLUMNS = `c.id, c.convention_id as "conventionId", c.scheme_id as "schemeId", c.edition_id as "editionId", c.title,
  c.departement_code as "departementCode", d.region_code as "regionCode", c.cdg_id as "cdgId",
  c.antenne_id as "antenneId", a.parent_id as "antenneParentId", c.state, c.starts_on as "startsOn",
  c.ends_on as "endsOn", c.minimum_by as "minimumBy", c.seats, c.jury, c.venue, c.note, c.approved_on as "approvedOn",
  c.extended_on as "extendedOn", c.stopped_reason as "stoppedReason", c.version, e.label as "editionLabel",
  e.opens_on as "editionOpensOn", e.ends_on as "editionEndsOn", e.is_fallback as "isFallback"`;

const FROM = `cohorts.cohort c join cohorts.edition e on e.id = c.edition_id
  join reference.departement d on d.code = c.departement_code
  join organisations.organisation a on a.id = c.antenne_id`;

export const COHORT_SORTS = ['STARTS_ON', 'MINIMUM_BY', 'DEPARTEMENT', 'TITLE'] as const;
export type CohortSort = (typeof COHORT_SORTS)[number];

const SORTS: Record<CohortSort, SortKey> = {
  STARTS_ON: { name: 'starts', expression: 'c.starts_on', type: 'date' },
  MINIMUM_BY: { name: 'minimum', expression: 'c.minimum_by', type: 'date' },
  DEPARTEMENT: { name: 'departement', expression: 'c.departement_code', type: 'text', collation: 'C' },
  TITLE: { name: 'title', expression: 'c.title', type: 'text', collation: 'fr-x-icu' },
};

export interface CohortFilter {
  /** Words of the title, or the code of the département. */
  text?: string | null;
  departement?: string | null;
  schemeId?: string | null;
  conventionId?: string | null;
  states?: readonly string[] | null;
  startsFrom?: string | null;
  startsTo?: string | null;
}

function conditionsOf(filter: CohortFilter): { where: string[]; parameters: unknown[] } {
  const where: string[] = [];
  const parameters: unknown[] = [];
  const add = (condition: (n: string) => string, value: unknown): void => {
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  for (const word of filter.text ? normaliseForSearch(filter.text).split(' ').filter(Boolean) : [])
    add((n) => `c.search_key like '%' || ${n} || '%'`, word);
  if (filter.departement) add((n) => `c.departement_code = ${n}`, filter.departement);
  if (filter.schemeId) add((n) => `c.scheme_id = ${n}::uuid`, filter.schemeId);
  if (filter.conventionId) add((n) => `c.convention_id = ${n}::uuid`, filter.conventionId);
  if (filter.states?.length) add((n) => `c.state = any(${n}::text[])`, filter.states);
  if (filter.startsFrom) add((n) => `c.starts_on >= ${n}::date`, filter.startsFrom);
  if (filter.startsTo) add((n) => `c.starts_on <= ${n}::date`, filter.startsTo);
  return { where, parameters };
}

/** cohorts by id: those that the actor may see among the ids asked for */
export function cohortsById(db: SqlReader, ids: readonly string[]): Promise<CohortRow[]> {
  return db.query(`select ${COLUMNS} from ${FROM} where c.id = any($1::uuid[])`, [ids]);
}

/** cohort by id: locked for the transaction that changes it, so that decisions on its seats wait for each other */
export async function lockCohort(
  db: SqlReader,
  id: string,
  how: 'alone' | 'shared' = 'alone',
): Promise<CohortRow | null> {
  const strength = how === 'alone' ? 'update' : 'share';
  const [row] = await db.query<CohortRow>(`select ${COLUMNS} from ${FROM} where c.id = $1 for ${strength} of c`, [id]);
  return row ?? null;
}

/** cohorts list: under a filter and a sort, one page */
export function cohortsPage(
  db: SqlReader,
  args: PageArguments,
  filter: CohortFilter,
  sort: { by: CohortSort; direction: 'ASC' | 'DESC' },
): Promise<Page<CohortRow>> {
  return readPage(db, args, {
    select: COLUMNS,
    from: FROM,
    ...conditionsOf(filter),
    id: 'c.id',
    sort: SORTS[sort.by],
    direction: sort.direction,
  });
}

/** cohorts under a filter: their ids, at most 500 */
export async function cohortIds(db: SqlReader, filter: CohortFilter): Promise<string[]> {
  const { where, parameters } = conditionsOf(filter);
  const rows = await db.query<{ id: string }>(
    `select c.id from ${FROM} ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
     order by c.starts_on desc, c.id limit 500`,
    parameters,
  );
  return rows.map(({ id }) => id);
}

interface Author {
  organisationId: string;
  accountId: string;
}

const valuesOf = (fields: CohortInput): unknown[] => [
  fields.title,
  normaliseForSearch(`${fields.title} ${fields.departement}`),
  fields.editionId,
  fields.departement,
  fields.cdgId,
  fields.antenneId,
  fields.startsOn,
  fields.endsOn,
  fields.minimumBy,
  fields.seats,
  fields.jury,
  fields.venue,
  fields.note,
];

/** cohort: a new one, proposed */
export async function insertCohort(
  db: SqlReader,
  row: { id: string; conventionId: string; schemeId: string } & Author,
  fields: CohortInput,
): Promise<void> {
  await db.query(
    `insert into cohorts.cohort (id, convention_id, scheme_id, organisation_id, account_id, title, search_key,
       edition_id, departement_code, cdg_id, antenne_id, starts_on, ends_on, minimum_by, seats, jury, venue, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [row.id, row.conventionId, row.schemeId, row.organisationId, row.accountId, ...valuesOf(fields)],
  );
}

/** cohort: corrected from an expected version. @returns false when somebody else was faster */
export async function updateCohort(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  fields: CohortInput,
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.cohort set title = $3, search_key = $4, edition_id = $5, departement_code = $6, cdg_id = $7,
       antenne_id = $8, starts_on = $9, ends_on = $10, minimum_by = $11, seats = $12, jury = $13, venue = $14, note = $15,
       version = version + 1
     where id = $1 and version = $2 returning id`,
    [id, expectedVersion, ...valuesOf(fields)],
  );
  return rows.length > 0;
}

export interface CohortMove {
  state: CohortState;
  approvedOn?: string | null;
  extendedOn?: string | null;
  stoppedReason?: PostponeReason | null;
  startsOn?: string | null;
  endsOn?: string | null;
  minimumBy?: string | null;
}

/** cohort: moved to a state; what the move does not tell stays. The row is locked by the caller. */
export async function moveCohortTo(db: SqlReader, row: CohortRow, move: CohortMove): Promise<void> {
  const now = { ...row, ...Object.fromEntries(Object.entries(move).filter(([, value]) => value !== undefined)) };
  await db.query(
    `update cohorts.cohort set state = $2, approved_on = $3, extended_on = $4, stopped_reason = $5, starts_on = $6,
       ends_on = $7, minimum_by = $8, version = version + 1 where id = $1`,
    [row.id, now.state, now.approvedOn, now.extendedOn, now.stoppedReason, now.startsOn, now.endsOn, now.minimumBy],
  );
}
