import { addDays, daysBetween } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';

/** Days from `from` to `to`, both included; null leaves that side open. */
export interface Period {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

export const ALWAYS: Period = { from: null, to: null };

/** @throws RangeError when the end is before the start. */
export function period(from: CalendarDate | null, to: CalendarDate | null): Period {
  if (!isOrdered({ from, to })) throw new RangeError(`A period cannot end (${to}) before it starts (${from}).`);
  return { from, to };
}

/** Whether the period holds at least one day. */
export function isOrdered(span: Period): boolean {
  return span.from === null || span.to === null || span.from <= span.to;
}

export function periodContains(span: Period, date: CalendarDate): boolean {
  return (span.from === null || span.from <= date) && (span.to === null || date <= span.to);
}

/** Whether `outer` covers every day of `inner`; an open side of `inner` needs the same side of `outer` open. */
export function periodCovers(outer: Period, inner: Period): boolean {
  const startsIn = outer.from === null || (inner.from !== null && outer.from <= inner.from);
  const endsIn = outer.to === null || (inner.to !== null && inner.to <= outer.to);
  return startsIn && endsIn;
}

export function periodsOverlap(a: Period, b: Period): boolean {
  return intersectPeriods(a, b) !== null;
}

/** The days common to both, or null when there are none. */
export function intersectPeriods(a: Period, b: Period): Period | null {
  const from = a.from === null ? b.from : b.from === null || a.from > b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to;
  const common = { from, to };
  return isOrdered(a) && isOrdered(b) && isOrdered(common) ? common : null;
}

/** Number of days, both ends included; null when a side is open. */
export function daysIn(span: Period): number | null {
  return span.from === null || span.to === null ? null : daysBetween(span.from, span.to) + 1;
}

/** The period cut so that it ends the day before `date`; null when nothing is left. */
export function endedBefore(span: Period, date: CalendarDate): Period | null {
  return intersectPeriods(span, { from: null, to: addDays(date, -1) });
}
