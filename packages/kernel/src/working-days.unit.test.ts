import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  HOLIDAY_REGIMES,
  addDays,
  calendarDate,
  countWorkingDays,
  easterOf,
  fixedClock,
  holidayRegimeOf,
  holidaysOf,
  isHoliday,
  isJourOuvrable,
  isJourOuvre,
  joursOuvrables,
  joursOuvres,
  nthWorkingDay,
  weekdayOf,
} from './index.ts';

const d = calendarDate;

describe('working days', () => {
  test('ten jours ouvrés from 5 May 2025 end on 19 May, the 8th being a holiday (CEZE-III.2.4.8)', () => {
    expect(nthWorkingDay(d('2025-05-05'), 10, 'ouvres')).toBe('2025-05-19');
    expect(joursOuvres(d('2025-05-05'), d('2025-05-19'))).toBe(10);
  });
  test('count Saturdays as ouvrables, never Sundays nor holidays', () => {
    expect(joursOuvrables(d('2025-05-05'), d('2025-05-11'))).toBe(5);
    expect([
      isJourOuvrable(d('2025-05-10')),
      isJourOuvre(d('2025-05-10')),
      isJourOuvrable(d('2025-05-11')),
      isJourOuvre(d('2025-05-08')),
    ]).toEqual([true, false, false, false]);
    expect(joursOuvres(d('2025-05-19'), d('2025-05-05'))).toBe(0);
  });
  test('the n-th working day is worked, and counting up to it gives n', () => {
    const start = fc.integer({ min: 0, max: 9000 }).map((n) => addDays(d('2010-01-01'), n));
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('ouvres' as const, 'ouvrables' as const),
        fc.constantFrom(...HOLIDAY_REGIMES),
        (from, count, week, regime) => {
          const last = nthWorkingDay(from, count, week, regime);
          expect(countWorkingDays(from, last, week, regime)).toBe(count);
          expect(isHoliday(last, regime)).toBe(false);
        },
      ),
    );
    expect(() => nthWorkingDay(d('2025-01-01'), 0, 'ouvres')).toThrow(RangeError);
  });
});

describe('public holidays', () => {
  test('are 11 in the common regime, 13 in Alsace-Moselle, 12 overseas', () => {
    expect(HOLIDAY_REGIMES.map((regime) => holidaysOf(2025, regime).length)).toEqual([11, 13, 12, 12, 12, 12, 12]);
    expect(['57', '67', '974', '44', '2A'].map(holidayRegimeOf)).toEqual([
      'alsace_moselle',
      'alsace_moselle',
      'reunion',
      'metropole',
      'metropole',
    ]);
  });
  test('follow Easter, always a Sunday', () => {
    expect([easterOf(2024), easterOf(2025), easterOf(2026), easterOf(2038)]).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
    ]);
    for (let year = 1900; year < 2100; year++) expect(weekdayOf(easterOf(year))).toBe(7);
  });
});

test('a fixed clock stands still', () => {
  const clock = fixedClock(d('2025-03-10'));
  expect([clock.today(), clock.now()]).toEqual(['2025-03-10', '2025-03-10T10:00:00.000Z']);
});
