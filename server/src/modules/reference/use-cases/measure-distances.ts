import { boxAround, haversineKm, type Point } from '@maillage/reference';
import { BadRequest } from '../../../db/bad-request.ts';
import type { SqlReader } from '../../../db/sql.ts';
import { communesByCodes, communesInBox, type CommuneRecord } from '../persistence/commune.queries.ts';
import { checkCodes } from './find-communes.ts';

export interface Distance {
  /** Great circle, in kilometres. */
  km: number;
  /** True when the point of one of the two communes is the centre of a larger area. */
  approximate: boolean;
}

export interface NearCommune {
  commune: CommuneRecord;
  distance: Distance;
}

/** Beyond it, a list of neighbours is a list of the country. */
const WIDEST_KM = 200;

/** Refuses a radius out of 0 to 200 km. */
export function checkRadius(km: number): void {
  if (!(km >= 0 && km <= WIDEST_KM)) throw new BadRequest(`Le rayon va de 0 à ${WIDEST_KM} km.`);
}

const pointOf = ({ latitude, longitude }: CommuneRecord): Point | null =>
  latitude === null || longitude === null ? null : { latitude, longitude };

function distanceOf(a: CommuneRecord, b: CommuneRecord): Distance | null {
  const [from, to] = [pointOf(a), pointOf(b)];
  // A commune is at no distance of itself, wherever its point is.
  if (a.inseeCode === b.inseeCode) return { km: 0, approximate: false };
  return from && to && { km: haversineKm(from, to), approximate: a.coordinatesApproximate || b.coordinatesApproximate };
}

/**
 * The distance between two communes by their INSEE codes.
 * @returns null when one is unknown or has no point
 */
export async function distanceBetween(db: SqlReader, from: string, to: string): Promise<Distance | null> {
  checkCodes(from, to);
  const rows = await communesByCodes(db, [from, to]);
  const [a, b] = [from, to].map((code) => rows.find((row) => row.inseeCode === code));
  return a && b ? distanceOf(a, b) : null;
}

/**
 * The communes of today within a number of kilometres of one of them, itself left out, the nearest first.
 * @param km from 0 to 200
 * @returns null when there is no such commune; empty when it has no point
 * @throws BadRequest when the radius is out of bounds
 */
export async function communesNear(db: SqlReader, inseeCode: string, km: number): Promise<NearCommune[] | null> {
  checkCodes(inseeCode);
  checkRadius(km);
  const [centre] = await communesByCodes(db, [inseeCode]);
  if (!centre) return null;
  const point = pointOf(centre);
  if (!point) return [];
  const around = await communesInBox(db, boxAround(point, km));
  return around
    .filter((commune) => commune.inseeCode !== inseeCode)
    .flatMap((commune) => {
      const distance = distanceOf(centre, commune);
      return distance && distance.km <= km ? [{ commune, distance }] : [];
    })
    .toSorted((a, b) => a.distance.km - b.distance.km || (a.commune.inseeCode < b.commune.inseeCode ? -1 : 1));
}
