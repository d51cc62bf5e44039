import {
  checkClosing,
  checkCorrection,
  cleanEntry,
  type AbsenceReason,
  type AttendanceMark,
} from '@maillage/domain/cohorts';
import { failed, newId, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../../db/unit-of-work.ts';
import { insertSheetNote, touchSheet, writeSheetStates } from '../../persistence/attendance/calendar.queries.ts';
import { insertCorrection, writeEntries } from '../../persistence/attendance/sheet.queries.ts';
import { openSheets, openTraining, traceAttendance } from './open-training.ts';

const NOTE_LENGTH = 300;
const WHY_LENGTH = 500;
const MOST_SHEETS = 200;

const tooLong = (text: string | null, field: string, maximum: number): Refusal[] =>
  text !== null && text.length > maximum ? [refusal('TOO_LONG', [field], { maximum })] : [];

/**
 * Closes sheets of one cohort, all of them or none: from then on they are only corrected.
 * @param command `sheets` with the version that was read of each; `note` says why signatures are missing
 * @returns NOT_FOUND, FORBIDDEN, STALE_VERSION, or every reason of the rules
 */
export async function closeSheets(
  tx: Transaction,
  command: {
    cohortId: string;
    sheets: readonly { id: string; expectedVersion: number }[];
    note: string | null;
  },
): Promise<Result<{ cohortId: string; halfDayIds: string[] }, Refusal>> {
  const { sheets: asked } = command;
  const opened = await openTraining(tx, command.cohortId);
  if (!opened.ok) return opened;
  if (asked.length === 0) return failed([refusal('TOO_FEW', ['sheets'], { minimum: 1 })]);
  if (asked.length > MOST_SHEETS) return failed([refusal('TOO_MANY', ['sheets'], { maximum: MOST_SHEETS })]);
  const note = command.note?.trim() || null;
  const refusals: Refusal[] = tooLong(note, 'note', NOTE_LENGTH);
  const halfDayIds = asked.map(({ id }) => id);
  const sheets = await openSheets(tx, opened.value.cohort.id, halfDayIds);
  for (const { id, expectedVersion } of asked) {
    const sheet = sheets.get(id);
    if (!sheet) refusals.push(refusal('NOT_FOUND', ['sheets']));
    else if (sheet.version !== expectedVersion)
      refusals.push(refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion }));
    else refusals.push(...checkClosing(sheet, note, tx.today));
  }
  if (refusals.length > 0) return failed(refusals);
  await writeSheetStates(
    tx,
    halfDayIds.map((id) => ({ id, state: 'closed', closedAt: tx.now })),
  );
  if (note !== null) await insertSheetNote(tx, opened.value.cohort.id, halfDayIds, note);
  await traceAttendance(tx, opened.value, 'closed', { sheets: halfDayIds });
  return ok({ cohortId: opened.value.cohort.id, halfDayIds });
}

export interface CorrectionCommand {
  cohortId: string;
  halfDayId: string;
  candidatureId: string;
  /** Version of the sheet that was read. */
  expectedVersion: number;
  mark: AttendanceMark;
  reason: AbsenceReason | null;
  missingMinutes: number | null;
  evidenceOn: CalendarDate | null;
  why: string;
}

/**
 * Corrects what a closed sheet says of somebody; what it replaces is kept, with the reason. Of a month that is certified,
 * the correction comes out as an adjustment of a later statement.
 * @returns NOT_FOUND, FORBIDDEN, STALE_VERSION, or every reason of the rules
 */
export async function correctAttendance(
  tx: Transaction,
  command: CorrectionCommand,
): Promise<Result<{ cohortId: string; halfDayIds: string[] }, Refusal>> {
  const { halfDayId, candidatureId, expectedVersion, evidenceOn } = command;
  const opened = await openTraining(tx, command.cohortId);
  if (!opened.ok) return opened;
  const { cohort, author } = opened.value;
  const sheet = (await openSheets(tx, cohort.id, [halfDayId])).get(halfDayId);
  if (!sheet) return failed([refusal('NOT_FOUND', ['halfDayId'])]);
  if (sheet.version !== expectedVersion)
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  const { mark, reason, missingMinutes } = command;
  const entry = cleanEntry({ mark, reason, missingMinutes });
  const why = command.why.trim() || null;
  const refusals = [...tooLong(why, 'why', WHY_LENGTH), ...checkCorrection(sheet, candidatureId, entry, why)];
  if (evidenceOn !== null && evidenceOn > tx.today)
    refusals.push(refusal('DATE_IN_FUTURE', ['evidenceOn'], { date: evidenceOn }));
  if (refusals.length > 0) return failed(refusals);
  const standing = sheet.entries.get(candidatureId)!;
  const before = { mark: standing.mark, reason: standing.reason, missingMinutes: standing.missingMinutes };
  await insertCorrection(tx, {
    id: newId(),
    cohortId: cohort.id,
    halfDayId,
    candidatureId,
    before,
    after: entry,
    why,
    correctedOn: tx.today,
    ...author,
  });
  const written = { halfDayId, candidatureId, ...entry, evidenceOn, entryId: newId(), writtenAt: tx.now };
  await writeEntries(tx, cohort.id, author, [written]);
  await touchSheet(tx, halfDayId);
  await traceAttendance(tx, opened.value, 'corrected', {
    sheet: halfDayId,
    candidature: candidatureId,
    before,
    after: entry,
  });
  return ok({ cohortId: cohort.id, halfDayIds: [halfDayId] });
}
