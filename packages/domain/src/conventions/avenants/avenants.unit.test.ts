import { calendarDate } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import { clauseInForce } from '../clauses.ts';
import { decideGroup } from '../group-threshold.ts';
import { clauseFactsOf, factsOf, nord, paysDeLaLoire, valserhone } from '../testing/index.ts';
import { affectedBy } from './affected.ts';
import { applyChanges, factsWithText, lastOfPart, textOn, type AvenantChange, type TextVersion } from './changes.ts';
import { checkChanges, danglingOn } from './checks.ts';
import { conflictsBetween, partiesConcerned } from './conflicts.ts';
import { fieldsRewritten, inOrderOfBlocks } from './rewritten.ts';
import {
  AVENANT_LIFE,
  AVENANT_STATUSES,
  checkAvenantEvent,
  checkEffect,
  checkOpenAvenant,
  effectOf,
} from './states.ts';
import { clauseOf, readOf, remove, replace, textOf } from './testing.ts';

const d = calendarDate;
const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('the life of an avenant (PDL-7.2, VALS-13)', () => {
  test('ends in force or abandoned, and nothing happens to it afterwards', () => {
    for (const from of ['in_force', 'abandoned'] as const) {
      for (const { event } of AVENANT_LIFE)
        expect(codes(checkAvenantEvent(from, event))).toEqual(['TRANSITION_NOT_ALLOWED']);
    }
    const reached = new Set(['draft', ...AVENANT_LIFE.map(({ to }) => to)]);
    expect([...reached].toSorted()).toEqual([...AVENANT_STATUSES].toSorted());
    expect(checkAvenantEvent('draft', 'submit')).toEqual([]);
    expect(codes(checkAvenantEvent('draft', 'sign_last'))).toEqual(['TRANSITION_NOT_ALLOWED']);
  });

  const facts = factsOf(valserhone);
  test('opens only while its convention binds', () => {
    expect(checkOpenAvenant(facts, d('2026-06-01'))).toEqual([]);
    expect(codes(checkOpenAvenant({ ...facts, status: 'signing' }, d('2026-06-01')))).toEqual(['AVENANT_BEFORE_START']);
    expect(codes(checkOpenAvenant(facts, d('2020-01-01')))).toEqual(['AVENANT_BEFORE_START']);
    expect(checkOpenAvenant(facts, d('2027-12-31'))).toEqual([]);
    expect(checkOpenAvenant(facts, d('2028-01-01'))).toMatchObject([
      { code: 'AVENANT_AFTER_END', parameters: { end: '2027-12-31', phase: 'expired' } },
    ]);
  });

  test('takes effect within the term, and never before all have signed', () => {
    expect(checkEffect(d('2026-06-01'), facts, null)).toEqual([]);
    expect(checkEffect(d('2027-12-31'), facts, d('2027-12-31'))).toEqual([]);
    expect(codes(checkEffect(d('2028-01-01'), facts, null))).toEqual(['EFFECT_OUTSIDE_CONVENTION']);
    expect(codes(checkEffect(d('2020-01-01'), facts, null))).toEqual(['EFFECT_OUTSIDE_CONVENTION']);
    expect(codes(checkEffect(d('2026-06-01'), facts, d('2026-06-02')))).toEqual(['EFFECT_BEFORE_SIGNATURE']);
    expect(checkEffect(null, facts, null)).toEqual([]);
    expect(effectOf(d('2026-06-01'), d('2026-06-02'))).toBe('2026-06-02');
    expect(effectOf(d('2026-06-01'), d('2026-05-02'))).toBe('2026-06-01');
    expect(effectOf(null, d('2026-05-02'))).toBe('2026-05-02');
  });
});

describe('what an avenant changes', () => {
  const facts = factsOf(paysDeLaLoire);
  const text = textOf(facts);
  const clausesWith = (changes: AvenantChange[], on: string) =>
    factsWithText(facts, applyChanges(text, changes, d(on), 1)).clauses;

  test('the size of a cohort holds from its effect and not before (PDL-1.1)', () => {
    const change = replace(clauseOf(text, 'cohort_size'), { value: { min: 10, max: 15 } });
    const clauses = clausesWith([change], '2025-03-01');
    expect(clauseInForce(clauses, 'cohort_size', d('2025-02-28'))?.value).toEqual({ min: 12, max: 18 });
    expect(clauseInForce(clauses, 'cohort_size', d('2025-03-01'))?.value).toEqual({ min: 10, max: 15 });
  });

  test('the number of trainees that opens a group is the one of its day (NORD-3)', () => {
    const group = { trainees: 9, theme: null, regulated: false };
    const nordFacts = factsOf(nord);
    const nordText = textOf(nordFacts);
    const threshold = clauseOf(nordText, 'group_threshold');
    const value = { ...(threshold.fields['value'] as object), min: 9 };
    const after = applyChanges(nordText, [replace(threshold, { value })], d('2025-03-01'), 1);
    const { clauses } = factsWithText(nordFacts, after);
    const outcome = (on: string) => decideGroup(clauseInForce(clauses, 'group_threshold', d(on))!.value, group).outcome;
    expect(outcome('2025-02-28')).not.toBe('deploy');
    expect(outcome('2025-03-01')).toBe('deploy');
  });

  test('leaves the deadlines of an unchanged text as they are', () => {
    const range = { from: d('2020-01-01'), to: d('2035-01-01') };
    expect(affectedBy({ before: facts, after: factsWithText(facts, text), range, children: [] })).toEqual([]);
  });

  test('refuses a change made on another reading, one on a part that is gone, and no change at all', () => {
    const size = clauseOf(text, 'cohort_size');
    const first = applyChanges(text, [replace(size, { value: { min: 10, max: 15 } })], d('2025-03-01'), 1);
    const late = replace(size, { value: { min: 5, max: 6 } });
    expect(checkChanges(first, [late], d('2025-06-01'))).toMatchObject([
      { code: 'AVENANT_OUTDATED', parameters: { ordinal: 1 } },
    ]);
    expect(checkChanges(first, [late], d('2025-03-01'))).toMatchObject([
      { code: 'EFFECT_BEFORE_LAST_CHANGE', parameters: { date: '2025-03-01', ordinal: 1 } },
    ]);
    const gone = applyChanges(text, [remove(size)], d('2025-03-01'), 1);
    const back = { ...late, before: readOf(lastOfPart(gone, size.partId)!) };
    expect(checkChanges(gone, [back], d('2025-02-01'))).toMatchObject([
      { code: 'EFFECT_BEFORE_LAST_CHANGE', parameters: { date: '2025-03-01', ordinal: 1 } },
    ]);
    const shorter = applyChanges(text, [replace(size, { validTo: d('2026-01-31') })], d('2025-03-01'), 1);
    expect(codes(checkChanges(shorter, [late], d('2025-06-01')))).toEqual(['AVENANT_OUTDATED']);
    expect(codes(checkChanges(gone, [late], d('2025-06-01')))).toEqual(['NOT_FOUND']);
    expect(codes(checkChanges(text, [], d('2025-06-01')))).toEqual(['AVENANT_EMPTY']);
    expect(codes(checkChanges(text, [late, remove(size)], d('2025-06-01')))).toEqual(['DUPLICATE_ITEM']);
  });

  test('refuses a second clause of one kind beside the one in force', () => {
    const size = clauseOf(text, 'cohort_size');
    const twin: AvenantChange = {
      id: 'new',
      block: 'Clause',
      operation: 'add',
      targetId: null,
      before: null,
      fields: size.fields,
    };
    const withArticles = checkChanges(text, [twin], d('2025-06-01')).filter(({ code }) => code === 'ALREADY_EXISTS');
    expect(withArticles).toHaveLength(1);
    expect(codes(checkChanges(text, [twin, remove(size)], d('2025-06-01')))).not.toContain('ALREADY_EXISTS');
  });
});

describe('a party that leaves', () => {
  const text = textOf(factsOf(paysDeLaLoire));
  const parties = text.filter(({ block }) => block === 'Party');
  const leaving = parties.find(({ fields }) => fields['key'] === 'cnfpt')!;

  test('is refused as long as clauses or commitments name it, each of them being listed', () => {
    const refused = checkChanges(text, [remove(leaving)], d('2025-06-01')).filter(
      ({ code }) => code === 'UNKNOWN_PARTY_KEY',
    );
    const named = danglingOn(applyChanges(text, [remove(leaving)], d('2025-06-01'), 1), d('2025-06-01'));
    expect(refused.length).toBe(named.filter(({ name }) => name === 'cnfpt').length);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ parameters }) => parameters['key'] === 'cnfpt')).toBe(true);
  });

  test('leaves the others bound when nothing names it, and at least two of them', () => {
    const only = (count: number): TextVersion[] =>
      parties.filter(({ fields }) => fields['role'] === 'signatory').slice(0, count);
    const exit = (text3: TextVersion[]) => codes(checkChanges(text3, [remove(text3[0]!)], d('2025-06-01')));
    expect(only(3)).toHaveLength(3);
    expect(exit(only(3))).toEqual([]);
    expect(exit(only(2))).toEqual(['TOO_FEW_SIGNATORIES']);
    const left = applyChanges(only(3), [remove(only(3)[0]!)], d('2025-06-01'), 1);
    expect([textOn(left, d('2025-05-31')).length, textOn(left, d('2025-06-01')).length]).toEqual([3, 2]);
  });

  test('cannot leave behind what an avenant signed earlier brings in later', () => {
    const three = parties.filter(({ fields }) => fields['role'] === 'signatory').slice(0, 3);
    const key = String(three[0]!.fields['key']);
    const fields = { partyKey: key, beneficiaryKeys: [], title: 'Former', recurrence: 'continuous' };
    const later: AvenantChange = {
      id: 'c',
      block: 'Commitment',
      operation: 'add',
      targetId: null,
      before: null,
      fields,
    };
    const planned = applyChanges(three, [later], d('2026-01-01'), 1);
    expect(checkChanges(planned, [remove(three[0]!)], d('2025-06-01'))).toMatchObject([
      { code: 'UNKNOWN_PARTY_KEY', path: ['text', 'Commitment', 'c'], parameters: { key } },
    ]);
  });
});

describe('what an avenant moves', () => {
  test('a later end moves the term and its deadlines, each with its article (VALS-12.1)', () => {
    const facts = { ...factsOf(valserhone), asOf: d('2026-06-01') };
    const text = textOf(facts);
    const end = clauseOf(text, 'fixed_end');
    const after = factsWithText(
      facts,
      applyChanges(text, [replace(end, { value: { date: '2027-06-30' } })], d('2026-06-01'), 1),
    );
    const range = { from: d('2026-06-01'), to: d('2030-01-01') };
    const children = [
      { id: 'below', endsOn: d('2027-12-31') },
      { id: 'short', endsOn: d('2027-01-31') },
    ];
    const records = affectedBy({ before: facts, after, range, children });
    const at = (kind: string, key: string) => records.find((each) => each.kind === kind && each.key === key);
    const moved = { before: '2027-12-31', after: '2027-06-30', change: 'moved', articleNumber: '12' };
    expect(at('term', 'ends_on')).toMatchObject(moved);
    expect(at('deadline', 'term_end')).toMatchObject(moved);
    expect(at('child', 'below')).toMatchObject({ change: 'added', after: '2027-12-31' });
    expect(at('child', 'short')).toBeUndefined();
  });
});

describe('avenants that are open together', () => {
  const text = textOf(factsOf(paysDeLaLoire));
  const size = clauseOf(text, 'cohort_size');
  const open = (ordinal: number, effect: string | null, ...changes: AvenantChange[]) => ({
    ordinal,
    effect: effect === null ? null : d(effect),
    changes,
  });
  const smaller = replace(size, { value: { min: 5, max: 6 } });

  test('conflict when they write one field, one part, or take away what the other changes, the first to apply first', () => {
    const other = replace(size, { articleNumber: '2' });
    expect(conflictsBetween([open(1, null, smaller), open(2, '2025-06-01', smaller)])).toMatchObject([
      { kind: 'same_field', ordinals: [2, 1], fields: ['value'] },
    ]);
    expect(conflictsBetween([open(1, null, smaller), open(2, null, other)])).toMatchObject([
      { kind: 'same_part', ordinals: [1, 2] },
    ]);
    expect(conflictsBetween([open(1, null, smaller), open(2, null, remove(size))])).toMatchObject([
      { kind: 'removed' },
    ]);
    expect(conflictsBetween([open(1, null, smaller)])).toEqual([]);
  });

  test('conflict when one takes away a party that the other names', () => {
    const leaving = text.find(({ block, fields }) => block === 'Party' && fields['key'] === 'cnfpt')!;
    const fields = { partyKey: 'cnfpt', beneficiaryKeys: [], title: 'Former' };
    const duty: AvenantChange = {
      id: 'c',
      block: 'Commitment',
      operation: 'add',
      targetId: null,
      before: null,
      fields,
    };
    expect(conflictsBetween([open(1, null, duty), open(2, null, remove(leaving))])).toMatchObject([
      { kind: 'party_leaves' },
    ]);
  });

  test('are signed by all, by common accord, and say whom they touch (PDL-7.2)', () => {
    const keys = ['cnfpt', 'region'];
    const evaluation = clauseOf(text, 'evaluation_indicators');
    const change = replace(evaluation, { value: { ...(evaluation.fields['value'] as object), frequency: 'yearly' } });
    const found = partiesConcerned([change], keys, clauseFactsOf(paysDeLaLoire), d('2025-06-01'));
    expect(found).toMatchObject({ touchedKeys: ['cnfpt'], signingKeys: keys, source: { article: '7.2' } });
  });
});

describe('what an avenant makes read otherwise', () => {
  const text = textOf(factsOf(paysDeLaLoire), [{ number: '1', heading: 'Objet' }]);
  const duration = clauseOf(text, 'duration');

  test('is each field that says something else, its end too, and no mark that the text does not say', () => {
    expect(fieldsRewritten(replace(duration, {}))).toEqual([]);
    expect(fieldsRewritten(replace(duration, { ruleId: 'PDL-9' }))).toEqual([]);
    expect(fieldsRewritten(replace(duration, { value: { months: 48, isMaximum: false } }))).toEqual(['value']);
    expect(fieldsRewritten(replace(duration, { validTo: d('2026-12-31'), articleNumber: '9' }))).toEqual([
      'articleNumber',
      'validTo',
    ]);
    // Words that a change does not write stay, and so does an end that it does not speak of.
    const { validTo: _silent, ...rest } = replace(duration, {}).fields!;
    expect(fieldsRewritten({ ...replace(duration, {}), fields: rest })).toEqual([]);
    expect(fieldsRewritten(remove(duration))).toEqual([]);
  });

  test('is told by what the avenant opens, whatever the order in which it was written', () => {
    const party = text.find(({ block }) => block === 'Party')!;
    const article = text.find(({ block }) => block === 'Article')!;
    const changes = [remove(duration), replace(article, { heading: 'But' }), remove(party)];
    expect(inOrderOfBlocks(changes).map(({ block }) => block)).toEqual(['Party', 'Article', 'Clause']);
  });
});
