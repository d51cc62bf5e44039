import { changedFields, FIELD_RULES, type Edit, type FieldRule } from '../negotiation/touches.ts';
import { AVENANT_BLOCKS, blockOf, type AvenantChange, type PartFields } from './changes.ts';

/**
 * Names of the fields that an avenant makes read otherwise, in the order in which a part says them, the day on which the
 * part ends among them. Marks that the text does not say are left out. None for a part that comes or goes whole.
 */
export function fieldsRewritten({ block, before, fields }: AvenantChange): string[] {
  if (before === null || fields === null) return [];
  // An end that the change does not speak of stays; its beginning is the effect of the avenant.
  const side = (part: PartFields): never => ({ ...before, ...part, validFrom: null }) as never;
  const rules: Readonly<Record<string, FieldRule>> = FIELD_RULES[block];
  const edit: Edit = { block, before: side(before), after: side(fields) };
  return changedFields(edit).filter((field) => rules[field]!.touches !== 'nobody');
}

/** The changes of an avenant in the order in which it tells them: by what it opens, then as they were written. */
export function inOrderOfBlocks<C extends AvenantChange>(changes: readonly C[]): C[] {
  const place = (change: C): number => AVENANT_BLOCKS.indexOf(blockOf(change));
  return changes.toSorted((a, b) => place(a) - place(b));
}
