import { describe, expect, it } from 'vitest';
import { chosenOf, itemsOf, KEEP, NOBODY, optionsOf, totalOf } from './placement.ts';

const choice = (id: string, km: number) => ({
  km,
  days: ['2026-12-03', '2026-12-04'],
  free: true,
  offer: { id, host: id },
});
const line = (id: string, proposed: string | null, others: string[] = [], waiting: string | null = null) => ({
  immersionId: waiting,
  immersionVersion: waiting ? 3 : null,
  candidature: { id },
  choice: proposed ? choice(proposed, 5) : null,
  alternatives: others.map((other) => choice(other, 12)),
});
const lines = [line('a', 'conlie', ['loue']), line('b', null, ['loue'], 'stay'), line('c', null)];

describe('a proposal that a person adjusts', () => {
  it('is applied as it stands, unless somebody chose otherwise', () => {
    expect(itemsOf(lines, {}, [])).toMatchObject([{ candidatureId: 'a', offerId: 'conlie', id: null }]);
    expect(itemsOf(lines, { a: NOBODY }, [])).toEqual([]);
    expect(itemsOf(lines, { a: 'loue', b: 'loue' }, [])).toMatchObject([
      { candidatureId: 'a', offerId: 'loue' },
      { candidatureId: 'b', offerId: 'loue', id: 'stay', expectedVersion: 3 },
    ]);
  });

  it('notes that a host is to be found, on the days that are wanted', () => {
    expect(itemsOf(lines, { a: NOBODY, c: KEEP }, ['2026-12-07'])).toEqual([
      { candidatureId: 'c', offerId: null, days: ['2026-12-07'], id: null, expectedVersion: null },
    ]);
  });

  it('counts who goes somewhere, and how far', () => {
    expect(totalOf(lines, {})).toEqual({ placed: 1, km: 5 });
    expect(totalOf(lines, { a: 'loue', b: 'loue' })).toEqual({ placed: 2, km: 24 });
    expect(optionsOf(lines[0]!).map(({ offer }) => offer.id)).toEqual(['conlie', 'loue']);
    expect(chosenOf(lines[2]!, { c: KEEP })).toBeNull();
  });
});
