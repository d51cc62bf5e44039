import { CERTIFIERS, checkCertification, statementOf, unmarkedIn, whyNotLeadCohort } from '@maillage/domain/cohorts';
import { failed, isMonth, newId, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../../db/unit-of-work.ts';
import { whoOf } from '../../../conventions/use-cases/open-for-editing.ts';
import { trainingDaysOf } from '../../persistence/attendance/calendar.queries.ts';
import { correctionsOf, entriesOf, staysOf } from '../../persistence/attendance/sheet.queries.ts';
import {
  insertAbsenceRule,
  insertStatement,
  statementLinesOf,
  statementsOf,
} from '../../persistence/attendance/statement.queries.ts';
import { cohortParts } from '../../persistence/cohort-figures.queries.ts';
import { bookOf, fingerprintOf, monthsOfCohort } from './attendance-book.ts';
import { openTraining, traceAttendance } from './open-training.ts';

/**
 * Certifies the statement of a month, which the Région takes for the pay of the stagiaires (PDL-2.R4). Its lines never
 * change afterwards.
 * @param command `month` 'YYYY-MM'; `fingerprint` of the statement that was read
 * @returns NOT_FOUND, FORBIDDEN, STATEMENT_CHANGED when it is no longer what was read, or every reason of the rules
 */
export async function certifyStatement(
  tx: Transaction,
  command: { cohortId: string; month: string; fingerprint: string },
): Promise<Result<{ cohortId: string }, Refusal>> {
  const { month, fingerprint } = command;
  const opened = await openTraining(tx, command.cohortId, { by: CERTIFIERS, lock: true });
  if (!opened.ok) return opened;
  const { cohort, author } = opened.value;
  if (!isMonth(month)) return failed([refusal('INVALID_FORMAT', ['month'], { expected: 'month' })]);
  const ids = [cohort.id];
  const book = bookOf({
    days: await trainingDaysOf(tx, ids),
    stays: await staysOf(tx, ids),
    entries: await entriesOf(tx, ids),
    corrections: await correctionsOf(tx, ids),
    statements: await statementsOf(tx, ids),
    lines: await statementLinesOf(tx, ids),
  });
  const refusals = checkCertification(book, month, monthsOfCohort(cohort), tx.today);
  if (refusals.length > 0) return failed(refusals);
  const unmarked = unmarkedIn(book, month);
  if (unmarked > 0) return failed([refusal('ATTENDANCE_MISSING', ['month'], { count: unmarked })]);
  const lines = statementOf(book, month);
  if (fingerprintOf(lines) !== fingerprint) return failed([refusal('STATEMENT_CHANGED', ['fingerprint'])]);
  await insertStatement(
    tx,
    {
      id: newId(),
      cohortId: cohort.id,
      conventionId: cohort.conventionId,
      month,
      certifiedOn: tx.today,
      certifiedBy: tx.actor.displayName,
      ...author,
    },
    lines.map((line) => ({ id: newId(), ...line })),
  );
  await traceAttendance(tx, opened.value, 'certified', { month, lines: lines.length, fingerprint });
  return ok({ cohortId: cohort.id });
}

const SOURCE_LENGTH = 300;
const MOST_HALF_DAYS = 60;

/**
 * Sets how many half-days in a row alert in the cohorts of a convention, from a day on.
 * @param command `source` says where the number comes from
 * @returns the convention's id; NOT_FOUND, FORBIDDEN to all but its coordinator, ALREADY_EXISTS on the same day
 */
export async function saveAbsenceRule(
  tx: Transaction,
  command: { cohortId: string; halfDays: number; validFrom: CalendarDate; source: string },
): Promise<Result<{ cohortId: string }, Refusal>> {
  const opened = await openTraining(tx, command.cohortId);
  if (!opened.ok) return opened;
  const { cohort, author } = opened.value;
  const coordinates = (await cohortParts(tx)).coordinated.includes(cohort.conventionId);
  const denial = whyNotLeadCohort(whoOf(tx), coordinates ? ['coordinator'] : [], ['coordinator']);
  if (denial) return failed([denial]);
  const { halfDays, validFrom } = command;
  const source = command.source.trim();
  const refusals: Refusal[] = [];
  if (halfDays < 1) refusals.push(refusal('TOO_SMALL', ['halfDays'], { minimum: 1 }));
  if (halfDays > MOST_HALF_DAYS) refusals.push(refusal('TOO_LARGE', ['halfDays'], { maximum: MOST_HALF_DAYS }));
  if (source === '') refusals.push(refusal('REQUIRED', ['source']));
  if (source.length > SOURCE_LENGTH) refusals.push(refusal('TOO_LONG', ['source'], { maximum: SOURCE_LENGTH }));
  if (refusals.length > 0) return failed(refusals);
  const { conventionId } = cohort;
  await insertAbsenceRule(tx, { id: newId(), conventionId, halfDays, validFrom, source, ...author });
  await traceAttendance(tx, opened.value, 'absence_rule', { halfDays, validFrom, source });
  return ok({ cohortId: cohort.id });
}
