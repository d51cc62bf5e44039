import { describe, expect, it } from 'vitest';
import { boxAround, haversineKm, type Point } from './distance.ts';

const paris: Point = { latitude: 48.8566, longitude: 2.3522 };
const lyon: Point = { latitude: 45.764, longitude: 4.8357 };

describe('the great-circle distance', () => {
  it('is that of the tables', () => {
    expect(haversineKm(paris, lyon)).toBeCloseTo(391.5, 0);
    expect(haversineKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(20_015.1, 0);
    expect(haversineKm({ latitude: 10, longitude: 179.9 }, { latitude: 10, longitude: -179.9 })).toBeCloseTo(21.9, 1);
  });

  it('is nothing to itself and the same both ways', () => {
    expect(haversineKm(paris, paris)).toBe(0);
    expect(haversineKm(paris, lyon)).toBe(haversineKm(lyon, paris));
  });
});

describe('the box around a point', () => {
  it.each([0.5, 20, 200])('holds the whole circle of %d km, and little more', (km) => {
    for (const centre of [paris, { latitude: -21.1, longitude: 55.5 }, { latitude: 4.9, longitude: -52.3 }]) {
      const { south, north, west, east } = boxAround(centre, km);
      for (let bearing = 0; bearing < 360; bearing += 1) {
        const point = destination(centre, km, (bearing * Math.PI) / 180);
        expect(haversineKm(centre, point)).toBeCloseTo(km, 6);
        expect(point.latitude).toBeGreaterThanOrEqual(south - 1e-9);
        expect(point.latitude).toBeLessThanOrEqual(north + 1e-9);
        expect(point.longitude).toBeGreaterThanOrEqual(west - 1e-9);
        expect(point.longitude).toBeLessThanOrEqual(east + 1e-9);
      }
      expect(haversineKm(centre, { latitude: centre.latitude, longitude: east })).toBeLessThan(km * 1.1);
    }
  });
});

/** The point at a distance and bearing of another, by the direct formula on the sphere. */
function destination(from: Point, km: number, bearing: number): Point {
  const angle = km / 6371.0088;
  const latitude = (from.latitude * Math.PI) / 180;
  const sine = Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing);
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude),
    Math.cos(angle) - Math.sin(latitude) * sine,
  );
  return { latitude: (Math.asin(sine) * 180) / Math.PI, longitude: from.longitude + (turn * 180) / Math.PI };
}
