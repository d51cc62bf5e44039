import { describe, expect, it } from 'vitest';
import { dateFrom, datesIn, monthsOf, numberAgrees, numberOf } from './french-values.ts';

describe('numbers in words', () => {
  it.each([
    ['trois', 3],
    ['trois (3)', 3],
    ['12', 12],
    ['1 568', 1568],
    ['vingt et un', 21],
    ['vingt-quatre', 24],
    ['soixante-dix', 70],
    ['soixante et onze', 71],
    ['quatre-vingts', 80],
    ['quatre-vingt-dix-neuf', 99],
    ['cent', 100],
    ['une', 1],
  ])('reads %s', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it('says no number where there is none, and whether words and figure agree', () => {
    expect(numberOf('beaucoup')).toBeNull();
    expect(numberAgrees('trois (3)')).toBe(true);
    expect(numberAgrees('trois (2)')).toBe(false);
  });

  it('counts in months', () => {
    expect(['3 mois', 'deux ans', 'un semestre', 'une annee', '10 jours'].map((text) => monthsOf(text))).toEqual([
      3,
      24,
      6,
      12,
      null,
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['1er janvier 2026', '2026-01-01'],
    ['premier mars 2026', '2026-03-01'],
    ['31 decembre 2027', '2027-12-31'],
    ['01/02/2026', '2026-02-01'],
    ['1.2.26', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['3 aout deux mille vingt-six', '2026-08-03'],
  ])('reads %s', (text, date) => {
    expect(dateFrom(text)).toBe(date);
    expect(datesIn(`le ${text}, `).map((each) => each.date)).toEqual([date]);
  });

  it.each(['30 fevrier 2025', '99/99/2025', '29/02/2025', 'xx janvier 2025'])('does not read %s', (text) => {
    expect(dateFrom(text)).toBeNull();
  });
});
