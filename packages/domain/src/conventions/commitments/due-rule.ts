import { addDays, addMonths, addYears, dateOf, daysInMonth, minDate, yearOf } from '@maillage/kernel';
import type { CalendarDate } from '@maillage/kernel';
import { z } from 'zod';
import { dateSchema } from '../clause-kinds/fields.ts';

export const DUE_ANCHORS = ['start', 'end', 'renewal_opens'] as const;
export type DueAnchor = (typeof DUE_ANCHORS)[number];

const months = z.int().min(-600).max(600);
const days = z.int().min(-20_000).max(20_000);

/**
 * When a commitment is due:
 * `none` = all along; `date` = on a day; `relative` = so long before (negative) or after a date of the convention;
 * `yearly` = once per civil year by a day of it, or once per rolling year; `on_event` = so long after each event.
 */
export const dueRuleSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({ type: z.literal('date'), on: dateSchema }),
  z.strictObject({
    type: z.literal('relative'),
    anchor: z.enum(DUE_ANCHORS),
    months: months.default(0),
    days: days.default(0),
  }),
  z.strictObject({
    type: z.literal('yearly'),
    cycle: z.enum(['civil', 'rolling']),
    /** Day of the civil year by which it is due; absent = 31 December. */
    month: z.int().min(1).max(12).default(12),
    day: z.int().min(1).max(31).default(31),
  }),
  z.strictObject({
    type: z.literal('on_event'),
    /** What sets it off: 'cohort_opened', 'subcontractor_engaged'… */
    event: z
      .string()
      .min(1)
      .max(60)
      .regex(/^[a-z]+(?:_[a-z]+)*$/),
    months: months.min(0).default(0),
    days: days.min(0).default(0),
  }),
]);
export type DueRule = z.output<typeof dueRuleSchema>;

export interface DueContext {
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly renewalOpensOn: CalendarDate | null;
  /** Days on which it was done, for a rolling year. */
  readonly heldOn?: readonly CalendarDate[];
  /** The day on which each due day was met, for a rolling year, when it is known which one was. */
  readonly metOn?: ReadonlyMap<CalendarDate, CalendarDate>;
  /** Events that happened, for `on_event`. */
  readonly events?: readonly { readonly event: string; readonly id: string; readonly on: CalendarDate }[];
  /** How far to look when the convention has no end. */
  readonly horizon: CalendarDate;
}

export interface DueOccurrence {
  /** Stable while the rule stays the same: '2026' for a civil year, '2' for a second rolling year, the id of an event. */
  readonly label: string;
  readonly dueOn: CalendarDate;
}

/** Every day on which the rule falls due, in order. Empty while the date it counts from is unknown. */
export function dueOccurrences(rule: DueRule, context: DueContext): DueOccurrence[] {
  switch (rule.type) {
    case 'none':
      return [];
    case 'date':
      return [{ label: 'once', dueOn: rule.on }];
    case 'relative': {
      const anchor = { start: context.startsOn, end: context.endsOn, renewal_opens: context.renewalOpensOn }[
        rule.anchor
      ];
      return anchor === null ? [] : [{ label: 'once', dueOn: addDays(addMonths(anchor, rule.months), rule.days) }];
    }
    case 'yearly':
      if (context.startsOn === null) return [];
      return rule.cycle === 'civil'
        ? civilYears(rule, context.startsOn, context)
        : rollingYears({ ...context, startsOn: context.startsOn, minPerYear: 1 });
    case 'on_event':
      return (context.events ?? [])
        .filter((event) => event.event === rule.event)
        .map((event) => ({ label: event.id, dueOn: addDays(addMonths(event.on, rule.months), rule.days) }))
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  }
}

function civilYears(
  rule: { month: number; day: number },
  startsOn: CalendarDate,
  context: DueContext,
): DueOccurrence[] {
  const last = limitOf(context);
  const occurrences: DueOccurrence[] = [];
  for (let year = yearOf(startsOn); year <= yearOf(last); year++) {
    const dueOn = dateOf(year, rule.month, Math.min(rule.day, daysInMonth(year, rule.month)));
    if (dueOn >= startsOn && dueOn <= last) occurrences.push({ label: String(year), dueOn });
  }
  return occurrences;
}

export interface RollingContext {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
  readonly heldOn?: readonly CalendarDate[];
  readonly metOn?: ReadonlyMap<CalendarDate, CalendarDate>;
  readonly horizon: CalendarDate;
  /** How many must fall in any twelve months. */
  readonly minPerYear: number;
}

/**
 * Due days of something to be done at least n times in any year: the k-th is due one year after the one n before it,
 * or after the start. Those still to come are counted from their own due day. A last year cut by the end asks nothing.
 */
export function rollingYears(context: RollingContext): DueOccurrence[] {
  const { startsOn, endsOn, heldOn = [], metOn, horizon, minPerYear } = context;
  const done = heldOn.filter((on) => on >= startsOn).toSorted();
  const last = limitOf({ endsOn, horizon });
  const reached: CalendarDate[] = [];
  const occurrences: DueOccurrence[] = [];
  for (let index = 0; ; index++) {
    const due = addYears(reached[index - minPerYear] ?? startsOn, 1);
    // A full last year ends the day before its anniversary: the duty is then due on the last day.
    if (addDays(due, -1) > last) return occurrences;
    const dueOn = minDate(due, last);
    occurrences.push({ label: String(index + 1), dueOn });
    reached.push(metOn?.get(dueOn) ?? done[index] ?? due);
  }
}

function limitOf({
  endsOn,
  horizon,
}: {
  readonly endsOn: CalendarDate | null;
  readonly horizon: CalendarDate;
}): CalendarDate {
  return endsOn === null ? horizon : endsOn;
}
