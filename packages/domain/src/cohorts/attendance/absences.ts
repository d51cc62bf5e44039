import type { CalendarDate } from '@maillage/kernel';
import type { DayPart } from './calendar.ts';
import { isInTraining, type AttendanceMark, type Stay } from './sheet.ts';

/** A half-day of which something is known, in the order of the calendar. */
export interface HalfDayMarks {
  readonly date: CalendarDate;
  readonly part: DayPart;
  readonly marks: ReadonlyMap<string, AttendanceMark>;
}

/** Half-days missed one after the other. */
export interface AbsenceRun {
  readonly personId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly halfDays: number;
  readonly unjustified: number;
  /** Whether the person has not come back since. */
  readonly ongoing: boolean;
}

const isAbsent = (mark: AttendanceMark): boolean => mark === 'absent_justified' || mark === 'absent_unjustified';

/**
 * The absences of at least so many half-days in a row, the last ones first. A half-day of which nothing is said neither
 * adds to a run nor ends it; a delay ends it.
 * @param halfDays in the order of the calendar
 * @param threshold half-days in a row from which somebody is told
 */
export function absenceRuns(
  halfDays: readonly HalfDayMarks[],
  people: readonly Stay[],
  threshold: number,
): AbsenceRun[] {
  const runs: AbsenceRun[] = [];
  for (const person of people) {
    let run: AbsenceRun | null = null;
    for (const { date, marks } of halfDays) {
      const mark = marks.get(person.id);
      if (mark === undefined || !isInTraining(person, date)) continue;
      if (isAbsent(mark)) {
        run = longer(run ?? { ...START, personId: person.id, from: date, to: date }, date, mark);
      } else if (run !== null) {
        runs.push({ ...run, ongoing: false });
        run = null;
      }
    }
    if (run !== null) runs.push(run);
  }
  return told(runs, threshold);
}

const START = { halfDays: 0, unjustified: 0, ongoing: true };
const longer = (run: AbsenceRun, to: CalendarDate, mark: AttendanceMark): AbsenceRun => ({
  ...run,
  to,
  halfDays: run.halfDays + 1,
  unjustified: run.unjustified + (mark === 'absent_unjustified' ? 1 : 0),
});

const told = (runs: readonly AbsenceRun[], threshold: number): AbsenceRun[] =>
  runs
    .filter(({ halfDays }) => halfDays >= threshold)
    .toSorted((a, b) => (a.to === b.to ? (a.personId < b.personId ? -1 : 1) : a.to > b.to ? -1 : 1));

/** How much of a training was missed, in two ways that do not say the same (worked example 6). */
export interface Absenteeism {
  readonly plannedHalfDays: number;
  readonly absentHalfDays: number;
  readonly people: number;
  /** Those who came to none of their half-days. */
  readonly neverCame: number;
  /** Hundredths of a per cent of the half-days planned; null while none is. */
  readonly rateByDays: number | null;
  /** Hundredths of a per cent of the people; null without anybody. */
  readonly rateByHeads: number | null;
}

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part * 10_000) / whole));

/** Absenteeism over the half-days of which something is known. */
export function absenteeism(halfDays: readonly HalfDayMarks[], people: readonly Stay[]): Absenteeism {
  let [plannedHalfDays, absentHalfDays, known, neverCame] = [0, 0, 0, 0];
  for (const person of people) {
    const marks = halfDays
      .filter(({ date }) => isInTraining(person, date))
      .flatMap(({ marks: each }) => each.get(person.id) ?? []);
    const absent = marks.filter(isAbsent).length;
    plannedHalfDays += marks.length;
    absentHalfDays += absent;
    if (marks.length > 0) known += 1;
    if (marks.length > 0 && absent === marks.length) neverCame += 1;
  }
  return {
    plannedHalfDays,
    absentHalfDays,
    people: known,
    neverCame,
    rateByDays: rate(absentHalfDays, plannedHalfDays),
    rateByHeads: rate(neverCame, known),
  };
}

/** How many half-days in a row alert, from a day on, and where the number comes from. */
export interface AbsenceRule {
  readonly halfDays: number;
  readonly validFrom: CalendarDate;
  readonly source: string;
  /** Whether a convention has set it; else it is the usual one. */
  readonly own: boolean;
}

/** The rule in force on a day: of the convention before the usual one, the latest first; null when there is none. */
export function absenceRuleOn(rules: readonly AbsenceRule[], day: CalendarDate): AbsenceRule | null {
  const latest = (own: boolean): AbsenceRule | undefined =>
    rules
      .filter((rule) => rule.own === own && rule.validFrom <= day)
      .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  return latest(true) ?? latest(false) ?? null;
}
