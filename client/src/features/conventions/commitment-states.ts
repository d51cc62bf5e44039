import type { Tone } from '../../ui/StatusBadge.tsx';

export const STATE_FILTERS = ['late', 'due_soon', 'due', 'met', 'waived'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export const STATE_TONES: Readonly<Record<string, Tone>> = {
  due: 'neutral',
  due_soon: 'wait',
  late: 'bad',
  met: 'good',
  waived: 'quiet',
};

interface WithOccurrences {
  readonly occurrences: readonly { readonly state: string }[];
}

interface Owed extends WithOccurrences {
  readonly party?: { readonly key: string } | null;
}

/** States in which a commitment stands, through its occurrences. */
export function commitmentStates(commitment: WithOccurrences): ReadonlySet<string> {
  return new Set(commitment.occurrences.map((occurrence) => occurrence.state));
}

/** Whether one of its occurrences is in a state; met and waived ask for all of them. */
export function matchesState(commitment: WithOccurrences, state: StateFilter): boolean {
  const states = commitmentStates(commitment);
  return state === 'met' || state === 'waived' ? states.size === 1 && states.has(state) : states.has(state);
}

interface Filter {
  /** Key of the party that owes; absent = any. */
  readonly party?: string | undefined;
  /** Absent or unknown = any. */
  readonly state?: string | undefined;
}

/** The commitments that the filters of the address let through, in their own order. */
export function commitmentsShown<C extends Owed>(commitments: readonly C[], { party, state }: Filter): C[] {
  const wanted = STATE_FILTERS.find((each) => each === state);
  return commitments.filter(
    (commitment) => (!party || commitment.party?.key === party) && (!wanted || matchesState(commitment, wanted)),
  );
}

/** How many times the commitments were met, of those that can be. */
export function progressOf(commitments: readonly WithOccurrences[]): { met: number; total: number } {
  const occurrences = commitments.flatMap((commitment) => commitment.occurrences);
  const counted = occurrences.filter((occurrence) => occurrence.state !== 'waived');
  return { met: counted.filter((occurrence) => occurrence.state === 'met').length, total: counted.length };
}
