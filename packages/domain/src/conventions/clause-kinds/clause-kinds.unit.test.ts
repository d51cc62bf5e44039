import { refusalsFromIssues } from '@maillage/kernel';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { CLAUSE_CATEGORIES, CLAUSE_KINDS, clauseKind, describeClauseKind, isClauseKindCode } from './index.ts';
import type { ClauseField, ClauseValue } from './index.ts';

describe('the registry of clause kinds', () => {
  test('has one kind per code, each in a known category', () => {
    const codes = CLAUSE_KINDS.map((kind) => kind.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const kind of CLAUSE_KINDS) {
      expect(kind.code).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
      expect(CLAUSE_CATEGORIES).toContain(kind.category);
    }
  });

  test.each(CLAUSE_KINDS.map((kind) => [kind.code, kind] as const))(
    '%s accepts its own example and tells it',
    (code, kind) => {
      const value = kind.schema.parse(kind.example);
      const summary = kind.summary(value);
      expect(summary.messageId).toBe(`clauseSummary.${code}`);
      expect(JSON.parse(JSON.stringify(summary.values))).toEqual(summary.values);
      expect(kind.schema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
    },
  );

  test.each(CLAUSE_KINDS.map((kind) => [kind.code, kind] as const))(
    '%s refuses an unknown field and an empty value',
    (_code, kind) => {
      const withMore = kind.schema.safeParse({ ...(kind.example as object), surprise: 1 });
      expect(refusalsFromIssues(withMore.error!.issues, {}).map((each) => each.code)).toContain('UNKNOWN_FIELD');
      const empty = kind.schema.safeParse({});
      const required = refusalsFromIssues(empty.error!.issues, {});
      expect(required.length).toBeGreaterThan(0);
      expect(new Set(required.map((each) => each.code))).toEqual(new Set(['REQUIRED']));
    },
  );

  test('gives an editor exactly the fields of the schema', () => {
    for (const kind of CLAUSE_KINDS) {
      const described = describeClauseKind(kind);
      expect(described.fields.map((field) => field.name).toSorted()).toEqual(
        Object.keys(kind.schema.parse(kind.example) as object).toSorted(),
      );
      const walk = (field: ClauseField): void => {
        if (field.type === 'object_list') field.items!.forEach(walk);
        if (field.type === 'enum' || field.type === 'enum_list') expect(field.choices!.length).toBeGreaterThan(0);
      };
      described.fields.forEach(walk);
      expect(JSON.parse(JSON.stringify(described))).toEqual(described);
    }
  });

  test.each(CLAUSE_KINDS.map((kind) => [kind.code, kind] as const))(
    '%s takes every field that it says is not required as left out, or null',
    (_code, kind) => {
      const free = kind.fields.filter((field) => !field.required);
      const emptied = (value: unknown) =>
        kind.schema.safeParse({
          ...(kind.example as object),
          ...Object.fromEntries(free.map((field) => [field.name, value])),
        });
      const shapeFaults = (value: unknown) =>
        (emptied(value).error?.issues ?? []).filter((issue) => issue.code !== 'custom');
      expect([shapeFaults(null), shapeFaults(undefined)]).toEqual([[], []]);
      const parsed = emptied(null);
      for (const { name, type } of parsed.success ? free : [])
        expect((parsed.data as Record<string, unknown>)[name], name).toEqual(
          ['party_keys', 'themes', 'text_list', 'enum_list', 'object_list'].includes(type) ? [] : null,
        );
    },
  );

  test('types the value of each kind', () => {
    expectTypeOf<ClauseValue<'duration'>>().toEqualTypeOf<{ months: number; isMaximum: boolean }>();
    expectTypeOf<ClauseValue<'committee'>['quorum']>().toEqualTypeOf<number | null>();
    expectTypeOf<ClauseValue<'notice'>['form']>().toEqualTypeOf<'registered_letter' | 'written'>();
    expectTypeOf<ClauseValue<'committee'>['members']>().toEqualTypeOf<{ partyKey: string; isMandated: boolean }[]>();
    expect(clauseKind('duration').schema.parse({ months: 1, isMaximum: false }).months).toBe(1);
    expect(clauseKind('nothing_like_it')).toBeNull();
    expect(isClauseKindCode('duration')).toBe(true);
  });
});

const codesOf = (code: Parameters<typeof clauseKind>[0], value: unknown): string[] => {
  const parsed = clauseKind(code)!.schema.safeParse(value);
  return parsed.success
    ? []
    : refusalsFromIssues(parsed.error.issues, value).map((each) => `${each.path.join('.')}:${each.code}`);
};

describe('values that contradict themselves are refused', () => {
  test('a cohort whose maximum is below its minimum (PDL-1.1)', () => {
    expect(codesOf('cohort_size', { min: 18, max: 12 })).toEqual(['max:MAX_BELOW_MIN']);
  });
  test('a fixed start without its date, a start at the last signature with one', () => {
    expect(codesOf('effect_start', { rule: 'fixed_date' })).toEqual(['date:REQUIRED']);
    expect(codesOf('effect_start', { rule: 'last_signature', date: '2025-01-01' })).toEqual(['date:INVALID_VALUE']);
  });
  test('a day that does not exist', () => {
    expect(codesOf('fixed_end', { date: '2025-02-30' })).toEqual(['date:INVALID_DATE']);
    expect(codesOf('fixed_end', { date: '' })).toEqual(['date:REQUIRED']);
  });
  test('a member of a committee named twice', () => {
    const members = [
      { partyKey: 'cdg', isMandated: true },
      { partyKey: 'cdg', isMandated: false },
    ];
    expect(
      codesOf('committee', {
        name: 'Comité',
        minPerYear: 1,
        cycle: 'civil',
        members,
        tasks: [],
        quorum: null,
        mayAddThemes: true,
      }),
    ).toEqual(['members:DUPLICATE_ITEM']);
  });
  test('a share above the whole, a negative cap, an unknown nature', () => {
    const base = clauseKind('financing').example;
    expect(codesOf('financing', { ...base, shareBasisPoints: 10_001, capCents: -1, nature: 'gift' })).toEqual([
      'nature:INVALID_CHOICE',
      'shareBasisPoints:TOO_LARGE',
      'capCents:TOO_SMALL',
    ]);
  });
  test('texts beyond their length', () => {
    expect(codesOf('court', { name: 'x'.repeat(161), competence: 'administrative' })).toEqual(['name:TOO_LONG']);
  });
});
