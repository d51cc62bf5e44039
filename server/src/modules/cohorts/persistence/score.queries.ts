import type { RankedCandidate, TieBreak } from '@maillage/domain/cohorts';
import type { SqlReader } from '../../../db/sql.ts';

export interface OwnSheetRow {
  juryDayId: string;
  candidatureId: string;
  version: number;
  remark: string | null;
  scores: { criterionId: string; points: number }[];
}

/** own sheets of jury days: what the actor gave */
export function ownSheetsOf(db: SqlReader, dayIds: readonly string[]): Promise<OwnSheetRow[]> {
  return db.query(
    `select j.jury_day_id as "juryDayId", s.candidature_id as "candidatureId", s.version, r.remark,
       coalesce((
         select jsonb_agg(jsonb_build_object('criterionId', c.criterion_id, 'points', c.points))
         from cohorts.score c where c.juror_id = s.juror_id and c.candidature_id = s.candidature_id), '[]') as scores
     from cohorts.juror j
     join cohorts.jury_sheet s on s.juror_id = j.id
     left join cohorts.jury_remark r on r.juror_id = s.juror_id and r.candidature_id = s.candidature_id
     where j.jury_day_id = any($1::uuid[]) and j.account_id = (select access.actor_account())`,
    [dayIds],
  );
}

export interface ScoreRow {
  cohortId: string;
  jurorId: string;
  candidatureId: string;
  criterionId: string;
  points: number;
}

/** scores of cohorts: all that the reader may see, for the ranking */
export function scoresOf(db: SqlReader, cohortIds: readonly string[]): Promise<ScoreRow[]> {
  return db.query(
    `select c.cohort_id as "cohortId", c.juror_id as "jurorId", c.candidature_id as "candidatureId",
       c.criterion_id as "criterionId", c.points
     from cohorts.score c where c.cohort_id = any($1::uuid[])`,
    [cohortIds],
  );
}

export interface ProgressRow {
  cohortId: string;
  juryDayId: string;
  jurorId: string;
  candidatureId: string;
  /** The juror declared to know the person; else the juror scored them. */
  stoodBack: boolean;
}

/** progress of the juries of cohorts: who has scored whom, without a score; for those who run or teach them */
export function juryProgressOf(db: SqlReader, cohortIds: readonly string[]): Promise<ProgressRow[]> {
  return db.query(
    `select cohort_id as "cohortId", jury_day_id as "juryDayId", juror_id as "jurorId", candidature_id as "candidatureId",
       stood_back as "stoodBack"
     from cohorts.jury_progress($1::uuid[])`,
    [cohortIds],
  );
}

/**
 * sheet: what a juror gives a candidate, from an expected version, null = the first time.
 * @returns false when the same juror was faster elsewhere
 */
export async function writeSheet(
  db: SqlReader,
  row: {
    jurorId: string;
    candidatureId: string;
    cohortId: string;
    accountId: string;
    expectedVersion: number | null;
    remark: string | null;
    now: string;
  },
  scores: ReadonlyMap<string, number>,
): Promise<boolean> {
  const { jurorId, candidatureId, cohortId, accountId } = row;
  const written =
    row.expectedVersion === null
      ? await db.query(
          `insert into cohorts.jury_sheet (juror_id, candidature_id, cohort_id, account_id, recorded_at)
           values ($1, $2, $3, $4, $5) on conflict do nothing returning version`,
          [jurorId, candidatureId, cohortId, accountId, row.now],
        )
      : await db.query(
          `update cohorts.jury_sheet set version = version + 1, recorded_at = $4
           where juror_id = $1 and candidature_id = $2 and version = $3 returning version`,
          [jurorId, candidatureId, row.expectedVersion, row.now],
        );
  if (written.length === 0) return false;
  await db.query(
    `insert into cohorts.score (juror_id, candidature_id, cohort_id, account_id, criterion_id, points)
     select $1, $2, $3, $4, (j ->> 0)::uuid, (j ->> 1)::int from jsonb_array_elements($5::jsonb) as e(j)
     on conflict (juror_id, candidature_id, criterion_id) do update set points = excluded.points`,
    [jurorId, candidatureId, cohortId, accountId, JSON.stringify([...scores])],
  );
  if (row.remark === null)
    await db.query('delete from cohorts.jury_remark where juror_id = $1 and candidature_id = $2', [
      jurorId,
      candidatureId,
    ]);
  else
    await db.query(
      `insert into cohorts.jury_remark (juror_id, candidature_id, cohort_id, account_id, remark)
       values ($1, $2, $3, $4, $5) on conflict (juror_id, candidature_id) do update set remark = excluded.remark`,
      [jurorId, candidatureId, cohortId, accountId, row.remark],
    );
  return true;
}

/** bond: a juror stands back for somebody; what the juror gave that person goes */
export async function insertBond(
  db: SqlReader,
  row: { jurorId: string; candidatureId: string; cohortId: string; accountId: string; today: string },
): Promise<void> {
  await db.query('delete from cohorts.jury_sheet where juror_id = $1 and candidature_id = $2', [
    row.jurorId,
    row.candidatureId,
  ]);
  await db.query(
    `insert into cohorts.bond (juror_id, candidature_id, cohort_id, account_id, declared_on)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [row.jurorId, row.candidatureId, row.cohortId, row.accountId, row.today],
  );
}

export interface ResultRow {
  juryDayId: string;
  candidatureId: string;
  rank: number;
  hundredths: number;
  jurors: number;
  tieBreak: TieBreak | null;
}

/** results of jury days that are closed: in the order of the ranking, as far as the reader may see them */
export function resultsOf(db: SqlReader, dayIds: readonly string[]): Promise<ResultRow[]> {
  return db.query(
    `select r.jury_day_id as "juryDayId", r.candidature_id as "candidatureId", r.rank, r.hundredths, r.jurors,
       r.tie_break as "tieBreak"
     from cohorts.jury_result r where r.jury_day_id = any($1::uuid[]) order by r.rank`,
    [dayIds],
  );
}

/** results of a jury day: the ranking as it stands when the minutes are closed */
export async function insertResults(
  db: SqlReader,
  day: { id: string; cohortId: string },
  ranked: readonly RankedCandidate[],
): Promise<void> {
  const lines = ranked.map(({ id, rank, hundredths, jurors, tieBreak }) => ({
    id,
    rank,
    hundredths,
    jurors,
    tieBreak,
  }));
  await db.query(
    `insert into cohorts.jury_result (jury_day_id, cohort_id, candidature_id, rank, hundredths, jurors, tie_break)
     select $1, $2, (j ->> 'id')::uuid, (j ->> 'rank')::int, (j ->> 'hundredths')::int, (j ->> 'jurors')::int,
       j ->> 'tieBreak'
     from jsonb_array_elements($3::jsonb) as e(j)`,
    [day.id, day.cohortId, JSON.stringify(lines)],
  );
}
