import { describe, expect, it } from 'vitest';
import { share } from './search-everything.ts';

describe('The places of a search', () => {
  it.each([
    [12, [50, 50, 50], [4, 4, 4]],
    [12, [1, 50, 50], [1, 6, 5]],
    [12, [0, 0, 50], [0, 0, 12]],
    [12, [2, 3, 4], [2, 3, 4]],
    [2, [5, 5, 5], [1, 1, 0]],
    [12, [0, 0, 0], [0, 0, 0]],
  ])('%i among %j are shared as %j', (places, counts, expected) => {
    expect(share(places, counts)).toEqual(expected);
  });
});
