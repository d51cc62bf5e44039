import { isCalendarDate } from '@maillage/kernel';
import type { CalendarDate } from '@maillage/kernel';
import { z } from 'zod';

/** A text that may be left empty; blank reads as null. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((text) => text || null);

export const requiredText = (most: number) => z.string().trim().min(1).max(most);

export const dateField = z
  .string()
  .refine(isCalendarDate, { params: { refusal: 'INVALID_DATE' } })
  .transform((day) => day as CalendarDate);

/** An issue of ours inside a schema. */
export const refuse = (code: string, parameters: object = {}) => ({ params: { refusal: code, ...parameters } });

export const DEPARTEMENT_CODE = /^(?:\d{2}|2[AB]|97\d|98\d)$/;
export const INSEE_CODE = /^(?:\d{5}|2[AB]\d{3})$/;
