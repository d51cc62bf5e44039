import { calendarDate } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import { checkOpenSuccessor, checkSuccession, replacesPrior, type PredecessorFact } from './succession.ts';
import { deadlinesOf } from './deadlines/deadlines-of.ts';
import { phaseOn, termOf, PHASES } from './term.ts';
import { clauseFactsOf, factsOf } from './testing/fixture.ts';
import { paysDeLaLoire } from './testing/pays-de-la-loire/index.ts';
import { valserhone } from './testing/valserhone/index.ts';

const d = calendarDate;
const prior = (changes: Partial<PredecessorFact> = {}): PredecessorFact => ({
  startsOn: d('2025-03-10'),
  lastDay: d('2027-12-31'),
  articleNumber: '12',
  ruleId: 'VALS-12.1',
  signatories: [
    { organisationId: 'a', name: 'CNFPT' },
    { organisationId: 'b', name: 'CC' },
  ],
  succeeded: false,
  ...changes,
});
const told = (...given: Parameters<typeof checkSuccession>) =>
  checkSuccession(...given).map(({ code, parameters, article }) => ({ code, ...parameters, article }));

describe('a successor (PDL-7.1)', () => {
  test('starts after the last day of the one that it follows', () => {
    const successor = { startsOn: d('2028-01-01'), replaces: false, signatoryIds: [] };
    expect(told(prior(), successor)).toEqual([]);
    expect(told(prior(), { ...successor, startsOn: null })).toEqual([]);
    expect(told(prior(), { ...successor, startsOn: d('2027-12-31') })).toEqual([
      { code: 'SUCCESSOR_BEFORE_END', start: '2027-12-31', end: '2027-12-31', article: '12' },
    ]);
  });
  test('starts earlier when a notice has ended the other before', () => {
    const successor = { startsOn: d('2026-09-01'), replaces: false, signatoryIds: [] };
    expect(told(prior({ lastDay: d('2026-08-31') }), successor)).toEqual([]);
  });
  test('starts earlier when it says that it replaces the other and all who signed the other sign it', () => {
    const successor = { startsOn: d('2026-09-01'), replaces: true, signatoryIds: ['a', 'b', 'c'] };
    expect(told(prior(), successor)).toEqual([]);
    expect(told(prior(), { ...successor, signatoryIds: ['a'] })).toEqual([
      { code: 'SUCCESSOR_LACKS_SIGNATORY', party: 'CC', end: '2027-12-31', article: '12' },
    ]);
    expect(told(prior(), { ...successor, startsOn: d('2025-03-10') })).toMatchObject([
      { code: 'SUCCESSOR_BEFORE_START' },
    ]);
  });
  test('of a convention without an end replaces it, or cannot start', () => {
    const open = prior({ lastDay: null });
    expect(told(open, { startsOn: null, replaces: false, signatoryIds: ['a', 'b'] })).toMatchObject([
      { code: 'SUCCESSOR_BEFORE_END', start: 'none', end: 'none' },
    ]);
    expect(told(open, { startsOn: null, replaces: true, signatoryIds: ['a', 'b'] })).toEqual([]);
  });
  test('is the only one in force', () => {
    const successor = { startsOn: d('2028-01-01'), replaces: true, signatoryIds: ['a', 'b'] };
    expect(told(prior({ succeeded: true }), successor)).toMatchObject([{ code: 'SUCCESSOR_EXISTS' }]);
  });
  test('is opened from what binds or has expired, and from nothing else', () => {
    expect(PHASES.filter((phase) => checkOpenSuccessor(phase).length === 0)).toEqual([
      'in_force',
      'renewal_window',
      'expired',
    ]);
  });
  test('says that it replaces by a clause on all that is on its subject, or that names the other', () => {
    const clauses = clauseFactsOf(paysDeLaLoire);
    const named = { title: 'Convention SGM', reference: 'SGM-2021' };
    expect(replacesPrior(clauses, named)).toBe(true);
    expect(replacesPrior(clauseFactsOf(valserhone), named)).toBe(false);
    const naming = (agreements: string[]) =>
      clauses.map((each) =>
        each.kind === 'supersedes' ? { ...each, value: { allOnSameSubject: false, agreements } } : each,
      );
    expect(replacesPrior(naming(['La convention sgm-2021 du 15 novembre']), named)).toBe(true);
    expect(replacesPrior(naming(['Une autre']), named)).toBe(false);
  });
});

describe('a convention that is replaced', () => {
  const vals = (succeededOn: string | null) =>
    factsOf(valserhone, { succeededOn: succeededOn && d(succeededOn) } as never);
  const phases = (succeededOn: string | null, ...days: string[]) =>
    days.map((day) => phaseOn({ ...vals(succeededOn), asOf: d(day) }, d(day)));

  test('is renewed from the first day of its successor, and expired between the two', () => {
    const { endsOn } = termOf(vals(null));
    expect(endsOn).toBe('2027-12-31');
    expect(phases('2028-02-01', '2026-10-01', '2027-12-31', '2028-01-15', '2028-02-01')).toEqual([
      'in_force',
      'in_force',
      'expired',
      'renewed',
    ]);
    expect(phases(null, '2028-02-01')).toEqual(['expired']);
  });
  test('ends the day before a successor that starts before its end', () => {
    expect(termOf(vals('2026-09-01')).endsOn).toBe('2026-08-31');
    expect(phases('2026-09-01', '2026-08-31', '2026-09-01')).toEqual(['in_force', 'renewed']);
  });
  test('stays terminated when a notice had ended it', () => {
    const notice = {
      id: 'n',
      partyKey: 'cnfpt',
      form: 'registered_letter' as const,
      receivedOn: d('2026-01-31'),
      effectiveOn: d('2026-04-30'),
      withdrawnOn: null,
    };
    const facts = { ...vals('2026-09-01'), notices: [notice], asOf: d('2026-10-01') };
    expect(phaseOn(facts, d('2026-10-01'))).toBe('terminated');
    const replaced = { ...facts, succeededOn: d('2026-03-01') };
    expect(phaseOn(replaced, d('2026-10-01'))).toBe('renewed');
  });
  test('expects nothing after its successor starts, and no talk of renewal', () => {
    const range = { from: d('2025-01-01'), to: d('2030-01-01') };
    const after = deadlinesOf(vals('2026-09-01'), range).filter(({ dueOn }) => dueOn !== null && dueOn > '2026-08-31');
    expect(after.filter(({ kind }) => kind !== 'survival_duty')).toEqual([]);
    expect(deadlinesOf(vals('2028-01-01'), range).map(({ kind }) => kind)).not.toContain('renewal_window');
  });
});
