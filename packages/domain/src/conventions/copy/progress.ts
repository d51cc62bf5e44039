import type { OccurrenceState } from '../commitments/occurrences.ts';

/** Where a commitment stands as a whole, for the progress of an axis. */
export const PROGRESS_STATES = ['todo', 'due', 'late', 'met', 'waived'] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/**
 * Where a commitment stands on a day, from the states of its due days on that day: late as soon as one is, due when one
 * falls due soon, met when one was and none of these, waived when nothing is left but waivers.
 * Lists compute the same in the database; a test holds the two together.
 */
export function progressOf(occurrences: readonly OccurrenceState[]): ProgressState {
  if (occurrences.includes('late')) return 'late';
  if (occurrences.includes('due_soon')) return 'due';
  if (occurrences.includes('met')) return 'met';
  return occurrences.includes('waived') && !occurrences.includes('due') ? 'waived' : 'todo';
}
