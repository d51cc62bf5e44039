import type { AvenantChange } from '../avenants/changes.ts';
import type { Effect } from '../avenants/states.ts';
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
  return sorted(parts.map(({ block, fields }) => ({ block, line: saidBy(block, fields) })));
}

/** What an avenant says besides its changes. */
export interface AvenantHead {
  readonly ordinal: number;
  readonly label: string;
  readonly object: string;
  readonly effect: Effect;
}

/** What the parties of an avenant agree on, as one string: each part as it was and as it will be, and from when. */
export function canonicalAvenant(head: AvenantHead, changes: readonly AvenantChange[]): string {
  const { ordinal, label, object, effect } = head;
  const lines = changes.map(({ block, operation, before, fields }) => {
    const side = (part: AvenantChange['fields']): string =>
      part === null ? '' : saidBy(block, { ...part, validFrom: null } as never);
    return { block, line: `${operation} ${side(before)} => ${side(fields)}` };
  });
  return `Avenant ${JSON.stringify([ordinal, label, object, effect])}\n${sorted(lines)}`.normalize('NFC');
}

function saidBy(block: Block, fields: BlockFields[Block]): string {
  const rules = FIELD_RULES[block] as Readonly<Record<string, FieldRule>>;
  const said = Object.keys(rules)
    .filter((field) => isSaid(field, rules[field]!, (fields as unknown as Record<string, unknown>)[field]))
    .map((field) => `${field}:${fieldText(rules[field]!, (fields as unknown as Record<string, unknown>)[field])}`);
  return `${block} ${said.join(' ')}`.normalize('NFC');
}

function sorted(lines: readonly { block: Block; line: string }[]): string {
  const order = ({ block }: { block: Block }): number => BLOCKS.indexOf(block);
  return lines
    .toSorted((a, b) => order(a) - order(b) || (a.line < b.line ? -1 : a.line > b.line ? 1 : 0))
    .map(({ line }) => line)
    .join('\n');
}

/** The key of a party is no word of the text, but clauses and commitments name the party by it. */
const isSaid = (field: string, rule: FieldRule, value: unknown): boolean =>
  field === 'key' || (rule.touches !== 'nobody' && !(rule.silentWhenEmpty && value === null));
