import type { ClauseKindCode, ClauseValueInput } from '../../clause-kinds/index.ts';
import { SIGNING_ROLES } from '../../facts.ts';
import { mentionsIn } from '../party-names.ts';
import type { Section } from '../outline.ts';
import type { Passage } from '../source-text.ts';
import type { ReadingContext, Unit } from '../units.ts';

/** A clause that a rule has read; offsets are those of the flat text. */
export interface ClauseFound extends Passage {
  readonly kind: ClauseKindCode;
  readonly scope: string;
  readonly value: unknown;
  readonly articleNumber: string | null;
  readonly rule: string;
  readonly confidence: number;
}

/** A rule looks for one kind of clause in the whole text. */
export type ClauseRule = (context: ReadingContext) => ClauseFound[];

export function found<C extends ClauseKindCode>(
  kind: C,
  rule: string,
  at: Passage & { readonly section?: Section | null },
  confidence: number,
  value: ClauseValueInput<C>,
  scope = '',
): ClauseFound {
  const { start, end, section = null } = at;
  return { kind, rule, start, end, confidence, value, scope, articleNumber: section?.number ?? null };
}

/** A rule that reads sentence by sentence. */
export function eachUnit(
  read: (unit: Unit, context: ReadingContext) => ClauseFound | readonly ClauseFound[] | null,
): ClauseRule {
  return (context) => context.units.flatMap((unit) => read(unit, context) ?? []);
}

/** The sentences of a section together. */
export interface SectionText extends Passage {
  readonly section: Section;
  readonly folded: string;
  readonly text: string;
  readonly units: readonly Unit[];
}

/** A rule that reads article by article. */
export function eachSection(
  read: (text: SectionText, context: ReadingContext) => ClauseFound | readonly ClauseFound[] | null,
): ClauseRule {
  return (context) =>
    context.sections.flatMap((section) => {
      const units = context.units.filter((unit) => unit.section === section);
      const first = units[0];
      if (!first) return [];
      const start = first.start;
      const end = units.at(-1)!.end;
      const folded = context.source.folded.slice(start, end);
      return read({ section, start, end, folded, text: context.source.flat.slice(start, end), units }, context) ?? [];
    });
}

export const headingOf = (section: Section | null): string =>
  section === null ? '' : section.heading.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'");

/** Keys of the parties that a stretch of folded text names, each once, in order. */
export function keysIn(folded: string, { parties }: ReadingContext): string[] {
  return [...new Set(mentionsIn(folded, parties).map((mention) => mention.key))];
}

/** Keys of the parties that sign. */
export function signingKeys({ parties }: ReadingContext): string[] {
  return parties.filter((party) => SIGNING_ROLES.includes(party.role)).map((party) => party.key);
}

/** The party that a sentence speaks of: the first that it names, else the one whose part of the text it stands in. */
export function partyOf(unit: Pick<Unit, 'folded' | 'section'>, context: ReadingContext): string | null {
  return keysIn(unit.folded, context)[0] ?? unit.section?.partyKey ?? null;
}

/** The party that trains, when one of them does: of the parties, the one whose body is in charge of training. */
export function trainingKey(context: ReadingContext): string | null {
  return context.parties.find((party) => party.key === 'cnfpt')?.key ?? null;
}

/** Items of the list that follows a sentence. */
export function itemsAfter(units: readonly Unit[], lead: Unit): Unit[] {
  const at = units.indexOf(lead);
  const items: Unit[] = [];
  for (const unit of units.slice(at + 1)) {
    if (!unit.bullet) break;
    items.push(unit);
  }
  return items;
}

/** The text of an item, without what ends it, at most so long. */
export function label(text: string, most = 300): string {
  const bare = text
    .trim()
    .replace(/[\s;,.:]+$/, '')
    .replace(/\s+(?:et|ou)$/, '');
  const cut = bare.length <= most ? bare : `${bare.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}

/** Labels of items, each once. */
export function labels(units: readonly Unit[], most = 300): string[] {
  return [...new Set(units.map((unit) => label(unit.text, most)).filter((text) => text.length >= 2))].slice(0, 50);
}

export function spanOf(units: readonly Passage[]): Passage {
  return { start: units[0]!.start, end: units.at(-1)!.end };
}

export { namesEveryParty as namesAll } from '../party-names.ts';
