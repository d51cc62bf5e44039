import { deadlinesOf } from '@maillage/domain/conventions';
import { addYears, newId, type CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { conventionsById } from '../persistence/convention.queries.ts';
import { ownersOf, ownsOn } from '../persistence/deadline-owners.queries.ts';
import { factsFrom, partsOfConvention } from './convention-facts.ts';
import { LOOK_BACK_YEARS } from './list-deadlines.ts';

/** Name of the job that refreshes one convention, for an act whose author may not write its due dates. */
export const REFRESH_DEADLINES_OF = 'refresh_deadlines_of';

/** Writes anew the due dates after an act; by a job when whoever acts by a link has no hand on them. */
export async function refreshDeadlinesAfter(tx: Transaction, conventionId: string): Promise<void> {
  if (tx.actor.signingToken === undefined) await refreshDeadlines(tx, conventionId, tx.today);
  else await tx.enqueue(REFRESH_DEADLINES_OF, { conventionId }, { key: `${REFRESH_DEADLINES_OF}:${conventionId}` });
}

/** How far ahead the due dates of a convention without an end are written; the nightly job moves them on. */
const HORIZON_YEARS = 3;

/**
 * Writes anew the due dates of a convention in force, and what is expected without a date, from the clauses, commitments
 * and facts of the day: the lists 'à traiter' read them. A draft has none.
 */
export async function refreshDeadlines(db: SqlReader, conventionId: string, today: CalendarDate): Promise<void> {
  const [convention] = await conventionsById(db, [conventionId]);
  await db.query('delete from steering.deadline where convention_id = $1', [conventionId]);
  if (!convention || convention.status !== 'in_force') return;
  const parts = await partsOfConvention(db, conventionId, null);
  const to = addYears(today, HORIZON_YEARS);
  const deadlines = deadlinesOf(factsFrom(convention, parts, null), {
    from: addYears(today, -LOOK_BACK_YEARS),
    to,
    today,
  }).filter(
    // What a notice or a dispute of today would open moves with the day that asks: the page computes it, no list keeps it.
    (deadline) => deadline.kind !== 'notice_effect' && deadline.key !== 'court_opens:today',
  );
  if (deadlines.length === 0) return;
  const rows = deadlines.map((deadline) => ({ id: newId<'Deadline'>(), ...deadline }));
  await db.query(
    `insert into steering.deadline (id, convention_id, key, kind, due_on, window_opens_on, window_closes_on, article_number, rule_id,
       clause_id, commitment_id, message_id, message_values, severity, met_on, confidential)
     select d.id, $1, d.key, d.kind, d.due_on, d.window_opens_on, d.window_closes_on, d.article_number, d.rule_id, d.clause_id,
       d.commitment_id, d.message_id, d.message_values, d.severity, d.met_on, d.confidential
     from jsonb_to_recordset($2::jsonb) as d(id uuid, key text, kind text, due_on date, window_opens_on date,
       window_closes_on date, article_number text, rule_id text, clause_id uuid, commitment_id uuid, message_id text, message_values jsonb,
       severity text, met_on date, confidential boolean)`,
    [
      conventionId,
      JSON.stringify(
        rows.map((row) => ({
          id: row.id,
          key: row.key,
          kind: row.kind,
          due_on: row.dueOn,
          window_opens_on: row.windowStart,
          window_closes_on: row.windowEnd,
          article_number: row.articleNumber,
          rule_id: row.ruleId,
          clause_id: row.clauseId,
          commitment_id: row.commitmentId,
          message_id: row.messageId,
          message_values: row.values,
          severity: row.severity,
          met_on: row.metOn,
          confidential: row.confidential,
        })),
      ),
    ],
  );
  const owners = await ownersOf(db, conventionId);
  const lines = rows.flatMap((row) =>
    owners
      .filter((owner) => row.partyKeys.length === 0 || row.partyKeys.includes(owner.partyKey))
      // What is between the parties falls on them alone: those who gave them mandate do not read it.
      .filter((owner) => !row.confidential || owner.asParty)
      // It falls on those who are bound on the day, and what has no date on those of today.
      .filter((owner) => ownsOn(owner, row.dueOn ?? today))
      .map((owner) => ({
        deadline_id: row.id,
        organisation_id: owner.organisationId,
        due_on: row.dueOn,
        confidential: row.confidential,
      })),
  );
  await db.query(
    `insert into steering.deadline_owner (deadline_id, organisation_id, convention_id, due_on, confidential)
     select distinct l.deadline_id, l.organisation_id, $1::uuid, l.due_on, l.confidential
     from jsonb_to_recordset($2::jsonb) as l(deadline_id uuid, organisation_id uuid, due_on date, confidential boolean)`,
    [conventionId, JSON.stringify(lines)],
  );
}

/**
 * The nightly pass over every convention in force, as maillage_worker: open-ended ones gain the dates of one more day.
 * @returns the number of conventions refreshed
 */
export async function refreshAllDeadlines(db: SqlReader, today: CalendarDate): Promise<number> {
  const conventions = await db.query<{ id: string }>(
    "select id from conventions.convention where status = 'in_force' order by id",
  );
  for (const { id } of conventions) await refreshDeadlines(db, id, today);
  return conventions.length;
}
