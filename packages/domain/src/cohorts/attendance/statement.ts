import { firstDayOf, lastDayOf, monthOf, refusal } from '@maillage/kernel';
import type { CalendarDate, Month, Refusal } from '@maillage/kernel';
import type { DayKind } from './calendar.ts';
import { isInTraining, type AttendanceEntry, type SheetState, type Stay } from './sheet.ts';

/** A half-day of the calendar with what its sheet says. */
export interface SheetOfHalfDay {
  readonly id: string;
  readonly date: CalendarDate;
  readonly kind: DayKind;
  readonly minutes: number;
  readonly state: SheetState;
  readonly entries: ReadonlyMap<string, AttendanceEntry>;
}

/** Minutes of a training, or the difference of two counts of them. */
export interface Minutes {
  readonly planned: number;
  readonly present: number;
  readonly justified: number;
  readonly unjustified: number;
  /** Half-days attended, at least in part. */
  readonly theoryHalfDays: number;
  readonly immersionHalfDays: number;
}

export const NO_MINUTES: Minutes = {
  planned: 0,
  present: 0,
  justified: 0,
  unjustified: 0,
  theoryHalfDays: 0,
  immersionHalfDays: 0,
};
const FIELDS = Object.keys(NO_MINUTES) as (keyof Minutes)[];

const combine = (a: Minutes, b: Minutes, sign: 1 | -1): Minutes =>
  Object.fromEntries(FIELDS.map((field) => [field, a[field] + sign * b[field]])) as Record<keyof Minutes, number>;
export const addMinutes = (a: Minutes, b: Minutes): Minutes => combine(a, b, 1);
export const isNothing = (minutes: Minutes): boolean => FIELDS.every((field) => minutes[field] === 0);

/** What somebody did of a half-day: what was planned is what was attended, missed with a reason, or missed without. */
export function minutesOfEntry(entry: AttendanceEntry, half: Pick<SheetOfHalfDay, 'minutes' | 'kind'>): Minutes {
  const missed = entry.mark === 'late' ? (entry.missingMinutes ?? 0) : entry.mark === 'present' ? 0 : half.minutes;
  const excused = entry.mark === 'absent_justified' || (entry.mark === 'late' && entry.reason !== null);
  const there = missed < half.minutes ? 1 : 0;
  return {
    planned: half.minutes,
    present: half.minutes - missed,
    justified: excused ? missed : 0,
    unjustified: excused ? 0 : missed,
    theoryHalfDays: half.kind === 'theory' ? there : 0,
    immersionHalfDays: half.kind === 'immersion' ? there : 0,
  };
}

/**
 * What is paid for of a month: absence without a reason is deducted in proportion, absence with one is not (Code du
 * travail R6341-45; worked example 14: 140 h planned and 14 h without a reason leave nine tenths).
 */
export const payableMinutes = ({ planned, unjustified }: Minutes): number => planned - unjustified;

/** A line of a statement: of its own month, or what has changed since of an earlier one. */
export interface StatementLine extends Minutes {
  readonly personId: string;
  /** The month that it corrects; null for the month of the statement. */
  readonly correctsMonth: Month | null;
  /** Days whose correction brought an adjustment, in order. */
  readonly correctedDays: readonly CalendarDate[];
}

/** A statement that was certified, with its lines, which never change. */
export interface CertifiedStatement {
  readonly month: Month;
  readonly lines: readonly StatementLine[];
}

/** Everything that the statements of a cohort are made of. */
export interface AttendanceBook {
  readonly people: readonly Stay[];
  /** Every half-day that is not cancelled, in order. */
  readonly sheets: readonly SheetOfHalfDay[];
  readonly corrections: readonly { readonly personId: string; readonly date: CalendarDate }[];
  /** In the order of their months. */
  readonly certified: readonly CertifiedStatement[];
}

/** Minutes of somebody in a month, on the sheets that are closed. */
export function minutesOfMonth(book: AttendanceBook, person: Stay, month: Month): Minutes {
  return book.sheets
    .filter(({ date, state }) => state === 'closed' && monthOf(date) === month && isInTraining(person, date))
    .flatMap((sheet) => {
      const entry = sheet.entries.get(person.id);
      return entry ? [minutesOfEntry(entry, sheet)] : [];
    })
    .reduce(addMinutes, NO_MINUTES);
}

/** What certified statements say of somebody's month, corrections included. */
function certifiedMinutes(book: AttendanceBook, personId: string, month: Month): Minutes {
  return book.certified
    .flatMap((statement) =>
      statement.lines.filter((line) => line.personId === personId && (line.correctsMonth ?? statement.month) === month),
    )
    .reduce<Minutes>(addMinutes, NO_MINUTES);
}

/**
 * The lines of the statement of a month: one for each person who was expected in it, then what has changed of the months
 * certified before it. A certified statement says for ever what it said.
 */
export function statementOf(book: AttendanceBook, month: Month): StatementLine[] {
  const kept = book.certified.find((statement) => statement.month === month);
  if (kept) return [...kept.lines];
  const lines = book.people
    .filter((person) => book.sheets.some(({ date }) => monthOf(date) === month && isInTraining(person, date)))
    .map((person): StatementLine => ({
      personId: person.id,
      correctsMonth: null,
      correctedDays: [],
      ...minutesOfMonth(book, person, month),
    }));
  return [...lines, ...adjustmentsOf(book, month)];
}

function adjustmentsOf(book: AttendanceBook, month: Month): StatementLine[] {
  const earlier = book.certified.map((statement) => statement.month).filter((each) => each < month);
  return earlier.flatMap((corrected) =>
    book.people.flatMap((person): StatementLine[] => {
      const now = minutesOfMonth(book, person, corrected);
      const change = combine(now, certifiedMinutes(book, person.id, corrected), -1);
      if (isNothing(change)) return [];
      const days = book.corrections.filter(
        ({ personId, date }) => personId === person.id && monthOf(date) === corrected,
      );
      const correctedDays = [...new Set(days.map(({ date }) => date))].toSorted();
      return [{ personId: person.id, correctsMonth: corrected, correctedDays, ...change }];
    }),
  );
}

/** Sheets of a month that are not closed yet, in order. */
export const openSheetsOf = (book: Pick<AttendanceBook, 'sheets'>, month: Month): SheetOfHalfDay[] =>
  book.sheets.filter(({ date, state }) => state !== 'closed' && monthOf(date) === month);

/**
 * Every reason against certifying the statement of a month (Code du travail R6341-45): the month is over, its sheets and
 * the months before it are closed, and it was not certified before.
 * @param months every month of the training, in order
 */
export function checkCertification(
  book: AttendanceBook,
  month: Month,
  months: readonly Month[],
  today: CalendarDate,
): Refusal[] {
  const certified = new Set(book.certified.map((statement) => statement.month));
  if (!months.includes(month)) return [refusal('INVALID_CHOICE', ['month'], { choices: months.join(', ') })];
  if (certified.has(month)) return [refusal('STATEMENT_CERTIFIED', ['month'], { month })];
  const refusals: Refusal[] = [];
  const last = lastDayOf(month);
  const lastTaught = book.sheets.findLast(({ date }) => monthOf(date) === month)?.date ?? last;
  if (today < lastTaught) refusals.push(refusal('STATEMENT_NOT_DUE', ['month'], { date: lastTaught }));
  const before = months.find((each) => each < month && !certified.has(each));
  if (before !== undefined) refusals.push(refusal('STATEMENT_AFTER_ANOTHER', ['month'], { from: firstDayOf(before) }));
  const open = openSheetsOf(book, month);
  if (open.length > 0) refusals.push(refusal('SHEETS_OPEN', ['month'], { count: open.length, date: open[0]!.date }));
  return refusals;
}

/** How many times somebody was expected on a closed sheet of a month that says nothing of them. */
export const unmarkedIn = (book: AttendanceBook, month: Month): number =>
  book.sheets
    .filter(({ date, state }) => state === 'closed' && monthOf(date) === month)
    .reduce(
      (count, { date, entries }) =>
        count + book.people.filter((person) => isInTraining(person, date) && !entries.has(person.id)).length,
      0,
    );
