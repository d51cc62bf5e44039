import type { StatementLine } from '@maillage/domain/cohorts';
import type { SqlReader } from '../../../../db/sql.ts';

/** A statement that was certified. */
export interface StatementRow {
  id: string;
  cohortId: string;
  month: string;
  certifiedOn: string;
  certifiedBy: string;
  organisationId: string;
}

export interface StatementLineRow extends StatementLine {
  cohortId: string;
  statementId: string;
  lastName: string | null;
  firstName: string | null;
}

/** statements of cohorts that are certified, in the order of their months */
export function statementsOf(db: SqlReader, cohortIds: readonly string[]): Promise<StatementRow[]> {
  return db.query(
    `select s.id, s.cohort_id as "cohortId", s.month, s.certified_on as "certifiedOn", s.certified_by as "certifiedBy",
       s.organisation_id as "organisationId"
     from cohorts.attendance_statement s where s.cohort_id = any($1::uuid[]) order by s.month`,
    [cohortIds],
  );
}

/** lines of the certified statements of cohorts, as they were certified */
export function statementLinesOf(db: SqlReader, cohortIds: readonly string[]): Promise<StatementLineRow[]> {
  return db.query(
    `select l.cohort_id as "cohortId", l.statement_id as "statementId", l.candidature_id as "personId",
       l.corrects_month as "correctsMonth", l.corrected_days::text[] as "correctedDays", l.planned_minutes as planned,
       l.present_minutes as present, l.justified_minutes as justified, l.unjustified_minutes as unjustified,
       l.theory_half_days as "theoryHalfDays", l.immersion_half_days as "immersionHalfDays",
       p.last_name as "lastName", p.first_name as "firstName"
     from cohorts.attendance_statement_line l left join cohorts.candidate p on p.candidature_id = l.candidature_id
     where l.cohort_id = any($1::uuid[]) order by l.statement_id, l.position`,
    [cohortIds],
  );
}

/** statement: certified, with its lines, in one statement */
export async function insertStatement(
  db: SqlReader,
  row: StatementRow & { conventionId: string; accountId: string },
  lines: readonly (StatementLine & { id: string })[],
): Promise<void> {
  await db.query(
    `with statement as (
       insert into cohorts.attendance_statement (id, cohort_id, convention_id, month, certified_on, certified_by,
         organisation_id, account_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id, cohort_id)
     insert into cohorts.attendance_statement_line (id, statement_id, cohort_id, candidature_id, position, corrects_month,
       corrected_days, planned_minutes, present_minutes, justified_minutes, unjustified_minutes, theory_half_days,
       immersion_half_days)
     select (j ->> 'id')::uuid, s.id, s.cohort_id, (j ->> 'personId')::uuid, at::int, j ->> 'correctsMonth',
       array(select jsonb_array_elements_text(j -> 'correctedDays'))::date[], (j ->> 'planned')::int,
       (j ->> 'present')::int, (j ->> 'justified')::int, (j ->> 'unjustified')::int, (j ->> 'theoryHalfDays')::int,
       (j ->> 'immersionHalfDays')::int
     from statement s cross join jsonb_array_elements($9::jsonb) with ordinality as e(j, at)`,
    [
      row.id,
      row.cohortId,
      row.conventionId,
      row.month,
      row.certifiedOn,
      row.certifiedBy,
      row.organisationId,
      row.accountId,
      JSON.stringify(lines),
    ],
  );
}

export interface AbsenceRuleRow {
  /** Null for the usual rule. */
  conventionId: string | null;
  halfDays: number;
  validFrom: string;
  source: string;
}

/** absence rules of conventions, and the usual ones */
export function absenceRulesOf(db: SqlReader, conventionIds: readonly string[]): Promise<AbsenceRuleRow[]> {
  return db.query(
    `select r.convention_id as "conventionId", r.half_days as "halfDays", r.valid_from as "validFrom", r.source
     from cohorts.absence_rule r where r.convention_id is null or r.convention_id = any($1::uuid[])
     order by r.valid_from`,
    [conventionIds],
  );
}

/** absence rule: of a convention, from a day on */
export async function insertAbsenceRule(
  db: SqlReader,
  row: AbsenceRuleRow & { id: string; organisationId: string; accountId: string },
): Promise<void> {
  await db.query(
    `insert into cohorts.absence_rule (id, convention_id, half_days, valid_from, source, organisation_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.conventionId, row.halfDays, row.validFrom, row.source, row.organisationId, row.accountId],
  );
}
