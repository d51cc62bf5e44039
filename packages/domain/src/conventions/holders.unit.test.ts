import { calendarDate } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import type { ClauseFact } from './facts.ts';
import { creditorsOf, holdersOf, isHeldKind } from './holders.ts';
import type { HeldKind } from './holders.ts';
import { factsOf, paysDeLaLoire, valserhone } from './testing/index.ts';

const d = calendarDate;
const TODAY = d('2026-11-23');
const clause = (kind: string, value: unknown, more: Partial<ClauseFact> = {}): ClauseFact => ({
  id: kind,
  kind,
  scope: '',
  value,
  articleNumber: '1',
  ruleId: null,
  validFrom: null,
  validTo: null,
  ...more,
});
const parties = [
  { key: 'a', role: 'signatory' },
  { key: 'b', role: 'mandated_coordinator' },
  { key: 'c', role: 'associated' },
  { key: 'd', role: 'paying_agent' },
] as const;
const holders = (kind: HeldKind, clauses: readonly ClauseFact[], scope = '') =>
  holdersOf({ kind, scope }, clauses, parties, TODAY);

describe('those who hold what a clause asks for', () => {
  test('are the members of the committee (PDL-4.1)', () => {
    const { clauses, parties: own } = factsOf(paysDeLaLoire);
    expect(holdersOf({ kind: 'committee', scope: 'copil' }, clauses, own, TODAY)).toEqual([
      'cdg',
      'cnfpt',
      'region',
      'framel',
    ]);
  });

  test('are who takes the census, and all who sign when nobody is named (VALS-8, VALS-9.1)', () => {
    const { clauses, parties: own } = factsOf(valserhone);
    const of = (kind: HeldKind, scope = '') => holdersOf({ kind, scope }, clauses, own, TODAY);
    expect(of('needs_census')).toEqual(['cnfpt']);
    expect(of('programme_validation')).toEqual(['cnfpt', 'collectivite']);
    const indicators = { frequency: 'yearly', indicators: ['participants'] };
    expect(holders('evaluation_indicators', [clause('evaluation_indicators', indicators)])).toEqual(['a', 'b']);
    expect(
      holders('evaluation_indicators', [clause('evaluation_indicators', { ...indicators, byPartyKeys: ['c'] })]),
    ).toEqual(['c']);
  });

  test('of a validation by a committee that no clause describes, are all who sign', () => {
    const value = { perYear: 1, committeeScope: 'nowhere', proRataOfInvolvement: false };
    expect(holders('programme_validation', [clause('programme_validation', value)])).toEqual(['a', 'b']);
  });

  test('are those of the version of the day, else of the last one', () => {
    const value = (key: string) => ({ perYear: 1, byPartyKey: key, deliveryScopes: [] });
    const before = clause('needs_census', value('a'), { validTo: d('2025-12-31') });
    const after = clause('needs_census', value('b'), { id: 'v2', validFrom: d('2026-01-01') });
    expect(holders('needs_census', [before, after])).toEqual(['b']);
    expect(holders('needs_census', [before])).toEqual(['a']);
  });

  test('are nobody when no clause asks for it', () => {
    expect(holders('needs_census', [])).toBeNull();
    expect(holders('committee', [], 'copil')).toBeNull();
    expect([isHeldKind('committee'), isHeldKind('duration')]).toEqual([true, false]);
  });
});

test('a commitment is owed to its beneficiaries, else to all the others who sign', () => {
  expect(creditorsOf({ partyKey: 'a', beneficiaryKeys: ['c'] }, parties)).toEqual(['c']);
  expect(creditorsOf({ partyKey: 'a', beneficiaryKeys: [] }, parties)).toEqual(['b']);
  expect(creditorsOf({ partyKey: 'd', beneficiaryKeys: [] }, parties)).toEqual(['a', 'b']);
});
