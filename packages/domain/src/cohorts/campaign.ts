import { periodsOverlap, refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { dateField, DEPARTEMENT_CODE, optionalText, refuse, requiredText } from './inputs.ts';

export const CAMPAIGN_PHASES = ['upcoming', 'open', 'closed'] as const;
export type CampaignPhase = (typeof CAMPAIGN_PHASES)[number];

export const CAMPAIGN_ANSWERS = ['needs', 'none'] as const;
export type CampaignAnswer = (typeof CAMPAIGN_ANSWERS)[number];

/** A survey of the needs of the communes of some départements, by their centre de gestion (PDL-2.C1). */
export const campaignInput = z
  .strictObject({
    title: requiredText(160),
    departements: z.array(z.string().regex(DEPARTEMENT_CODE)).min(1).max(110),
    opensOn: dateField,
    /** Last day to answer. */
    closesOn: dateField,
    /** Only communes of fewer than so many inhabitants are asked; null = all. */
    belowPopulation: z
      .int()
      .min(1)
      .max(10_000_000)
      .nullish()
      .transform((population) => population ?? null),
    /** What the mairies read above the question. */
    message: optionalText(2000),
  })
  .superRefine((campaign, context) => {
    if (campaign.closesOn < campaign.opensOn)
      context.addIssue({ code: 'custom', path: ['closesOn'], ...refuse('END_BEFORE_START'), input: campaign.closesOn });
    if (new Set(campaign.departements).size < campaign.departements.length)
      context.addIssue({
        code: 'custom',
        path: ['departements'],
        ...refuse('DUPLICATE_ITEM'),
        input: campaign.departements,
      });
  });
export type CampaignInput = z.output<typeof campaignInput>;

interface CampaignDays {
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
}

/** Where a campaign stands on a day: its first and its last day are open. */
export function campaignPhase({ opensOn, closesOn }: CampaignDays, today: CalendarDate): CampaignPhase {
  return today < opensOn ? 'upcoming' : today > closesOn ? 'closed' : 'open';
}

/**
 * A mairie is asked once at a time: two campaigns of one département do not overlap. A campaign that begins does so
 * today at the earliest.
 * @param others campaigns of the same départements, this one apart
 */
export function checkCampaign(
  campaign: CampaignInput,
  others: readonly (CampaignDays & { readonly title: string })[],
  facts: { readonly today: CalendarDate; readonly isNew: boolean },
): Refusal[] {
  const refusals: Refusal[] = [];
  if (facts.isNew && campaign.opensOn < facts.today)
    refusals.push(refusal('CAMPAIGN_IN_THE_PAST', ['opensOn'], { today: facts.today }));
  const period = { from: campaign.opensOn, to: campaign.closesOn };
  const other = others.find((each) => periodsOverlap(period, { from: each.opensOn, to: each.closesOn }));
  if (other)
    refusals.push(
      refusal('CAMPAIGN_OVERLAP', ['opensOn'], { title: other.title, opens: other.opensOn, closes: other.closesOn }),
    );
  return refusals;
}

/** An answer comes while the campaign is open; 'none' is not said over needs that are still open (PDL-2.C1). */
export function checkAnswer(
  answer: CampaignAnswer,
  facts: { readonly phase: CampaignPhase; readonly closesOn: CalendarDate; readonly openNeeds: number },
): Refusal[] {
  if (facts.phase !== 'open') return [refusal('CAMPAIGN_NOT_OPEN', [], { phase: facts.phase, closes: facts.closesOn })];
  if (answer === 'none' && facts.openNeeds > 0)
    return [refusal('NEEDS_STILL_OPEN', ['answer'], { count: facts.openNeeds })];
  if (answer === 'needs' && facts.openNeeds === 0) return [refusal('NO_NEED_TO_CONFIRM', ['answer'])];
  return [];
}
