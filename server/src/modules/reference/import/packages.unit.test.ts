import { isSiren } from '@maillage/kernel';
import { haversineKm, placeCommunes, REFERENCE_SOURCES, type CommuneRow } from '@maillage/reference';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDecoupagePackage, readGeonamesPackage } from './read-packages.ts';

const decoupage = await readDecoupagePackage();
const geonames = await readGeonamesPackage();
const placed = placeCommunes(decoupage.communes, { official: new Map(), geonames });
const points = new Map(placed.map((point) => [point.inseeCode, point]));

const { communes, epcis, epciDepartements } = decoupage;
const commune = (code: string): CommuneRow => communes.find((row) => row.inseeCode === code)!;
const count = (keep: (row: CommuneRow) => boolean): number => communes.filter(keep).length;
function grouped<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
const below = (limit: number) => (row: CommuneRow) => row.population !== null && row.population < limit;

describe('the communes of the package', () => {
  it('are those of the vintage', () => {
    expect(communes).toHaveLength(34_969);
    expect(new Set(communes.map((row) => row.inseeCode)).size).toBe(34_969);
    expect(count((row) => row.regionCode !== null)).toBe(34_875);
  });

  it.each([
    [500, 18_264],
    [2_000, 29_399],
    [3_500, 31_673],
  ])('have fewer than %i inhabitants: %i', (limit, expected) => {
    expect(count(below(limit))).toBe(expected);
  });

  it('tell no population from none', () => {
    expect(count((row) => row.population === 0)).toBe(6);
    expect(count((row) => row.population === null)).toBe(6);
    expect(commune('55039')).toMatchObject({ name: 'Beaumont-en-Verdunois', population: 0 });
    expect(commune('98901')).toMatchObject({ population: null, postalCodes: ['98799'], regionCode: null });
  });

  it('have no SIREN in the overseas collectivités, and elsewhere one whose key is right', () => {
    expect(count((row) => row.siren === null)).toBe(94);
    expect(count((row) => row.siren === null && row.regionCode !== null)).toBe(0);
    expect(communes.filter((row) => row.siren !== null && !isSiren(row.siren))).toEqual([]);
  });

  it('are in no EPCI for 98 of them', () => {
    expect(count((row) => row.epciSiren === null)).toBe(98);
    expect(commune('29155')).toMatchObject({ name: 'Ouessant', epciSiren: null });
  });

  it('share their names with others for some', () => {
    const names = grouped(communes, (row) => row.name);
    const homonyms = [...names.values()].filter((rows) => rows.length > 1);
    expect(homonyms).toHaveLength(1_441);
  });

  it('lie in the Pays de la Loire for 1,228, by département', () => {
    const of = (departement: string, keep: (row: CommuneRow) => boolean = () => true): number =>
      count((row) => row.departementCode === departement && keep(row));
    expect(count((row) => row.regionCode === '52')).toBe(1_228);
    expect(['44', '49', '53', '72', '85'].map((code) => of(code))).toEqual([207, 176, 240, 352, 253]);
    expect(['44', '49', '53', '72', '85'].map((code) => of(code, below(2_000)))).toEqual([55, 96, 213, 295, 150]);
    expect(['59', '01', '30'].map((code) => of(code))).toEqual([647, 391, 350]);
  });
});

describe('the EPCI of the package', () => {
  it('are those of the vintage, by type, each with a right SIREN', () => {
    expect(epcis).toHaveLength(1_255);
    const types = Object.fromEntries([...grouped(epcis, (row) => row.type)].map(([type, rows]) => [type, rows.length]));
    expect(types).toEqual({ CC: 989, CA: 230, METRO: 21, CU: 14, MET69: 1 });
    expect(epcis.filter((row) => !isSiren(row.siren))).toEqual([]);
  });

  it('span several départements for 89, several régions for 26', () => {
    const regionOf = new Map(decoupage.departements.map((row) => [row.code, row.regionCode]));
    const parts = [...grouped(epciDepartements, (row) => row.epciSiren).values()];
    expect(parts).toHaveLength(1_255);
    expect(parts.filter((rows) => rows.length > 1)).toHaveLength(89);
    expect(parts.filter((rows) => new Set(rows.map((row) => regionOf.get(row.departementCode))).size > 1)).toHaveLength(
      26,
    );
    const loire = parts.filter((rows) => rows.some((row) => regionOf.get(row.departementCode) === '52'));
    expect(loire).toHaveLength(71);
  });

  it('have Cèze Cévennes in two régions and Terre Valserhône in one', () => {
    const ceze = epciDepartements.filter((row) => row.epciSiren === '200035129');
    expect(new Map(ceze.map((row) => [row.departementCode, row.communes]))).toEqual(
      new Map([
        ['07', 1],
        ['30', 22],
      ]),
    );
    const valserhone = communes.filter((row) => row.epciSiren === '240100891');
    expect(valserhone).toHaveLength(12);
    expect(valserhone.map((row) => row.name)).toContain('Valserhône');
  });
});

describe('départements and régions', () => {
  it('are 101 and 8 overseas collectivités, in 18 régions', () => {
    expect(decoupage.regions).toHaveLength(18);
    expect(decoupage.departements.filter((row) => row.regionCode !== null)).toHaveLength(101);
    expect(decoupage.departements.filter((row) => row.regionCode === null)).toHaveLength(8);
    const known = new Set(decoupage.departements.map((row) => row.code));
    expect(communes.filter((row) => !known.has(row.departementCode))).toEqual([]);
  });
});

describe('the points of the communes', () => {
  const exact = placed.filter((point) => !point.approximate);
  const share = (keep: (row: CommuneRow) => boolean): number => {
    const rows = communes.filter(keep);
    return rows.filter((row) => points.get(row.inseeCode)?.approximate === false).length / rows.length;
  };

  it('are their own for most of those with 500 inhabitants, and approximate for the others', () => {
    expect(
      communes.filter((row) => geonames.has(row.inseeCode) && row.departementCode !== '976' && row.regionCode),
    ).toHaveLength(14_735);
    expect(exact.length).toBe(14_795);
    expect(placed.length).toBe(34_915);
    expect(share((row) => (row.population ?? 0) >= 1_000)).toBeGreaterThan(0.95);
    expect(share((row) => (row.population ?? 0) >= 500)).toBeGreaterThan(0.86);
  });

  it('are missing only where the packages know no place: French Polynesia and the lands without inhabitants', () => {
    const missing = communes.filter((row) => !points.has(row.inseeCode));
    expect(new Set(missing.map((row) => row.departementCode))).toEqual(new Set(['984', '987', '989']));
  });

  it('lie in the territory, overseas included', () => {
    const far = (code: string, latitude: number, longitude: number): number =>
      haversineKm(points.get(code)!, { latitude, longitude });
    expect(far('97411', -20.88, 55.45)).toBeLessThan(5);
    expect(far('97105', 15.99, -61.73)).toBeLessThan(10);
    expect(far('97611', -12.78, 45.23)).toBeLessThan(10);
    expect(far('97502', 46.78, -56.18)).toBeLessThan(5);
    expect(far('75056', 48.8566, 2.3522)).toBeLessThan(2);
    expect(far('13055', 43.2965, 5.3698)).toBeLessThan(2);
  });

  it('keep the most populated centre of a merged commune', () => {
    // Bellegarde-sur-Valserine, not Lancrans.
    expect(haversineKm(points.get('01033')!, { latitude: 46.108, longitude: 5.828 })).toBeLessThan(2);
  });

  it('give the distances of the worked example, from exact points', () => {
    const [besseges, ambroix, barjac] = ['30037', '30227', '30029'].map((code) => points.get(code)!);
    expect([besseges, ambroix, barjac].map((point) => point!.approximate)).toEqual([false, false, false]);
    expect(haversineKm(besseges!, ambroix!)).toBeCloseTo(8.5, 1);
    expect(haversineKm(besseges!, barjac!)).toBeCloseTo(19.8, 0);
    expect(haversineKm(besseges!, barjac!)).toBeLessThan(20);
  });
});

it('names the versions of the packages that are installed', () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../../../../../packages/reference/package.json', import.meta.url), 'utf8'),
  ) as { dependencies: Record<string, string> };
  for (const source of REFERENCE_SOURCES) expect(manifest.dependencies[source.package]).toBe(source.packageVersion);
});
