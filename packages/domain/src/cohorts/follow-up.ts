import { addDays, addMonths, refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import type { CandidatureStep } from './candidature.ts';
import { optionalText } from './inputs.ts';

/** What became of somebody some months after the training. */
export const FOLLOW_UP_SITUATIONS = [
  'local_public_post',
  'other_public_post',
  'private_post',
  'seeking',
  'in_other_training',
  'other',
] as const;
export type FollowUpSituation = (typeof FOLLOW_UP_SITUATIONS)[number];

export const FOLLOW_UP_CONTRACTS = ['civil_servant', 'permanent', 'fixed_term', 'replacement'] as const;
export type FollowUpContract = (typeof FOLLOW_UP_CONTRACTS)[number];

/** Steps of those who went to the end of the training, whom one follows (PDL-2.C6). */
export const FOLLOWED: readonly CandidatureStep[] = [
  'completed',
  'certified',
  'partly_certified',
  'not_certified',
  'in_post',
];

/** Days during which somebody is still asked by mail after a follow-up fell due. */
export const ASKED_WITHIN_DAYS = 60;
/** Days during which a link may be answered. */
export const LINK_DAYS = 30;

/** Whether a situation is a post: only then are there an employer and a contract. */
export const isPost = (situation: FollowUpSituation): boolean => situation.endsWith('_post');

/** The day of a follow-up: so many civil months after the last day of the training. */
export const followUpDueOn = (endsOn: CalendarDate, months: number): CalendarDate => addMonths(endsOn, months);

/** Whether somebody is asked by mail on a day: once the follow-up is due, and not long after. */
export const isAsked = (dueOn: CalendarDate, today: CalendarDate): boolean =>
  dueOn <= today && today <= addDays(dueOn, ASKED_WITHIN_DAYS);

/** What somebody answers, by one tap for the situation alone, or what their centre de gestion was told. */
export const followUpInput = z
  .strictObject({
    situation: z.enum(FOLLOW_UP_SITUATIONS),
    employer: optionalText(160),
    contract: z
      .enum(FOLLOW_UP_CONTRACTS)
      .nullish()
      .transform((contract) => contract ?? null),
    /** How content the person is with the training, from 1 to 4. */
    satisfaction: z
      .int()
      .min(1)
      .max(4)
      .nullish()
      .transform((mark) => mark ?? null),
    remark: optionalText(500),
  })
  .superRefine((input, context) => {
    for (const field of ['employer', 'contract'] as const)
      if (!isPost(input.situation) && input[field] !== null)
        context.addIssue({ code: 'custom', path: [field], params: { refusal: 'INVALID_VALUE' }, input: input[field] });
  });
export type FollowUpInput = z.output<typeof followUpInput>;

/** What stands against the recording of a follow-up on a day, besides the form of its fields. */
export function checkFollowUp(
  facts: { readonly step: CandidatureStep; readonly dueOn: CalendarDate; readonly months: number },
  steps: readonly number[],
  today: CalendarDate,
): Refusal[] {
  if (!steps.includes(facts.months)) return [refusal('INVALID_CHOICE', ['months'], { choices: steps.join(', ') })];
  if (!FOLLOWED.includes(facts.step)) return [refusal('FOLLOW_UP_NOT_EXPECTED', [], { step: facts.step })];
  return facts.dueOn > today ? [refusal('COHORT_NOT_DUE', ['months'], { date: facts.dueOn })] : [];
}
