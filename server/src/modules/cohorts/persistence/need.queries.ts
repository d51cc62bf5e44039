import type { CategoryRule, NeedEvent, NeedInput, NeedState } from '@maillage/domain/cohorts';
import { normaliseForSearch } from '@maillage/kernel';
import { readPage, type Page, type PageArguments, type SortKey } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** A recruitment need with its commune. Ids are bare uuids, days 'YYYY-MM-DD', lengths of service in minutes a week. */
export interface NeedRow {
  id: string;
  inseeCode: string;
  departementCode: string;
  communeName: string;
  /** Null where none is published. */
  population: number | null;
  epciSiren: string | null;
  post: NeedInput['post'];
  title: string | null;
  weeklyMinutes: number;
  reason: NeedInput['reason'];
  wantedOn: string;
  category: NeedInput['category'];
  note: string | null;
  state: NeedState;
  confirmedOn: string;
  organisationId: string;
  version: number;
  /** First day of the last campaign that asked this commune; null when none did. */
  askedOn: string | null;
}

const COLUMNS = `n.id, n.insee_code as "inseeCode", n.departement_code as "departementCode", c.name as "communeName",
  c.population, c.epci_siren as "epciSiren", n.post, n.title, n.weekly_minutes as "weeklyMinutes", n.reason,
  n.wanted_on as "wantedOn", n.category, n.note, n.state, n.confirmed_on as "confirmedOn",
  n.organisation_id as "organisationId", n.version, a.asked_on as "askedOn"`;

/** Needs with their commune, and the last campaign that asked it. */
const FROM = `cohorts.need n join reference.commune c on c.insee_code = n.insee_code
  left join lateral (
    select max(k.opens_on) as asked_on from cohorts.campaign k
    where k.departements @> array[n.departement_code] and k.opens_on <= access.today()
      and (k.below_population is null or c.population < k.below_population)) a on true`;

/** The same condition as `isToRefresh` of the rules; a test holds the two together. */
const TO_REFRESH = "(n.state = 'open' and a.asked_on is not null and n.confirmed_on < a.asked_on)";

export const NEED_SORTS = ['COMMUNE', 'POPULATION', 'WANTED_ON', 'CONFIRMED_ON'] as const;
export type NeedSort = (typeof NEED_SORTS)[number];

const SORTS: Record<NeedSort, SortKey> = {
  COMMUNE: { name: 'commune', expression: 'c.name', type: 'text', collation: 'fr-x-icu' },
  POPULATION: { name: 'population', expression: 'coalesce(c.population, -1)', type: 'bigint' },
  WANTED_ON: { name: 'wanted', expression: 'n.wanted_on', type: 'date' },
  CONFIRMED_ON: { name: 'confirmed', expression: 'n.confirmed_on', type: 'date' },
};

export interface NeedFilter {
  /** Words of the name of the commune, or its codes. */
  text?: string | null;
  departement?: string | null;
  epci?: string | null;
  inseeCode?: string | null;
  posts?: readonly string[] | null;
  reasons?: readonly string[] | null;
  states?: readonly string[] | null;
  wantedFrom?: string | null;
  wantedTo?: string | null;
  /** Only what a campaign asks to confirm again. */
  toRefresh?: boolean | null;
}

function conditionsOf(filter: NeedFilter): { where: string[]; parameters: unknown[] } {
  const where: string[] = [];
  const parameters: unknown[] = [];
  const add = (condition: (n: string) => string, value: unknown): void => {
    parameters.push(value);
    where.push(condition(`$${parameters.length}`));
  };
  for (const word of filter.text ? normaliseForSearch(filter.text).split(' ').filter(Boolean) : [])
    add((n) => `(c.search_key || ' ' || c.insee_code) like '%' || ${n} || '%'`, word);
  if (filter.departement) add((n) => `n.departement_code = ${n}`, filter.departement);
  if (filter.epci) add((n) => `c.epci_siren = ${n}`, filter.epci);
  if (filter.inseeCode) add((n) => `n.insee_code = ${n}`, filter.inseeCode);
  if (filter.posts?.length) add((n) => `n.post = any(${n}::text[])`, filter.posts);
  if (filter.reasons?.length) add((n) => `n.reason = any(${n}::text[])`, filter.reasons);
  if (filter.states?.length) add((n) => `n.state = any(${n}::text[])`, filter.states);
  if (filter.wantedFrom) add((n) => `n.wanted_on >= ${n}::date`, filter.wantedFrom);
  if (filter.wantedTo) add((n) => `n.wanted_on <= ${n}::date`, filter.wantedTo);
  if (filter.toRefresh) where.push(TO_REFRESH);
  return { where, parameters };
}

const whereSql = (where: readonly string[]): string => (where.length > 0 ? `where ${where.join(' and ')}` : '');

/** needs by id: those that the actor may see among the ids asked for */
export function needsById(db: SqlReader, ids: readonly string[]): Promise<NeedRow[]> {
  return db.query(`select ${COLUMNS} from ${FROM} where n.id = any($1::uuid[])`, [ids]);
}

/** need by id: locked for the transaction that changes it */
export async function lockNeed(db: SqlReader, id: string): Promise<NeedRow | null> {
  const [row] = await db.query<NeedRow>(`select ${COLUMNS} from ${FROM} where n.id = $1 for update of n`, [id]);
  return row ?? null;
}

/** needs list: under a filter and a sort, one page */
export function needsPage(
  db: SqlReader,
  args: PageArguments,
  filter: NeedFilter,
  sort: { by: NeedSort; direction: 'ASC' | 'DESC' },
): Promise<Page<NeedRow>> {
  return readPage(db, args, {
    select: COLUMNS,
    from: FROM,
    ...conditionsOf(filter),
    id: 'n.id',
    sort: SORTS[sort.by],
    direction: sort.direction,
  });
}

export const FIGURE_AREAS = ['EPCI', 'DEPARTEMENT', 'REGION'] as const;
export type FigureArea = (typeof FIGURE_AREAS)[number];

/** The needs of an area: how many, in how many communes, for how many minutes a week. */
export interface NeedFigureRow {
  /** SIREN of the EPCI, or code of the département or the région; null for the communes that are in none. */
  code: string | null;
  name: string | null;
  needs: number;
  communes: number;
  weeklyMinutes: number;
  toRefresh: number;
}

const AREAS: Record<FigureArea, { code: string; table: string; key: string }> = {
  EPCI: { code: 'c.epci_siren', table: 'reference.epci', key: 'siren' },
  DEPARTEMENT: { code: 'n.departement_code', table: 'reference.departement', key: 'code' },
  REGION: { code: 'c.region_code', table: 'reference.region', key: 'code' },
};

/** needs figures: counted by area under the filter of the list, the most needs first */
export function needFigures(db: SqlReader, by: FigureArea, filter: NeedFilter): Promise<NeedFigureRow[]> {
  const { where, parameters } = conditionsOf(filter);
  const { code, table, key } = AREAS[by];
  return db.query(
    `select ${code} as code, r.name, count(*)::int as needs, count(distinct n.insee_code)::int as communes,
       sum(n.weekly_minutes)::int as "weeklyMinutes", (count(*) filter (where ${TO_REFRESH}))::int as "toRefresh"
     from ${FROM} left join ${table} r on r.${key} = ${code}
     ${whereSql(where)}
     group by ${code}, r.name order by count(*) desc, r.name collate "fr-x-icu" nulls last`,
    parameters,
  );
}

export interface NeedPointRow {
  inseeCode: string;
  name: string;
  latitude: number;
  longitude: number;
  /** The point is the centre of a larger area. */
  approximate: boolean;
  needs: number;
}

/** needs points: one for each commune with needs under the filter of the list, the most needs first */
export function needPoints(db: SqlReader, filter: NeedFilter): Promise<NeedPointRow[]> {
  const { where, parameters } = conditionsOf(filter);
  return db.query(
    `select n.insee_code as "inseeCode", c.name, c.latitude, c.longitude, c.coordinates_approximate as approximate,
       count(*)::int as needs
     from ${FROM}
     ${whereSql([...where, 'c.latitude is not null'])}
     group by n.insee_code, c.name, c.latitude, c.longitude, c.coordinates_approximate
     order by count(*) desc, c.name collate "fr-x-icu"`,
    parameters,
  );
}

/** needs backdrop: where the communes of some départements lie, which draws their shape */
export function communePlaces(
  db: SqlReader,
  departements: readonly string[],
): Promise<{ latitude: number; longitude: number }[]> {
  return db.query(
    `select distinct round(c.latitude::numeric, 3)::float8 as latitude, round(c.longitude::numeric, 3)::float8 as longitude
     from reference.commune c
     where c.departement_code = any($1::text[]) and c.retired_on is null and c.latitude is not null`,
    [departements],
  );
}

/** needs of a commune that are open: how many */
export async function countOpenNeeds(db: SqlReader, inseeCode: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    "select count(*)::int as n from cohorts.need where insee_code = $1 and state = 'open'",
    [inseeCode],
  );
  return row!.n;
}

/** need: a new one, confirmed on the day it is entered */
export async function insertNeed(
  db: SqlReader,
  row: { id: string; departementCode: string; confirmedOn: string; organisationId: string; accountId: string },
  need: NeedInput,
): Promise<void> {
  await db.query(
    `insert into cohorts.need (id, insee_code, departement_code, post, title, weekly_minutes, reason, wanted_on, category,
       note, confirmed_on, organisation_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      row.id,
      need.inseeCode,
      row.departementCode,
      need.post,
      need.title,
      need.weeklyMinutes,
      need.reason,
      need.wantedOn,
      need.category,
      need.note,
      row.confirmedOn,
      row.organisationId,
      row.accountId,
    ],
  );
}

/** need: corrected from an expected version, which confirms it. @returns false when somebody else was faster */
export async function updateNeed(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  need: NeedInput,
  confirmedOn: string,
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.need set post = $3, title = $4, weekly_minutes = $5, reason = $6, wanted_on = $7, category = $8,
       note = $9, confirmed_on = $10, version = version + 1
     where id = $1 and version = $2 returning id`,
    [
      id,
      expectedVersion,
      need.post,
      need.title,
      need.weeklyMinutes,
      need.reason,
      need.wantedOn,
      need.category,
      need.note,
      confirmedOn,
    ],
  );
  return rows.length > 0;
}

/** need: moved from an expected version; what stands again is confirmed. @returns false when somebody else was faster */
export async function moveNeedTo(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  step: { state: NeedState; event: NeedEvent; today: string },
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.need set state = $3, version = version + 1,
       confirmed_on = case when $4 in ('confirm', 'reopen') then $5::date else confirmed_on end
     where id = $1 and version = $2 returning id`,
    [id, expectedVersion, step.state, step.event, step.today],
  );
  return rows.length > 0;
}

/** needs of a commune that are open: all confirmed on a day. @returns how many */
export async function confirmOpenNeeds(db: SqlReader, inseeCode: string, today: string): Promise<number> {
  const rows = await db.query(
    `update cohorts.need set confirmed_on = $2, version = version + 1
     where insee_code = $1 and state = 'open' and confirmed_on < $2 returning id`,
    [inseeCode, today],
  );
  return rows.length;
}

/** category rules: every line of the law, whatever the day */
export function categoryRules(db: SqlReader): Promise<CategoryRule[]> {
  return db.query(
    `select code, valid_from as "validFrom", valid_to as "validTo", from_population as "fromPopulation",
       below_population as "belowPopulation", minimum, allows_director as "allowsDirector", source
     from cohorts.category_rule order by valid_from, from_population`,
  );
}

/** full time: how long a post may be on a day, in minutes a week */
export async function fullTimeOn(db: SqlReader, day: string): Promise<number> {
  const [row] = await db.query<{ minutes: number }>(
    `select weekly_minutes as minutes from cohorts.full_time
     where valid_from <= $1::date order by valid_from desc limit 1`,
    [day],
  );
  return row!.minutes;
}
