import { addDays, addMonths, addYears, calendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dispute } from '../disputes/testing/dispute.ts';
import { factsOf, nord, paysDeLaLoire, valserhone } from '../testing/index.ts';
import { deadlinesOf } from './deadlines-of.ts';
import type { Deadline, DeadlineFacts } from './deadline.ts';
import { nextMeetingDue } from './periodic.ts';

const d = calendarDate;
const whole = { from: d('2020-01-01'), to: d('2035-12-31') };
const pick = (deadlines: Deadline[], kind: Deadline['kind']) => deadlines.filter((each) => each.kind === kind);
const dates = (deadlines: Deadline[]) => deadlines.map((each) => each.dueOn);
const vals = (changes: Partial<DeadlineFacts> = {}) => factsOf(valserhone, changes);
const pdl = (changes: Partial<DeadlineFacts> = {}) => factsOf(paysDeLaLoire, changes);

describe('the next meeting', () => {
  const heldOn = [d('2025-11-20')];
  const startsOn = d('2025-02-03');
  test('after a copil held on 20 November 2025: by 20 November 2026 rolling, by 31 December 2026 civil (PDL-4.3)', () => {
    expect(nextMeetingDue({ minPerYear: 1, cycle: 'rolling' }, { startsOn, heldOn })).toBe('2026-11-20');
    expect(nextMeetingDue({ minPerYear: 1, cycle: 'civil' }, { startsOn, heldOn })).toBe('2026-12-31');
  });
  test('before any was held: within a year of the start, or by the end of the first civil year', () => {
    expect(nextMeetingDue({ minPerYear: 1, cycle: 'rolling' }, { startsOn, heldOn: [] })).toBe('2026-02-03');
    expect(nextMeetingDue({ minPerYear: 1, cycle: 'civil' }, { startsOn, heldOn: [] })).toBe('2025-12-31');
  });
  test('with two a year, the second last one counts; without frequency, none is due', () => {
    const two = [d('2025-03-01'), d('2025-09-01')];
    expect(nextMeetingDue({ minPerYear: 2, cycle: 'rolling' }, { startsOn, heldOn: two })).toBe('2026-03-01');
    expect(nextMeetingDue({ minPerYear: 2, cycle: 'rolling' }, { startsOn, heldOn: two.slice(0, 1) })).toBe(
      '2026-02-03',
    );
    expect(
      nextMeetingDue({ minPerYear: 2, cycle: 'civil' }, { startsOn, heldOn: two.slice(0, 1), today: d('2025-06-01') }),
    ).toBe('2025-12-31');
    expect(nextMeetingDue({ minPerYear: 0, cycle: 'civil' }, { startsOn, heldOn: [] })).toBeNull();
  });
});

describe('the deadlines of Terre Valserhône', () => {
  const all = deadlinesOf(vals(), { ...whole, today: d('2026-05-31') });

  test('have its end, renewal window, last day of notice and the effect of a notice given today, each with its article', () => {
    expect(pick(all, 'term_end')).toMatchObject([
      { dueOn: '2027-12-31', articleNumber: '12', ruleId: 'VALS-12.1', severity: 'legal', partyKeys: [] },
    ]);
    expect(pick(all, 'renewal_window')).toMatchObject([
      {
        dueOn: '2027-12-31',
        windowStart: '2026-12-31',
        windowEnd: '2027-12-31',
        articleNumber: '12',
        ruleId: 'VALS-12.3',
      },
    ]);
    expect(pick(all, 'last_notice_day')).toMatchObject([
      { dueOn: '2027-09-30', ruleId: 'VALS-12.2', values: { form: 'registered_letter' } },
    ]);
    expect(pick(all, 'notice_effect')).toMatchObject([{ dueOn: '2026-08-31', ruleId: 'VALS-12.2', severity: 'info' }]);
  });

  test('have a meeting, a census, an evaluation and a validation for each civil year (VALS-7, VALS-8, VALS-9.1)', () => {
    for (const kind of ['committee', 'needs_census', 'evaluation', 'programme_validation'] as const) {
      expect(dates(pick(all, kind))).toEqual(['2025-12-31', '2026-12-31', '2027-12-31']);
    }
    expect(pick(all, 'committee')[0]).toMatchObject({
      key: 'committee:parties_meeting:2025-1',
      articleNumber: '7',
      partyKeys: ['cnfpt', 'collectivite'],
    });
    expect(pick(all, 'needs_census')[0]).toMatchObject({ articleNumber: '9', partyKeys: ['cnfpt'] });
  });

  test('have the yearly commitments of the CNFPT (VALS-2.2, VALS-9.1)', () => {
    const yearly = pick(all, 'commitment');
    expect(new Set(yearly.map((each) => each.ruleId))).toEqual(new Set(['VALS-2.2', 'VALS-9.1']));
    expect(yearly.filter((each) => each.ruleId === 'VALS-9.1')).toMatchObject([
      { dueOn: '2025-12-31', partyKeys: ['cnfpt'] },
      {},
      {},
    ]);
  });

  test('mark what was held, and only in its year', () => {
    const held = deadlinesOf(
      vals({ held: [{ kind: 'committee', scope: 'parties_meeting', on: d('2026-06-15') }] }),
      whole,
    );
    expect(pick(held, 'committee').map((each) => each.metOn)).toEqual([null, '2026-06-15', null]);
    const renewed = deadlinesOf(vals({ held: [{ kind: 'renewal_window', scope: '', on: d('2027-03-01') }] }), whole);
    expect(pick(renewed, 'renewal_window')[0]!.metOn).toBe('2027-03-01');
  });

  test('have the day a court opens while a dispute is open (VALS-14.1)', () => {
    const disputes = [
      dispute({ id: 'one', notifiedOn: d('2026-01-31') }),
      dispute({ id: 'two', notifiedOn: d('2026-01-31'), state: 'settled', outcomeOn: d('2026-02-15') }),
    ];
    expect(pick(deadlinesOf(vals({ disputes }), whole), 'court_opens')).toMatchObject([
      { key: 'court_opens:one', dueOn: '2026-03-31', articleNumber: '14', ruleId: 'VALS-14.1', severity: 'legal' },
    ]);
    expect(pick(deadlinesOf(vals({ disputes }), whole), 'amicable_period')).toMatchObject([
      { key: 'amicable_period:one', dueOn: '2026-03-30', windowStart: '2026-01-31', metOn: null },
      { key: 'amicable_period:two', dueOn: '2026-03-30', metOn: '2026-02-15' },
    ]);
  });

  test('are sorted, unique and the same each time; the range cuts them', () => {
    const keys = all.map((each) => each.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(dates(all)).toEqual(dates(all).toSorted((a, b) => (a ?? '9999').localeCompare(b ?? '9999')));
    expect(deadlinesOf(vals(), { ...whole, today: d('2026-05-31') })).toEqual(all);
    const year = deadlinesOf(vals(), { from: d('2026-01-01'), to: d('2026-12-31') });
    expect(dates(year).every((date) => date === null || date.startsWith('2026'))).toBe(true);
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});

describe('the deadlines of Pays de la Loire', () => {
  const all = deadlinesOf(pdl(), { ...whole, today: d('2025-06-01') });

  test('have a copil per rolling year, the last one by the end (PDL-4.3)', () => {
    expect(dates(pick(all, 'committee'))).toEqual(['2026-02-03', '2027-02-03', '2028-02-02']);
    const held = deadlinesOf(pdl({ held: [{ kind: 'committee', scope: 'copil', on: d('2025-11-20') }] }), whole);
    expect(pick(held, 'committee').map(({ key, dueOn, metOn }) => [key, dueOn, metOn])).toEqual([
      ['committee:copil:1', '2026-02-03', '2025-11-20'],
      ['committee:copil:2', '2026-11-20', null],
      ['committee:copil:3', '2027-11-20', null],
    ]);
  });

  test('count two copils a day apart as one, and the next from the second (PDL-4.3)', () => {
    const held = (days: string[]) => days.map((day) => ({ kind: 'committee', scope: 'copil', on: d(day) }) as const);
    const copils = (days: string[]) =>
      pick(deadlinesOf(pdl({ held: held(days) }), whole), 'committee').map(({ dueOn, metOn }) => [dueOn, metOn]);
    expect(copils(['2025-11-20', '2026-11-19', '2026-11-20'])).toEqual([
      ['2026-02-03', '2025-11-20'],
      ['2026-11-20', '2026-11-19'],
      ['2027-11-20', null],
    ]);
    expect(copils(['2025-11-20', '2026-11-25', '2026-11-26', '2027-11-20'])).toEqual([
      ['2026-02-03', '2025-11-20'],
      ['2026-11-20', '2026-11-25'],
      ['2027-11-26', '2027-11-20'],
    ]);
  });

  test('never show a copil as held more than half a year ahead, and agree on the next one', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 8 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 3 }), (days, minPerYear) => {
        let day: string = '2025-02-03';
        const heldOn = days.map((gap) => d((day = addDays(d(day), gap))));
        const facts = pdl({ held: heldOn.map((on) => ({ kind: 'committee', scope: 'copil', on })) });
        const open = {
          ...facts,
          clauses: facts.clauses
            .filter((each) => each.kind !== 'duration' && each.kind !== 'fixed_end')
            .map((each) =>
              each.kind === 'committee' && each.scope === 'copil'
                ? { ...each, value: { ...(each.value as object), minPerYear } }
                : each,
            ),
        };
        const copils = pick(deadlinesOf(open, { from: d('2020-01-01'), to: addYears(d(day), 3) }), 'committee');
        const met = copils.filter((each) => each.metOn !== null);
        for (const { dueOn, metOn } of met.slice(minPerYear))
          expect(addMonths(metOn!, 6) >= dueOn!, `${dueOn} met ${metOn}`).toBe(true);
        const next = copils.find((each) => each.metOn === null)!;
        expect(next.dueOn).toBe(
          nextMeetingDue({ minPerYear, cycle: 'rolling' }, { startsOn: d('2025-02-03'), heldOn }),
        );
      }),
    );
  });

  test('have its end and its notice, in writing (PDL-5, PDL-7.3)', () => {
    expect(pick(all, 'term_end')).toMatchObject([{ dueOn: '2028-02-02', articleNumber: '5', ruleId: 'PDL-5' }]);
    expect(pick(all, 'last_notice_day')).toMatchObject([
      { dueOn: '2027-11-02', articleNumber: '7.3', values: { form: 'written' } },
    ]);
    expect(pick(all, 'notice_effect')).toMatchObject([{ dueOn: '2025-09-01' }]);
  });

  test('show the annexes that are missing and the enabling act without date (PDL-9, PDL-P1)', () => {
    expect(pick(all, 'missing_annex').map((each) => [each.key, each.dueOn, each.articleNumber, each.ruleId])).toEqual([
      ['missing_annex:1', null, '9', 'PDL-9'],
      ['missing_annex:2', null, '9', 'PDL-9'],
      ['missing_annex:R', null, '2-REGION', null],
    ]);
    expect(pick(all, 'incomplete_enabling_act').map((each) => each.partyKeys)).toEqual([['region']]);
    expect(all.slice(-4).every((each) => each.dueOn === null)).toBe(true);
  });

  test('expect the annexes of those who sign, until the end', () => {
    const signing = ['cdg', 'cnfpt', 'region', 'framel'];
    expect(pick(all, 'missing_annex').map((each) => each.partyKeys)).toEqual([signing, signing, signing]);
    const on = (today: string) => deadlinesOf(pdl(), { ...whole, today: d(today) }).filter((each) => !each.dueOn);
    expect([on('2028-02-02').length, on('2028-02-03').length]).toEqual([4, 0]);
  });

  test('have the duties that survive from the day after the end (PDL-6.2, PDL-7.4)', () => {
    const duties = pick(all, 'survival_duty');
    expect(new Set(dates(duties))).toEqual(new Set(['2028-02-03']));
    expect(new Set(duties.map((each) => each.ruleId))).toEqual(new Set(['PDL-6.2', 'PDL-6.4', 'PDL-7.4']));
  });

  test('name the party of each commitment that survives, and tell those with a date of their own only once', () => {
    const duties = pick(all, 'survival_duty').filter((each) => each.commitmentId !== null);
    expect(duties.map((each) => [each.ruleId, each.values['party']])).toEqual(
      ['cdg', 'cnfpt', 'region', 'framel'].map((key) => ['PDL-7.4', { parties: [key] }]),
    );
  });

  test('ask for the use of signs to stop the day after the end, which no end cuts (PDL-6.2)', () => {
    const stop = pick(all, 'commitment').filter((each) => each.ruleId === 'PDL-6.2');
    expect(stop.map((each) => [each.dueOn, each.partyKeys[0]])).toEqual([
      ['2028-02-03', 'cdg'],
      ['2028-02-03', 'cnfpt'],
      ['2028-02-03', 'region'],
      ['2028-02-03', 'framel'],
    ]);
  });

  test('unfold commitments on events (PDL-2.N5, PDL-4.5)', () => {
    const events = [
      { event: 'cohort_closed', id: 'sarthe', on: d('2025-03-21') },
      { event: 'cohort_opened', id: 'mayenne', on: d('2025-09-15') },
    ];
    const found = pick(deadlinesOf(pdl({ events }), whole), 'commitment');
    expect(found.filter((each) => each.ruleId === 'PDL-2.N5')).toMatchObject([
      { dueOn: '2025-06-21', partyKeys: ['cnfpt'] },
    ]);
    expect(found.filter((each) => each.ruleId === 'PDL-4.5').map((each) => each.partyKeys)).toEqual([
      ['cnfpt'],
      ['cdg'],
    ]);
  });

  test('of a draft: signatures awaited, no date of end', () => {
    const draft = pdl({
      status: 'draft',
      signatures: pdl().signatures.map((each, index) => (index === 0 ? each : { ...each, signedOn: null })),
    });
    const found = deadlinesOf(draft, { ...whole, today: d('2025-01-10') });
    expect(pick(found, 'missing_signature').map((each) => each.partyKeys[0])).toEqual(['cnfpt', 'framel', 'region']);
    expect([pick(found, 'term_end'), pick(found, 'committee'), pick(found, 'notice_effect')]).toEqual([[], [], []]);
  });

  test('follow the version of the clause that applies on the due day', () => {
    const facts = pdl();
    const copil = facts.clauses.find((each) => each.kind === 'committee')!;
    const others = facts.clauses.filter((each) => each !== copil);
    const twice = {
      ...copil,
      id: 'v2',
      value: { ...(copil.value as object), minPerYear: 2 },
      validFrom: d('2027-01-01'),
    };
    const found = deadlinesOf({ ...facts, clauses: [...others, { ...copil, validTo: d('2026-12-31') }, twice] }, whole);
    expect(pick(found, 'committee').map((each) => [each.dueOn, each.clauseId])).toEqual([
      ['2026-02-03', copil.id],
      ['2027-02-03', 'v2'],
      ['2027-02-03', 'v2'],
      ['2028-02-02', 'v2'],
      ['2028-02-02', 'v2'],
    ]);
    expect(new Set(found.map((each) => each.key)).size).toBe(found.length);
  });
});

test('an arrangement without end still has its yearly duties within the horizon (NORD-1)', () => {
  const found = deadlinesOf(factsOf(nord), { from: d('2025-01-01'), to: d('2026-12-31') });
  expect(dates(found)).toEqual(['2025-12-31', '2025-12-31', '2025-12-31', '2026-12-31', '2026-12-31', '2026-12-31']);
});
