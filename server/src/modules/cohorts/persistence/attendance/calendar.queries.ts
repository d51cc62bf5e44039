import type { DayKind, DayPart, SheetState } from '@maillage/domain/cohorts';
import type { SqlReader } from '../../../../db/sql.ts';

/** One half of a day of training, with the state of its sheet. */
export interface HalfDayRow {
  id: string;
  part: DayPart;
  minutes: number;
  state: SheetState;
  closedAt: string | null;
  closingNote: string | null;
  version: number;
}

/** A day of training with its halves, the morning first. Ids are bare uuids, days 'YYYY-MM-DD'. */
export interface TrainingDayRow {
  id: string;
  cohortId: string;
  conventionId: string;
  date: string;
  kind: DayKind;
  title: string;
  room: string | null;
  trainer: string | null;
  forcedReason: string | null;
  cancelledOn: string | null;
  cancelledReason: string | null;
  version: number;
  halves: HalfDayRow[];
}

/** Read by those who keep the sheets: to anybody else there is none. */
const NOTE = '(select n.note from cohorts.sheet_note n where n.half_day_id = h.id)';
const HALVES = `(
  select json_agg(json_build_object('id', h.id, 'part', h.part, 'minutes', h.minutes, 'state', h.state,
    'closedAt', h.closed_at, 'closingNote', ${NOTE}, 'version', h.version) order by h.part desc)
  from cohorts.half_day h where h.training_day_id = d.id)`;

const COLUMNS = `d.id, d.cohort_id as "cohortId", d.convention_id as "conventionId", d.held_on as date, d.kind, d.title,
  d.room, d.trainer, d.forced_reason as "forcedReason", d.cancelled_on as "cancelledOn",
  d.cancelled_reason as "cancelledReason", d.version, ${HALVES} as halves`;

/** training days of cohorts, cancelled ones too: a calendar has as many as its programme, about a hundred */
export function trainingDaysOf(db: SqlReader, cohortIds: readonly string[]): Promise<TrainingDayRow[]> {
  return db.query(
    `select ${COLUMNS} from cohorts.training_day d where d.cohort_id = any($1::uuid[])
     order by d.held_on, d.cancelled_on nulls first, d.id`,
    [cohortIds],
  );
}

/** training days by id: those that the actor may see among the ids asked for */
export function trainingDaysById(db: SqlReader, ids: readonly string[]): Promise<TrainingDayRow[]> {
  return db.query(`select ${COLUMNS} from cohorts.training_day d where d.id = any($1::uuid[])`, [ids]);
}

/** What is written of a day. */
export interface DayFields {
  id: string;
  date: string;
  kind: DayKind;
  title: string;
  room: string | null;
  trainer: string | null;
  forcedReason: string | null;
  morning: { id: string; minutes: number };
  afternoon: { id: string; minutes: number };
}

/** training days: new ones with their halves, in one statement */
export async function insertTrainingDays(
  db: SqlReader,
  row: { cohortId: string; conventionId: string; organisationId: string; accountId: string },
  days: readonly DayFields[],
): Promise<void> {
  await db.query(
    `with line as (select j from jsonb_array_elements($5::jsonb) as e(j)),
     day as (
       insert into cohorts.training_day (id, cohort_id, convention_id, held_on, kind, title, room, trainer,
         forced_reason, organisation_id, account_id)
       select (j ->> 'id')::uuid, $1, $2, (j ->> 'date')::date, j ->> 'kind', j ->> 'title', j ->> 'room',
         j ->> 'trainer', j ->> 'forcedReason', $3, $4 from line)
     insert into cohorts.half_day (id, training_day_id, cohort_id, convention_id, part, minutes)
     select (j #>> array[part, 'id'])::uuid, (j ->> 'id')::uuid, $1, $2, part, (j #>> array[part, 'minutes'])::int
     from line cross join unnest(array['morning', 'afternoon']) as part`,
    [row.cohortId, row.conventionId, row.organisationId, row.accountId, JSON.stringify(days)],
  );
}

/** training days of a cohort: all of them removed, before its calendar is generated again */
export async function deleteTrainingDays(db: SqlReader, cohortId: string): Promise<void> {
  await db.query('delete from cohorts.training_day where cohort_id = $1', [cohortId]);
}

/** training day: changed from an expected version, with its halves. @returns false when somebody else was faster */
export async function updateTrainingDay(
  db: SqlReader,
  expectedVersion: number,
  day: Omit<DayFields, 'morning' | 'afternoon'> & { morningMinutes: number; afternoonMinutes: number },
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.training_day set held_on = $3, kind = $4, title = $5, room = $6, trainer = $7, forced_reason = $8,
       version = version + 1
     where id = $1 and version = $2 and cancelled_on is null returning id`,
    [day.id, expectedVersion, day.date, day.kind, day.title, day.room, day.trainer, day.forcedReason],
  );
  if (rows.length === 0) return false;
  await db.query(
    `update cohorts.half_day set minutes = case part when 'morning' then $2::int else $3::int end, version = version + 1
     where training_day_id = $1 and minutes <> case part when 'morning' then $2::int else $3::int end`,
    [day.id, day.morningMinutes, day.afternoonMinutes],
  );
  return true;
}

/** training day: cancelled from an expected version. @returns false when somebody else was faster */
export async function cancelDay(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  { today, reason }: { today: string; reason: string },
): Promise<boolean> {
  const rows = await db.query(
    `update cohorts.training_day set cancelled_on = $3, cancelled_reason = $4, version = version + 1
     where id = $1 and version = $2 and cancelled_on is null returning id`,
    [id, expectedVersion, today, reason],
  );
  return rows.length > 0;
}

/** attendance: whether anything was written or signed on sheets of a cohort, or of one of its days */
export async function isUsed(db: SqlReader, cohortId: string, dayId: string | null): Promise<boolean> {
  const rows = await db.query(
    `select 1 from cohorts.half_day h where h.cohort_id = $1 and ($2::uuid is null or h.training_day_id = $2)
       and (h.state <> 'open' or exists (select 1 from cohorts.attendance a where a.half_day_id = h.id)
         or exists (select 1 from cohorts.sheet_signature s where s.half_day_id = h.id)) limit 1`,
    [cohortId, dayId],
  );
  return rows.length > 0;
}

/** half-days by id: locked in the order of their ids, so that devices that send the same sheets wait for each other */
export async function lockHalfDays(
  db: SqlReader,
  ids: readonly string[],
): Promise<(HalfDayRow & { cohortId: string; dayId: string; date: string; kind: DayKind })[]> {
  return db.query(
    `select h.id, h.cohort_id as "cohortId", h.training_day_id as "dayId", d.held_on as date, d.kind, h.part, h.minutes,
       h.state, h.closed_at as "closedAt", ${NOTE} as "closingNote", h.version
     from cohorts.half_day h join cohorts.training_day d on d.id = h.training_day_id and d.cancelled_on is null
     where h.id = any($1::uuid[]) order by h.id for update of h`,
    [ids],
  );
}

/** half-days: the state of their sheets, each one version on */
export async function writeSheetStates(
  db: SqlReader,
  sheets: readonly { id: string; state: SheetState; closedAt?: string | null }[],
): Promise<void> {
  await db.query(
    `update cohorts.half_day h set state = n.state, closed_at = n.closed_at, version = h.version + 1
     from (select (j ->> 'id')::uuid as id, j ->> 'state' as state, (j ->> 'closedAt')::timestamptz as closed_at
       from jsonb_array_elements($1::jsonb) as e(j)) n
     where h.id = n.id`,
    [JSON.stringify(sheets)],
  );
}

/** half-days: why signatures are missing of sheets that are closed */
export async function insertSheetNote(
  db: SqlReader,
  cohortId: string,
  halfDayIds: readonly string[],
  note: string,
): Promise<void> {
  await db.query(
    'insert into cohorts.sheet_note (half_day_id, cohort_id, note) select id, $1, $3 from unnest($2::uuid[]) as h(id)',
    [cohortId, halfDayIds, note],
  );
}

/** half-day: one version on, for something on its sheet was corrected */
export async function touchSheet(db: SqlReader, id: string): Promise<void> {
  await db.query('update cohorts.half_day set version = version + 1 where id = $1', [id]);
}
