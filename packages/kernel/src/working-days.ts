import { addDays, weekdayOf } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';
import { isHoliday } from './holidays.ts';
import type { HolidayRegime } from './holidays.ts';

/** `ouvres` = Monday to Friday, `ouvrables` = Monday to Saturday; public holidays are neither. */
export type WorkingWeek = 'ouvres' | 'ouvrables';

const LAST_DAY: Record<WorkingWeek, number> = { ouvres: 5, ouvrables: 6 };

export function isJourOuvre(date: CalendarDate, regime: HolidayRegime = 'metropole'): boolean {
  return isWorkingDay(date, 'ouvres', regime);
}

export function isJourOuvrable(date: CalendarDate, regime: HolidayRegime = 'metropole'): boolean {
  return isWorkingDay(date, 'ouvrables', regime);
}

function isWorkingDay(date: CalendarDate, week: WorkingWeek, regime: HolidayRegime): boolean {
  return weekdayOf(date) <= LAST_DAY[week] && !isHoliday(date, regime);
}

/** Working days between two dates, both included; 0 when the second is earlier. */
export function countWorkingDays(
  from: CalendarDate,
  to: CalendarDate,
  week: WorkingWeek,
  regime: HolidayRegime = 'metropole',
): number {
  let count = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) if (isWorkingDay(date, week, regime)) count += 1;
  return count;
}

/** Jours ouvrés (Monday to Friday) between two dates, both included. */
export function joursOuvres(from: CalendarDate, to: CalendarDate, regime: HolidayRegime = 'metropole'): number {
  return countWorkingDays(from, to, 'ouvres', regime);
}

/** Jours ouvrables (Monday to Saturday) between two dates, both included. */
export function joursOuvrables(from: CalendarDate, to: CalendarDate, regime: HolidayRegime = 'metropole'): number {
  return countWorkingDays(from, to, 'ouvrables', regime);
}

/**
 * The day on which the n-th working day falls, the start being the first one when it is worked.
 * @param count whole number ≥ 1.
 */
export function nthWorkingDay(
  start: CalendarDate,
  count: number,
  week: WorkingWeek,
  regime: HolidayRegime = 'metropole',
): CalendarDate {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`Not a number of working days: ${count}`);
  let date = start;
  for (let left = count; ; date = addDays(date, 1)) {
    if (isWorkingDay(date, week, regime)) left -= 1;
    if (left === 0) return date;
  }
}
