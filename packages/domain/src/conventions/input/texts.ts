import { z } from 'zod';
import { MAX_PARTY_KEY, PARTY_KEY_PATTERN } from '../clause-kinds/fields.ts';

/** The longest texts accepted, in characters: the editors show them, the schemas refuse more. */
export const MAX_LENGTHS = {
  title: 300,
  office: 160,
  designation: 120,
  place: 120,
  reference: 80,
  act: 120,
  actNumber: 60,
  resolution: 300,
  number: 20,
  key: MAX_PARTY_KEY,
  scope: 60,
  ruleId: 40,
  heading: 300,
  axisLabel: 400,
  axisList: 160,
  body: 20_000,
  paragraph: 2_000,
  note: 600,
  description: 4_000,
} as const;

export const line = (max: number, min = 1): z.ZodString => z.string().trim().min(min).max(max);
/** May be left empty, never absent. */
export const freeText = (max: number) => z.string().trim().max(max).default('');
/** Blank reads as null. */
export const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text || null);
export const slug = z.string().min(1).max(MAX_LENGTHS.key).regex(PARTY_KEY_PATTERN);
export const ruleId = z
  .string()
  .min(1)
  .max(MAX_LENGTHS.ruleId)
  .regex(/^[A-Z]{2,12}-[A-Za-z0-9.-]{1,24}$/)
  .nullish()
  .transform((id) => id ?? null);
/** '1', '6.1', '7.4.2', 'F' for the part without a number, '2-CDG' for a part of an article. */
export const articleNumber = z
  .string()
  .trim()
  .min(1)
  .max(MAX_LENGTHS.number)
  .regex(/^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/);
export const optionalArticle = articleNumber.nullish().transform((number) => number ?? null);
/** Bare uuid of a record; absent reads as null. */
export const optionalId = z
  .uuid()
  .nullish()
  .transform((id) => id ?? null);
export const position = z.int().min(0).max(10_000);

export const refuse = (refusal: string, parameters: Record<string, string | number> = {}) => ({
  params: { refusal, ...parameters },
});
