import { diffWordsWithSpace } from 'diff';
import { FIELD_RULES, fieldText, type FieldRule } from '../negotiation/touches.ts';
import { PASSAGE_BLOCKS, placeOf, type Passage } from './passages.ts';

/** A stretch of words that both texts have, or only one of them. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface FieldDifference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Word by word, for a body that is written as a text; null where the values are shown side by side. */
  readonly words: readonly WordRun[] | null;
}

export interface PassageDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly block: Passage['block'];
  readonly partId: string;
  /** Null for what is added. */
  readonly before: Passage | null;
  /** Null for what is removed. */
  readonly after: Passage | null;
  /** What differs, field by field; empty for what is added or removed whole. */
  readonly fields: readonly FieldDifference[];
}

export interface TextComparison {
  /** In the order of the text. */
  readonly differences: readonly PassageDifference[];
  /** How many passages read the same in both. */
  readonly same: number;
}

/** Fields that are written as prose. */
const PROSE: Partial<Record<Passage['block'], readonly string[]>> = {
  Article: ['body', 'heading'],
  Recital: ['text'],
  Commitment: ['title', 'description'],
  Annex: ['title'],
};

/** Beyond so many words added or removed, two texts have nothing left to be read side by side. */
const MOST_EDITS = 1_500;

/**
 * What differs between two texts, each on its day (`passagesOn`). Passages are recognised by their identity, whatever
 * their number has become; their place in the order is no difference, nor are marks that the text does not say.
 */
export function compareTexts(before: readonly Passage[], after: readonly Passage[]): TextComparison {
  const old = new Map(before.map((passage) => [identityOf(passage), passage]));
  const now = new Map(after.map((passage) => [identityOf(passage), passage]));
  const differences: PassageDifference[] = [];
  let same = 0;
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const difference = differenceOf(old.get(key) ?? null, now.get(key) ?? null);
    if (difference) differences.push(difference);
    else same += 1;
  }
  return { differences: inOrder(differences), same };
}

const identityOf = ({ block, partId }: Passage): string => `${block} ${partId}`;

function differenceOf(before: Passage | null, after: Passage | null): PassageDifference | null {
  const { block, partId } = (after ?? before)!;
  if (before === null) return { kind: 'added', block, partId, before, after, fields: [] };
  if (after === null) return { kind: 'removed', block, partId, before, after, fields: [] };
  const rules = Object.entries(FIELD_RULES[block]) as [string, FieldRule][];
  const fields = rules
    .filter(([field, rule]) => isCompared(field, rule))
    .filter(([field, rule]) => fieldText(rule, before.fields[field]) !== fieldText(rule, after.fields[field]))
    .map(([field]): FieldDifference => {
      const [was, is] = [before.fields[field], after.fields[field]];
      return { field, before: was, after: is, words: PROSE[block]?.includes(field) ? words(was, is) : null };
    });
  return fields.length === 0 ? null : { kind: 'changed', block, partId, before, after, fields };
}

const isCompared = (field: string, rule: FieldRule): boolean =>
  rule.touches !== 'nobody' && field !== 'position' && field !== 'validFrom' && field !== 'validTo';

function words(before: unknown, after: unknown): WordRun[] {
  const [was, is] = [proseOf(before), proseOf(after)];
  const changes = diffWordsWithSpace(was, is, { maxEditLength: MOST_EDITS });
  const runs = changes
    ? changes.map(({ added, removed, value }): WordRun => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value,
      }))
    : ([
        { kind: 'removed', text: was },
        { kind: 'added', text: is },
      ] as const);
  return runs.filter(({ text }) => text !== '');
}

const proseOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** By block, then in the order of the text as it is after (before, for what is gone). */
function inOrder(differences: readonly PassageDifference[]): PassageDifference[] {
  const placed = ({ before, after }: PassageDifference): Passage => (after ?? before)!;
  return differences.toSorted(
    (a, b) =>
      PASSAGE_BLOCKS.indexOf(a.block) - PASSAGE_BLOCKS.indexOf(b.block) ||
      placeOf(placed(a)) - placeOf(placed(b)) ||
      (a.partId < b.partId ? -1 : a.partId > b.partId ? 1 : 0),
  );
}
