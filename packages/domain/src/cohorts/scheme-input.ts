import { z } from 'zod';
import { dateField, optionalText, refuse, requiredText } from './inputs.ts';

const HOURS_OF_A_DAY = 24 * 60;

/** A scheme (dispositif) under a convention: for which occupation, under which conditions, towards which title. */
export const schemeInput = z
  .strictObject({
    title: requiredText(200),
    /** The occupation that it trains for. */
    occupation: requiredText(160),
    /** What it may turn to when the experiment asks for it (PDL-1.3); null = nothing. */
    fallbackOccupation: optionalText(160),
    /** Whether one may pass later from the fallback to the occupation. */
    fallbackLeadsOn: z.boolean().default(false),
    prerequisites: z.array(requiredText(300)).max(30).default([]),
    /** The title of the national register; its number is unknown until it is registered. */
    certificationTitle: optionalText(200),
    rncpNumber: z
      .string()
      .trim()
      .nullish()
      .transform((text) => text || null)
      .pipe(
        z
          .string()
          .regex(/^RNCP\d{3,6}$/)
          .nullable(),
      ),
    certificationLevel: z
      .int()
      .min(3)
      .max(8)
      .nullish()
      .transform((level) => level ?? null),
    blocks: z
      .array(z.strictObject({ code: requiredText(20), title: requiredText(200) }))
      .max(30)
      .default([]),
    note: optionalText(2000),
  })
  .superRefine((scheme, context) => {
    const codes = scheme.blocks.map((block) => block.code);
    if (new Set(codes).size < codes.length)
      context.addIssue({ code: 'custom', path: ['blocks'], ...refuse('DUPLICATE_ITEM'), input: codes });
    if (scheme.fallbackLeadsOn && scheme.fallbackOccupation === null)
      context.addIssue({ code: 'custom', path: ['fallbackOccupation'], ...refuse('REQUIRED'), input: null });
    const certified = scheme.rncpNumber !== null || scheme.certificationLevel !== null || scheme.blocks.length > 0;
    if (certified && scheme.certificationTitle === null)
      context.addIssue({ code: 'custom', path: ['certificationTitle'], ...refuse('REQUIRED'), input: null });
  });
export type SchemeInput = z.output<typeof schemeInput>;

const part = z.strictObject({ title: requiredText(200), days: z.int().min(1).max(400) });

/** An edition of a scheme: its programme and its own numbers, each with where it comes from. */
export const editionInput = z
  .strictObject({
    label: requiredText(120),
    opensOn: dateField,
    /** Null = until another edition replaces it. */
    endsOn: dateField.nullish().transform((day) => day ?? null),
    /** Whether it trains for the fallback instead of the occupation. */
    isFallback: z.boolean().default(false),
    modules: z.array(part).min(1).max(60),
    immersions: z.array(part).max(30).default([]),
    theoryDayMinutes: z.int().min(30).max(HOURS_OF_A_DAY),
    immersionDayMinutes: z.int().min(30).max(HOURS_OF_A_DAY),
    /** Article of the convention that sets these numbers; null when none does. */
    articleNumber: optionalText(20),
    /** Where they come from otherwise: an annex, a programme published by the CNFPT… */
    source: optionalText(300),
  })
  .superRefine((edition, context) => {
    if (edition.endsOn !== null && edition.endsOn < edition.opensOn)
      context.addIssue({ code: 'custom', path: ['endsOn'], ...refuse('END_BEFORE_START'), input: edition.endsOn });
    if (edition.articleNumber === null && edition.source === null)
      context.addIssue({ code: 'custom', path: ['source'], ...refuse('REQUIRED'), input: null });
  });
export type EditionInput = z.output<typeof editionInput>;
