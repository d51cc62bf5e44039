import { describe, expect, test } from 'vitest';
import { departementsServed } from './departements.ts';

const all = [
  { code: '44', name: 'Loire-Atlantique', region: { code: '52' } },
  { code: '72', name: 'Sarthe', region: { code: '52' } },
  { code: '01', name: 'Ain', region: { code: '84' } },
  { code: '988', name: 'Nouvelle-Calédonie', region: null },
];
const served = (...territories: Parameters<typeof departementsServed>[0]) =>
  departementsServed(territories, all).map(({ code }) => code);

describe('the départements that conventions serve', () => {
  test('are those of their régions, and those that they name', () => {
    expect(served([{ kind: 'region', code: '52' }])).toEqual(['44', '72']);
    expect(served([{ kind: 'departement', code: '01' }], [{ kind: 'departement', code: '72' }])).toEqual(['72', '01']);
  });

  test('are all of them where the territory is wider or smaller than a département', () => {
    const every = all.map(({ code }) => code);
    expect(served([{ kind: 'national', code: 'FR' }])).toEqual(every);
    expect(served([{ kind: 'epci', code: '240100891' }])).toEqual(every);
    expect(served()).toEqual(every);
  });
});
