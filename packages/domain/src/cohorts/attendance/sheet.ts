import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import type { CohortState } from '../cohort-life.ts';

export const ATTENDANCE_MARKS = ['present', 'late', 'absent_justified', 'absent_unjustified'] as const;
/** What somebody was on a half-day. Who was late misses some minutes of it, justified when a reason stands beside them. */
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];

/**
 * What justifies an absence. Nothing of it tells of health: whoever hands in a stoppage of work has handed in a proof,
 * and what it says is not kept.
 */
export const ABSENCE_REASONS = [
  'proof',
  'summons',
  'family_event',
  'job_interview',
  'exam',
  'transport',
  'agreed',
  'other',
] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export const SHEET_STATES = ['open', 'signed', 'closed'] as const;
/** A sheet is open until all those who were there have signed, and no longer changes once it is closed. */
export type SheetState = (typeof SHEET_STATES)[number];

/** States of a cohort in which attendance is taken, and corrected. */
export const ATTENDANCE_STATES: readonly CohortState[] = ['running', 'evaluating'];

/** Somebody's days in training, both included. */
export interface Stay {
  readonly id: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** Whether somebody is in training on a day; whoever leaves is still there on the day of leaving. */
export const isInTraining = (stay: Stay, date: CalendarDate): boolean => stay.from <= date && date <= stay.until;

/** What is said of somebody on a half-day. */
export interface AttendanceEntry {
  readonly mark: AttendanceMark;
  readonly reason: AbsenceReason | null;
  /** Minutes missed by whoever was late; null otherwise. */
  readonly missingMinutes: number | null;
}

/** An entry as a device wrote it, maybe long before it could be sent. */
export interface DatedEntry extends AttendanceEntry {
  /** Given by the device: the same entry sent twice is one entry. */
  readonly entryId: string;
  /** Instant at which it was written, ISO 8601 in UTC. */
  readonly writtenAt: string;
}

/** The sheet of a half-day, as its rules see it. */
export interface Sheet {
  readonly date: CalendarDate;
  readonly minutes: number;
  readonly state: SheetState;
  /** Ids of those in training on that day. */
  readonly expected: readonly string[];
  readonly entries: ReadonlyMap<string, AttendanceEntry>;
  /** Ids of the stagiaires who have signed. */
  readonly signed: readonly string[];
  readonly trainerSigned: boolean;
}

const isThere = (entry: AttendanceEntry | undefined): boolean => entry?.mark === 'present' || entry?.mark === 'late';

/** What an entry lacks or has too much of, on a half-day of so many minutes. */
export function checkEntry(entry: AttendanceEntry, minutes: number): Refusal[] {
  const { mark, reason, missingMinutes } = entry;
  if (mark === 'absent_justified' && reason === null) return [refusal('REQUIRED', ['reason'])];
  if (mark !== 'late') return [];
  if (missingMinutes === null || missingMinutes < 1) return [refusal('REQUIRED', ['missingMinutes'])];
  return missingMinutes < minutes ? [] : [refusal('LATE_TOO_LONG', ['missingMinutes'], { minutes })];
}

/** An entry without what its mark has no use for. */
export const cleanEntry = <E extends AttendanceEntry>(entry: E): E => ({
  ...entry,
  reason: entry.mark === 'absent_justified' || entry.mark === 'late' ? entry.reason : null,
  missingMinutes: entry.mark === 'late' ? entry.missingMinutes : null,
});

/** Every reason against writing that somebody was or was not there. A closed sheet is corrected, not written. */
export function checkAttendance(
  sheet: Sheet,
  personId: string,
  entry: AttendanceEntry,
  context: { readonly cohort: CohortState; readonly today: CalendarDate },
): Refusal[] {
  if (sheet.state === 'closed') return [refusal('SHEET_CLOSED', [], { date: sheet.date })];
  return [...checkDay(sheet, personId, context), ...checkEntry(entry, sheet.minutes)];
}

function checkDay(
  sheet: Sheet,
  personId: string,
  { cohort, today }: { readonly cohort: CohortState; readonly today: CalendarDate },
): Refusal[] {
  if (!ATTENDANCE_STATES.includes(cohort)) return [refusal('ATTENDANCE_NOT_OPEN', [], { state: cohort })];
  if (sheet.date > today) return [refusal('ATTENDANCE_BEFORE_DAY', [], { date: sheet.date })];
  return sheet.expected.includes(personId) ? [] : [refusal('NOT_IN_TRAINING', ['candidatureId'], { date: sheet.date })];
}

export type Merge = 'written' | 'same' | 'superseded';

/**
 * What becomes of an entry where another one stands: the one that was written later wins, whatever the order in which
 * they arrive; of two of the same instant, the one with the greater id, so that every server decides the same.
 */
export function mergeEntry(standing: DatedEntry | null, entry: DatedEntry): Merge {
  if (standing === null) return 'written';
  if (standing.entryId === entry.entryId) return 'same';
  if (entry.writtenAt !== standing.writtenAt) return entry.writtenAt > standing.writtenAt ? 'written' : 'superseded';
  return entry.entryId > standing.entryId ? 'written' : 'superseded';
}

/** Ids of those who were there and have not signed, in the order expected. */
export const unsignedOf = (sheet: Sheet): string[] =>
  sheet.expected.filter((id) => isThere(sheet.entries.get(id)) && !sheet.signed.includes(id));
/** Ids of those of whom nothing is said yet. */
export const unmarkedOf = (sheet: Sheet): string[] => sheet.expected.filter((id) => !sheet.entries.has(id));

/** The state of a sheet that is not closed: signed once everybody is marked and all those who were there have signed. */
export function stateOfSheet(sheet: Sheet): Exclude<SheetState, 'closed'> {
  const done = sheet.trainerSigned && unmarkedOf(sheet).length === 0 && unsignedOf(sheet).length === 0;
  return done ? 'signed' : 'open';
}

/**
 * Every reason against a signature.
 * @param personId the stagiaire who signs; null for the trainer, or the tutor during an immersion
 */
export function checkSignature(
  sheet: Sheet,
  personId: string | null,
  context: { readonly cohort: CohortState; readonly today: CalendarDate },
): Refusal[] {
  if (sheet.state === 'closed') return [refusal('SHEET_CLOSED', [], { date: sheet.date })];
  if (personId === null) {
    if (sheet.trainerSigned) return [refusal('ALREADY_SIGNED', [])];
    return checkDay({ ...sheet, expected: ['trainer'] }, 'trainer', context);
  }
  const refusals = checkDay(sheet, personId, context);
  if (refusals.length > 0) return refusals;
  if (sheet.signed.includes(personId)) return [refusal('ALREADY_SIGNED', [])];
  const entry = sheet.entries.get(personId);
  return entry === undefined || isThere(entry) ? [] : [refusal('SIGNER_ABSENT', ['candidatureId'])];
}

/**
 * Every reason against closing a sheet. Whoever left without signing may be left unsigned, once it is said why.
 * @param note why signatures are missing; null when none is
 */
export function checkClosing(sheet: Sheet, note: string | null, today: CalendarDate): Refusal[] {
  if (sheet.state === 'closed') return [refusal('SHEET_CLOSED', [], { date: sheet.date })];
  if (sheet.date > today) return [refusal('ATTENDANCE_BEFORE_DAY', [], { date: sheet.date })];
  const unmarked = unmarkedOf(sheet).length;
  if (unmarked > 0) return [refusal('ATTENDANCE_MISSING', [], { count: unmarked })];
  const unsigned = unsignedOf(sheet).length + (sheet.trainerSigned ? 0 : 1);
  return unsigned > 0 && note === null ? [refusal('SIGNATURES_MISSING', ['note'], { count: unsigned })] : [];
}

/** Every reason against correcting a closed sheet, which keeps what the correction replaces. */
export function checkCorrection(sheet: Sheet, personId: string, entry: AttendanceEntry, why: string | null): Refusal[] {
  if (sheet.state !== 'closed') return [refusal('SHEET_NOT_CLOSED', [], { date: sheet.date })];
  const standing = sheet.entries.get(personId);
  if (standing === undefined) return [refusal('NOT_IN_TRAINING', ['candidatureId'], { date: sheet.date })];
  const same =
    standing.mark === entry.mark &&
    standing.reason === entry.reason &&
    standing.missingMinutes === entry.missingMinutes;
  return [
    ...checkEntry(entry, sheet.minutes),
    ...(why === null ? [refusal('REQUIRED', ['why'])] : []),
    ...(same ? [refusal('CORRECTION_WITHOUT_CHANGE', ['mark'])] : []),
  ];
}
