import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import * as kernel from './index.ts';
import type { CalendarDate } from './index.ts';

const d = kernel.calendarDate;
const anyDate = fc
  .integer({ min: kernel.dayNumberOf(d('1600-01-01')), max: kernel.dayNumberOf(d('2400-12-31')) })
  .map(kernel.dateOfDayNumber);
const oracle = (date: CalendarDate): Temporal.PlainDate => Temporal.PlainDate.from(date);

describe('a calendar date', () => {
  test.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '25-01-01',
    '2025-01-01T00:00',
    '0000-01-01',
    ' 2025-01-01',
    '２025-01-01',
    '',
  ])('refuses %s', (text) => {
    expect(kernel.parseCalendarDate(text)).toBeNull();
    expect(() => d(text)).toThrow(RangeError);
  });

  test('accepts the leap days of 2024 and 2000 and not that of 1900', () => {
    expect(kernel.isCalendarDate('2024-02-29') && kernel.isCalendarDate('2000-02-29')).toBe(true);
    expect(kernel.isCalendarDate('1900-02-29')).toBe(false);
    expect(kernel.isCalendarDate(20250101)).toBe(false);
  });

  test('counts its days like the calendar, both ways', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
        const moved = kernel.addDays(date, days);
        expect(moved).toBe(oracle(date).add({ days }).toString());
        expect(kernel.daysBetween(date, moved)).toBe(days);
        expect(kernel.weekdayOf(moved)).toBe(oracle(moved).dayOfWeek);
      }),
    );
  });

  test('adds months clamped to the end of the month', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = kernel.addMonths(date, months);
        expect(moved).toBe(oracle(date).add({ months }).toString());
        expect(kernel.datePartsOf(moved).day).toBeLessThanOrEqual(kernel.datePartsOf(date).day);
      }),
    );
    expect(kernel.addMonths(d('2026-11-30'), 3)).toBe('2027-02-28');
    expect(kernel.addMonths(d('2024-03-31'), -1)).toBe('2024-02-29');
    expect(kernel.addYears(d('2024-02-29'), 1)).toBe('2025-02-28');
  });

  test('ends a three-year term on the day before the anniversary', () => {
    expect(kernel.endOfTerm(d('2024-11-04'), 36)).toBe('2027-11-03');
    expect(kernel.endOfTerm(d('2025-01-01'), 12)).toBe('2025-12-31');
  });

  test('refuses to leave the years 0001 to 9999 and fractions of a day', () => {
    expect(() => kernel.addDays(d('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => kernel.addMonths(d('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => kernel.addDays(d('2025-01-01'), 0.5)).toThrow(RangeError);
    expect(() => kernel.addMonths(d('2025-01-01'), NaN)).toThrow(RangeError);
  });

  test('knows the earliest, the latest and the order', () => {
    const [a, b, c] = [d('2024-12-31'), d('2025-01-01'), d('2023-06-01')];
    expect([
      kernel.minDate(a, b, c),
      kernel.maxDate(a, b, c),
      kernel.compareDates(a, b),
      kernel.compareDates(a, a),
    ]).toEqual([c, b, -1, 0]);
    expect([kernel.yearOf(a), kernel.monthOf(a)]).toEqual([2024, '2024-12']);
  });
});

describe('a month', () => {
  test('has a first and a last day and neighbours', () => {
    const february = kernel.parseMonth('2024-02')!;
    expect([kernel.firstDayOf(february), kernel.lastDayOf(february)]).toEqual(['2024-02-01', '2024-02-29']);
    expect([kernel.addToMonth(february, -2), kernel.addToMonth(february, 11)]).toEqual(['2023-12', '2025-01']);
    expect(kernel.monthsFromTo(d('2024-11-30'), d('2025-01-01'))).toEqual(['2024-11', '2024-12', '2025-01']);
    expect(['2024-13', '0000-01', '2024-1'].map(kernel.parseMonth)).toEqual([null, null, null]);
  });
});

describe('a period', () => {
  const bound = fc.option(anyDate, { nil: null });
  const anyPeriod = fc
    .tuple(bound, bound)
    .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));

  test('contains exactly the days of both periods when it is their intersection', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyDate, (a, b, date) => {
        const common = kernel.intersectPeriods(a, b);
        const inBoth = kernel.periodContains(a, date) && kernel.periodContains(b, date);
        expect(common !== null && kernel.periodContains(common, date)).toBe(inBoth);
        expect(kernel.periodsOverlap(a, b)).toBe(kernel.periodsOverlap(b, a));
        expect(kernel.periodCovers(a, common ?? a)).toBe(true);
      }),
    );
  });

  test('includes its bounds, and a bound shared is an overlap', () => {
    const first = kernel.period(d('2025-01-01'), d('2025-06-30'));
    expect(kernel.periodsOverlap(first, kernel.period(d('2025-06-30'), null))).toBe(true);
    expect(kernel.periodsOverlap(first, kernel.period(d('2025-07-01'), null))).toBe(false);
    expect(kernel.daysIn(first)).toBe(181);
    expect(kernel.daysIn(kernel.ALWAYS)).toBeNull();
    expect(kernel.endedBefore(first, d('2025-03-01'))).toEqual({ from: '2025-01-01', to: '2025-02-28' });
    expect(kernel.endedBefore(first, d('2025-01-01'))).toBeNull();
    expect(() => kernel.period(d('2025-02-01'), d('2025-01-01'))).toThrow(RangeError);
  });
});
