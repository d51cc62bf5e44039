import { addDays, isCalendarDate, type CalendarDate } from '@maillage/kernel';
import type { Locale } from '@maillage/messages/locale';
import { languageTag } from '@maillage/messages/writing';

/** 'octobre 2026'. */
export const monthText = (month: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languageTag(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T12:00:00Z`),
  );

/** Minutes in hours, with a comma: '6,5'. */
export const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** '14:05' in Paris. */
export const timeText = (instant: string): string =>
  new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' }).format(
    new Date(instant),
  );

export const personName = ({ firstName, lastName }: { firstName: string | null; lastName: string | null }): string =>
  [firstName, lastName].filter(Boolean).join(' ');

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOf(firstMonday: CalendarDate, last: CalendarDate): CalendarDate[][] {
  const weeks: CalendarDate[][] = [];
  for (let monday = firstMonday; monday <= last; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  return weeks;
}

const CLOSURE = /^\s*(\d{2})\/(\d{2})\/(\d{4})\s*(?:[-–—]|au)?\s*(?:(\d{2})\/(\d{2})\/(\d{4}))?\s*$/;

interface TypedClosure {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * Closures as they are typed, one a line: two dates, or one for a single day.
 * @returns the first line that does not read as such, or the closures
 */
export function closuresOf(text: string): { unreadable: string } | { closures: TypedClosure[] } {
  const closures: TypedClosure[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const closure = closureOf(line);
    if (closure === null) return { unreadable: line.trim() };
    closures.push(closure);
  }
  return { closures };
}

function closureOf(line: string): TypedClosure | null {
  const match = CLOSURE.exec(line);
  if (!match) return null;
  const [, d1, m1, y1, d2, m2, y2] = match;
  const from = `${y1}-${m1}-${d1}`;
  const to = d2 ? `${y2}-${m2}-${d2}` : from;
  return isCalendarDate(from) && isCalendarDate(to) ? { from, to } : null;
}
