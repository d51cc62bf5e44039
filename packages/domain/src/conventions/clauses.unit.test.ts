import { addDays, calendarDate, periodContains } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkClauses,
  clauseInForce,
  clausesInForce,
  lastVersionOf,
  partyKeysIn,
  periodOf,
  summariseClause,
  survivingClauses,
} from './clauses.ts';
import { consolidate, overlappingVersions } from './consolidate.ts';
import type { ClauseFact } from './facts.ts';
import { clauseFactsOf, paysDeLaLoire, valserhone } from './testing/index.ts';

const d = calendarDate;
const size = (
  id: string,
  from: string | null,
  to: string | null,
  value: unknown = { min: 12, max: 18 },
): ClauseFact => ({
  id,
  kind: 'cohort_size',
  scope: '',
  value,
  articleNumber: '1',
  ruleId: 'PDL-1.1',
  validFrom: from === null ? null : d(from),
  validTo: to === null ? null : d(to),
});
const context = { partyKeys: ['cdg', 'cnfpt'], period: { from: d('2025-02-03'), to: d('2028-02-02') } };
const codes = (clauses: ClauseFact[]): string[] =>
  checkClauses(clauses, context).map((each) => `${each.path.join('.')}:${each.code}`);

describe('the clause in force', () => {
  const versions = [size('a', null, '2025-12-31'), size('b', '2026-01-01', null, { min: 10, max: 18 })];
  test('is the version of that day, its bounds included (PDL-1.1)', () => {
    expect(clauseInForce(versions, 'cohort_size', d('2025-12-31'))?.value.min).toBe(12);
    expect(clauseInForce(versions, 'cohort_size', d('2026-01-01'))?.value.min).toBe(10);
    expect(clauseInForce(versions, 'cohort_size', d('2026-01-01'), 'other')).toBeNull();
    expect(clauseInForce(versions, 'duration', d('2026-01-01'))).toBeNull();
    expect(lastVersionOf(versions, 'cohort_size')?.id).toBe('b');
  });

  test('is at most one on any day, whatever the versions', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays(d('2025-01-01'), n));
    const bound = fc.option(day, { nil: null });
    const version = fc.tuple(bound, bound, fc.uuid()).map(([a, b, id]) => size(id, a, b));
    fc.assert(
      fc.property(fc.array(version, { maxLength: 8 }), day, (list, date) => {
        const candidates = list.filter((each) => periodContains(periodOf(each), date));
        const found = clauseInForce(list, 'cohort_size', date);
        expect(found === null).toBe(candidates.length === 0);
        expect(clauseInForce(list.toReversed(), 'cohort_size', date)?.id).toBe(found?.id);
        if (found && checkClauses(list, { partyKeys: [], period: { from: null, to: null } }).length === 0)
          expect(candidates).toHaveLength(1);
      }),
    );
  });

  test('of a scope is found by it: each line of financing stands by itself (PDL-F1, PDL-F6)', () => {
    const clauses = clauseFactsOf(paysDeLaLoire);
    expect(clauseInForce(clauses, 'financing', d('2025-06-01'), 'teaching')?.value.payerKeys).toEqual(['cnfpt']);
    expect(clauseInForce(clauses, 'financing', d('2025-06-01'), 'are-relay')?.value).toMatchObject({
      payerKeys: ['region'],
      relay: true,
    });
  });

  test('that does not fit its kind is a bug, not an answer', () => {
    expect(() => clauseInForce([size('x', null, null, { min: 'twelve' })], 'cohort_size', d('2025-01-01'))).toThrow(
      'cohort_size',
    );
  });
});

describe('a set of clauses', () => {
  test('is refused when two of one kind apply on one day, with the article of the other', () => {
    const overlap = checkClauses([size('a', null, '2026-01-01'), size('b', '2026-01-01', null)], context);
    expect(overlap).toEqual([
      {
        code: 'CLAUSE_OVERLAP',
        path: ['1', 'validFrom'],
        parameters: { kind: 'cohort_size', scope: '', otherFrom: null, otherTo: '2026-01-01' },
        article: '1',
        rule: 'PDL-1.1',
      },
    ]);
    expect(codes([size('a', null, '2025-12-31'), size('b', '2026-01-01', null)])).toEqual([]);
  });

  test('tells every fault at once: value, scope, dates, party, period of the convention, article', () => {
    expect(
      codes([
        size('a', null, null, { min: 0, max: 18 }),
        {
          ...size('b', '2026-01-02', '2026-01-01'),
          kind: 'court',
          value: { name: null, competence: 'administrative' },
          scope: 'x',
        },
        { ...size('c', '2024-01-01', null), kind: 'originals', value: { count: 4 } },
        {
          ...size('d', null, null),
          kind: 'needs_census',
          value: { perYear: 1, byPartyKey: 'region', deliveryScopes: [] },
        },
        { ...size('e', null, null), kind: 'financing', value: {} },
        { ...size('f', null, null), kind: 'whatever' },
      ]),
    ).toEqual([
      '0.value.min:TOO_SMALL',
      '1.scope:SCOPE_NOT_ALLOWED',
      '1.validTo:END_BEFORE_START',
      '2.validFrom:CLAUSE_OUTSIDE_CONVENTION',
      '3.value.byPartyKey:UNKNOWN_PARTY_KEY',
      '4.value.payerKeys:REQUIRED',
      '4.value.nature:REQUIRED',
      '4.value.condition:REQUIRED',
      '4.value.inKind:REQUIRED',
      '4.value.relay:REQUIRED',
      '4.value.changeNeedsAmendment:REQUIRED',
      '4.scope:SCOPE_REQUIRED',
      '5.kind:UNKNOWN_CLAUSE_KIND',
    ]);
    expect(
      checkClauses([size('a', null, null)], { ...context, articleNumbers: ['2'] }).map((each) => each.code),
    ).toEqual(['UNKNOWN_ARTICLE']);
  });

  test('names its parties wherever they are', () => {
    const copil = clauseFactsOf(paysDeLaLoire).find((each) => each.kind === 'committee')!;
    expect(partyKeysIn('committee', copil.value).map((use) => use.key)).toEqual(['cdg', 'cnfpt', 'region', 'framel']);
    expect(partyKeysIn('committee', copil.value)[1]!.path).toEqual(['members', '1', 'partyKey']);
    expect(partyKeysIn('notice', { byPartyKeys: ['cdg'] })).toEqual([{ path: ['byPartyKeys', '0'], key: 'cdg' }]);
    expect([partyKeysIn('whatever', {}), partyKeysIn('notice', null)]).toEqual([[], []]);
  });

  test('keeps after the end only what survives (PDL-6.2, PDL-6.4, PDL-7.4)', () => {
    const surviving = survivingClauses(clauseFactsOf(paysDeLaLoire), d('2028-02-02'));
    expect(surviving.map((each) => each.ruleId)).toEqual(['PDL-6.2', 'PDL-6.4', 'PDL-7.4']);
    expect(survivingClauses(clauseFactsOf(valserhone), d('2027-12-31'))).toEqual([]);
  });

  test('is told clause by clause, an unknown kind included', () => {
    expect(summariseClause(size('a', null, null))).toEqual({
      messageId: 'clauseSummary.cohort_size',
      values: { min: 12, max: 18 },
    });
    expect(summariseClause({ ...size('a', null, null), kind: 'old' }).messageId).toBe('clauseSummary.unknown');
    expect(clausesInForce([size('a', null, '2025-01-01')], d('2025-01-02'))).toEqual([]);
  });
});

describe('the consolidated text', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays(d('2025-01-01'), n));
  const bound = fc.option(day, { nil: null });
  const version = fc.record({ key: fc.constantFrom('1', '2', '3'), validFrom: bound, validTo: bound });

  test('has at most one version per key on any day, always one that applies', () => {
    fc.assert(
      fc.property(fc.array(version, { maxLength: 12 }), day, (versions, date) => {
        const text = consolidate(versions, date);
        expect(new Set(text.map((each) => each.key)).size).toBe(text.length);
        expect(text.every((each) => periodContains(periodOf(each), date))).toBe(true);
        const keys = new Set(versions.filter((each) => periodContains(periodOf(each), date)).map((each) => each.key));
        expect(new Set(text.map((each) => each.key))).toEqual(keys);
      }),
    );
  });

  test('takes the younger of two versions that overlap, and the overlap is reported', () => {
    const versions = [
      { key: '7.3', validFrom: null, validTo: null, text: 'three months' },
      { key: '7.3', validFrom: d('2026-01-01'), validTo: null, text: 'two months' },
      { key: '7.4', validFrom: d('2026-02-01'), validTo: null, text: 'later' },
    ];
    expect(consolidate(versions, d('2025-12-31')).map((each) => each.text)).toEqual(['three months']);
    expect(consolidate(versions, d('2026-01-01')).map((each) => each.text)).toEqual(['two months']);
    expect(overlappingVersions(versions)).toEqual([[versions[0], versions[1]]]);
  });
});
