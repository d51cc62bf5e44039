import type { Tone } from '../../../ui/StatusBadge.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';

const TONES = ['violet', 'news', 'wait', 'good'] as const satisfies readonly Tone[];

/** Colour of an avenant beside what it brought; the label says the same in words. */
export const toneOf = (ordinal: number): (typeof TONES)[number] => TONES[(ordinal - 1) % TONES.length]!;

/** The colour for the edge of a passage; undefined for the initial text. */
export const edgeOf = (ordinal: number): string | undefined => (ordinal > 0 ? toneOf(ordinal) : undefined);

export function labelOf({ instruments }: Pick<ConventionData, 'instruments'>, ordinal: number): string | null {
  return instruments.find((each) => each.ordinal === ordinal)?.label ?? null;
}
