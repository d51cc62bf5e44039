import { calendarDate } from '@maillage/kernel';
import { describe, expect, it } from 'vitest';
import { calendarFile } from './deadlines-calendar.ts';

const entry = (changes: object = {}) => ({
  uid: 'end@c1',
  date: calendarDate('2028-02-02'),
  title: 'Fin',
  description: 'Article 5',
  ...changes,
});

describe('the deadlines as a calendar', () => {
  it('gives each a whole day, an identity and a stamp', () => {
    const lines = calendarFile('Convention', [entry()], '2026-11-23T05:38:25.123Z').split('\r\n');
    expect(lines).toContain('UID:end@c1');
    expect(lines).toContain('DTSTAMP:20261123T053825Z');
    expect(lines).toContain('DTSTART;VALUE=DATE:20280202');
    expect(lines).toContain('DTEND;VALUE=DATE:20280203');
    expect(lines.at(-1)).toBe('');
  });

  it('escapes what the format reads, and goes to the next day over a month', () => {
    const file = calendarFile(
      'A, B',
      [entry({ title: 'Bilan; avis, et suite\nfin \\', date: calendarDate('2027-12-31') })],
      '2026-11-23T05:38:25Z',
    );
    expect(file).toContain('X-WR-CALNAME:A\\, B');
    expect(file).toContain('SUMMARY:Bilan\\; avis\\, et suite\\nfin \\\\');
    expect(file).toContain('DTEND;VALUE=DATE:20280101');
  });

  it('folds long lines at 75 bytes without cutting a character', () => {
    const title = 'é'.repeat(200);
    const file = calendarFile('C', [entry({ title })], '2026-11-23T05:38:25Z');
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
  });
});
