import { checkScoring, checkSheet, sheetInput, type SheetInput } from '@maillage/domain/cohorts';
import { lacks } from '@maillage/domain/access';
import {
  failed,
  ok,
  refusal,
  refusalsFromIssues,
  type CalendarDate,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { whoOf } from '../../conventions/use-cases/open-for-editing.ts';
import {
  criteriaOf,
  holdSelection,
  jurorsOf,
  juryDaysById,
  jurySlotsOf,
  type JurorRow,
  type JuryDayRow,
  type JurySlotRow,
} from '../persistence/jury.queries.ts';
import { insertBond, writeSheet } from '../persistence/score.queries.ts';

interface Seat {
  day: JuryDayRow;
  juror: JurorRow;
  slot: JurySlotRow;
}

/**
 * The seat of the actor on a jury, in front of one candidate. Those who score at once do not wait for each other; whoever
 * closes the minutes waits for them.
 */
async function takeSeat(
  tx: Transaction,
  { juryDayId, candidatureId }: { juryDayId: string; candidatureId: string },
): Promise<Result<Seat, Refusal>> {
  const [seen] = await juryDaysById(tx, [juryDayId]);
  if (!seen) return failed([refusal('NOT_FOUND', ['juryDayId'])]);
  const denial = lacks(whoOf(tx), 'runCohorts');
  if (denial) return failed([denial]);
  const { accountId, organisationId } = tx.actor;
  const juror = (await jurorsOf(tx, [juryDayId])).find(
    (each) => each.accountId === accountId && each.organisationId === organisationId,
  );
  if (!juror) return failed([refusal('FORBIDDEN', [], { reason: 'not_juror' })]);
  await holdSelection(tx, seen.cohortId, 'shared');
  const [day] = await juryDaysById(tx, [juryDayId]);
  const slot = (await jurySlotsOf(tx, [juryDayId])).find((each) => each.candidatureId === candidatureId);
  if (!day || !slot) return failed([refusal('NOT_FOUND', ['candidatureId'])]);
  return ok({ day, juror, slot });
}

/**
 * Gives a candidate the points of one juror, or corrects them until the minutes are closed.
 * @param command `expectedVersion` null = the first time; `fields` those of `sheetInput`, with bare uuids
 * @returns the ids of the day and the candidature; NOT_FOUND, FORBIDDEN for who does not sit, JUROR_STOOD_BACK,
 * JURY_CLOSED, JURY_NOT_BEGUN, GRID_MISSING, REQUIRED, SCORE_OUT_OF_SCALE, STALE_VERSION
 */
export async function scoreCandidate(
  tx: Transaction,
  command: { juryDayId: string; candidatureId: string; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const seat = await takeSeat(tx, command);
  if (!seat.ok) return seat;
  const { day, juror, slot } = seat.value;
  const refusals = checkScoring(
    { day: day.day as CalendarDate, closed: day.closedOn !== null, bonded: slot.known },
    tx.today,
  );
  if (refusals.length > 0) return failed(refusals);
  const criteria = await criteriaOf(tx, [day.cohortId]);
  if (criteria.length === 0) return failed([refusal('GRID_MISSING', [])]);
  const parsed = sheetInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const wrong = checkSheet(criteria, parsed.data);
  if (wrong.length > 0) return failed(wrong);
  const row = {
    jurorId: juror.id,
    candidatureId: slot.candidatureId,
    cohortId: day.cohortId,
    accountId: tx.actor.accountId,
    expectedVersion: command.expectedVersion,
    remark: parsed.data.remark,
    now: tx.now,
  };
  if (!(await writeSheet(tx, row, pointsOf(parsed.data))))
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  await trace(tx, seat.value, 'scored');
  return ok({ id: day.id });
}

const pointsOf = ({ scores }: SheetInput): Map<string, number> =>
  new Map([...scores].map(([criterionId, points]) => [criterionId, points!]));

/**
 * A juror declares to know a candidate, whatever the bond: neither scores that person any more nor reads what others give
 * them, and what was given goes. It is not taken back.
 * @returns the id of the day; NOT_FOUND, FORBIDDEN for who does not sit, JURY_CLOSED
 */
export async function declareBond(
  tx: Transaction,
  command: { juryDayId: string; candidatureId: string },
): Promise<Result<{ id: string }, Refusal>> {
  const seat = await takeSeat(tx, command);
  if (!seat.ok) return seat;
  const { day, juror, slot } = seat.value;
  if (slot.known) return ok({ id: day.id });
  if (day.closedOn !== null) return failed([refusal('JURY_CLOSED', [])]);
  const { accountId } = tx.actor;
  const { candidatureId } = slot;
  await insertBond(tx, { jurorId: juror.id, candidatureId, cohortId: day.cohortId, accountId, today: tx.today });
  await trace(tx, seat.value, 'stood_back');
  return ok({ id: day.id });
}

/** The log tells that it happened, on that day: neither the points nor of whom. */
async function trace(tx: Transaction, { day }: Seat, action: 'scored' | 'stood_back'): Promise<void> {
  await tx.audit({
    stream: `cohort:${day.cohortId}`,
    recordType: 'JuryDay',
    recordId: day.id,
    action,
    before: null,
    after: null,
  });
  await tx.announce({ type: 'convention', id: day.conventionId });
}
