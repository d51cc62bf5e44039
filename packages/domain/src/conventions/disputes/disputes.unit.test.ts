import { addDays, addMonths, calendarDate, cents } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../deadlines/deadlines-of.ts';
import type { DisputeFact } from '../facts.ts';
import { clauseFactsOf, factsOf, paysDeLaLoire, valserhone } from '../testing/index.ts';
import { checkDisputeStep, checkNotification, disputeInput } from './checks.ts';
import { amicableEndsOn, courtOpening, disputeClauses, shareCost, silentParties } from './rules.ts';
import { DISPUTE_EVENTS, DISPUTE_LIFE, DISPUTE_STATES, disputeLine, type DisputeEvent } from './states.ts';
import { dispute } from './testing/dispute.ts';

const d = calendarDate;
const vals = clauseFactsOf(valserhone);
const pdl = clauseFactsOf(paysDeLaLoire);
const today = d('2026-11-23');
const codes = (refusals: readonly { code: string; path: readonly string[]; article?: string; rule?: string }[]) =>
  refusals.map(({ code, path, article, rule }) => [code, path.join('.'), article, rule].filter(Boolean).join(' '));
const step = (
  changes: Partial<DisputeFact>,
  event: DisputeEvent,
  partyKey = 'collectivite',
  happenedOn = '2026-06-01',
  clauses = vals,
) =>
  codes(
    checkDisputeStep({ clauses, dispute: dispute(changes), today }, event, { partyKey, happenedOn: d(happenedOn) }),
  );

describe('a dispute is notified', () => {
  const facts = { ...factsOf(valserhone), articleNumbers: ['7', '14'] };
  const notify = (changes: object, more: Partial<typeof facts> = {}) =>
    codes(
      checkNotification(
        { ...facts, ...more },
        disputeInput.parse({
          partyKey: 'collectivite',
          concernedKeys: ['cnfpt'],
          form: 'registered_letter',
          notifiedOn: '2026-01-31',
          subject: 'Mise à disposition des salles',
          articleNumber: '7',
          ...changes,
        }),
        today,
      ),
    );

  test('by a party that signs, to another, on a day of the convention or after it', () => {
    expect(notify({})).toEqual([]);
    expect(notify({ notifiedOn: '2025-01-01' })).toEqual(['BEFORE_CONVENTION_START notifiedOn']);
    expect(notify({ notifiedOn: '2026-11-24' })).toEqual(['DATE_IN_FUTURE notifiedOn']);
    expect(notify({ receivedOn: '2026-01-30' })).toEqual(['NOTICE_RECEIVED_BEFORE_SENT receivedOn']);
    expect(notify({ receivedOn: '2026-11-24' })).toEqual(['DATE_IN_FUTURE receivedOn']);
    expect(notify({ partyKey: 'personne' })).toEqual(['UNKNOWN_PARTY_KEY partyKey']);
    expect(notify({ concernedKeys: ['collectivite'] })).toEqual(['DISPUTE_WITH_ITSELF concernedKeys']);
    expect(notify({ articleNumber: '99' })).toEqual(['UNKNOWN_ARTICLE articleNumber']);
  });

  test('not in the name of whoever takes part without signing, by the article that speaks of disputes', () => {
    const parties = [...facts.parties, { key: 'operateur', role: 'paying_agent' as const }];
    const refused = 'DISPUTE_NOT_FOR_PARTY';
    expect(notify({ partyKey: 'operateur' }, { parties })).toEqual([`${refused} partyKey 14 VALS-14.1`]);
    expect(notify({ concernedKeys: ['operateur'] }, { parties })).toEqual([`${refused} concernedKeys 14 VALS-14.1`]);
  });

  test('not on a text that nobody has signed', () => {
    expect(notify({}, { signatures: facts.signatures.map((each) => ({ ...each, signedOn: null })) })).toEqual([
      'BEFORE_CONVENTION_START notifiedOn',
    ]);
  });
});

describe('the court', () => {
  const opens = (clauses: typeof vals, changes: Partial<DisputeFact>) => {
    const about = dispute(changes);
    return courtOpening(about, disputeClauses(clauses, about.notifiedOn)).on;
  };

  test('opens two civil months after the notification: 31 January 2026 → 31 March 2026 (VALS-14.1)', () => {
    expect(opens(vals, {})).toBe('2026-03-31');
    expect(opens(vals, { notifiedOn: d('2025-12-31') })).toBe('2026-02-28');
    expect(opens(vals, { notifiedOn: d('2027-12-30') })).toBe('2028-02-29');
    expect(amicableEndsOn(d('2026-01-31'), disputeClauses(vals, d('2026-01-31')))).toBe('2026-03-30');
    expect(step({}, 'seize_court', 'collectivite', '2026-03-30')).toEqual(['COURT_TOO_EARLY happenedOn 14 VALS-14.1']);
    expect(step({}, 'seize_court', 'collectivite', '2026-03-31')).toEqual([]);
  });

  test('opens once the failure is recorded where the text gives no delay (PDL-8)', () => {
    expect(opens(pdl, {})).toBeNull();
    expect(opens(pdl, { state: 'failed', failedOn: d('2026-05-04') })).toBe('2026-05-04');
    expect(step({}, 'seize_court', 'collectivite', '2026-06-01', pdl)).toEqual([
      'COURT_NEEDS_FAILURE happenedOn 8.1 PDL-8',
    ]);
    const failed = { state: 'failed', failedOn: d('2026-05-04') } as const;
    expect(step(failed, 'seize_court', 'collectivite', '2026-06-01', pdl)).toEqual([]);
  });

  test('is the one that the text names, and the delay is that of the clause in force on the day of the notification', () => {
    expect(disputeClauses(vals, today).court?.value.name).toBe('Tribunal administratif de Lyon');
    const old = vals.map((each) => (each.kind === 'dispute_delay' ? { ...each, validTo: d('2026-02-28') } : each));
    const delay = { ...vals.find(({ kind }) => kind === 'dispute_delay')!, id: 'new', validFrom: d('2026-03-01') };
    const changed = [...old, { ...delay, value: { months: 4, from: 'written_notification' } }];
    expect(opens(changed, {})).toBe('2026-03-31');
    expect(opens(changed, { notifiedOn: d('2026-03-01') })).toBe('2026-07-01');
  });

  test('is waited for so long after the failure when the clause counts from it', () => {
    const clauses = vals.map((each) =>
      each.kind === 'dispute_delay' ? { ...each, value: { months: 1, from: 'recorded_failure' } } : each,
    );
    expect(opens(clauses, {})).toBeNull();
    expect(opens(clauses, { failedOn: d('2026-01-31') })).toBe('2026-02-28');
  });
});

describe('a conciliation', () => {
  const conciliation = disputeClauses(vals, today).conciliation!;
  const proposed = { state: 'amicable', conciliator: { proposedByKey: 'cnfpt', acceptedKeys: ['cnfpt'] } } as const;

  test('begins when each party has accepted the conciliator (VALS-14.1)', () => {
    expect(silentParties(dispute(proposed))).toEqual(['collectivite']);
    expect(step(proposed, 'begin_conciliation')).toEqual(['CONCILIATOR_NOT_ACCEPTED  14 VALS-14.1'.replace('  ', ' ')]);
    const accepted = { ...proposed, conciliator: { proposedByKey: 'cnfpt', acceptedKeys: ['cnfpt', 'collectivite'] } };
    expect(step(accepted, 'begin_conciliation')).toEqual([]);
    expect(step({ state: 'amicable' }, 'begin_conciliation')).toEqual(['CONCILIATOR_NOT_PROPOSED 14 VALS-14.1']);
  });

  test('is accepted by another party than the one that proposes, and not offered where the text has none (PDL-8)', () => {
    expect(step(proposed, 'accept_conciliator', 'cnfpt')).toEqual(['DISPUTE_STEP_BY_ANOTHER partyKey 14 VALS-14.1']);
    expect(step(proposed, 'accept_conciliator')).toEqual([]);
    expect(step({ state: 'amicable' }, 'propose_conciliator', 'cnfpt', '2026-06-01', pdl)).toEqual(
      ['CONCILIATION_NOT_PROVIDED '].map((each) => each.trim()),
    );
  });

  test('of 1,250.01 € is split 625.01 + 625.00: the first party in the text bears the odd cent (VALS-14.1)', () => {
    expect(shareCost(dispute(), conciliation, cents(125_001))).toEqual([
      { partyKey: 'cnfpt', amount: 62_501, oddCent: true },
      { partyKey: 'collectivite', amount: 62_500, oddCent: false },
    ]);
    const alone = { ...conciliation, value: { ...conciliation.value, costSplit: 'by_applicant' as const } };
    expect(shareCost(dispute(), alone, cents(125_001)).map(({ amount }) => amount)).toEqual([0, 125_001]);
  });

  test('whatever its cost, is paid to the cent, and no two shares differ by more than one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 2, max: 9 }), (cost, count) => {
        const partyKeys = Array.from({ length: count }, (_, index) => `p${index}`);
        const shares = shareCost(dispute({ partyKeys, notifierKey: 'p0' }), conciliation, cents(cost));
        const amounts = shares.map(({ amount }) => amount as number);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(cost);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
        expect(shares.filter(({ oddCent }) => oddCent).length).toBe(cost % count);
      }),
    );
  });

  test('has a cost once it has begun', () => {
    expect(step({ state: 'failed' }, 'record_cost')).toEqual(['CONCILIATION_NOT_BEGUN 14 VALS-14.1']);
    expect(step({ state: 'failed', conciliationBegan: true }, 'record_cost')).toEqual([]);
  });
});

describe('the table of a dispute', () => {
  test('says of each state and event whether it can happen, and whatever is not in it is refused by its article', () => {
    for (const state of DISPUTE_STATES) {
      for (const event of DISPUTE_EVENTS) {
        const refused = step({ state, conciliationBegan: true }, event).some((code) =>
          code.startsWith('DISPUTE_STEP_NOT_POSSIBLE'),
        );
        expect(refused, `${state} ${event}`).toBe(disputeLine(state, event) === null);
      }
    }
    expect(step({ state: 'closed' }, 'settle')).toEqual(['DISPUTE_STEP_NOT_POSSIBLE 14 VALS-14.1']);
  });

  test('lets each step be taken by the parties to the dispute alone, one after the other', () => {
    expect(step({}, 'settle', 'autre')).toEqual(['DISPUTE_STEP_BY_ANOTHER partyKey 14 VALS-14.1']);
    expect(step({}, 'open_talks', 'collectivite')).toEqual(['DISPUTE_STEP_BY_ANOTHER partyKey 14 VALS-14.1']);
    expect(step({}, 'withdraw', 'cnfpt')).toEqual(['DISPUTE_STEP_BY_ANOTHER partyKey 14 VALS-14.1']);
    expect(step({ lastOn: d('2026-06-02') }, 'settle')).toEqual(['DISPUTE_STEP_BEFORE_LAST happenedOn']);
    expect(step({}, 'settle', 'collectivite', '2026-11-24')).toEqual(['DATE_IN_FUTURE happenedOn']);
  });

  test('leads every sequence of steps that is not refused to a state of it, court never before its day, end for good', () => {
    const anyStep = fc.record({
      event: fc.constantFrom(...DISPUTE_EVENTS.filter((event) => event !== 'notify')),
      partyKey: fc.constantFrom('cnfpt', 'collectivite', 'autre'),
      wait: fc.integer({ min: -5, max: 40 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(vals, pdl), fc.array(anyStep, { maxLength: 30 }), (clauses, steps) => {
        let now = dispute();
        let seised: string | null = null;
        for (const { event, partyKey, wait } of steps) {
          const happenedOn = addDays(now.lastOn, wait);
          const refusals = checkDisputeStep({ clauses, dispute: now, today }, event, { partyKey, happenedOn });
          const before = now;
          if (refusals.length > 0) continue;
          now = after(now, event, partyKey, happenedOn);
          expect(before.state).not.toBe('closed');
          expect(DISPUTE_LIFE).toContainEqual(expect.objectContaining({ from: before.state, event, to: now.state }));
          expect(now.partyKeys).toContain(partyKey);
          expect(happenedOn >= before.lastOn && happenedOn <= today).toBe(true);
          if (event === 'begin_conciliation') expect(silentParties(before)).toEqual([]);
          if (event === 'seize_court') {
            seised = happenedOn;
            if (clauses === vals) expect(happenedOn >= addMonths(now.notifiedOn, 2)).toBe(true);
            else expect(before.failedOn).not.toBeNull();
          }
          if (now.state === 'litigated') expect(seised).not.toBeNull();
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** What a step that nothing stands against makes of a dispute. */
function after(now: DisputeFact, event: DisputeEvent, partyKey: string, on: DisputeFact['lastOn']): DisputeFact {
  const moved = { ...now, state: disputeLine(now.state, event)!.to, lastOn: on };
  switch (event) {
    case 'propose_conciliator':
      return { ...moved, conciliator: { proposedByKey: partyKey, acceptedKeys: [partyKey] } };
    case 'accept_conciliator': {
      const { proposedByKey, acceptedKeys } = now.conciliator!;
      return { ...moved, conciliator: { proposedByKey, acceptedKeys: [...new Set([...acceptedKeys, partyKey])] } };
    }
    case 'refuse_conciliator':
      return { ...moved, conciliator: null };
    case 'begin_conciliation':
      return { ...moved, conciliationBegan: true };
    case 'record_failure':
      return { ...moved, failedOn: on };
    default:
      return moved;
  }
}

describe('what a dispute makes due', () => {
  const due = (changes: Partial<DisputeFact>) =>
    deadlinesOf(factsOf(valserhone, { disputes: [dispute(changes)] }), { from: d('2026-01-01'), to: d('2026-12-31') })
      .filter(({ confidential }) => confidential)
      .map(({ kind, dueOn, partyKeys, articleNumber }) => [kind, dueOn, partyKeys.join(' '), articleNumber].join('|'));

  test('falls on the party that is waited for, with the article, and to nobody but those who read the dispute', () => {
    expect(due({})).toEqual([
      'amicable_period|2026-03-30|cnfpt collectivite|14',
      'court_opens|2026-03-31|cnfpt collectivite|14',
      'dispute_step||cnfpt|14',
    ]);
    const conciliator = { proposedByKey: 'cnfpt', acceptedKeys: ['cnfpt'] };
    expect(due({ state: 'amicable', conciliator })).toContain('dispute_step||collectivite|14');
    expect(due({ state: 'litigated', outcomeOn: d('2026-04-02') })).toEqual([
      'amicable_period|2026-03-30|cnfpt collectivite|14',
    ]);
  });
});
