import { HOLIDAY_REGIMES, holidaysOf, type HolidayRegime } from '@maillage/kernel';
import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';

/** Names that date-holidays gives to the places; it is written by others from other sources. */
const STATES: Record<HolidayRegime, string | null> = {
  metropole: null,
  alsace_moselle: '67',
  guadeloupe: 'GP',
  martinique: 'MQ',
  guyane: 'GF',
  reunion: 'RE',
  mayotte: 'YT',
};

/** Good Friday is a custom there, not a public holiday by law (Code du travail L3422-2). */
const CUSTOMS: Partial<Record<HolidayRegime, readonly string[]>> = {
  guadeloupe: ['Vendredi saint'],
  martinique: ['Vendredi saint'],
};

describe('public holidays agree with an independent source', () => {
  test.each(HOLIDAY_REGIMES)('%s, from 2000 to 2060', (regime) => {
    const state = STATES[regime];
    const oracle = state === null ? new Holidays('FR') : new Holidays('FR', state);
    for (let year = 2000; year <= 2060; year++) {
      const theirs = oracle
        .getHolidays(year, 'fr')
        .filter((holiday) => holiday.type === 'public' && !CUSTOMS[regime]?.includes(holiday.name))
        .map((holiday) => holiday.date.slice(0, 10));
      const ours = holidaysOf(year, regime).map((holiday) => holiday.date);
      expect(new Set(ours)).toEqual(new Set(theirs));
    }
  });
});
