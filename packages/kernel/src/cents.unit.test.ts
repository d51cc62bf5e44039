import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCents,
  allocate,
  allocateEqually,
  cents,
  formatEuros,
  isCents,
  parseEuros,
  shareOf,
  subtractCents,
} from './index.ts';

const total = fc.maxSafeInteger().map(cents);
const weights = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0));

describe('an amount that is shared out', () => {
  test('always sums to the cent, and no part strays by a cent from its exact share', () => {
    fc.assert(
      fc.property(total, weights, (amount, list) => {
        const parts = allocate(amount, list);
        const sum = list.reduce((whole, weight) => whole + BigInt(weight), 0n);
        expect(parts.reduce((whole, part) => whole + BigInt(part), 0n)).toBe(BigInt(amount));
        parts.forEach((part, index) => {
          const distance = BigInt(part) * sum - BigInt(amount) * BigInt(list[index]!);
          expect(distance < sum && -distance < sum).toBe(true);
        });
      }),
    );
  });

  test('gives the odd cent to the first of equals (VALS-14.1)', () => {
    expect(allocateEqually(cents(125_001), 2)).toEqual([62_501, 62_500]);
    expect(allocateEqually(cents(100), 3)).toEqual([34, 33, 33]);
    expect(allocateEqually(cents(-100), 3)).toEqual([-34, -33, -33]);
  });

  test('charges 1,500 € of CACES to three collectivités by their 5, 4 and 6 trainees (NORD-4)', () => {
    expect(allocate(cents(150_000), [5, 4, 6])).toEqual([50_000, 40_000, 60_000]);
  });

  test('splits 3,600 € of promotion between the five centres de gestion (PDL-F2)', () => {
    expect(allocateEqually(cents(360_000), 5)).toEqual([72_000, 72_000, 72_000, 72_000, 72_000]);
  });

  test('gives nothing to a weight of zero and refuses weights that mean nothing', () => {
    expect(allocate(cents(7), [0, 1, 0])).toEqual([0, 7, 0]);
    for (const list of [[], [0, 0], [-1, 2], [0.5], [NaN]]) expect(() => allocate(cents(7), list)).toThrow(RangeError);
  });
});

describe('an amount', () => {
  test('levies 0.9 % and 0.1 % of a payroll of 1,234,567 €', () => {
    expect(shareOf(cents(123_456_700), 90)).toBe(1_111_110);
    expect(shareOf(cents(123_456_700), 10)).toBe(123_457);
  });
  test('rounds halves away from zero on both sides', () => {
    expect([shareOf(cents(1), 5000), shareOf(cents(-1), 5000), shareOf(cents(-100), 10_000)]).toEqual([1, -1, -100]);
  });
  test('is written and read without a language', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (n) => {
        expect(parseEuros(formatEuros(cents(n)))).toBe(cents(n));
      }),
    );
    expect([parseEuros('1250,5'), parseEuros('0'), parseEuros('-0.05')]).toEqual([125_050, 0, -5]);
    expect(['', '1 250', '1.234', '1e3', '€5', '.5', '5.'].map(parseEuros)).toEqual(Array(7).fill(null));
    expect(formatEuros(cents(-5))).toBe('-0.05');
  });
  test('is a whole number of cents', () => {
    expect(() => cents(0.5)).toThrow(RangeError);
    expect(() => addCents(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow(RangeError);
    expect([addCents(cents(1), cents(2)), subtractCents(cents(1), cents(2)), addCents()]).toEqual([3, -1, 0]);
    expect([isCents(1), isCents(1.5), isCents('1')]).toEqual([true, false, false]);
    expect(Object.is(cents(-0), 0)).toBe(true);
  });
});
