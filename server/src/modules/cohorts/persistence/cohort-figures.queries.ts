import type { CohortState, ExperimentOutcome, OutcomeCounts, PostponeReason } from '@maillage/domain/cohorts';
import type { SqlReader } from '../../../db/sql.ts';

interface Author {
  organisationId: string;
  accountId: string;
}

/** What the organisation acted for is for cohorts: ids of those that it runs, teaches or pays. */
export interface CohortPartsRow {
  coordinated: string[];
  run: string[];
  taught: string[];
  paid: string[];
}

/** cohort parts: what the organisation acted for is for each cohort */
export async function cohortParts(db: SqlReader): Promise<CohortPartsRow> {
  const [row] = await db.query<CohortPartsRow>(
    `select cohorts.coordinated_conventions()::text[] as coordinated, cohorts.run_cohorts()::text[] as run,
       cohorts.taught_cohorts()::text[] as taught, cohorts.paid_cohorts()::text[] as paid`,
  );
  return row!;
}

export interface FunnelRow {
  cohortId: string;
  step: string;
  /** Null for a group too small to be told to the reader. */
  people: number | null;
}

/** funnel of cohorts: how many people are at each step, as far as the reader may be told */
export function funnelsOf(db: SqlReader, ids: readonly string[]): Promise<FunnelRow[]> {
  return db.query('select cohort_id as "cohortId", step, people from cohorts.funnel($1::uuid[])', [ids]);
}

/** outcomes of cohorts: what became of their people, all together */
export async function outcomesOf(db: SqlReader, ids: readonly string[]): Promise<OutcomeCounts & { told: boolean }> {
  const [row] = await db.query<OutcomeCounts & { told: boolean }>('select * from cohorts.outcomes($1::uuid[])', [ids]);
  return row!;
}

export interface ExperimentRow {
  conventionId: string;
  departementCode: string;
  year: number;
  outcome: ExperimentOutcome;
  assessedOn: string;
  note: string | null;
}

/** experiments of conventions: their assessments, the last one recorded first */
export function experimentsOf(db: SqlReader, conventionIds: readonly string[]): Promise<ExperimentRow[]> {
  return db.query(
    `select x.convention_id as "conventionId", x.departement_code as "departementCode", x.year, x.outcome,
       x.assessed_on as "assessedOn", x.note
     from cohorts.experiment x where x.convention_id = any($1::uuid[]) order by x.recorded_at desc, x.id desc`,
    [conventionIds],
  );
}

/** experiment: a new assessment, which replaces the one before */
export async function insertExperiment(
  db: SqlReader,
  row: Omit<ExperimentRow, never> & { id: string } & Author,
): Promise<void> {
  await db.query(
    `insert into cohorts.experiment (id, convention_id, departement_code, year, outcome, assessed_on, note,
       organisation_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      row.conventionId,
      row.departementCode,
      row.year,
      row.outcome,
      row.assessedOn,
      row.note,
      row.organisationId,
      row.accountId,
    ],
  );
}

export interface CohortEventRow {
  id: string;
  cohortId: string;
  event: string;
  fromState: CohortState | null;
  toState: CohortState;
  happenedOn: string;
  reason: PostponeReason | null;
  organisationId: string;
}

/** events of cohorts: the last one first, at most 100 of each */
export function cohortEventsOf(db: SqlReader, ids: readonly string[]): Promise<CohortEventRow[]> {
  return db.query(
    `select v.id, v.cohort_id as "cohortId", v.event, v.from_state as "fromState", v.to_state as "toState",
       v.happened_on as "happenedOn", v.details ->> 'reason' as reason, v.organisation_id as "organisationId"
     from unnest($1::uuid[]) as asked(id)
     cross join lateral (
       select * from cohorts.cohort_event v where v.cohort_id = asked.id order by v.recorded_at desc, v.id desc limit 100) v
     order by v.recorded_at desc, v.id desc`,
    [ids],
  );
}

/** cohort event: what happened, by whom */
export async function insertCohortEvent(
  db: SqlReader,
  row: {
    id: string;
    cohortId: string;
    event: string;
    fromState: string | null;
    toState: string;
    happenedOn: string;
    details: object;
  } & Author,
): Promise<void> {
  await db.query(
    `insert into cohorts.cohort_event (id, cohort_id, event, from_state, to_state, happened_on, details, organisation_id,
       account_id)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)`,
    [
      row.id,
      row.cohortId,
      row.event,
      row.fromState,
      row.toState,
      row.happenedOn,
      JSON.stringify(row.details),
      row.organisationId,
      row.accountId,
    ],
  );
}
