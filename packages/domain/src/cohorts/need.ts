import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { CATEGORIES } from './categories.ts';
import { dateField, INSEE_CODE, optionalText } from './inputs.ts';

/** Posts that a mairie recruits for. The law sets a minimum category for the first one alone. */
export const NEED_POSTS = ['secretaire_general_de_mairie', 'assistant_gestion_administrative', 'other'] as const;
export type NeedPost = (typeof NEED_POSTS)[number];

export const NEED_REASONS = ['retirement', 'vacancy', 'creation', 'replacement'] as const;
export type NeedReason = (typeof NEED_REASONS)[number];

export const NEED_STATES = ['open', 'filled', 'withdrawn'] as const;
export type NeedState = (typeof NEED_STATES)[number];

export const NEED_EVENTS = ['confirm', 'fill', 'withdraw', 'reopen'] as const;
export type NeedEvent = (typeof NEED_EVENTS)[number];

/** The life of a recruitment need (PDL-2.C1): what is not a line cannot happen. */
export const NEED_LIFE: readonly { readonly from: NeedState; readonly event: NeedEvent; readonly to: NeedState }[] = [
  { from: 'open', event: 'confirm', to: 'open' },
  { from: 'open', event: 'fill', to: 'filled' },
  { from: 'open', event: 'withdraw', to: 'withdrawn' },
  { from: 'filled', event: 'reopen', to: 'open' },
  { from: 'withdrawn', event: 'reopen', to: 'open' },
];

/** The state after an event, or null when it cannot happen. */
export function needAfter(state: NeedState, event: NeedEvent): NeedState | null {
  return NEED_LIFE.find((line) => line.from === state && line.event === event)?.to ?? null;
}

/** A recruitment need of a commune. */
export const needInput = z
  .strictObject({
    inseeCode: z.string().regex(INSEE_CODE),
    post: z.enum(NEED_POSTS),
    /** What the post is called there; required for another post than the two that are known. */
    title: optionalText(160),
    /** Weekly length of service, in minutes: a quarter of an hour at least, by quarters. */
    weeklyMinutes: z.int().min(15).multipleOf(15),
    reason: z.enum(NEED_REASONS),
    wantedOn: dateField,
    /** Null while the commune has not decided. */
    category: z
      .enum(CATEGORIES)
      .nullish()
      .transform((category) => category ?? null),
    note: optionalText(1000),
  })
  .superRefine((need, context) => {
    if (need.post === 'other' && need.title === null)
      context.addIssue({ code: 'custom', path: ['title'], params: { refusal: 'REQUIRED' }, input: null });
  });
export type NeedInput = z.output<typeof needInput>;

/** What is longer than a full-time post (a parameter of the portal, with its source). */
export function checkWeeklyTime(weeklyMinutes: number, fullTimeMinutes: number): Refusal[] {
  return weeklyMinutes <= fullTimeMinutes
    ? []
    : [refusal('LONGER_THAN_FULL_TIME', ['weeklyMinutes'], { hours: fullTimeMinutes / 60 })];
}

/** Whether an open need was last confirmed before the campaign that asks for it again began (PDL-2.C1). */
export function isToRefresh(
  need: { readonly state: NeedState; readonly confirmedOn: CalendarDate },
  campaignOpenedOn: CalendarDate | null,
): boolean {
  return need.state === 'open' && campaignOpenedOn !== null && need.confirmedOn < campaignOpenedOn;
}
