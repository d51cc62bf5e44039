import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { ARE_SITUATIONS, isAgent, ORIGINS, PRESCRIBERS } from './candidature.ts';
import { dateField, INSEE_CODE, optionalText, refuse, requiredText } from './inputs.ts';

/**
 * What a candidature asks of a person, and no more: who it is, how to reach them, where they live (immersions are found
 * near home), from which public they come (PDL-1.4), and what decides on who pays them (PDL-F4 to PDL-F6).
 */
export const candidatureInput = z
  .strictObject({
    lastName: requiredText(80),
    firstName: requiredText(80),
    /** Tells two people of one name apart. */
    birthOn: dateField.nullish().transform((day) => day ?? null),
    email: z
      .string()
      .trim()
      .nullish()
      .transform((text) => text || null)
      .pipe(z.email().max(254).nullable()),
    phone: z
      .string()
      .transform((text) => text.replace(/[\s.\-()]/g, ''))
      .nullish()
      .transform((text) => text || null)
      .pipe(
        z
          .string()
          .regex(/^\+?\d{6,15}$/)
          .nullable(),
      ),
    /** The commune where the person lives. */
    inseeCode: z
      .string()
      .trim()
      .nullish()
      .transform((text) => text || null)
      .pipe(z.string().regex(INSEE_CODE).nullable()),
    audience: z.enum(ORIGINS as [string, ...string[]] as never as typeof ORIGINS),
    receivedOn: dateField,
    prescriber: z
      .enum(PRESCRIBERS)
      .nullish()
      .transform((value) => value ?? null),
    are: z
      .enum(ARE_SITUATIONS)
      .nullish()
      .transform((value) => value ?? null),
    /** Last day of entitlement; null while it is not known. */
    areEndsOn: dateField.nullish().transform((day) => day ?? null),
    /** The employer of an agent, in the directory. */
    employerId: z
      .uuid()
      .nullish()
      .transform((id) => id ?? null),
    note: optionalText(1000),
  })
  .superRefine((input, context) => {
    const ask = (path: string) =>
      context.addIssue({ code: 'custom', path: [path], ...refuse('REQUIRED'), input: null });
    const forbid = (path: string, value: unknown) =>
      context.addIssue({ code: 'custom', path: [path], ...refuse('NOT_FOR_THIS_PUBLIC'), input: value });
    if (input.email === null && input.phone === null) ask('email');
    const agent = isAgent(input.audience);
    if (agent && input.employerId === null) ask('employerId');
    if (!agent && input.employerId !== null) forbid('employerId', input.employerId);
    const seeker = input.audience === 'job_seeker';
    if (seeker && input.are === null) ask('are');
    if (!seeker && input.are !== null) forbid('are', input.are);
    if (!seeker && input.prescriber !== null) forbid('prescriber', input.prescriber);
    if (input.areEndsOn !== null && input.are !== 'with_are') forbid('areEndsOn', input.areEndsOn);
  });
export type CandidatureInput = z.output<typeof candidatureInput>;

/** The ages between which a date of birth is believed. */
const YOUNGEST = 15;
const OLDEST = 80;

/** What the days of a candidature cannot be, on the day on which it is entered. */
export function checkCandidatureDays(input: CandidatureInput, today: CalendarDate): Refusal[] {
  const refusals: Refusal[] = [];
  if (input.receivedOn > today) refusals.push(refusal('DATE_IN_FUTURE', ['receivedOn'], { date: input.receivedOn }));
  if (input.birthOn !== null) {
    const age = Number(today.slice(0, 4)) - Number(input.birthOn.slice(0, 4));
    if (age < YOUNGEST || age > OLDEST) refusals.push(refusal('BIRTH_NOT_PLAUSIBLE', ['birthOn'], { age }));
  }
  return refusals;
}
