import type { Brand } from './brand.ts';
import { dateOf, daysInMonth } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';

/** A civil month 'YYYY-MM'. Compares as text. */
export type Month = Brand<string, 'Month'>;

const SHAPE = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])$/;

export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && SHAPE.test(value);
}

/** @returns the month, or null when the text is not one. */
export function parseMonth(text: string): Month | null {
  return isMonth(text) ? text : null;
}

export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7) as Month;
}

function partsOf(month: Month): [year: number, month: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}

export function firstDayOf(month: Month): CalendarDate {
  const [year, number] = partsOf(month);
  return dateOf(year, number, 1);
}

export function lastDayOf(month: Month): CalendarDate {
  const [year, number] = partsOf(month);
  return dateOf(year, number, daysInMonth(year, number));
}

/** @throws RangeError outside the years 0001 to 9999. */
export function addToMonth(month: Month, months: number): Month {
  const [year, number] = partsOf(month);
  const index = year * 12 + (number - 1) + months;
  return monthOf(dateOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1));
}

/** Every month touched by the two dates, in order; empty when the second is earlier. */
export function monthsFromTo(from: CalendarDate, to: CalendarDate): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = addToMonth(month, 1)) months.push(month);
  return months;
}
