import type {
  AnnexInput,
  ArticleInput,
  AxisInput,
  ClauseInput,
  CommitmentInput,
  ConventionDetailsInput,
  RecitalInput,
} from '../input/convention-input.ts';
import type { PartyInput } from '../input/party-input.ts';
import { refusal, type Refusal } from '@maillage/kernel';
import { partyKeysIn } from '../clauses.ts';

/** What a text is made of, each in the form in which it is written. */
export interface BlockFields {
  readonly Convention: ConventionDetailsInput;
  readonly Article: ArticleInput;
  readonly Recital: RecitalInput;
  readonly Annex: AnnexInput;
  readonly Axis: AxisInput;
  readonly Clause: ClauseInput;
  readonly Commitment: CommitmentInput;
  readonly Party: PartyInput;
}
export type Block = keyof BlockFields;
export const BLOCKS = [
  'Convention',
  'Article',
  'Recital',
  'Annex',
  'Axis',
  'Clause',
  'Commitment',
  'Party',
] as const satisfies readonly Block[];

/**
 * Whom a field concerns: everybody who signs, those that the part names (everybody when it names nobody), the party that
 * it describes, or nobody (a mark for the portal, that the text does not say).
 */
export type Touch = 'everybody' | 'named' | 'itself' | 'nobody';

export interface FieldRule {
  readonly touches: Touch;
  /** Words and place, which may be put right without changing what is agreed. */
  readonly wording?: true;
  /** A list of which the order says nothing. */
  readonly unordered?: true;
  /** Came to the text later: where it holds nothing, the text says what it said before there was such a field. */
  readonly silentWhenEmpty?: true;
}

const everybody: FieldRule = { touches: 'everybody' };
const words: FieldRule = { touches: 'everybody', wording: true };
const named: FieldRule = { touches: 'named' };
const namedWords: FieldRule = { touches: 'named', wording: true };
const itself: FieldRule = { touches: 'itself' };
const nobody: FieldRule = { touches: 'nobody' };
const unordered = (rule: FieldRule): FieldRule => ({ ...rule, unordered: true });

/** Every field that can be written, and whom a change of it concerns: a field without its line does not compile. */
export const FIELD_RULES: { readonly [B in Block]: { readonly [F in keyof BlockFields[B]]-?: FieldRule } } = {
  Convention: {
    title: words,
    reference: nobody,
    kind: everybody,
    object: words,
    parentId: everybody,
    territory: unordered(everybody),
    signedAtPlace: nobody,
    sourceNote: nobody,
  },
  Article: {
    number: words,
    heading: words,
    body: words,
    parentNumber: words,
    position: words,
    validFrom: everybody,
    validTo: everybody,
  },
  Recital: { position: words, kind: words, text: words, legalReference: words },
  Annex: {
    number: words,
    title: words,
    articleNumber: words,
    receivedOn: everybody,
    fileId: { touches: 'everybody', silentWhenEmpty: true },
    note: nobody,
    position: words,
  },
  Axis: {
    scope: everybody,
    list: words,
    code: everybody,
    label: words,
    parentCode: everybody,
    position: words,
  },
  Clause: {
    kind: named,
    scope: named,
    value: named,
    articleNumber: namedWords,
    ruleId: nobody,
    validFrom: named,
    validTo: named,
  },
  Commitment: {
    partyKey: named,
    beneficiaryKeys: unordered(named),
    articleNumber: namedWords,
    ruleId: nobody,
    title: namedWords,
    description: namedWords,
    recurrence: named,
    dueRule: named,
    evidenceKinds: unordered(named),
    axisCodes: unordered(named),
    survivesTerm: named,
    validFrom: named,
    validTo: named,
  },
  Party: {
    key: nobody,
    organisationId: everybody,
    role: everybody,
    designation: words,
    actsForKey: everybody,
    mandates: unordered(itself),
    representative: itself,
    enablingAct: itself,
    signatureSlots: unordered(itself),
    position: words,
    validFrom: everybody,
    validTo: everybody,
  },
};

/** A part before and after: null before for a new one, null after for one removed. */
export interface Edit<B extends Block = Block> {
  readonly block: B;
  readonly before: BlockFields[B] | null;
  readonly after: BlockFields[B] | null;
  /** The coordinator says that only words or their place are put right. */
  readonly formOnly?: boolean;
}

/** Names of the fields that an edit changes; all of those that hold something for a part added or removed. */
export function changedFields({ block, before, after }: Edit): string[] {
  const old = (before ?? {}) as Record<string, unknown>;
  const now = (after ?? {}) as Record<string, unknown>;
  const rules = Object.entries(FIELD_RULES[block]) as [string, FieldRule][];
  return rules
    .filter(([field, rule]) => fieldText(rule, old[field]) !== fieldText(rule, now[field]))
    .map(([field]) => field);
}

/**
 * Keys of the parties that an edit concerns, in their own order: those are to read it, and to approve or sign again;
 * the others' word stands. A correction of form concerns nobody.
 * @param partyKeys the parties that sign
 */
export function partiesTouched(edit: Edit, partyKeys: readonly string[]): string[] {
  if (edit.formOnly) return [];
  const rules = FIELD_RULES[edit.block] as Readonly<Record<string, FieldRule>>;
  const touched = new Set<string>();
  for (const field of changedFields(edit)) {
    for (const key of concernedBy(rules[field]!.touches, edit, partyKeys)) touched.add(key);
  }
  return partyKeys.filter((key) => touched.has(key));
}

function concernedBy(touch: Touch, edit: Edit, partyKeys: readonly string[]): readonly string[] {
  switch (touch) {
    case 'everybody':
      return partyKeys;
    case 'nobody':
      return [];
    case 'itself':
      return [edit.before, edit.after].flatMap((fields) => (fields ? [(fields as PartyInput).key] : []));
    case 'named': {
      // Before and after: whoever is let out of a duty, or brought into it, has a word to say.
      const sides = [edit.before, edit.after].filter((fields) => fields !== null);
      const keysOf = sides.map((fields) => namedIn(edit.block, fields));
      return keysOf.some((keys) => keys === null) ? partyKeys : keysOf.flatMap((keys) => keys ?? []);
    }
  }
}

/** Keys that a part names; null when it is said to all. */
function namedIn(block: Block, fields: BlockFields[Block]): string[] | null {
  if (block === 'Commitment') {
    const { partyKey, beneficiaryKeys } = fields as CommitmentInput;
    return beneficiaryKeys.length === 0 ? null : [partyKey, ...beneficiaryKeys];
  }
  const { kind, value } = fields as ClauseInput;
  const keys = partyKeysIn(kind, value).map((use) => use.key);
  return keys.length === 0 ? null : keys;
}

/** The reason against calling an edit a correction of form: a field that decides something has changed, or a part came or went. */
export function checkFormOnly(edit: Edit): Refusal[] {
  if (!edit.formOnly) return [];
  if (edit.before === null || edit.after === null) return [refusal('CORRECTION_NOT_OF_FORM', ['formOnly'])];
  const rules = FIELD_RULES[edit.block] as Readonly<Record<string, FieldRule>>;
  return changedFields(edit)
    .filter((field) => rules[field]!.wording !== true && rules[field]!.touches !== 'nobody')
    .map((field) => refusal('CORRECTION_NOT_OF_FORM', [field], { field }));
}

/** The value of a field as text: the same for what says the same. */
export function fieldText(rule: FieldRule, value: unknown): string {
  return rule.unordered && Array.isArray(value) ? `[${value.map(stableText).toSorted().join()}]` : stableText(value);
}

/** A value as text, the same for equal values whatever the order of their keys; absent reads as null. */
function stableText(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map(stableText).join()}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).filter(([, held]) => held !== null && held !== undefined);
    return `{${entries
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => `${JSON.stringify(key)}:${stableText(held)}`)
      .join()}}`;
  }
  return JSON.stringify(value);
}
