import { addDays, calendarDate } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../deadlines/deadlines-of.ts';
import type { RenewalFact } from '../facts.ts';
import { lastNoticeDay, phaseOn, termOf, type TermFacts } from '../term.ts';
import { clause, clauseFactsOf, factsOf, paysDeLaLoire, valserhone } from '../testing/index.ts';
import { alertSteps, expiryStep, type ExpiryStep } from './expiry.ts';
import { checkRenewal, decisionsOf, renewalOutcome } from './renewal.ts';
import { whatEnds } from './what-ends.ts';

const d = calendarDate;
const END = d('2027-12-31');
const decided = (
  partyKey: string,
  decision: RenewalFact['decision'],
  on = '2027-02-01',
  endsOn = END,
): RenewalFact => ({
  kind: 'decision',
  endsOn,
  on: d(on),
  partyKey,
  decision,
});
const assessed: RenewalFact = { kind: 'assessment', endsOn: END, on: d('2027-01-15'), partyKey: null, decision: null };

describe('the renewal window of Terre Valserhône (VALS-12.3)', () => {
  const tasks = (changes: object, today = '2027-01-10') =>
    deadlinesOf(factsOf(valserhone, changes), { from: d('2026-01-01'), to: d('2028-12-31'), today: d(today) })
      .filter(({ kind }) => kind.startsWith('renewal_'))
      .map(({ key, windowStart, dueOn, metOn, articleNumber }) =>
        [key, windowStart, dueOn, metOn, articleNumber].join('|'),
      );

  test('asks for an assessment, a meeting and what each party wants, from 31 December 2026 to 31 December 2027', () => {
    expect(tasks({})).toEqual([
      'renewal_assessment|2026-12-31|2027-12-31||12',
      'renewal_decision:cnfpt|2026-12-31|2027-12-31||12',
      'renewal_decision:collectivite|2026-12-31|2027-12-31||12',
      'renewal_window|2026-12-31|2027-12-31||12',
    ]);
  });

  test('is met task by task as each fact is recorded, and asks for the text that follows when one is wanted', () => {
    const renewal = [assessed, decided('cnfpt', 'renew'), decided('collectivite', 'renew', '2027-02-08')];
    const held = [{ kind: 'renewal_window', scope: '', on: d('2027-01-20') }];
    expect(tasks({ renewal, held, successor: null })).toEqual([
      'renewal_assessment|2026-12-31|2027-12-31|2027-01-15|12',
      'renewal_decision:cnfpt|2026-12-31|2027-12-31|2027-02-01|12',
      'renewal_decision:collectivite|2026-12-31|2027-12-31|2027-02-08|12',
      'renewal_successor|2026-12-31|2027-12-31||12',
      'renewal_window|2026-12-31|2027-12-31|2027-01-20|12',
    ]);
    expect(tasks({ renewal, held, successor: { on: d('2027-06-01') } })).toContain(
      'renewal_successor|2026-12-31|2027-12-31|2027-06-01|12',
    );
    const over = [decided('cnfpt', 'let_expire'), decided('collectivite', 'let_expire')];
    expect(tasks({ renewal: over, successor: null }).some((each) => each.startsWith('renewal_successor'))).toBe(false);
  });

  test('is not opened by what was decided of another term', () => {
    expect(decisionsOf([decided('cnfpt', 'renew', '2024-01-01', d('2024-12-31'))], END)).toEqual([]);
  });

  test('knows what the parties decided together: all of them, or none', () => {
    const keys = ['cnfpt', 'collectivite'];
    const of = (...facts: RenewalFact[]) => renewalOutcome(decisionsOf(facts, END), keys);
    expect(of(decided('cnfpt', 'renew'))).toBeNull();
    expect(of(decided('cnfpt', 'renew'), decided('collectivite', 'let_expire'))).toBe('divided');
    expect(of(decided('cnfpt', 'renew'), decided('collectivite', 'let_expire'), decided('cnfpt', 'let_expire'))).toBe(
      'let_expire',
    );
    expect(renewalOutcome([], [])).toBeNull();
  });

  test('is refused before it opens, with its article, after the end, on a day to come, to whoever does not sign', () => {
    const facts = factsOf(valserhone);
    const check = (on: string, partyKey: string | null = 'cnfpt', today = '2028-06-01', more = {}) =>
      checkRenewal({ ...facts, ...more }, { on: d(on), path: 'decidedOn', partyKey }, d(today));
    expect(check('2026-12-30')).toMatchObject([
      { code: 'RENEWAL_NOT_OPEN', article: '12', rule: 'VALS-12.3', parameters: { opens: '2026-12-31' } },
    ]);
    expect(check('2026-12-31')).toEqual([]);
    expect(check('2027-12-31')).toEqual([]);
    expect(check('2028-01-01')).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED', parameters: { phase: 'expired' } }]);
    expect(check('2027-02-01', 'cnfpt', '2027-01-31')).toMatchObject([{ code: 'DATE_IN_FUTURE' }]);
    expect(check('2027-02-01', 'personne')).toMatchObject([{ code: 'UNKNOWN_PARTY_KEY' }]);
    const parties = [...facts.parties, { key: 'agent', role: 'paying_agent' as const }];
    expect(check('2027-02-01', 'agent', '2028-06-01', { parties })).toMatchObject([
      { code: 'RENEWAL_NOT_FOR_PARTY', article: '12' },
    ]);
  });
});

describe('what the end of Pays de la Loire stops', () => {
  const facts = factsOf(paysDeLaLoire);
  const term = termOf(facts);

  test('is told from the text of the last day: confidentiality and the use of signs go on (PDL-6.2, PDL-7.4)', () => {
    const clauses = clauseFactsOf(paysDeLaLoire);
    const deadlines = deadlinesOf(facts, { from: d('2024-01-01'), to: d('2030-01-01'), today: d('2027-06-01') });
    const ending = whatEnds(term, { commitments: facts.commitments, clauses, deadlines })!;
    expect(ending.endsOn).toBe('2028-02-02');
    expect(ending.clauses.goOn.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['PDL-6.2', 'PDL-7.4']));
    expect(ending.clauses.goOn.length + ending.clauses.stop.length).toBe(clauses.length);
    expect(ending.commitments.goOn.every(({ survivesTerm }) => survivesTerm)).toBe(true);
    expect(ending.commitments.stop.length).toBeGreaterThan(10);
    expect(ending.before.length).toBeGreaterThan(0);
    expect(ending.before.every(({ dueOn, metOn }) => metOn === null && (dueOn === null || dueOn <= term.endsOn!))).toBe(
      true,
    );
  });

  test('is nothing while nothing ends it', () => {
    expect(whatEnds({ endsOn: null }, { commitments: [], clauses: [], deadlines: [] })).toBeNull();
  });
});

describe('a convention that silence renews', () => {
  const renewed = (first: string, months: number, maxRenewals: number | null, noticeMonths = 3): TermFacts => ({
    status: 'in_force',
    clauses: [
      clause('X-1', '1', 'duration', { months: 12, isMaximum: false }),
      clause('X-1', '1', 'tacit_renewal', { months, maxRenewals }),
      clause('X-2', '2', 'notice', { months: noticeMonths, form: 'written', byPartyKeys: [] }),
    ].map((each, index) => ({ ...each, id: `c${index}`, validFrom: null, validTo: null })),
    signatures: [{ partyKey: 'a', slot: 'elected', signedOn: d(first) }],
  });
  const last = (facts: TermFacts, today: string) => {
    const more = { parties: [], commitments: [], annexes: [], held: [], disputes: [] };
    return deadlinesOf({ ...facts, ...more }, { from: d('2020-01-01'), to: d('2040-01-01'), today: d(today) })
      .filter(({ kind }) => kind === 'last_notice_day' || kind === 'term_end')
      .map(({ kind, dueOn, severity }) => `${kind} ${dueOn} ${severity}`);
  };

  test('has its last day of notice counted from the present end, after each renewal', () => {
    const facts = renewed('2024-01-01', 12, null);
    expect(last(facts, '2024-06-01')).toEqual(['last_notice_day 2024-09-30 legal', 'term_end 2024-12-31 legal']);
    expect(last(facts, '2025-01-01')).toEqual(['last_notice_day 2025-09-30 legal', 'term_end 2025-12-31 legal']);
    expect(last(facts, '2029-12-31')).toEqual(['last_notice_day 2029-09-30 legal', 'term_end 2029-12-31 legal']);
  });

  test('ends for good once it was renewed as often as the text allows', () => {
    const facts = renewed('2024-01-01', 12, 2);
    expect(last(facts, '2030-01-01')).toEqual(['last_notice_day 2026-09-30 legal', 'term_end 2026-12-31 legal']);
    expect(phaseOn(facts, d('2026-12-31'))).toBe('in_force');
    expect(phaseOn(facts, d('2027-01-01'))).toBe('expired');
  });

  test('from 1 March to the end of February, ends on the 29th in leap years and on the 28th in the others', () => {
    const facts = renewed('2023-03-01', 12, null);
    const ends = (asOf: string) => termOf({ ...facts, asOf: d(asOf) });
    expect(['2023-06-01', '2024-03-01', '2025-03-01', '2027-03-01'].map((on) => ends(on).endsOn)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2028-02-29',
    ]);
    expect(ends('2027-03-01').tacitRenewals).toBe(4);
    expect(last(facts, '2027-03-01')).toEqual(['last_notice_day 2027-11-30 legal', 'term_end 2028-02-29 legal']);
    expect(last(facts, '2024-03-01')).toEqual(['last_notice_day 2024-11-30 legal', 'term_end 2025-02-28 legal']);
    expect([lastNoticeDay(d('2028-02-29'), { months: 12 }), lastNoticeDay(d('2029-02-28'), { months: 12 })]).toEqual([
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  test('keeps each new term whole, month after month', () => {
    const facts = renewed('2023-07-01', 1, null);
    for (let asOf = d('2024-07-01'), k = 1; k < 40; k++) {
      const term = termOf({ ...facts, asOf });
      expect([term.tacitRenewals, addDays(term.endsOn!, 1).slice(8)]).toEqual([k, '01']);
      asOf = addDays(term.endsOn!, 1);
    }
  });
});

describe('an end is told', () => {
  const steps: ExpiryStep[] = [
    { code: 'window_opens', anchor: 'renewal_opens', months: 0, days: 0 },
    { code: '6_months', anchor: 'end', months: -6, days: 0 },
    { code: '3_months', anchor: 'end', months: -3, days: 0 },
    { code: '1_month', anchor: 'end', months: -1, days: 0 },
    { code: 'ended', anchor: 'end', months: 0, days: 1 },
  ];
  const on = (day: string, facts: TermFacts = factsOf(valserhone)) => expiryStep(facts, steps, d(day));

  test('when the window opens, six, three and one month before, and the day after: the last step that has come', () => {
    expect(on('2026-12-30')).toBeNull();
    expect(on('2026-12-31')).toMatchObject({ step: 'window_opens', endsOn: END, by: 'term' });
    const told = ['2027-06-29', '2027-06-30', '2027-09-30', '2027-11-30', '2027-12-31', '2028-01-01', '2028-01-31'];
    expect(told.map((day) => on(day)?.step)).toEqual([
      'window_opens',
      '6_months',
      '3_months',
      '1_month',
      '1_month',
      'ended',
      'ended',
    ]);
    expect(on('2028-02-01')).toBeNull();
  });

  test('by the notice that ends it, on its own day; by silence when it goes on', () => {
    const notice = {
      id: 'n',
      partyKey: 'cnfpt',
      form: 'registered_letter',
      receivedOn: d('2026-05-31'),
      effectiveOn: d('2026-08-31'),
      withdrawnOn: null,
    } as const;
    const ended = factsOf(valserhone, { notices: [notice] });
    expect(on('2026-05-31', ended)).toEqual({
      step: '3_months',
      endsOn: '2026-08-31',
      by: 'notice',
      months: 3,
      days: 0,
    });
    expect(on('2026-09-01', ended)).toEqual({ step: 'ended', endsOn: '2026-08-31', by: 'notice', months: 0, days: 0 });
    const silent = {
      ...factsOf(valserhone),
      clauses: [
        ...clauseFactsOf(valserhone),
        {
          ...clause('X-1', '12', 'tacit_renewal', { months: 12, maxRenewals: 1 }),
          id: 't',
          validFrom: null,
          validTo: null,
        },
      ],
    };
    expect(on('2027-11-30', silent)).toMatchObject({ step: '1_month', endsOn: END, by: 'tacit_renewal' });
    expect(on('2028-12-01', silent)).toMatchObject({ step: '1_month', endsOn: '2028-12-31', by: 'term' });
  });

  test('when the convention says it, in months or in days; its window and its end are told whatever it says', () => {
    const stated = {
      ...clause('X-2', '12', 'expiry_alerts', {
        steps: [
          { before: 15, unit: 'days' },
          { before: 6, unit: 'months' },
        ],
      }),
      id: 'alerts',
      validFrom: d('2027-01-01'),
      validTo: null,
    };
    const facts = { ...factsOf(valserhone), clauses: [...clauseFactsOf(valserhone), stated] };
    expect(alertSteps(facts.clauses, steps, d('2026-12-31'))).toEqual({ steps, clause: null });
    const { steps: own, clause: source } = alertSteps(facts.clauses, steps, d('2027-06-01'));
    expect(own.map(({ code }) => code)).toEqual(['window_opens', '6_months', '15_days', 'ended']);
    expect(source).toMatchObject({ id: 'alerts', articleNumber: '12' });
    const told = (day: string) => expiryStep(facts, own, d(day));
    expect(told('2027-06-30')).toMatchObject({ step: '6_months', months: 6, days: 0 });
    expect(told('2027-12-15')).toMatchObject({ step: '6_months' });
    expect(told('2027-12-16')).toMatchObject({ step: '15_days', months: 0, days: 15 });
    expect(told('2028-01-01')).toMatchObject({ step: 'ended', months: 0, days: 0 });
  });

  test('of nothing that is not in force, or has no end', () => {
    expect(on('2027-12-01', { ...factsOf(valserhone), status: 'draft' })).toBeNull();
    const clauses = clauseFactsOf(valserhone).filter(({ kind }) => kind !== 'duration' && kind !== 'fixed_end');
    expect(on('2027-12-01', { ...factsOf(valserhone), clauses })).toBeNull();
  });
});
