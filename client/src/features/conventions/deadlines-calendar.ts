import { addDays, type CalendarDate } from '@maillage/kernel';

export interface CalendarEntry {
  /** Stable, so that a second import replaces the first. */
  readonly uid: string;
  readonly date: CalendarDate;
  readonly title: string;
  readonly description: string;
}

/**
 * Dates of a convention as an iCalendar file (RFC 5545): one whole-day event each.
 * @param name title of the calendar
 * @param stamp moment of writing, ISO 8601 in UTC
 */
export function calendarFile(name: string, entries: readonly CalendarEntry[], stamp: string): string {
  const written = stamp.replaceAll(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Maillage//Conventions//FR',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${escaped(entry.uid)}`,
      `DTSTAMP:${written}`,
      `DTSTART;VALUE=DATE:${compact(entry.date)}`,
      `DTEND;VALUE=DATE:${compact(addDays(entry.date, 1))}`,
      `SUMMARY:${escaped(entry.title)}`,
      `DESCRIPTION:${escaped(entry.description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function compact(date: CalendarDate): string {
  return date.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

const MOST_BYTES = 75;
const encoder = new TextEncoder();

/** A line of the file holds at most 75 bytes; what follows goes on after a space, and no character is cut. */
function folded(line: string): string {
  let bytes = 0;
  let text = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > MOST_BYTES) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}
