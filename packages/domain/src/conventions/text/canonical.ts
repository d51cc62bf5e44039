import {
  BLOCKS,
  FIELD_RULES,
  fieldText,
  type Block,
  type BlockFields,
  type FieldRule,
} from '../negotiation/touches.ts';

/** A part of a text, in the form in which it is written. */
export type TextPart = { readonly [B in Block]: { readonly block: B; readonly fields: BlockFields[B] } }[Block];

/**
 * What the parties of a text agree on, as one string: the same for the same content, whatever the order in which its
 * parts were read or their fields written. Marks that the text does not say (`nobody` in FIELD_RULES) are left out.
 */
export function canonicalContent(parts: readonly TextPart[]): string {
  const lines = parts.map(({ block, fields }) => {
    const rules = FIELD_RULES[block] as Readonly<Record<string, FieldRule>>;
    const said = Object.keys(rules)
      .filter((field) => isSaid(field, rules[field]!, (fields as unknown as Record<string, unknown>)[field]))
      .map((field) => `${field}:${fieldText(rules[field]!, (fields as unknown as Record<string, unknown>)[field])}`);
    return { order: BLOCKS.indexOf(block), line: `${block} ${said.join(' ')}`.normalize('NFC') };
  });
  return lines
    .toSorted((a, b) => a.order - b.order || (a.line < b.line ? -1 : a.line > b.line ? 1 : 0))
    .map(({ line }) => line)
    .join('\n');
}

/** The key of a party is no word of the text, but clauses and commitments name the party by it. */
const isSaid = (field: string, rule: FieldRule, value: unknown): boolean =>
  field === 'key' || (rule.touches !== 'nobody' && !(rule.silentWhenEmpty && value === null));
