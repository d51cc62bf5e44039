import { addDays, isHoliday, weekdayOf } from '@maillage/kernel';
import type { CalendarDate, HolidayRegime } from '@maillage/kernel';
import { programmeTotals, type Programme, type ProgrammePart } from '../programme.ts';

export const DAY_KINDS = ['theory', 'immersion'] as const;
/** What a day of training is: in a room with a trainer, or in a commune with a tutor. */
export type DayKind = (typeof DAY_KINDS)[number];

export const DAY_PARTS = ['morning', 'afternoon'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Which weekdays are for what: 1 = Monday … 5 = Friday. */
export interface WeeklyPattern {
  readonly theory: readonly number[];
  readonly immersion: readonly number[];
}

/** Days without training, both included: school holidays, a closed building. */
export interface Closure {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A day of training with its two half-days, in minutes. */
export interface PlannedDay {
  readonly date: CalendarDate;
  readonly kind: DayKind;
  /** Module of the programme, or period of immersion. */
  readonly title: string;
  readonly morningMinutes: number;
  readonly afternoonMinutes: number;
}

export interface PlannedCalendar {
  readonly days: readonly PlannedDay[];
  /** Days of the programme for which the dates of the cohort leave no room. */
  readonly missing: Readonly<Record<DayKind, number>>;
}

/** Minutes of a day of a kind, as the edition fixes them (worked example 15: 6 h of theory, 7 h of immersion). */
export function minutesOfDay(programme: Programme, kind: DayKind): number {
  return kind === 'theory' ? programme.theoryDayMinutes : programme.immersionDayMinutes;
}

/** Days that the programme of an edition counts, by kind. */
export function daysOfProgramme(programme: Programme): Record<DayKind, number> {
  const { theoryDays, immersionDays } = programmeTotals(programme);
  return { theory: theoryDays, immersion: immersionDays };
}

const titlesOf = (parts: readonly ProgrammePart[]): string[] =>
  parts.flatMap(({ title, days }) => Array.from({ length: days }, () => title));

/** Whether a day is neither at the weekend nor a public holiday. */
export const isWorked = (date: CalendarDate, regime: HolidayRegime): boolean =>
  weekdayOf(date) <= 5 && !isHoliday(date, regime);

/**
 * Lays the programme of an edition over the dates of a cohort, weekday by weekday, in the order of its modules, until it
 * is used up. Weekends, public holidays and closures are skipped.
 * @param cohort first and last day, both included
 */
export function planCalendar(
  programme: Programme,
  pattern: WeeklyPattern,
  cohort: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate },
  closures: readonly Closure[],
  regime: HolidayRegime,
): PlannedCalendar {
  const waiting = { theory: titlesOf(programme.modules), immersion: titlesOf(programme.immersions) };
  const days: PlannedDay[] = [];
  for (let date = cohort.startsOn; date <= cohort.endsOn; date = addDays(date, 1)) {
    const weekday = weekdayOf(date);
    const kind = DAY_KINDS.find((each) => pattern[each].includes(weekday));
    const closed = closures.some(({ from, to }) => from <= date && date <= to);
    if (kind === undefined || closed || !isWorked(date, regime)) continue;
    const title = waiting[kind].shift();
    if (title === undefined) continue;
    days.push({ date, kind, title, ...halvesOf(minutesOfDay(programme, kind)) });
  }
  return { days, missing: { theory: waiting.theory.length, immersion: waiting.immersion.length } };
}

/** A day cut in two; an odd minute goes to the afternoon. */
export function halvesOf(minutes: number): Pick<PlannedDay, 'morningMinutes' | 'afternoonMinutes'> {
  const morningMinutes = Math.floor(minutes / 2);
  return { morningMinutes, afternoonMinutes: minutes - morningMinutes };
}

/** How the days that are planned compare with the programme, by kind. */
export function balanceOf(
  programme: Programme,
  days: readonly { readonly kind: DayKind }[],
): Record<DayKind, { readonly planned: number; readonly programme: number }> {
  const wanted = daysOfProgramme(programme);
  const count = (kind: DayKind): number => days.filter((day) => day.kind === kind).length;
  return {
    theory: { planned: count('theory'), programme: wanted.theory },
    immersion: { planned: count('immersion'), programme: wanted.immersion },
  };
}
