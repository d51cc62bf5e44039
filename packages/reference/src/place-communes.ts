import type { CommuneRow } from './decoupage.ts';
import type { Point } from './distance.ts';
import type { GeonamesPoint } from './geonames.ts';

/** Where a point comes from; the last three are centres of a larger area, hence approximate. */
export type PointSource = 'official' | 'geonames' | 'epci' | 'arrondissement' | 'departement';

export interface PlacedPoint extends Point {
  inseeCode: string;
  source: PointSource;
  /** True when the point is the centre of a larger area, for want of the commune's own. */
  approximate: boolean;
}

interface Known {
  /** By INSEE code, of today or former. */
  official: ReadonlyMap<string, Point>;
  geonames: ReadonlyMap<string, GeonamesPoint>;
}

interface Centre {
  latitude: number;
  longitude: number;
  weight: number;
}

class Centres {
  readonly #centres = new Map<string, Centre>();

  add(key: string | null, point: Point, weight: number): void {
    if (key === null) return;
    const centre = this.#centres.get(key) ?? { latitude: 0, longitude: 0, weight: 0 };
    centre.latitude += point.latitude * weight;
    centre.longitude += point.longitude * weight;
    centre.weight += weight;
    this.#centres.set(key, centre);
  }

  of(key: string | null): Point | null {
    const centre = key === null ? undefined : this.#centres.get(key);
    return centre ? { latitude: centre.latitude / centre.weight, longitude: centre.longitude / centre.weight } : null;
  }
}

/** The point of the commune itself; one known by former codes is where most people live among them. */
function ownPoint(commune: CommuneRow, known: Known): (Point & { source: 'official' | 'geonames' }) | null {
  const official = [commune.inseeCode, ...commune.formerCodes].map((code) => known.official.get(code)).find(Boolean);
  if (official) return { ...official, source: 'official' };
  const geonames =
    known.geonames.get(commune.inseeCode) ??
    commune.formerCodes
      .flatMap((code) => known.geonames.get(code) ?? [])
      .reduce<GeonamesPoint | null>(
        (most, point) => (most && most.population >= point.population ? most : point),
        null,
      );
  return geonames && { latitude: geonames.latitude, longitude: geonames.longitude, source: 'geonames' };
}

/**
 * A point for every commune that can have one: its own, the official one first; else the centre, weighted by
 * population, of the known points of its EPCI; else of its arrondissement; else of its département. The last three are
 * approximate: a distance from them may be wrong by the size of the area.
 */
export function placeCommunes(communes: readonly CommuneRow[], known: Known): PlacedPoint[] {
  const epci = new Centres();
  const arrondissement = new Centres();
  const departement = new Centres();
  const own = communes.map((commune) => ownPoint(commune, known));
  communes.forEach((commune, index) => {
    const point = own[index];
    if (!point) return;
    const weight = Math.max(1, commune.population ?? 1);
    epci.add(commune.epciSiren, point, weight);
    arrondissement.add(commune.arrondissementCode, point, weight);
    departement.add(commune.departementCode, point, weight);
  });
  return communes.flatMap((commune, index): PlacedPoint[] => {
    const { inseeCode } = commune;
    const exact = own[index];
    if (exact) return [{ inseeCode, ...exact, approximate: false }];
    const areas = [
      ['epci', epci.of(commune.epciSiren)],
      ['arrondissement', arrondissement.of(commune.arrondissementCode)],
      ['departement', departement.of(commune.departementCode)],
    ] as const;
    const [source, centre] = areas.find(([, point]) => point !== null) ?? [];
    return source && centre ? [{ inseeCode, ...centre, source, approximate: true }] : [];
  });
}
