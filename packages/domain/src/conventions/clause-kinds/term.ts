import { calendarDate } from '@maillage/kernel';
import { NOTICE_FORMS } from '../facts.ts';
import { defineClauseKind } from './define.ts';
import { choiceLabels, choiceSet, date, integer, listOf, oneOf, optional, partyKeys, someOf, yesNo } from './fields.ts';

/** How long the agreement lasts from its effect; as a maximum, an earlier fixed end wins (VALS-12.1, PDL-5). */
export const duration = defineClauseKind({
  code: 'duration',
  category: 'term',
  fields: { months: integer({ min: 1, max: 600, unit: 'months' }), isMaximum: yesNo() },
  summary: ({ months, isMaximum }) => ({ months, isMaximum }),
  example: { months: 24, isMaximum: true },
});

const startRule = choiceSet('startRule', ['last_signature', 'fixed_date', 'period_start']);

/** When it takes effect: at the last signature, on a date, or from the start of a period (PDL-5, VALS-12.1, PDL-1.1). */
export const effectStart = defineClauseKind({
  code: 'effect_start',
  category: 'term',
  scope: 'optional',
  fields: { rule: oneOf(startRule), date: optional(date()) },
  check: (value, report) => {
    if (value.rule !== 'last_signature' && value.date === null) report('REQUIRED', 'date');
    if (value.rule === 'last_signature' && value.date !== null) report('INVALID_VALUE', 'date');
  },
  summary: (value) => ({ rule: value.rule, date: value.date === null ? '' : { date: value.date } }),
  example: { rule: 'last_signature', date: null },
});

/** The day on which it ends at the latest (VALS-12.1). */
export const fixedEnd = defineClauseKind({
  code: 'fixed_end',
  category: 'term',
  fields: { date: date() },
  summary: (value) => ({ date: { date: value.date } }),
  example: { date: calendarDate('2030-12-31') },
});

const noticeForm = choiceSet('noticeForm', NOTICE_FORMS);

/** How a party ends it early: delay from receipt, form, and who may do so (PDL-7.3, VALS-12.2). */
export const notice = defineClauseKind({
  code: 'notice',
  category: 'term',
  fields: {
    months: integer({ max: 60, unit: 'months' }),
    /** Counted after the months, each day; null = none: 'ninety days' is no month and 90 days. */
    days: optional(integer({ min: 1, max: 730, unit: 'days' })),
    form: oneOf(noticeForm),
    /** Empty = any party. */
    byPartyKeys: partyKeys(),
  },
  summary: ({ months, days, form, byPartyKeys }) => ({
    months,
    days: days ?? 0,
    form,
    anyParty: byPartyKeys.length === 0,
    parties: { parties: byPartyKeys },
  }),
  example: { months: 6, days: null, form: 'written', byPartyKeys: [] },
});

const renewalAgenda = choiceSet('renewalAgenda', ['assessment', 'renewal_talk', 'new_terms']);

/** The window before the end in which the parties meet about what comes next (VALS-12.3). */
export const renewalWindow = defineClauseKind({
  code: 'renewal_window',
  category: 'term',
  fields: { monthsBeforeTerm: integer({ min: 1, max: 60, unit: 'months' }), agenda: someOf(renewalAgenda, 1) },
  summary: ({ monthsBeforeTerm, agenda }) => ({
    months: monthsBeforeTerm,
    agenda: choiceLabels(renewalAgenda, agenda),
  }),
  example: { monthsBeforeTerm: 6, agenda: ['assessment'] },
});

/** Renewal by silence at the end of the term, unless notice was given. */
export const tacitRenewal = defineClauseKind({
  code: 'tacit_renewal',
  category: 'term',
  fields: {
    months: integer({ min: 1, max: 120, unit: 'months' }),
    /** Null = without limit. */
    maxRenewals: optional(integer({ min: 1, max: 50, unit: 'renewals' })),
  },
  summary: ({ months, maxRenewals }) => ({ months, limited: maxRenewals !== null, maxRenewals: maxRenewals ?? 0 }),
  example: { months: 12, maxRenewals: 2 },
});

/** The end is told at most five years, and two years of days, before it. */
const [MOST_MONTHS, MOST_DAYS] = [60, 730] as const;
const delayUnit = choiceSet('delayUnit', ['months', 'days']);

/** When the parties are told that the end comes, before it; where no clause says it, the portal's own steps apply. */
export const expiryAlerts = defineClauseKind({
  code: 'expiry_alerts',
  category: 'term',
  fields: { steps: listOf({ before: integer({ min: 1, max: MOST_DAYS }), unit: oneOf(delayUnit) }, 1) },
  check: ({ steps }, report) => {
    if (new Set(steps.map(({ before, unit }) => `${before} ${unit}`)).size < steps.length) {
      report('DUPLICATE_ITEM', 'steps');
    }
    if (steps.some(({ before, unit }) => unit === 'months' && before > MOST_MONTHS)) {
      report('TOO_LARGE', 'steps', { maximum: MOST_MONTHS });
    }
  },
  summary: ({ steps }) => ({
    steps: {
      messages: steps.map(({ before, unit }) => ({ messageId: 'clauseSummary.expiryStep', values: { before, unit } })),
    },
  }),
  example: {
    steps: [
      { before: 6, unit: 'months' },
      { before: 15, unit: 'days' },
    ],
  },
});
