import { describe, expect, it } from 'vitest';
import { departementsIn } from './territory.ts';

const departements = [
  { code: '01', name: 'Ain', region: { code: '84' } },
  { code: '44', name: 'Loire-Atlantique', region: { code: '52' } },
  { code: '72', name: 'Sarthe', region: { code: '52' } },
];
const codes = (territory: { kind: string; code: string }[]) =>
  departementsIn(territory, departements).map(({ code }) => code);

describe('The départements of a convention', () => {
  it('are those that it names and those of its régions', () => {
    expect(codes([{ kind: 'region', code: '52' }])).toEqual(['44', '72']);
    expect(codes([{ kind: 'departement', code: '72' }])).toEqual(['72']);
    expect(
      codes([
        { kind: 'region', code: '52' },
        { kind: 'departement', code: '01' },
      ]),
    ).toEqual(['01', '44', '72']);
  });

  it('are all of them for a national one, or when it says nothing', () => {
    expect(codes([{ kind: 'country', code: 'FR' }])).toEqual(['01', '44', '72']);
    expect(codes([])).toEqual(['01', '44', '72']);
  });

  it('are none of those that only its communes are in', () => {
    expect(codes([{ kind: 'commune', code: '72181' }])).toEqual([]);
  });
});
