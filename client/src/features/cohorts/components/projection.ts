export interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Where a place is on the drawing. */
  readonly at: (place: Place) => { readonly x: number; readonly y: number };
}

const MARGIN = 14;
const DEGREE = Math.PI / 180;

/**
 * Fits places into a drawing of a given width: degrees of longitude are narrowed as they are at the middle latitude, which
 * keeps the shape of a region without any map to fetch. @returns null without a place
 */
export function fit(places: readonly Place[], width: number): Drawing | null {
  if (places.length === 0) return null;
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { longitude, latitude } of places) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  const narrowing = Math.cos(((south + north) / 2) * DEGREE);
  // A single commune would be a region of no size.
  const across = Math.max((east - west) * narrowing, 0.05);
  const scale = (width - 2 * MARGIN) / across;
  const height = Math.round(Math.max(north - south, 0.05) * scale) + 2 * MARGIN;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    width,
    height,
    at: ({ longitude, latitude }) => ({
      x: round(MARGIN + (longitude - west) * narrowing * scale),
      y: round(MARGIN + (north - latitude) * scale),
    }),
  };
}

/** Longitudes and latitudes in turn, as places. */
export function placesOf(numbers: readonly number[]): Place[] {
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => ({
    longitude: numbers[2 * index]!,
    latitude: numbers[2 * index + 1]!,
  }));
}

/** Radius of a point: its area grows with the number of needs. */
export function radiusOf(needs: number): number {
  return Math.round(5 * Math.sqrt(needs) * 10) / 10;
}
