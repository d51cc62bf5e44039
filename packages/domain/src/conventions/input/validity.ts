import { dateSchema } from '../clause-kinds/fields.ts';
import { refuse } from './texts.ts';

export const optionalDate = dateSchema.nullish().transform((on) => on ?? null);
export const validity = { validFrom: optionalDate, validTo: optionalDate };
export const isOrdered = (version: { validFrom: string | null; validTo: string | null }): boolean =>
  version.validFrom === null || version.validTo === null || version.validFrom <= version.validTo;
export const endBeforeStart = { path: ['validTo'], ...refuse('END_BEFORE_START') };
