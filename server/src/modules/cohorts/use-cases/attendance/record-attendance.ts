import {
  checkAttendance,
  checkSignature,
  cleanEntry,
  mergeEntry,
  type AbsenceReason,
  type AttendanceMark,
  type CohortState,
} from '@maillage/domain/cohorts';
import { failed, isUuid, newId, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../../db/unit-of-work.ts';
import {
  insertSignatures,
  signaturesKnown,
  withdrawSignatures,
  writeEntries,
  type EntryRow,
  type EntryWritten,
  type SignatureRow,
} from '../../persistence/attendance/sheet.queries.ts';
import { openSheets, openTraining, settleSheets, traceAttendance, type OpenSheet } from './open-training.ts';

/** A device that was away for a week sends ten half-days of eighteen people. */
export const MOST_ENTRIES = 1000;
const NAME_LENGTH = 160;

/** What became of what a device sent: each for itself, in the order sent. */
export interface Outcome {
  /** Id that the device gave. */
  entryId: string;
  became: 'written' | 'same' | 'superseded' | 'refused';
  refusals: Refusal[];
}

export interface Recorded {
  cohortId: string;
  outcomes: Outcome[];
  /** Half-days on which something was sent. */
  halfDayIds: string[];
}

export interface EntryCommand {
  halfDayId: string;
  candidatureId: string;
  mark: AttendanceMark;
  reason: AbsenceReason | null;
  missingMinutes: number | null;
  evidenceOn: CalendarDate | null;
  entryId: string;
  writtenAt: string;
}

/** A clock of a device that is ahead does not win over what others write afterwards. */
const believed = (instant: string, now: string): string => {
  const written = new Date(instant).toISOString();
  return written > now ? now : written;
};

function checkCount(items: readonly unknown[], field: string): Refusal[] {
  if (items.length === 0) return [refusal('TOO_FEW', [field], { minimum: 1 })];
  return items.length > MOST_ENTRIES ? [refusal('TOO_MANY', [field], { maximum: MOST_ENTRIES })] : [];
}

const changes = (a: EntryRow | undefined, b: EntryWritten): boolean =>
  a?.mark !== b.mark || a.reason !== b.reason || a.missingMinutes !== b.missingMinutes;

/**
 * Writes who was there and who was not, on sheets of one cohort that are not closed. It may be sent again, in any order,
 * and by several devices: of two entries on one person and half-day the one written later stands. Whoever had signed what
 * is changed signs again.
 * @returns what became of each entry; NOT_FOUND, FORBIDDEN, TOO_FEW, TOO_MANY for the whole
 */
export async function recordAttendance(
  tx: Transaction,
  command: { cohortId: string; entries: readonly EntryCommand[] },
): Promise<Result<Recorded, Refusal>> {
  const opened = await openTraining(tx, command.cohortId);
  if (!opened.ok) return opened;
  const counted = checkCount(command.entries, 'entries');
  if (counted.length > 0) return failed(counted);
  const { cohort, author } = opened.value;
  const halfDayIds = [...new Set(command.entries.map((entry) => entry.halfDayId))];
  const sheets = await openSheets(tx, cohort.id, halfDayIds);
  const context = { cohort: cohort.state, today: tx.today };
  const outcomes: Outcome[] = [];
  const written = new Map<string, EntryWritten>();
  const unsigned: { halfDayId: string; candidatureId: string }[] = [];
  for (const sent of command.entries) {
    const entry = cleanEntry({ ...sent, writtenAt: believed(sent.writtenAt, tx.now) });
    const { entryId, halfDayId, candidatureId } = entry;
    const sheet = sheets.get(halfDayId);
    const refusals = refusalsOf(sheet, entry, context);
    if (!sheet || refusals.length > 0) {
      outcomes.push({ entryId, became: 'refused', refusals });
      continue;
    }
    const standing = sheet.entries.get(candidatureId);
    const became = mergeEntry(standing ?? null, entry);
    outcomes.push({ entryId, became, refusals: [] });
    if (became !== 'written') continue;
    if (standing && changes(standing, entry) && sheet.signed.includes(candidatureId)) {
      sheet.signed = sheet.signed.filter((id) => id !== candidatureId);
      unsigned.push({ halfDayId, candidatureId });
    }
    sheet.entries.set(candidatureId, { ...entry, cohortId: cohort.id });
    written.set(`${halfDayId} ${candidatureId}`, entry);
  }
  if (written.size === 0) return ok({ cohortId: cohort.id, outcomes, halfDayIds });
  await writeEntries(tx, cohort.id, author, [...written.values()]);
  if (unsigned.length > 0) await withdrawSignatures(tx, unsigned, tx.now);
  const touched = new Set([...written.values()].map((entry) => entry.halfDayId));
  await settleSheets(
    tx,
    [...touched].map((id) => sheets.get(id)!),
  );
  const after = { sheets: [...touched], entries: written.size, withdrawn: unsigned.length };
  await traceAttendance(tx, opened.value, 'recorded', after);
  return ok({ cohortId: cohort.id, outcomes, halfDayIds });
}

function refusalsOf(
  sheet: OpenSheet | undefined,
  entry: EntryCommand,
  context: { cohort: CohortState; today: CalendarDate },
): Refusal[] {
  const unread = checkEntryId(entry.entryId);
  if (unread.length > 0) return unread;
  if (!sheet) return [refusal('NOT_FOUND', ['halfDayId'])];
  const refusals = checkAttendance(sheet, entry.candidatureId, entry, context);
  if (entry.evidenceOn !== null && entry.evidenceOn > context.today)
    refusals.push(refusal('DATE_IN_FUTURE', ['evidenceOn'], { date: entry.evidenceOn }));
  return refusals;
}

export interface SignatureCommand {
  /** Given by the device. */
  entryId: string;
  halfDayId: string;
  /** Null for the trainer, or the tutor during an immersion. */
  candidatureId: string | null;
  name: string;
  way: SignatureRow['way'];
  signedAt: string;
}

/**
 * Records signatures on sheets of one cohort: the name as it was typed, or shown to whoever touched the screen. A
 * stagiaire of whom nothing is said yet is there, by signing. Sent again, it changes nothing, even once it was withdrawn.
 * @returns what became of each signature; NOT_FOUND, FORBIDDEN, TOO_FEW, TOO_MANY for the whole
 */
export async function signSheets(
  tx: Transaction,
  command: { cohortId: string; signatures: readonly SignatureCommand[] },
): Promise<Result<Recorded, Refusal>> {
  const opened = await openTraining(tx, command.cohortId);
  if (!opened.ok) return opened;
  const counted = checkCount(command.signatures, 'signatures');
  if (counted.length > 0) return failed(counted);
  const { cohort, author } = opened.value;
  const halfDayIds = [...new Set(command.signatures.map(({ halfDayId }) => halfDayId))];
  const sheets = await openSheets(tx, cohort.id, halfDayIds);
  const known = await signaturesKnown(
    tx,
    command.signatures.map(({ entryId }) => entryId).filter((id) => isUuid(id)),
  );
  const outcomes: Outcome[] = [];
  const given: (SignatureRow & { id: string })[] = [];
  const there: EntryWritten[] = [];
  for (const { entryId, halfDayId, candidatureId, way, ...said } of command.signatures) {
    const sheet = sheets.get(halfDayId);
    const name = said.name.trim();
    if (known.has(entryId)) {
      outcomes.push({ entryId, became: 'same', refusals: [] });
      continue;
    }
    const refusals = sheet
      ? [
          ...checkEntryId(entryId),
          ...checkName(name),
          ...checkSignature(sheet, candidatureId, { cohort: cohort.state, today: tx.today }),
        ]
      : [refusal('NOT_FOUND', ['halfDayId'])];
    if (!sheet || refusals.length > 0) {
      const again = refusals.some(({ code }) => code === 'ALREADY_SIGNED');
      outcomes.push({ entryId, became: again ? 'same' : 'refused', refusals });
      continue;
    }
    const signedAt = believed(said.signedAt, tx.now);
    outcomes.push({ entryId, became: 'written', refusals: [] });
    known.add(entryId);
    given.push({ id: entryId, halfDayId, candidatureId, name, way, signedAt });
    if (candidatureId === null) {
      sheet.trainerSigned = true;
      continue;
    }
    sheet.signed.push(candidatureId);
    if (sheet.entries.has(candidatureId)) continue;
    const present = { mark: 'present', reason: null, missingMinutes: null, evidenceOn: null } as const;
    const entry = { halfDayId, candidatureId, ...present, entryId: newId(), writtenAt: signedAt };
    sheet.entries.set(candidatureId, { ...entry, cohortId: cohort.id });
    there.push(entry);
  }
  if (given.length === 0) return ok({ cohortId: cohort.id, outcomes, halfDayIds });
  if (there.length > 0) await writeEntries(tx, cohort.id, author, there);
  await insertSignatures(tx, cohort.id, author, given);
  const touched = new Set(given.map(({ halfDayId }) => halfDayId));
  await settleSheets(
    tx,
    [...touched].map((id) => sheets.get(id)!),
  );
  await traceAttendance(tx, opened.value, 'signed', { sheets: [...touched], signatures: given.length });
  return ok({ cohortId: cohort.id, outcomes, halfDayIds });
}

const checkEntryId = (id: string): Refusal[] =>
  isUuid(id) ? [] : [refusal('INVALID_FORMAT', ['entryId'], { expected: 'uuid' })];

function checkName(name: string): Refusal[] {
  if (name === '') return [refusal('REQUIRED', ['name'])];
  return name.length > NAME_LENGTH ? [refusal('TOO_LONG', ['name'], { maximum: NAME_LENGTH })] : [];
}
