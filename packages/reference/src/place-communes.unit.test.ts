import { describe, expect, it } from 'vitest';
import type { CommuneRow } from './decoupage.ts';
import { geonamesPoints } from './geonames.ts';
import { placeCommunes } from './place-communes.ts';

const commune = (inseeCode: string, more: Partial<CommuneRow> = {}): CommuneRow => ({
  inseeCode,
  name: inseeCode,
  population: 100,
  siren: null,
  postalCodes: [],
  departementCode: '30',
  regionCode: '76',
  arrondissementCode: null,
  epciSiren: null,
  formerCodes: [],
  searchKey: '',
  nameKey: '',
  searchWords: '',
  ...more,
});

/** A line of the extract: country, first, second and fourth administrative codes, point, population. */
function place(country: string, admin: [string, string, string], point: [number, number], population: number): string {
  const fields = Array.from({ length: 19 }, () => '');
  [fields[4], fields[5]] = point.map(String) as [string, string];
  fields[8] = country;
  [fields[10], fields[11], fields[13]] = admin;
  fields[14] = String(population);
  return fields.join('\t');
}

const none = new Map<string, never>();

describe('the points of GeoNames', () => {
  it('are by INSEE code, the most populated place of each', () => {
    const points = geonamesPoints(
      [
        place('FR', ['84', '01', '01033'], [46.2, 5.9], 1_000),
        place('FR', ['84', '01', '01033'], [46.1, 5.8], 11_000),
        place('BE', ['VLG', 'VAN', '11001'], [51.2, 4.4], 40_000),
        place('FR', ['84', '01', ''], [46, 5], 10),
        'broken',
        '',
      ].join('\n'),
    );
    expect([...points]).toEqual([['01033', { latitude: 46.1, longitude: 5.8, population: 11_000 }]]);
  });

  it('are found overseas where their code stands, and for territories of one commune', () => {
    const points = geonamesPoints(
      [
        place('RE', ['04', '974', '97411'], [-20.88, 55.45], 137_000),
        place('YT', ['97611', '', ''], [-12.78, 45.23], 54_000),
        place('NC', ['03', '98814', ''], [-20.9, 167.2], 2_000),
        place('BL', ['00', '', ''], [17.9, -62.85], 7_000),
        place('PF', ['04', '10295183', ''], [-9.8, -139], 1_800),
      ].join('\n'),
    );
    expect([...points.keys()].toSorted()).toEqual(['97411', '97611', '97701', '98814']);
  });
});

describe('the point of a commune', () => {
  const geonames = new Map([
    ['30001', { latitude: 44, longitude: 4, population: 900 }],
    ['30002', { latitude: 44.4, longitude: 4.4, population: 300 }],
    ['30090', { latitude: 44.1, longitude: 4.1, population: 5 }],
    ['30091', { latitude: 44.2, longitude: 4.2, population: 50 }],
  ]);

  it('is the official one before any other', () => {
    const official = new Map([['30001', { latitude: 44.01, longitude: 4.01 }]]);
    expect(placeCommunes([commune('30001')], { official, geonames })).toEqual([
      { inseeCode: '30001', latitude: 44.01, longitude: 4.01, source: 'official', approximate: false },
    ]);
  });

  it('is that of the most populated of the communes it was merged from', () => {
    const merged = commune('30500', { formerCodes: ['30090', '30091'] });
    expect(placeCommunes([merged], { official: none, geonames })).toMatchObject([
      { latitude: 44.2, longitude: 4.2, source: 'geonames', approximate: false },
    ]);
    const official = new Map([['30090', { latitude: 44.15, longitude: 4.15 }]]);
    expect(placeCommunes([merged], { official, geonames })).toMatchObject([{ latitude: 44.15, source: 'official' }]);
  });

  it('is the centre of the EPCI weighted by population, flagged, for want of its own', () => {
    const epciSiren = '200035129';
    const placed = placeCommunes(
      [
        commune('30001', { epciSiren, population: 300 }),
        commune('30002', { epciSiren, population: 100 }),
        commune('30003', { epciSiren }),
      ],
      { official: none, geonames },
    );
    expect(placed[2]).toMatchObject({ source: 'epci', approximate: true });
    expect(placed[2]!.latitude).toBeCloseTo(44.1, 10);
    expect(placed[2]!.longitude).toBeCloseTo(4.1, 10);
  });

  it('is the centre of the arrondissement, then of the département, then unknown', () => {
    const placed = placeCommunes(
      [
        commune('30001', { arrondissementCode: '301', population: 0 }),
        commune('30004', { arrondissementCode: '301', epciSiren: '200000000' }),
        commune('30005', { arrondissementCode: '302' }),
        commune('98711', { departementCode: '987' }),
      ],
      { official: none, geonames },
    );
    expect(placed.map(({ inseeCode, source }) => [inseeCode, source])).toEqual([
      ['30001', 'geonames'],
      ['30004', 'arrondissement'],
      ['30005', 'departement'],
    ]);
    expect(placed[1]).toMatchObject({ latitude: 44, longitude: 4 });
  });
});
