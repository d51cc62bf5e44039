export interface Point {
  /** Degrees, WGS 84, north positive. */
  latitude: number;
  /** Degrees, WGS 84, east positive. */
  longitude: number;
}

/** Mean radius of the Earth. */
export const EARTH_RADIUS_KM = 6371.0088;

const KM_PER_DEGREE = (Math.PI / 180) * EARTH_RADIUS_KM;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres. */
export function haversineKm(a: Point, b: Point): number {
  const dLatitude = radians(b.latitude - a.latitude);
  const dLongitude = radians(b.longitude - a.longitude);
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLongitude / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

/**
 * A box that holds every point within `km` of the centre, and some more: what an index can answer before the distance
 * is computed. No inhabited place of France is near a pole or the 180th meridian, where it would not hold.
 */
export function boxAround(centre: Point, km: number): Box {
  const dLatitude = km / KM_PER_DEGREE;
  // The widest degree of longitude asked for is at the edge that is nearest to the pole.
  const edge = Math.min(89, Math.abs(centre.latitude) + dLatitude);
  const dLongitude = dLatitude / Math.cos(radians(edge));
  return {
    south: centre.latitude - dLatitude,
    north: centre.latitude + dLatitude,
    west: centre.longitude - dLongitude,
    east: centre.longitude + dLongitude,
  };
}
