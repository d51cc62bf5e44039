import { MAX_LENGTHS } from '../input/texts.ts';
import type { Section } from './outline.ts';
import { mentionsIn } from './party-names.ts';
import type { PartyRead } from './party-names.ts';
import type { Block, FlatText } from './source-text.ts';
import { foldedOf, textOf } from './zones.ts';

/* Texts in which no heading has a number, and what both outlines make their parts from. */

export type Draft = { -readonly [K in keyof Section]: Section[K] } & { body: Block[]; level: number };

export function blank(number: string, parentNumber: string | null, heading: string, level: number): Draft {
  return {
    number,
    parentNumber,
    heading: heading.replace(/[\s*]+$/, '').slice(0, MAX_LENGTHS.heading),
    body: [],
    partyKey: null,
    rule: '',
    confidence: 0,
    start: 0,
    end: 0,
    level,
  };
}

/** A text without articles: each question that heads a paragraph stands for one. */
export function questions(source: FlatText): Draft[] {
  const drafts: Draft[] = [];
  for (const block of source.blocks) {
    const text = textOf(source, block);
    if (text.endsWith('?') && text.length <= 140 && /^\p{Lu}/u.test(text)) {
      drafts.push({
        ...blank(String(drafts.length + 1), null, text, 1),
        start: block.start,
        end: block.end,
        rule: 'outline.question',
        confidence: 0.55,
      });
    } else if (drafts.length > 0) {
      drafts.at(-1)!.body.push(block);
      drafts.at(-1)!.end = block.end;
    }
  }
  return drafts.length >= 2 ? drafts : [];
}

const SERVES = /^\s*(?:\([^)]{2,14}\) )?(?:est|sont|assure|regroupe|represente)\b/;
const CARRIED_ON = /\best (?:destinee?|appelee?|amenee?) a etre\b|\b(?:se|sera|seront) decline/;

/**
 * A text without articles or questions, as an announcement: what introduces a list, what says how the agreement is carried
 * on, and what presents a party, each begin a part.
 */
export function themes(source: FlatText, parties: readonly PartyRead[]): Draft[] {
  if (parties.length === 0) return [];
  const drafts: Draft[] = [];
  source.blocks.forEach((block, index) => {
    const folded = foldedOf(source, block);
    const text = textOf(source, block);
    const first = mentionsIn(folded, parties)[0];
    const presents =
      block.shape === 'text' &&
      first !== undefined &&
      /^(?:l[ea]s? |l')?$/.test(folded.slice(0, first.start)) &&
      SERVES.test(folded.slice(first.end));
    const lists = folded.endsWith(':') && source.blocks[index + 1]?.shape === 'bullet';
    if (!presents && !lists && !CARRIED_ON.test(folded)) {
      drafts.at(-1)?.body.push(block);
      if (drafts.length > 0) drafts.at(-1)!.end = block.end;
      return;
    }
    const announced = /\b(?:les|des) ([a-z][^.;:]{4,60}?) suivante?s? ?:$/.exec(folded);
    const party = presents ? parties.find((each) => each.key === first.key)! : null;
    // What is presented on several occasions is one part.
    const again = drafts.find((draft) => party !== null && draft.heading === party.name);
    if (again) return void again.body.push(block);
    const heading =
      party?.name ?? (announced ? text.slice(announced.index + 4).replace(/ suivante?s? ?:$/i, '') : shortened(text));
    drafts.push({
      ...blank(String(drafts.length + 1), null, heading.charAt(0).toUpperCase() + heading.slice(1), 1),
      body: [block],
      start: block.start,
      end: block.end,
      rule: 'outline.theme',
      confidence: 0.5,
    });
  });
  return drafts.length >= 2 ? drafts : [];
}

/** The first words of a sentence, as a heading. */
export function shortened(text: string): string {
  const first = text.split(/[,;:.]\s/)[0]!;
  return first.length <= 70 ? first.replace(/[.,;:]$/, '') : `${first.slice(0, 70).replace(/\s+\S*$/, '')}…`;
}
