import type { Point } from './distance.ts';

/** A populated place of GeoNames that lies in a commune. */
export interface GeonamesPoint extends Point {
  population: number;
}

const COLUMN = { latitude: 4, longitude: 5, country: 8, admin1: 10, admin2: 11, admin4: 13, population: 14 } as const;

// Overseas, GeoNames has a country code for each territory; French Polynesia has no INSEE code in it.
const WITH_INSEE_CODE = new Set(['FR', 'GF', 'GP', 'MQ', 'RE', 'YT', 'PM', 'WF', 'NC']);
const ONE_COMMUNE: Readonly<Record<string, string>> = { BL: '97701', MF: '97801' };
// Tried on the line before it is cut up: nine lines of ten are of other countries.
const OF_FRANCE = new RegExp(`\\t(?:${[...WITH_INSEE_CODE, ...Object.keys(ONE_COMMUNE)].join('|')})\\t`);
const OVERSEAS = /^9[78]\d{3}$/;

function inseeCode(fields: readonly string[]): string | undefined {
  const country = fields[COLUMN.country] ?? '';
  if (ONE_COMMUNE[country]) return ONE_COMMUNE[country];
  if (!WITH_INSEE_CODE.has(country)) return undefined;
  if (fields[COLUMN.admin4]) return fields[COLUMN.admin4];
  return [fields[COLUMN.admin2], fields[COLUMN.admin1]].find((code) => code !== undefined && OVERSEAS.test(code));
}

/**
 * The communes' own points of the GeoNames extract (TSV), by INSEE code: its fourth administrative code, or overseas the
 * first or second one. A merged commune has a row for each old centre, of which the most populated one is kept.
 */
export function geonamesPoints(tsv: string): Map<string, GeonamesPoint> {
  const best = new Map<string, GeonamesPoint>();
  for (const line of tsv.split('\n')) {
    if (!OF_FRANCE.test(line)) continue;
    const fields = line.split('\t');
    const code = inseeCode(fields);
    if (code === undefined) continue;
    const population = Number(fields[COLUMN.population]) || 0;
    const known = best.get(code);
    if (known && known.population >= population) continue;
    const point = { latitude: Number(fields[COLUMN.latitude]), longitude: Number(fields[COLUMN.longitude]) };
    if (Number.isFinite(point.latitude) && Number.isFinite(point.longitude)) best.set(code, { ...point, population });
  }
  return best;
}
