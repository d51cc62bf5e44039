import { refusal } from '@maillage/kernel';
import type { CalendarDate, HolidayRegime, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { RECRUITING, type CohortState } from '../cohort-life.ts';
import { dateField, optionalText, refuse, requiredText } from '../inputs.ts';
import type { Programme } from '../programme.ts';
import { balanceOf, DAY_KINDS, isWorked, minutesOfDay, type DayKind } from './calendar.ts';

/** States of a cohort in which its calendar is kept. */
export const CALENDAR_STATES: readonly CohortState[] = ['approved', ...RECRUITING, 'running'];

const weekdays = z.array(z.number().int().min(1).max(5)).max(5);

/** What a calendar is generated from, besides the edition. */
export const calendarInput = z
  .strictObject({
    theoryWeekdays: weekdays,
    immersionWeekdays: weekdays,
    closures: z
      .array(z.strictObject({ from: dateField, to: dateField }))
      .max(30)
      .default([]),
  })
  .superRefine((input, context) => {
    const shared = input.theoryWeekdays.find((day) => input.immersionWeekdays.includes(day));
    if (shared !== undefined)
      context.addIssue({ code: 'custom', path: ['immersionWeekdays'], ...refuse('DUPLICATE_ITEM'), input: shared });
    if (input.theoryWeekdays.length + input.immersionWeekdays.length === 0)
      context.addIssue({ code: 'custom', path: ['theoryWeekdays'], ...refuse('REQUIRED'), input: null });
    for (const [at, { from, to }] of input.closures.entries()) {
      if (to < from)
        context.addIssue({
          code: 'custom',
          path: ['closures', at, 'to'],
          ...refuse('END_BEFORE_START', { start: from, end: to }),
          input: to,
        });
    }
  });
export type CalendarInput = z.output<typeof calendarInput>;

/** Shortest half-day that is held: below, the day is not one of two half-days. */
const SHORTEST_HALF = 30;

/** A day of training as it is edited by hand. */
export const trainingDayInput = z.strictObject({
  date: dateField,
  kind: z.enum(DAY_KINDS),
  title: requiredText(200),
  room: optionalText(200),
  trainer: optionalText(120),
  morningMinutes: z.number().int().min(SHORTEST_HALF).max(720),
  afternoonMinutes: z.number().int().min(SHORTEST_HALF).max(720),
  /** Why it is held on a day on which nobody works. */
  reason: optionalText(300),
});
export type TrainingDayInput = z.output<typeof trainingDayInput>;

/** What a day is held against: the cohort, its edition, and the other days of its calendar. */
export interface CalendarFacts {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly regime: HolidayRegime;
  readonly programme: Programme;
  /** Every other day that is not cancelled. */
  readonly others: readonly { readonly date: CalendarDate; readonly kind: DayKind }[];
}

/** Every reason against a day of training. */
export function checkTrainingDay(day: TrainingDayInput, facts: CalendarFacts): Refusal[] {
  const refusals: Refusal[] = [];
  const { startsOn, endsOn } = facts;
  if (day.date < startsOn || day.date > endsOn)
    refusals.push(refusal('DAY_OUTSIDE_COHORT', ['date'], { from: startsOn, to: endsOn }));
  if (day.reason === null && !isWorked(day.date, facts.regime))
    refusals.push(refusal('DAY_NOT_WORKED', ['reason'], { date: day.date }));
  if (facts.others.some(({ date }) => date === day.date))
    refusals.push(refusal('DAY_TAKEN', ['date'], { date: day.date }));
  const expected = minutesOfDay(facts.programme, day.kind);
  const minutes = day.morningMinutes + day.afternoonMinutes;
  if (minutes !== expected)
    refusals.push(refusal('HALF_DAYS_DIFFER', ['afternoonMinutes'], { minutes, expected, kind: day.kind }));
  return refusals;
}

/** What is told of a calendar and stops nobody: more days of a kind than the programme counts. */
export function calendarWarnings(programme: Programme, days: readonly { readonly kind: DayKind }[]): Refusal[] {
  const balance = balanceOf(programme, days);
  return DAY_KINDS.filter((kind) => balance[kind].planned > balance[kind].programme).map((kind) =>
    refusal('PROGRAMME_EXCEEDED', ['kind'], { kind, ...balance[kind] }),
  );
}
