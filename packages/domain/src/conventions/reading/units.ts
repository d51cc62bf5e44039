import type { Section } from './outline.ts';
import type { PartyRead } from './party-names.ts';
import type { ReadingFacts } from './proposal.ts';
import type { Block, FlatText, Passage } from './source-text.ts';

/** A sentence or an item of a list, with what it stands under. Offsets are those of the flat text. */
export interface Unit extends Passage {
  readonly text: string;
  readonly folded: string;
  readonly section: Section | null;
  readonly block: Block;
  readonly bullet: boolean;
  /** Folded sentence that opens the list in which the item stands; '' for a sentence. */
  readonly lead: string;
}

/** All that the rules read. */
export interface ReadingContext {
  readonly source: FlatText;
  readonly sections: readonly Section[];
  readonly units: readonly Unit[];
  readonly parties: readonly PartyRead[];
  readonly recitals: readonly Unit[];
  readonly closing: readonly Unit[];
  readonly facts: ReadingFacts;
}

const LONGEST_SENTENCE = 2_000;
const ABBREVIATION = /(?:^|[\s('"])(?:art|m|mm|mme|n|l|r|d|cf|etc|al|p|st|ste|no|min|max|env)$/;

/** The sentences of a block, with their places. An abbreviation or the number of an article does not end one. */
export function sentencesOf(source: FlatText, block: Passage): Passage[] {
  const sentences: Passage[] = [];
  let start = block.start;
  // Nobody writes such a sentence: it is a table or a text without points, which the rules read piece by piece.
  const push = (end: number): void => {
    for (let from = start; from < end; from += LONGEST_SENTENCE)
      sentences.push({ start: from, end: Math.min(end, from + LONGEST_SENTENCE) });
  };
  for (const match of source.flat.slice(block.start, block.end).matchAll(/[.?!](?=\s+["«(]?[\p{Lu}\d])|[;](?=\s)/gu)) {
    const at = block.start + match.index;
    if (match[0] === '.' && ABBREVIATION.test(source.folded.slice(Math.max(block.start, at - 6), at))) continue;
    push(at + 1);
    start = at + 1;
    while (source.flat[start] === ' ') start += 1;
  }
  if (start < block.end) push(block.end);
  return sentences;
}

/** The sentences of some blocks; each item of a list knows the sentence that opens the list. */
export function unitsOf(source: FlatText, blocks: readonly Block[], section: Section | null): Unit[] {
  const units: Unit[] = [];
  let lead = '';
  for (const block of blocks) {
    const folded = source.folded.slice(block.start, block.end);
    const bullet = block.shape === 'bullet' || (lead !== '' && /^[-–•]/.test(folded));
    if (!bullet) lead = '';
    for (const { start, end } of sentencesOf(source, block)) {
      units.push({
        start,
        end,
        section,
        block,
        bullet,
        lead: bullet ? lead : '',
        text: source.flat.slice(start, end),
        folded: source.folded.slice(start, end),
      });
    }
    if (!bullet && /[:;]$/.test(folded)) lead = units.at(-1)?.folded ?? '';
    // 'favorise l'organisation de formations en :' keeps its list over blank lines, until a sentence comes.
  }
  return units;
}
