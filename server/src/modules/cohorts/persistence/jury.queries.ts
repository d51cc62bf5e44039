import type { GridInput, JuryDayInput, JurySlot } from '@maillage/domain/cohorts';
import type { SqlReader } from '../../../db/sql.ts';

/** A day of a jury. Ids are bare uuids, days 'YYYY-MM-DD', hours minutes since midnight. */
export interface JuryDayRow {
  id: string;
  cohortId: string;
  conventionId: string;
  day: string;
  startsAt: number;
  endsAt: number;
  slotMinutes: number;
  breakFrom: number | null;
  breakTo: number | null;
  place: string | null;
  closedOn: string | null;
  /** Where the order of the publics stood on the day of the jury; null until it is closed, or where nothing orders them. */
  priorityArticle: string | null;
  priorityRule: string | null;
  version: number;
}

const COLUMNS = `d.id, d.cohort_id as "cohortId", d.convention_id as "conventionId", d.day, d.starts_at as "startsAt",
  d.ends_at as "endsAt", d.slot_minutes as "slotMinutes", d.break_from as "breakFrom", d.break_to as "breakTo", d.place,
  d.closed_on as "closedOn", d.priority_article as "priorityArticle", d.priority_rule as "priorityRule", d.version`;

/** jury days by id: those that the actor may see among the ids asked for */
export function juryDaysById(db: SqlReader, ids: readonly string[]): Promise<JuryDayRow[]> {
  return db.query(`select ${COLUMNS} from cohorts.jury_day d where d.id = any($1::uuid[])`, [ids]);
}

/** jury days of cohorts: the first one first */
export function juryDaysOf(db: SqlReader, cohortIds: readonly string[]): Promise<JuryDayRow[]> {
  return db.query(
    `select ${COLUMNS} from cohorts.jury_day d where d.cohort_id = any($1::uuid[]) order by d.day, d.starts_at, d.id`,
    [cohortIds],
  );
}

/** jury days on which the actor sits: the last one first, at most 50 */
export function ownJuryDays(db: SqlReader): Promise<JuryDayRow[]> {
  return db.query(
    `select ${COLUMNS} from cohorts.jury_day d where d.id = any((select cohorts.own_jury_days())::uuid[])
     order by d.day desc, d.starts_at, d.id limit 50`,
  );
}

/** jury day by id: locked for the transaction that changes it */
export async function lockJuryDay(db: SqlReader, id: string): Promise<JuryDayRow | null> {
  const [row] = await db.query<JuryDayRow>(`select ${COLUMNS} from cohorts.jury_day d where d.id = $1 for update`, [
    id,
  ]);
  return row ?? null;
}

/**
 * selection of a cohort: whoever scores holds it with the others who score, whoever changes the grid, a day or closes it
 * holds it alone, so that no score comes in between
 */
export async function holdSelection(db: SqlReader, cohortId: string, how: 'shared' | 'alone'): Promise<void> {
  await db.query(
    how === 'alone'
      ? 'select pg_advisory_xact_lock(hashtextextended($1, 0))'
      : 'select pg_advisory_xact_lock_shared(hashtextextended($1, 0))',
    [`selection:${cohortId}`],
  );
}

export interface JurorRow {
  id: string;
  juryDayId: string;
  accountId: string;
  organisationId: string;
  name: string;
}

/** jurors of days: in the order in which they were named */
export function jurorsOf(db: SqlReader, dayIds: readonly string[]): Promise<JurorRow[]> {
  return db.query(
    `select j.id, j.jury_day_id as "juryDayId", j.account_id as "accountId", j.organisation_id as "organisationId", j.name
     from cohorts.juror j where j.jury_day_id = any($1::uuid[]) order by j.id`,
    [dayIds],
  );
}

export interface JurySlotRow {
  juryDayId: string;
  cohortId: string;
  candidatureId: string;
  startsAt: number;
  endsAt: number;
  /** Null until the minutes are closed. */
  absent: boolean | null;
  /** Null when the reader is not told who it is. */
  lastName: string | null;
  firstName: string | null;
  /** Whether the reader declared to know the person. */
  known: boolean;
}

/** slots of jury days: in the order of the calls, with names as far as the reader is told them */
export function jurySlotsOf(db: SqlReader, dayIds: readonly string[]): Promise<JurySlotRow[]> {
  return db.query(
    `select s.jury_day_id as "juryDayId", s.cohort_id as "cohortId", s.candidature_id as "candidatureId",
       s.starts_at as "startsAt", s.ends_at as "endsAt", s.absent, p.last_name as "lastName", p.first_name as "firstName",
       s.candidature_id = any((select cohorts.known_candidatures())::uuid[]) as known
     from cohorts.jury_slot s
     left join cohorts.called_people($1::uuid[]) p
       on p.jury_day_id = s.jury_day_id and p.candidature_id = s.candidature_id
     where s.jury_day_id = any($1::uuid[]) order by s.ordinal`,
    [dayIds],
  );
}

export interface GridRow {
  cohortId: string;
  version: number;
}

/** grids of cohorts */
export function gridsOf(db: SqlReader, cohortIds: readonly string[]): Promise<GridRow[]> {
  return db.query(
    'select g.cohort_id as "cohortId", g.version from cohorts.selection_grid g where g.cohort_id = any($1::uuid[])',
    [cohortIds],
  );
}

export interface CriterionRow {
  id: string;
  cohortId: string;
  label: string;
  weight: number;
  maximum: number;
}

/** criteria of cohorts: in the order of the grid */
export function criteriaOf(db: SqlReader, cohortIds: readonly string[]): Promise<CriterionRow[]> {
  return db.query(
    `select k.id, k.cohort_id as "cohortId", k.label, k.weight, k.maximum from cohorts.criterion k
     where k.cohort_id = any($1::uuid[]) order by k.ordinal`,
    [cohortIds],
  );
}

export interface PossibleJurorRow {
  accountId: string;
  organisationId: string;
  name: string;
  organisationName: string;
  /** Ids of the parties of the convention for which the organisation sits. */
  parties: string[];
}

/** possible jurors of a cohort: by words of a name, or by account; at most 40 */
export function possibleJurors(
  db: SqlReader,
  cohortId: string,
  { accounts, words }: { accounts: readonly string[] | null; words: readonly string[] },
): Promise<PossibleJurorRow[]> {
  return db.query(
    `select account_id as "accountId", organisation_id as "organisationId", name,
       organisation_name as "organisationName", parties
     from cohorts.possible_jurors($1, $2::uuid[], $3::text[])`,
    [cohortId, accounts, words],
  );
}

interface Author {
  organisationId: string;
  accountId: string;
}

/** grid: written as a whole from an expected version, null = the first one. @returns false when somebody was faster */
export async function writeGrid(
  db: SqlReader,
  row: { cohortId: string; conventionId: string; expectedVersion: number | null } & Author,
  criteria: readonly ({ id: string } & GridInput['criteria'][number])[],
): Promise<boolean> {
  const written =
    row.expectedVersion === null
      ? await db.query(
          `insert into cohorts.selection_grid (cohort_id, convention_id, organisation_id, account_id)
           values ($1, $2, $3, $4) on conflict do nothing returning version`,
          [row.cohortId, row.conventionId, row.organisationId, row.accountId],
        )
      : await db.query(
          `update cohorts.selection_grid set version = version + 1 where cohort_id = $1 and version = $2 returning version`,
          [row.cohortId, row.expectedVersion],
        );
  if (written.length === 0) return false;
  await db.query('delete from cohorts.criterion where cohort_id = $1', [row.cohortId]);
  await db.query(
    `insert into cohorts.criterion (id, cohort_id, ordinal, label, weight, maximum)
     select (j ->> 'id')::uuid, $1, at, j ->> 'label', (j ->> 'weight')::int, (j ->> 'maximum')::int
     from jsonb_array_elements($2::jsonb) with ordinality as e(j, at)`,
    [row.cohortId, JSON.stringify(criteria)],
  );
  return true;
}

const valuesOf = (input: JuryDayInput): unknown[] => [
  input.day,
  input.startsAt,
  input.endsAt,
  input.slotMinutes,
  input.breakFrom,
  input.breakTo,
  input.place,
];

/** jury day: a new one */
export async function insertJuryDay(
  db: SqlReader,
  row: { id: string; cohortId: string; conventionId: string } & Author,
  input: JuryDayInput,
): Promise<void> {
  await db.query(
    `insert into cohorts.jury_day (id, cohort_id, convention_id, organisation_id, account_id, day, starts_at, ends_at,
       slot_minutes, break_from, break_to, place)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [row.id, row.cohortId, row.conventionId, row.organisationId, row.accountId, ...valuesOf(input)],
  );
}

/** jury day: corrected from an expected version. @returns false when somebody else was faster */
export async function updateJuryDay(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  input: JuryDayInput,
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.jury_day set day = $3, starts_at = $4, ends_at = $5, slot_minutes = $6, break_from = $7, break_to = $8,
       place = $9, version = version + 1 where id = $1 and version = $2 returning id`,
    [id, expectedVersion, ...valuesOf(input)],
  );
  return rows.length > 0;
}

/** jurors of a day: those who are not named any more leave it, those who are named for the first time join it */
export async function replaceJurors(
  db: SqlReader,
  day: { id: string; cohortId: string },
  jurors: readonly { id: string; accountId: string; organisationId: string; name: string }[],
): Promise<void> {
  await db.query('delete from cohorts.juror where jury_day_id = $1 and id <> all($2::uuid[])', [
    day.id,
    jurors.map(({ id }) => id),
  ]);
  await db.query(
    `insert into cohorts.juror (id, jury_day_id, cohort_id, account_id, organisation_id, name)
     select (j ->> 'id')::uuid, $1, $2, (j ->> 'accountId')::uuid, (j ->> 'organisationId')::uuid, j ->> 'name'
     from jsonb_array_elements($3::jsonb) as e(j)
     where not exists (select 1 from cohorts.juror o where o.id = (j ->> 'id')::uuid)`,
    [day.id, day.cohortId, JSON.stringify(jurors)],
  );
}

/** slots of a day: those called, in their order */
export async function replaceSlots(
  db: SqlReader,
  day: { id: string; cohortId: string },
  slots: readonly (JurySlot & { candidatureId: string })[],
): Promise<void> {
  await db.query('delete from cohorts.jury_slot where jury_day_id = $1', [day.id]);
  await db.query(
    `insert into cohorts.jury_slot (jury_day_id, cohort_id, candidature_id, ordinal, starts_at, ends_at)
     select $1, $2, (j ->> 'candidatureId')::uuid, at, (j ->> 'startsAt')::int, (j ->> 'endsAt')::int
     from jsonb_array_elements($3::jsonb) with ordinality as e(j, at)`,
    [day.id, day.cohortId, JSON.stringify(slots)],
  );
}

/** jury day: its minutes are closed, with who did not come and the order of the publics in a tie */
export async function closeJuryDay(
  db: SqlReader,
  day: { id: string },
  minutes: { today: string; absent: readonly string[]; article: string | null; rule: string | null },
): Promise<void> {
  await db.query(
    `update cohorts.jury_day set closed_on = $2, priority_article = $3, priority_rule = $4, version = version + 1
     where id = $1`,
    [day.id, minutes.today, minutes.article, minutes.rule],
  );
  await db.query('update cohorts.jury_slot set absent = candidature_id = any($2::uuid[]) where jury_day_id = $1', [
    day.id,
    minutes.absent,
  ]);
}
