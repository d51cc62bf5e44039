import { addDays, calendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitmentFact } from '../facts.ts';
import { dueOccurrences, dueRuleSchema, rollingYears } from './due-rule.ts';
import type { DueContext, DueRule } from './due-rule.ts';
import { closedOn, occurrenceState, occurrencesBetween, occurrencesOf } from './occurrences.ts';
import type { CommitmentEvent } from './occurrences.ts';

const d = calendarDate;
const context: DueContext = {
  startsOn: d('2025-02-03'),
  endsOn: d('2028-02-02'),
  renewalOpensOn: d('2027-02-02'),
  horizon: d('2030-12-31'),
};
const rule = (input: unknown): DueRule => dueRuleSchema.parse(input);
const due = (input: unknown, more: Partial<DueContext> = {}) =>
  dueOccurrences(rule(input), { ...context, ...more }).map((each) => each.dueOn);
const commitment = (input: unknown, changes: Partial<CommitmentFact> = {}): CommitmentFact => ({
  id: 'c',
  partyKey: 'cdg',
  beneficiaryKeys: [],
  articleNumber: '2',
  ruleId: 'PDL-2.C1',
  title: 'Commitment',
  recurrence: 'one_off',
  dueRule: rule(input),
  survivesTerm: false,
  validFrom: null,
  validTo: null,
  events: [],
  ...changes,
});

describe('a due rule', () => {
  test('may be a day, or so long before or after a date of the convention', () => {
    expect(due({ type: 'date', on: '2025-06-30' })).toEqual(['2025-06-30']);
    expect(due({ type: 'relative', anchor: 'start', months: 6 })).toEqual(['2025-08-03']);
    expect(due({ type: 'relative', anchor: 'end', days: 1 })).toEqual(['2028-02-03']);
    expect(due({ type: 'relative', anchor: 'end', months: -12 })).toEqual(['2027-02-02']);
    expect(due({ type: 'relative', anchor: 'renewal_opens', days: -30 })).toEqual(['2027-01-03']);
    expect(due({ type: 'relative', anchor: 'end' }, { endsOn: null })).toEqual([]);
    expect(due({ type: 'none' })).toEqual([]);
  });

  test('may be yearly by the civil year, on the day stated, in the years of the term', () => {
    expect(due({ type: 'yearly', cycle: 'civil' })).toEqual(['2025-12-31', '2026-12-31', '2027-12-31']);
    expect(due({ type: 'yearly', cycle: 'civil', month: 2, day: 1 })).toEqual([
      '2026-02-01',
      '2027-02-01',
      '2028-02-01',
    ]);
    expect(due({ type: 'yearly', cycle: 'civil', month: 2, day: 30 })).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
    ]);
    expect(due({ type: 'yearly', cycle: 'civil' }, { endsOn: null, horizon: d('2026-12-31') })).toEqual([
      '2025-12-31',
      '2026-12-31',
    ]);
    expect(due({ type: 'yearly', cycle: 'civil' }, { startsOn: null })).toEqual([]);
  });

  test('may be yearly by rolling years, from the last time it was done', () => {
    expect(due({ type: 'yearly', cycle: 'rolling' })).toEqual(['2026-02-03', '2027-02-03', '2028-02-02']);
    expect(due({ type: 'yearly', cycle: 'rolling' }, { heldOn: [d('2025-11-20')] })).toEqual([
      '2026-02-03',
      '2026-11-20',
      '2027-11-20',
    ]);
  });

  test('may follow each event', () => {
    const events = [
      { event: 'cohort_closed', id: 'b', on: d('2026-01-31') },
      { event: 'cohort_closed', id: 'a', on: d('2025-03-21') },
      { event: 'other', id: 'x', on: d('2025-03-21') },
    ];
    expect(due({ type: 'on_event', event: 'cohort_closed', months: 1 }, { events })).toEqual([
      '2025-04-21',
      '2026-02-28',
    ]);
    expect(due({ type: 'on_event', event: 'cohort_closed' })).toEqual([]);
  });

  test('refuses what it does not know', () => {
    for (const input of [
      { type: 'weekly' },
      { type: 'date', on: '2025-02-30' },
      { type: 'yearly', cycle: 'lunar' },
      { type: 'on_event', event: 'Cohort' },
    ]) {
      expect(dueRuleSchema.safeParse(input).success).toBe(false);
    }
  });

  test('never leaves two rolling due days, nor one and the last done, more than a year apart', () => {
    const offsets = fc.array(fc.integer({ min: 1, max: 365 }), { maxLength: 4 });
    fc.assert(
      fc.property(offsets, (gaps) => {
        let day: string = context.startsOn!;
        const heldOn = gaps.map((gap) => (day = addDays(d(day), gap)) && d(day));
        const occurrences = rollingYears({
          startsOn: context.startsOn!,
          endsOn: context.endsOn,
          heldOn,
          horizon: context.horizon,
          minPerYear: 1,
        });
        const reached = occurrences.map((each, index) => heldOn[index] ?? each.dueOn);
        reached.forEach((on, index) => expect(on <= addDays(reached[index - 1] ?? context.startsOn!, 366)).toBe(true));
        expect(occurrences.every((each) => each.dueOn <= context.endsOn!)).toBe(true);
      }),
    );
  });
});

describe('the occurrences of a commitment', () => {
  test('are one without date when it runs all along', () => {
    expect(occurrencesOf(commitment({ type: 'none' }), context)).toEqual([
      { key: 'c:always', label: 'always', dueOn: null },
    ]);
  });
  test('fall with the end of the convention, unless the commitment survives (PDL-6.2)', () => {
    const after = { type: 'relative', anchor: 'end', days: 1 };
    expect(occurrencesOf(commitment(after), context)).toEqual([]);
    expect(occurrencesOf(commitment(after, { survivesTerm: true }), context)).toHaveLength(1);
  });
  test('of a rolling year count from the day on which each was met, until it is reopened', () => {
    const rolling = (events: CommitmentEvent[]) =>
      occurrencesOf(commitment({ type: 'yearly', cycle: 'rolling' }, { events }), context).map((each) => each.dueOn);
    const met = { status: 'met', happenedOn: d('2025-11-20'), occurrenceOn: d('2026-02-03') } as const;
    const reopened = { ...met, status: 'reopened', happenedOn: d('2025-12-01') } as const;
    expect(rolling([met])).toEqual(['2026-02-03', '2026-11-20', '2027-11-20']);
    expect(rolling([met, reopened])).toEqual(['2026-02-03', '2027-02-03', '2028-02-02']);
    expect(rolling([met, reopened, { ...met, happenedOn: d('2026-01-15') }])).toEqual([
      '2026-02-03',
      '2027-01-15',
      '2028-01-15',
    ]);
  });
  test('keep to the days of their version and to the dates asked', () => {
    const yearly = { type: 'yearly', cycle: 'civil' };
    expect(
      occurrencesOf(commitment(yearly, { validFrom: d('2026-06-01') }), context).map((each) => each.label),
    ).toEqual(['2026', '2027']);
    expect(
      occurrencesBetween(commitment(yearly), context, d('2026-01-01'), d('2026-12-31')).map((each) => each.key),
    ).toEqual(['c:2026']);
  });
});

describe('the state of an occurrence', () => {
  const occurrence = { key: 'c:2026', label: '2026', dueOn: d('2026-12-31') };
  const event = (
    status: CommitmentEvent['status'],
    on: string,
    occurrenceOn: string | null = '2026-12-31',
  ): CommitmentEvent => ({
    status,
    happenedOn: d(on),
    occurrenceOn: occurrenceOn === null ? null : d(occurrenceOn),
  });
  const state = (events: CommitmentEvent[], date: string) => occurrenceState(occurrence, events, d(date), 30);

  test('goes from due to due soon to late', () => {
    expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((date) => state([], date))).toEqual([
      'due',
      'due_soon',
      'due_soon',
      'late',
    ]);
    expect(occurrenceState({ ...occurrence, dueOn: null }, [], d('2099-01-01'), 30)).toBe('due');
  });
  test('is met or waived from that day on, until it is reopened', () => {
    const history = [
      event('met', '2026-05-10'),
      event('reopened', '2026-06-01'),
      event('in_progress', '2026-06-02'),
      event('waived', '2027-02-01'),
    ];
    expect(
      ['2026-05-09', '2026-05-10', '2026-06-01', '2027-01-15', '2027-02-01'].map((date) => state(history, date)),
    ).toEqual(['due', 'met', 'due', 'late', 'waived']);
    expect([closedOn(occurrence, history, d('2026-05-20')), closedOn(occurrence, history, d('2026-07-01'))]).toEqual([
      '2026-05-10',
      null,
    ]);
  });
  test('ignores events of another occurrence and those of the whole, and takes the last entered of a day', () => {
    expect(state([event('met', '2026-05-10', '2025-12-31')], '2026-06-01')).toBe('due');
    expect(state([event('waived', '2026-05-10', null)], '2026-06-01')).toBe('due');
    const always = { key: 'c:always', label: 'always', dueOn: null };
    expect(occurrenceState(always, [event('met', '2026-05-10', null)], d('2026-06-01'), 30)).toBe('met');
    expect(state([event('met', '2026-05-10'), event('reopened', '2026-05-10')], '2026-06-01')).toBe('due');
  });
});
