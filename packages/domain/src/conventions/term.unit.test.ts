import { addDays, addMonths, calendarDate, cents } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conciliationShares, courtOpensOn } from './disputes/rules.ts';
import type { ClauseFact } from './facts.ts';
import { beforeEffect, checkTerm, lastNoticeDay, noticeEffect, phaseOn, termOf, yearBeforeEffect } from './term.ts';
import type { TermFacts } from './term.ts';
import { clause, clauseFactsOf, factsOf, paysDeLaLoire, valserhone } from './testing/index.ts';

const d = calendarDate;
const signedOn = (...dates: (string | null)[]): TermFacts['signatures'] =>
  dates.map((date, index) => ({
    partyKey: `party-${index}`,
    slot: 'elected',
    signedOn: date === null ? null : d(date),
  }));
const vals = (...dates: (string | null)[]): TermFacts => ({
  status: 'in_force',
  clauses: clauseFactsOf(valserhone),
  signatures: signedOn(...dates),
});
const withClauses = (...clauses: ReturnType<typeof clause>[]): ClauseFact[] =>
  clauses.map((each, index) => ({ ...each, id: `c${index}`, validFrom: null, validTo: null }));

describe('the term of Terre Valserhône (VALS-12.1)', () => {
  test('signed on 10 March 2025, it ends on 31 December 2027: the fixed end comes first', () => {
    const term = termOf(vals('2025-03-10'));
    expect([term.startsOn, term.endsOn]).toEqual(['2025-03-10', '2027-12-31']);
    expect(term.explanations.filter((each) => each.fact === 'ends_on')).toMatchObject([
      {
        date: '2028-03-09',
        applies: false,
        messageId: 'term.endsDurationCap',
        articleNumber: '12',
        ruleId: 'VALS-12.1',
      },
      { date: '2027-12-31', applies: true, messageId: 'term.endsFixed', articleNumber: '12', ruleId: 'VALS-12.1' },
    ]);
  });

  test('signed on 4 November 2024, it ends on 3 November 2027: the cap of three years wins', () => {
    const term = termOf(vals('2024-11-04'));
    expect(term.endsOn).toBe('2027-11-03');
    expect(term.explanations.find((each) => each.fact === 'ends_on' && each.applies)?.messageId).toBe(
      'term.endsDurationCap',
    );
  });

  test('its renewal window opens on 31 December 2026 (VALS-12.3)', () => {
    const term = termOf(vals('2025-03-10'));
    expect(term.renewalOpensOn).toBe('2026-12-31');
    expect(term.explanations.at(-1)).toMatchObject({
      fact: 'renewal_opens_on',
      articleNumber: '12',
      ruleId: 'VALS-12.3',
    });
  });

  test('while a signature is missing neither start nor end is known', () => {
    expect(termOf(vals('2025-03-10', null))).toMatchObject({ startsOn: null, endsOn: null, renewalOpensOn: null });
    expect(termOf(vals())).toMatchObject({ startsOn: null, endsOn: null });
  });

  test('a notice that took effect ends it early', () => {
    const notice = {
      id: 'n1',
      partyKey: 'collectivite',
      form: 'registered_letter',
      receivedOn: d('2026-05-31'),
      effectiveOn: d('2026-08-31'),
      withdrawnOn: null,
    } as const;
    const term = termOf({ ...vals('2025-03-10'), notices: [notice] });
    expect(term.endsOn).toBe('2026-08-31');
    expect(term.explanations.filter((each) => each.fact === 'ends_on' && each.applies)).toMatchObject([
      { messageId: 'term.endsNotice', ruleId: 'VALS-12.2' },
    ]);
  });

  test('goes from upcoming to in force, to its renewal window, to expired', () => {
    const facts = vals('2025-03-10');
    const days = ['2025-03-09', '2025-03-10', '2026-12-30', '2026-12-31', '2027-12-31', '2028-01-01'];
    expect(days.map((day) => phaseOn(facts, d(day)))).toEqual([
      'upcoming',
      'in_force',
      'in_force',
      'renewal_window',
      'renewal_window',
      'expired',
    ]);
    expect(phaseOn({ ...facts, status: 'draft' }, d('2026-01-01'))).toBe('draft');
    expect(phaseOn(vals(null), d('2026-01-01'))).toBe('upcoming');
  });
});

describe('the term of Pays de la Loire (PDL-5)', () => {
  const facts = factsOf(paysDeLaLoire);
  test('four signatures, the last on 3 February 2025: it runs to 2 February 2028', () => {
    const term = termOf(facts);
    expect([term.startsOn, term.endsOn, term.renewalOpensOn]).toEqual(['2025-02-03', '2028-02-02', null]);
    expect(term.explanations[0]).toMatchObject({
      messageId: 'term.startsLastSignature',
      values: { party: { parties: ['region'] } },
      ruleId: 'PDL-5',
    });
  });
  test('the cohort of Sarthe, opened on 21 October 2024, stands before its effect', () => {
    const term = termOf(facts);
    expect(beforeEffect(term, d('2024-10-21'))).toEqual({
      startsOn: '2025-02-03',
      articleNumber: '5',
      ruleId: 'PDL-5',
    });
    expect(beforeEffect(term, d('2025-02-02'))).not.toBeNull();
    expect(beforeEffect(term, d('2025-02-03'))).toBeNull();
    expect(beforeEffect({ startsOn: null, explanations: [] }, d('2024-10-21'))).toBeNull();
  });
  test('its experiment of 2024 stands before its effect as a whole, one of 2025 may not', () => {
    expect(yearBeforeEffect(termOf(facts), 2024)).toMatchObject({ articleNumber: '5' });
    expect(yearBeforeEffect(termOf(facts), 2025)).toBeNull();
  });
  test('a party that signs twice counts by its later signature', () => {
    const twice = [
      ...facts.signatures,
      { partyKey: 'region', slot: 'administrative' as const, signedOn: d('2025-02-10') },
    ];
    expect(termOf({ ...facts, signatures: twice }).startsOn).toBe('2025-02-10');
  });
});

describe('notice, disputes and costs', () => {
  test('a registered letter received on 31 May 2026 ends it on 31 August; on 30 November, on 28 February (VALS-12.2)', () => {
    expect(noticeEffect(d('2026-05-31'), { months: 3 })).toBe('2026-08-31');
    expect(noticeEffect(d('2026-11-30'), { months: 3 })).toBe('2027-02-28');
  });
  test('a notice in days is counted day by day, after its months when there are some', () => {
    expect(noticeEffect(d('2026-11-30'), { months: 0, days: 90 })).toBe('2027-02-28');
    expect(noticeEffect(d('2027-12-01'), { months: 0, days: 90 })).toBe('2028-02-29');
    expect(noticeEffect(d('2026-01-31'), { months: 1, days: 15 })).toBe('2026-03-15');
    expect(lastNoticeDay(d('2027-12-31'), { months: 0, days: 90 })).toBe('2027-10-02');
  });
  test('the last day of notice is the last whose effect is not after the end', () => {
    expect(lastNoticeDay(d('2027-12-31'), { months: 3 })).toBe('2027-09-30');
    expect(lastNoticeDay(d('2027-02-28'), { months: 3 })).toBe('2026-11-30');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.record({ months: fc.integer({ min: 0, max: 24 }), days: fc.option(fc.integer({ min: 1, max: 730 })) }),
        (offset, delay) => {
          const end = addDays(d('2000-01-01'), offset);
          const last = lastNoticeDay(end, delay);
          expect(noticeEffect(last, delay) <= end && noticeEffect(addDays(last, 1), delay) > end).toBe(true);
        },
      ),
    );
  });
  test('a dispute notified on 31 January 2026 may go to court from 31 March (VALS-14.1)', () => {
    expect(courtOpensOn(d('2026-01-31'), 2)).toBe('2026-03-31');
  });
  test('a conciliation of 1,250.01 € costs the two parties 625.01 € and 625.00 € (VALS-14.1)', () => {
    expect(conciliationShares(cents(125_001), 2)).toEqual([62_501, 62_500]);
  });
});

describe('other rules of term', () => {
  test('a fixed start needs no signature, and may be combined with a fixed end alone', () => {
    const clauses = withClauses(
      clause('X-1', '1', 'effect_start', { rule: 'fixed_date', date: d('2025-01-01') }),
      clause('X-1', '1', 'fixed_end', { date: d('2025-12-31') }),
    );
    expect(termOf({ status: 'draft', clauses, signatures: signedOn(null) })).toMatchObject({
      startsOn: '2025-01-01',
      endsOn: '2025-12-31',
    });
  });

  test('an agreement without duration has no end', () => {
    expect(termOf({ status: 'in_force', clauses: [], signatures: signedOn('2025-01-01') })).toMatchObject({
      startsOn: '2025-01-01',
      endsOn: null,
    });
    expect(phaseOn({ status: 'in_force', clauses: [], signatures: signedOn('2025-01-01') }, d('2999-01-01'))).toBe(
      'in_force',
    );
  });

  test('tacit renewals extend the end as time goes by, up to their number', () => {
    const clauses = withClauses(
      clause('X-1', '1', 'duration', { months: 12, isMaximum: false }),
      clause('X-1', '1', 'tacit_renewal', { months: 12, maxRenewals: 2 }),
    );
    const facts: TermFacts = { status: 'in_force', clauses, signatures: signedOn('2024-01-01') };
    const on = (asOf: string) => termOf({ ...facts, asOf: d(asOf) });
    expect([
      on('2024-06-01').endsOn,
      on('2025-01-01').endsOn,
      on('2026-06-01').endsOn,
      on('2030-01-01').endsOn,
    ]).toEqual(['2024-12-31', '2025-12-31', '2026-12-31', '2026-12-31']);
    expect(on('2026-06-01').tacitRenewals).toBe(2);
    expect(phaseOn(facts, d('2027-01-01'))).toBe('expired');
  });

  test('an avenant that lengthens the duration counts from the day it applies', () => {
    const [first] = withClauses(clause('X-1', '1', 'duration', { months: 12, isMaximum: false }));
    const clauses = [
      { ...first!, validTo: d('2024-06-30') },
      { ...first!, id: 'c1', value: { months: 24, isMaximum: false }, validFrom: d('2024-07-01') },
    ];
    const facts: TermFacts = { status: 'in_force', clauses, signatures: signedOn('2024-01-01') };
    expect(termOf({ ...facts, asOf: d('2024-06-30') }).endsOn).toBe('2024-12-31');
    expect(termOf({ ...facts, asOf: d('2024-07-01') }).endsOn).toBe('2025-12-31');
    expect(termOf(facts).endsOn).toBe('2025-12-31');
  });

  test('an end before the start, and a duration over the cap, are refused with their article', () => {
    const start = (date: string) => clause('X-1', '1', 'effect_start', { rule: 'fixed_date', date: d(date) });
    const cap = clause('X-2', '2', 'duration', { months: 36, isMaximum: true });
    const end = clause('X-3', '3', 'fixed_end', { date: d('2028-01-01') });
    const check = (...clauses: ReturnType<typeof clause>[]) =>
      checkTerm({ status: 'draft', clauses: withClauses(...clauses), signatures: [] });
    expect(check(start('2028-01-02'), end)).toMatchObject([{ code: 'END_BEFORE_START', article: '3', rule: 'X-3' }]);
    expect(check(start('2025-01-01'), cap, end)).toMatchObject([
      { code: 'DURATION_OVER_CAP', parameters: { months: 36, latestEnd: '2027-12-31' }, article: '2', rule: 'X-2' },
    ]);
    expect(check(start('2025-01-02'), cap, end)).toEqual([]);
    const editing = (edited: string, ...clauses: ReturnType<typeof clause>[]) =>
      checkTerm({ status: 'draft', clauses: withClauses(...clauses), signatures: [] }, edited);
    expect(editing('duration', start('2025-01-01'), cap, end)).toMatchObject([
      { code: 'DURATION_OVER_CAP', path: ['duration', 'months'], article: '3', rule: 'X-3' },
    ]);
    expect(editing('effect_start', start('2025-01-01'), cap, end)).toMatchObject([
      { code: 'DURATION_OVER_CAP', path: ['effect_start', 'date'], article: '2' },
    ]);
    expect(editing('effect_start', start('2028-01-02'), end)).toMatchObject([
      { code: 'END_BEFORE_START', path: ['effect_start', 'date'], article: '3' },
    ]);
    expect(checkTerm(vals('2024-11-04'))).toEqual([]);
  });

  test('the end is never after the cap nor after the fixed end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (offset) => {
        const start = addDays(d('2020-01-01'), offset);
        const { endsOn } = termOf(vals(start));
        expect(endsOn! <= d('2027-12-31') && endsOn! < addMonths(start, 36)).toBe(true);
      }),
    );
  });
});
