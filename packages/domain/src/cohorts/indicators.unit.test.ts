import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicatorsOf, SMALLEST_GROUP } from './indicators.ts';

const counts = { begun: 14, left: 1, completed: 13, judged: 13, certified: 10, placed: 9 };

describe('the indicators of a cohort', () => {
  test('are shares of records, each of its own group', () => {
    expect(indicatorsOf(counts, true)).toEqual([
      { code: 'abandonment', numerator: 1, denominator: 14 },
      { code: 'certification', numerator: 10, denominator: 13 },
      { code: 'placement', numerator: 9, denominator: 13 },
    ]);
  });

  test('tell a partner of no group under five, neither who is in the share nor the others', () => {
    expect(indicatorsOf(counts, false)).toEqual([
      { code: 'abandonment', numerator: null, denominator: null },
      { code: 'certification', numerator: null, denominator: null },
      { code: 'placement', numerator: null, denominator: null },
    ]);
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (left, stayed) => {
        const [shown] = indicatorsOf({ ...counts, left, begun: left + stayed }, false);
        if (shown!.numerator === null) return;
        for (const group of [left, stayed]) expect(group === 0 || group >= SMALLEST_GROUP).toBe(true);
      }),
    );
  });
});
