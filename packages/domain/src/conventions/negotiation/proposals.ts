import { z } from 'zod';
import { conventionInput } from '../input/convention-input.ts';
import { MAX_LENGTHS, line, optionalLine, refuse } from '../input/texts.ts';
import { BLOCKS, type Block } from './touches.ts';

export const CHANGE_OPERATIONS = ['add', 'replace', 'remove'] as const;
export type ChangeOperation = (typeof CHANGE_OPERATIONS)[number];

export const PROPOSAL_STATES = ['open', 'accepted', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** The schema in which the fields of a block are written. */
export const BLOCK_SCHEMAS = {
  Convention: conventionInput.details,
  Article: conventionInput.article,
  Recital: conventionInput.recital,
  Annex: conventionInput.annex,
  Axis: conventionInput.axis,
  Clause: conventionInput.clause,
  Commitment: conventionInput.commitment,
  Party: conventionInput.party,
} as const satisfies Record<Block, z.ZodType>;

/**
 * A change of one part of a text, as a party proposes it or as an avenant makes it: the part whole, in the form in which
 * it is written.
 */
export const changeInput = z
  .strictObject({
    block: z.enum(BLOCKS),
    operation: z.enum(CHANGE_OPERATIONS),
    /** Uuid of the part; null for a new one, and for the convention itself. */
    targetId: z
      .uuid()
      .nullish()
      .transform((id) => id ?? null),
    /** Null for a removal. */
    fields: z
      .record(z.string(), z.unknown())
      .nullish()
      .transform((fields) => fields ?? null),
    reason: optionalLine(MAX_LENGTHS.paragraph),
  })
  .superRefine((change, context) => {
    const report = (path: (string | number)[], name: string): void =>
      context.addIssue({ code: 'custom', path, ...refuse(name), input: change });
    const whole = change.block === 'Convention';
    if (whole && change.operation !== 'replace') report(['operation'], 'INVALID_VALUE');
    if (!whole && (change.operation === 'add') !== (change.targetId === null)) report(['targetId'], 'INVALID_VALUE');
    if ((change.operation === 'remove') !== (change.fields === null)) report(['fields'], 'INVALID_VALUE');
    const parsed = change.fields === null ? null : BLOCK_SCHEMAS[change.block].safeParse(change.fields);
    for (const issue of parsed?.error?.issues ?? []) {
      context.addIssue({ ...issue, path: ['fields', ...issue.path] } as Parameters<typeof context.addIssue>[0]);
    }
  })
  // What the form leaves open is explicit, so that a change compares with what is stored.
  .transform((change) => ({
    ...change,
    fields: change.fields && (BLOCK_SCHEMAS[change.block].parse(change.fields) as Record<string, unknown>),
  }));
export type ChangeInput = z.output<typeof changeInput>;

/** A remark on a text under discussion, on a part of it, or on a passage of a field. */
export const commentInput = z.strictObject({
  body: line(MAX_LENGTHS.paragraph),
  block: z
    .enum(BLOCKS)
    .nullish()
    .transform((block) => block ?? null),
  /** Uuid of the part. */
  targetId: z
    .uuid()
    .nullish()
    .transform((id) => id ?? null),
  field: optionalLine(MAX_LENGTHS.scope),
  /** The words that it is about, as they stood. */
  passage: optionalLine(MAX_LENGTHS.note),
  /** Uuid of the remark that it answers. */
  answersId: z
    .uuid()
    .nullish()
    .transform((id) => id ?? null),
});
export type CommentInput = z.output<typeof commentInput>;
