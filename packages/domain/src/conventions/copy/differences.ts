import { FIELD_RULES, fieldText, type Block, type BlockFields, type FieldRule } from '../negotiation/touches.ts';

/** A part beside the one that it was copied from. */
export interface CopiedPart<B extends Block = Block> {
  readonly block: B;
  /** As it was copied. */
  readonly before: BlockFields[B];
  /** As it stands. */
  readonly after: BlockFields[B];
}

/** Place in the list, and the days on which a version applies: a copy has its own. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['position', 'validFrom', 'validTo']);

/**
 * Names of the fields in which a copied part says something else than what it was copied from. Marks that the text does
 * not say, its place and its days are left out.
 */
export function differencesOf({ block, before, after }: CopiedPart): string[] {
  const rules = Object.entries(FIELD_RULES[block]) as [string, FieldRule][];
  const [old, now] = [before, after] as unknown as Record<string, unknown>[];
  return rules
    .filter(([field, rule]) => rule.touches !== 'nobody' && !OWN_FIELDS.has(field))
    .filter(([field, rule]) => fieldText(rule, old![field]) !== fieldText(rule, now![field]))
    .map(([field]) => field);
}
