import { addDays, type CalendarDate } from '@maillage/kernel';

const BCP47 = { fr: 'fr-FR', en: 'en-GB' } as const;

/** 'octobre 2026'. */
export const monthText = (month: string, locale: keyof typeof BCP47): string =>
  new Intl.DateTimeFormat(BCP47[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
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

/**
 * Closures as they are typed, one a line: two dates, or one for a single day.
 * @returns the first line that does not read as such, or the closures
 */
export function closuresOf(text: string): { unreadable: string } | { closures: { from: string; to: string }[] } {
  const closures: { from: string; to: string }[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const match = CLOSURE.exec(line);
    if (!match) return { unreadable: line.trim() };
    const [, d1, m1, y1, d2, m2, y2] = match;
    const from = `${y1}-${m1}-${d1}`;
    closures.push({ from, to: d2 ? `${y2}-${m2}-${d2}` : from });
  }
  return { closures };
}
