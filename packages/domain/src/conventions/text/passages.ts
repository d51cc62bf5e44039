import { addDays, periodContains, type CalendarDate } from '@maillage/kernel';
import { AVENANT_PARTS, type AvenantPart, type PartFields, type TextVersion } from '../avenants/changes.ts';
import { periodOf } from '../clauses.ts';
import { consolidate } from '../consolidate.ts';

/** What a text is made of that has versions: visas and recitals, and the parts that an avenant may change. */
export type PassageBlock = AvenantPart | 'Recital';
export const PASSAGE_BLOCKS = ['Recital', ...AVENANT_PARTS] as const satisfies readonly PassageBlock[];

/** A version of a passage. Its days are said here only: `fields` has neither validFrom nor validTo. */
export interface Passage extends Omit<TextVersion, 'block'> {
  readonly block: PassageBlock;
  /** Identity of the article that carries it; for an article, of the one above it. Its number is the date's business. */
  readonly articleId: string | null;
}

/** How a passage left the text: another version took its place, an avenant removed it, or its own days ran out. */
export type PassageEnd =
  | { readonly kind: 'replaced'; readonly ordinal: number }
  | { readonly kind: 'removed'; readonly ordinal: number }
  | { readonly kind: 'lapsed' };

export interface FormerPassage {
  readonly passage: Passage;
  readonly end: PassageEnd;
}

const identityOf = ({ block, partId }: Passage): string => `${block} ${partId}`;

/** The version of the same passage that starts the day after this one ends. */
function successorOf(passage: Passage, text: readonly Passage[]): Passage | null {
  if (passage.validTo === null) return null;
  const next = addDays(passage.validTo, 1);
  return text.find((each) => identityOf(each) === identityOf(passage) && each.validFrom === next) ?? null;
}

/** How a passage ends, from its versions. @returns null for one that nothing ends */
function endOf(passage: Passage, text: readonly Passage[]): PassageEnd | null {
  if (passage.validTo === null) return null;
  if (passage.removedBy !== undefined) return { kind: 'removed', ordinal: passage.removedBy };
  const successor = successorOf(passage, text);
  return successor ? { kind: 'replaced', ordinal: successor.ordinal } : { kind: 'lapsed' };
}

/**
 * The text as it reads on a day: one version of each passage at most. Articles are named by the number that they have on
 * that day, annexes received later are still missing, and an end that a later avenant has set is not told: what applied on
 * a day reads the same whatever is agreed afterwards.
 */
export function passagesOn(text: readonly Passage[], date: CalendarDate): Passage[] {
  const inForce = consolidate(
    text
      .filter((passage) => periodContains(periodOf(passage), date))
      .map((passage) => ({ ...passage, key: identityOf(passage) })),
    date,
  ).map(({ key: _key, ...passage }) => passage);
  return numbered(
    inForce.map((passage) => {
      const end = endOf(passage, text);
      const byAvenant = end !== null && end.kind !== 'lapsed' && end.ordinal !== passage.ordinal;
      const receivedOn = passage.block === 'Annex' ? (passage.fields['receivedOn'] as CalendarDate | null) : null;
      return {
        ...passage,
        ...(byAvenant ? { validTo: null } : {}),
        ...(receivedOn !== null && receivedOn > date ? { fields: { ...passage.fields, receivedOn: null } } : {}),
      };
    }),
  );
}

/** Every version of a text that is not agreed yet: what is read, approved and signed is all of it. */
export function wholeText(text: readonly Passage[]): Passage[] {
  return numbered(text);
}

/** The passages with the numbers of the articles that carry them, as those articles are numbered among them. */
function numbered(passages: readonly Passage[]): Passage[] {
  const numbers = new Map(
    passages
      .filter(({ block }) => block === 'Article')
      .map(({ partId, fields }) => [partId, String(fields['number'])] as const),
  );
  return passages.map((passage) => {
    if (passage.block === 'Party' || passage.block === 'Recital') return passage;
    const number = passage.articleId === null ? null : (numbers.get(passage.articleId) ?? null);
    const field = passage.block === 'Article' ? 'parentNumber' : 'articleNumber';
    return { ...passage, fields: { ...passage.fields, [field]: number } };
  });
}

/** What the text said before a day and does not say any more on it, the last to leave first. */
export function formerPassages(text: readonly Passage[], date: CalendarDate): FormerPassage[] {
  return text
    .filter(({ validTo }) => validTo !== null && validTo < date)
    .flatMap((passage) => {
      const end = endOf(passage, text);
      return end ? [{ passage: numberedAtItsTime(passage, text), end }] : [];
    })
    .toSorted(
      (a, b) =>
        compare(b.passage.validTo!, a.passage.validTo!) ||
        PASSAGE_BLOCKS.indexOf(a.passage.block) - PASSAGE_BLOCKS.indexOf(b.passage.block) ||
        placeOf(a.passage) - placeOf(b.passage) ||
        compare(identityOf(a.passage), identityOf(b.passage)),
    );
}

/** A passage that has left, with the number that its article had on its last day. */
function numberedAtItsTime(passage: Passage, text: readonly Passage[]): Passage {
  const around = text.filter(
    (each) => each === passage || (each.block === 'Article' && periodContains(periodOf(each), passage.validTo!)),
  );
  return numbered(around)[around.indexOf(passage)]!;
}

/** Where a passage stands among those of its block. */
export const placeOf = ({ fields }: { readonly fields: PartFields }): number => Number(fields['position'] ?? 0);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
