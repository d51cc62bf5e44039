import { z } from 'zod';
import { signatureInput } from '../input/convention-input.ts';
import { MAX_LENGTHS, line, optionalLine } from '../input/texts.ts';
import { optionalDate } from '../input/validity.ts';
import { AVENANT_BLOCKS } from './changes.ts';

/** What an avenant is opened with. */
export const avenantInput = z.strictObject({
  /** Absent for the usual one, with its number. */
  label: optionalLine(MAX_LENGTHS.designation),
  /** Why the text is changed, in a few sentences. */
  object: line(MAX_LENGTHS.description, 3),
  /** What it opens; what is not ticked stays as it is. */
  blocks: z.array(z.enum(AVENANT_BLOCKS)).min(1).max(AVENANT_BLOCKS.length),
  /** The day on which it is to apply; null = on its last signature. */
  wantedOn: optionalDate,
});
export type AvenantInput = z.output<typeof avenantInput>;

/** The signatures of an avenant that was signed elsewhere, as they stand on its original. */
export const signedElsewhereInput = z.strictObject({
  signatures: z.array(signatureInput).min(1).max(200),
  /** Where the portal knows it from: the original, who keeps it. */
  sourceNote: line(MAX_LENGTHS.note, 3),
});
