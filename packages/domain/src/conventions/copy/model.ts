import { refusal } from '@maillage/kernel';
import type { Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { ORGANISATION_KINDS } from '../../organisations/index.ts';
import { partyKeysIn } from '../clauses.ts';
import { MAX_LENGTHS, optionalLine, refuse, slug } from '../input/texts.ts';
import type { CopyBlock, SourcePart } from './copied-text.ts';

/** What goes down from a framework to the contracts opened from it (AMF-2). */
export const MODEL_BLOCKS = [
  'Article',
  'Recital',
  'Axis',
  'Clause',
  'Commitment',
] as const satisfies readonly CopyBlock[];
export type ModelBlock = (typeof MODEL_BLOCKS)[number];

export const modelInput = z
  .strictObject({
    /** What the drafter of a contract is told. */
    note: optionalLine(MAX_LENGTHS.paragraph),
    /** Parties of a contract, by the key of the party of the framework in whose place each stands. */
    roles: z
      .array(
        z.strictObject({
          partyKey: slug,
          organisationKinds: z.array(z.enum(ORGANISATION_KINDS)).min(1).max(ORGANISATION_KINDS.length),
        }),
      )
      .min(2)
      .max(20),
    parts: z
      .array(z.strictObject({ block: z.enum(MODEL_BLOCKS), id: z.uuid(), fixed: z.boolean() }))
      .min(1)
      .max(2000),
  })
  .refine((model) => new Set(model.roles.map((role) => role.partyKey)).size === model.roles.length, {
    path: ['roles'],
    ...refuse('DUPLICATE_ITEM'),
  })
  .refine((model) => new Set(model.parts.map((part) => part.id)).size === model.parts.length, {
    path: ['parts'],
    ...refuse('DUPLICATE_ITEM'),
  });
export type ModelInput = z.output<typeof modelInput>;

/** Keys of the parties that a part of a text names; none for what is said to all. */
export function keysNamedIn(part: SourcePart): string[] {
  if (part.block === 'Clause') return partyKeysIn(part.fields.kind, part.fields.value).map((use) => use.key);
  return part.block === 'Commitment' ? [part.fields.partyKey, ...part.fields.beneficiaryKeys] : [];
}

/**
 * Reasons against a model: a part that the framework does not have, a role for a party that it does not have, a part that
 * names a party for which no one stands in a contract.
 */
export function checkModel(model: ModelInput, text: readonly SourcePart[]): Refusal[] {
  const partyKeys = new Set(text.flatMap((part) => (part.block === 'Party' ? [part.fields.key] : [])));
  const stands = new Set(model.roles.map((role) => role.partyKey));
  const roles = model.roles.flatMap(({ partyKey }, index) =>
    partyKeys.has(partyKey) ? [] : [refusal('UNKNOWN_PARTY_KEY', ['roles', index, 'partyKey'], { key: partyKey })],
  );
  const parts = model.parts.flatMap(({ block, id }, index) => {
    const part = text.find((each) => each.block === block && each.id === id);
    if (!part) return [refusal('NOT_FOUND', ['parts', index, 'id'])];
    return keysNamedIn(part)
      .filter((key) => !stands.has(key))
      .map((key) => refusal('MODEL_PARTY_MISSING', ['parts', index], { key }));
  });
  return [...roles, ...parts];
}

/** The reason against changing, or removing, a part that the framework fixes; `differences` as `differencesOf` tells them. */
export function checkFixedPart(
  origin: { readonly fixed: boolean; readonly articleNumber: string | null },
  differences: readonly string[] | 'removed',
): Refusal[] {
  if (!origin.fixed || differences.length === 0) return [];
  const source = { article: origin.articleNumber };
  if (differences === 'removed') return [refusal('MODEL_PART_FIXED', ['id'], { removed: true }, source)];
  return differences.map((field) => refusal('MODEL_PART_FIXED', [field], { field, removed: false }, source));
}
