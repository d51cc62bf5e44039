import { describe, expect, it } from 'vitest';
import { commitmentsShown, matchesState, progressOf } from './commitment-states.ts';

const commitment = (key: string, ...states: string[]) => ({
  party: { key },
  occurrences: states.map((state) => ({ state })),
});
const commitments = [
  commitment('cdg', 'met', 'late'),
  commitment('cdg', 'met'),
  commitment('region', 'due'),
  commitment('region', 'waived'),
  commitment('region'),
];

describe('the commitments on screen', () => {
  it('are all there without a filter, or with one that nobody knows', () => {
    expect(commitmentsShown(commitments, {})).toEqual(commitments);
    expect(commitmentsShown(commitments, { state: 'tomorrow' })).toEqual(commitments);
  });

  it('are those of one party, in one state, or both', () => {
    expect(commitmentsShown(commitments, { party: 'cdg' })).toEqual(commitments.slice(0, 2));
    expect(commitmentsShown(commitments, { state: 'late' })).toEqual([commitments[0]]);
    expect(commitmentsShown(commitments, { party: 'region', state: 'late' })).toEqual([]);
    expect(commitmentsShown(commitments, { party: 'nobody' })).toEqual([]);
  });

  it('are met only when every occurrence is, and late as soon as one is', () => {
    expect(matchesState(commitments[0]!, 'met')).toBe(false);
    expect(matchesState(commitments[0]!, 'late')).toBe(true);
    expect(matchesState(commitments[1]!, 'met')).toBe(true);
    expect(matchesState(commitments[4]!, 'met')).toBe(false);
  });

  it('count as met out of those that can be: what was waived counts for nothing', () => {
    expect(progressOf(commitments)).toEqual({ met: 2, total: 4 });
    expect(progressOf([])).toEqual({ met: 0, total: 0 });
  });
});
