import { CLAUSE_KINDS } from '@maillage/domain/conventions';
import { describe, expect, it } from 'vitest';
import { emptyValue, toClauseValue, toFieldValues } from './clause-values.ts';

describe('the value of a clause through the fields of its editor', () => {
  it.each(CLAUSE_KINDS.map((kind) => [kind.code, kind] as const))('comes back as it was: %s', (code, kind) => {
    const stored: unknown = kind.schema.parse(kind.example);
    const back = toClauseValue(code, toFieldValues(code, JSON.parse(JSON.stringify(stored))));
    expect(kind.schema.parse(back)).toEqual(stored);
  });

  it.each(CLAUSE_KINDS.map((kind) => [kind.code, kind] as const))(
    'is refused field by field when nothing is typed, never as a whole: %s',
    (code, kind) => {
      const empty = kind.schema.safeParse(toClauseValue(code, emptyValue(code)));
      for (const issue of empty.error?.issues ?? []) expect(issue.path.length).toBeGreaterThan(0);
    },
  );

  it('reads numbers as a French keyboard types them', () => {
    const typed = {
      ...toFieldValues('financing', CLAUSE_KINDS.find((kind) => kind.code === 'financing')!.example),
      capCents: '1 250,50',
      shareBasisPoints: '12,5',
    };
    expect(toClauseValue('financing', typed)).toMatchObject({ capCents: 125_050, shareBasisPoints: 1250 });
    expect(toFieldValues('financing', { capCents: 125_050, shareBasisPoints: 1250 })).toMatchObject({
      capCents: '1250,50',
      shareBasisPoints: '12,50',
    });
  });

  it('sends what cannot be read as it was typed, so that the server refuses it on its field', () => {
    expect(toClauseValue('duration', { months: 'trois', isMaximum: false })).toEqual({
      months: 'trois',
      isMaximum: false,
    });
    expect(toClauseValue('duration', { months: ' ', isMaximum: true })).toEqual({ months: null, isMaximum: true });
  });

  it('drops the empty lines of a list', () => {
    expect(toClauseValue('document_precedence', { documents: [' La convention ', '', 'Les annexes'] })).toEqual({
      documents: ['La convention', 'Les annexes'],
    });
  });
});
