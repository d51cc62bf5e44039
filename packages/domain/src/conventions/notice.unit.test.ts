import { addDays, addMonths, calendarDate, type CalendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlinesOf } from './deadlines/deadlines-of.ts';
import type { NoticeFact } from './facts.ts';
import { checkNotice, checkWithdrawal, noticeInput, noticeProvided, type NoticeFacts } from './notice.ts';
import { allowsEvent, CONVENTION_EVENTS, LIFE_CYCLE, outlivesParent, type ConventionEvent } from './states.ts';
import { PHASES, phaseOn, termOf, type Phase } from './term.ts';
import { clause, factsOf, paysDeLaLoire, valserhone } from './testing/index.ts';

const d = calendarDate;
const vals = (changes: Partial<NoticeFacts> = {}) => factsOf(valserhone, changes);
const pdl = (changes: Partial<NoticeFacts> = {}) => factsOf(paysDeLaLoire, changes);
const given = (changes: Partial<NoticeFact>): NoticeFact => ({
  id: 'n1',
  partyKey: 'cnfpt',
  form: 'registered_letter',
  receivedOn: d('2026-05-31'),
  effectiveOn: d('2026-08-31'),
  withdrawnOn: null,
  ...changes,
});
const input = (changes: object) =>
  noticeInput.parse({ partyKey: 'cnfpt', form: 'registered_letter', receivedOn: '2026-05-31', ...changes });
const today = d('2026-11-23');
const reasons = (facts: NoticeFacts, changes: object, on = today) =>
  checkNotice(facts, input(changes), on).map(({ code, path, rule }) => [code, path.join('.'), rule].join(' ').trim());

describe('a notice', () => {
  test('received on 31 May 2026 ends the convention on 31 August, on 30 November on 28 February (VALS-12.2)', () => {
    expect(noticeProvided(vals(), d('2026-05-31'))).toMatchObject({ effectiveOn: '2026-08-31', ruleId: 'VALS-12.2' });
    expect(noticeProvided(vals(), d('2026-11-30'))?.effectiveOn).toBe('2027-02-28');
    expect(noticeProvided(pdl(), d('2026-11-30'))).toMatchObject({ effectiveOn: '2027-02-28', articleNumber: '7.3' });
  });

  test('goes by registered letter where the text wants one, else in writing (VALS-12.2, PDL-7.3)', () => {
    expect(reasons(vals(), {})).toEqual([]);
    expect(reasons(vals(), { form: 'written' })).toEqual(['NOTICE_FORM_REQUIRED form VALS-12.2']);
    for (const form of ['written', 'registered_letter'])
      expect(reasons(pdl(), { partyKey: 'region', form })).toEqual([]);
  });

  test('is given by a party that signs, known to the convention', () => {
    expect(reasons(pdl(), { partyKey: 'france-travail' })).toEqual(['NOTICE_NOT_FOR_PARTY partyKey PDL-7.3']);
    expect(reasons(vals(), { partyKey: 'nobody' })).toEqual(['UNKNOWN_PARTY_KEY partyKey']);
  });

  test('has dates that follow each other, none of them to come', () => {
    expect(reasons(vals(), { receivedOn: '2026-11-24' })).toEqual(['NOTICE_IN_FUTURE receivedOn']);
    expect(reasons(vals(), { sentOn: '2026-06-01' })).toEqual(['NOTICE_RECEIVED_BEFORE_SENT receivedOn']);
  });

  test('that would run out after the end has no effect, and the last useful day is named', () => {
    expect(reasons(vals(), { receivedOn: '2027-09-30' }, d('2027-12-01'))).toEqual([]);
    const late = checkNotice(vals(), input({ receivedOn: '2027-10-01' }), d('2027-12-01'));
    expect(late).toMatchObject([
      { code: 'NOTICE_WITHOUT_EFFECT', parameters: { end: '2027-12-31', last: '2027-09-30', effect: '2028-01-01' } },
    ]);
  });

  test('needs a clause that provides for it', () => {
    const silent = vals({ clauses: vals().clauses.filter(({ kind }) => kind !== 'notice') });
    expect(reasons(silent, {})).toEqual(['NOTICE_NOT_PROVIDED receivedOn']);
  });

  test('is refused on a draft, before the effect, after the end, and while another one stands', () => {
    const refused = ['TRANSITION_NOT_ALLOWED'];
    expect(reasons(vals({ status: 'draft' }), {})).toEqual(refused);
    expect(reasons(vals(), { receivedOn: '2020-01-01' })).toEqual(refused);
    expect(reasons(vals(), { receivedOn: '2028-01-01' }, d('2028-02-01'))).toEqual(refused);
    expect(reasons(vals({ notices: [given({})] }), { receivedOn: '2026-10-01' })).toEqual(refused);
    expect(reasons(vals({ notices: [given({ withdrawnOn: d('2026-07-01') })] }), { receivedOn: '2026-10-01' })).toEqual(
      [],
    );
  });

  test('puts the convention in notice, then ends it, and is told to whoever reads it on the day', () => {
    const facts = vals({ notices: [given({})] });
    const on = (day: string) => phaseOn({ ...facts, asOf: null }, d(day));
    expect(['2026-05-30', '2026-05-31', '2026-08-31', '2026-09-01'].map(on)).toEqual([
      'in_force',
      'in_notice',
      'in_notice',
      'terminated',
    ]);
    expect(termOf({ ...facts, asOf: d('2026-05-30') }).endsOn).toBe('2027-12-31');
    expect(termOf({ ...facts, asOf: d('2026-05-31') })).toMatchObject({ endsOn: '2026-08-31', renewalOpensOn: null });
  });

  test('moves what is due: the end by its article, no renewal, no further notice, what survives the day after', () => {
    const all = deadlinesOf(pdl({ notices: [given({ partyKey: 'region' })] }), {
      from: d('2020-01-01'),
      to: d('2035-12-31'),
      today: d('2026-06-15'),
    });
    const of = (kind: string) => all.filter((each) => each.kind === kind);
    expect(of('term_end')).toMatchObject([
      { dueOn: '2026-08-31', messageId: 'deadline.noticeRunsOut', articleNumber: '7.3', ruleId: 'PDL-7.3' },
    ]);
    expect([...of('renewal_window'), ...of('last_notice_day'), ...of('notice_effect')]).toEqual([]);
    expect(new Set(of('survival_duty').map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-09-01']));
    expect(of('committee').every(({ dueOn }) => dueOn! <= '2026-08-31')).toBe(true);
  });

  test('breaks the silence that renews: the term reached meanwhile stays the end', () => {
    const clauses = [
      clause('X-1', '1', 'duration', { months: 12, isMaximum: false }),
      clause('X-1', '1', 'tacit_renewal', { months: 12, maxRenewals: null }),
      clause('X-2', '2', 'notice', { months: 3, form: 'written', byPartyKeys: [] }),
    ].map((each, index) => ({ ...each, id: `c${index}`, validFrom: null, validTo: null }));
    const signatures = [{ partyKey: 'cnfpt', slot: 'elected', signedOn: d('2024-01-01') }] as const;
    const facts = vals({ clauses, signatures });
    const ends = (receivedOn: string, asOf: string) => {
      const notice = given({ receivedOn: d(receivedOn), effectiveOn: addMonths(d(receivedOn), 3) });
      return termOf({ ...facts, notices: [notice], asOf: d(asOf) }).endsOn;
    };
    expect(ends('2025-03-10', '2026-06-01')).toBe('2025-06-10');
    expect(ends('2025-11-15', '2026-06-01')).toBe('2025-12-31');
    expect(reasons(facts, { receivedOn: '2025-11-15' })).toEqual([]);
  });
});

describe('the withdrawal of a notice', () => {
  const notice = given({});
  const facts = vals({ notices: [notice] });
  const withdraw = (changes: object) =>
    checkWithdrawal(
      facts,
      notice,
      { withdrawnOn: d('2026-07-01'), agreedByKeys: ['collectivite'], note: null, ...changes },
      today,
    ).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

  test('needs the agreement of every other party that signs', () => {
    expect(withdraw({})).toEqual([]);
    expect(withdraw({ agreedByKeys: [] })).toEqual(['WITHDRAWAL_NEEDS_AGREEMENT agreedByKeys']);
    expect(withdraw({ agreedByKeys: ['collectivite', 'cnfpt'] })).toEqual(['UNKNOWN_PARTY_KEY agreedByKeys']);
  });

  test('comes before it has run out, not before it was received, nor on a day to come', () => {
    expect(withdraw({ withdrawnOn: d('2026-08-31') })).toEqual([]);
    expect(withdraw({ withdrawnOn: d('2026-09-01') })).toEqual(['TRANSITION_NOT_ALLOWED']);
    expect(withdraw({ withdrawnOn: d('2026-05-30') })).toEqual(['END_BEFORE_START withdrawnOn']);
    expect(withdraw({ withdrawnOn: d('2026-11-24') })).toEqual(['NOTICE_IN_FUTURE withdrawnOn']);
  });
});

describe('a convention under a framework', () => {
  test('outlives it when it ends later, as far as both ends are known', () => {
    const ends = ['2027-12-31', '2028-01-01'].map((day) => calendarDate(day)) as [CalendarDate, CalendarDate];
    expect(outlivesParent(ends[1], ends[0])).toBe(true);
    expect(outlivesParent(ends[0], ends[0])).toBe(false);
    expect(outlivesParent(ends[0], ends[1])).toBe(false);
    expect(outlivesParent(null, ends[0])).toBe(false);
    expect(outlivesParent(ends[0], null)).toBe(false);
  });
});

describe('the life of a convention', () => {
  test('knows no phase that cannot be reached, and none that cannot be left but the ends', () => {
    const reached = new Set<Phase>(['draft', ...LIFE_CYCLE.map(({ to }) => to)]);
    expect(PHASES.filter((phase) => !reached.has(phase))).toEqual([]);
    expect(PHASES.filter((phase) => !LIFE_CYCLE.some(({ from }) => from === phase))).toEqual(['renewed', 'terminated']);
    const pairs = PHASES.flatMap((phase) =>
      CONVENTION_EVENTS.filter((event) => allowsEvent(phase, event)).map((event) => `${phase}/${event}`),
    );
    expect(pairs).toEqual([
      'draft/submit',
      'draft/record_signatures',
      'negotiation/take_back',
      'negotiation/open_signing',
      'negotiation/record_signatures',
      'signing/reopen_negotiation',
      'signing/refuse_to_sign',
      'signing/sign_last',
      'in_force/give_notice',
      'renewal_window/give_notice',
      'in_notice/withdraw_notice',
    ]);
  });

  test('holds under random notices and withdrawals: every step is a line of the table, one notice stands at most', () => {
    const step = fc.record({
      event: fc.constantFrom<ConventionEvent>('give_notice', 'withdraw_notice'),
      wait: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let notices: NoticeFact[] = [];
        let day = d('2025-01-01');
        for (const { event, wait } of steps) {
          day = addDays(day, wait);
          const facts = vals({ notices });
          const before = phaseOn({ ...facts, asOf: day }, day);
          const standing = notices.find(({ withdrawnOn }) => withdrawnOn === null);
          if (event === 'give_notice') {
            if (checkNotice(facts, input({ receivedOn: day }), day).length > 0) continue;
            const { effectiveOn } = noticeProvided(facts, day)!;
            notices.push(given({ id: `n${notices.length}`, receivedOn: day, effectiveOn }));
          } else {
            const agreed = { withdrawnOn: day, agreedByKeys: ['collectivite'], note: null };
            if (!standing || checkWithdrawal(facts, standing, agreed, day).length > 0) continue;
            notices = notices.map((each) => (each === standing ? { ...each, withdrawnOn: day } : each));
          }
          expect(LIFE_CYCLE.some((line) => line.from === before && line.event === event)).toBe(true);
          expect(notices.filter(({ withdrawnOn }) => withdrawnOn === null).length).toBeLessThanOrEqual(1);
          expect(PHASES).toContain(phaseOn({ ...vals({ notices }), asOf: day }, day));
        }
      }),
    );
  });
});
