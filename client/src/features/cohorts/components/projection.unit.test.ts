import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, placesOf, radiusOf } from './projection.ts';

const place = fc.record({
  longitude: fc.double({ min: -5, max: 9, noNaN: true }),
  latitude: fc.double({ min: 41, max: 51, noNaN: true }),
});

describe('a drawing of communes', () => {
  it('holds every place, with north above and east on the right', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), (places) => {
        const drawing = fit(places, 400)!;
        for (const one of places) {
          const { x, y } = drawing.at(one);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(400);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(drawing.height);
          for (const other of places) {
            if (other.latitude > one.latitude) expect(drawing.at(other).y).toBeLessThanOrEqual(y);
            if (other.longitude > one.longitude) expect(drawing.at(other).x).toBeGreaterThanOrEqual(x);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is nothing without a place, and reads pairs of numbers', () => {
    expect(fit([], 400)).toBeNull();
    expect(placesOf([1, 2, 3, 4])).toEqual([
      { longitude: 1, latitude: 2 },
      { longitude: 3, latitude: 4 },
    ]);
    expect(radiusOf(4)).toBe(2 * radiusOf(1));
  });
});
