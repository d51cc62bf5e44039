import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalContent, type TextPart } from './canonical.ts';

const article = (number: string, body: string): TextPart => ({
  block: 'Article',
  fields: { number, heading: 'Objet', body, parentNumber: null, position: 0, validFrom: null, validTo: null },
});
const clause = (months: number, ruleId: string | null = null): TextPart => ({
  block: 'Clause',
  fields: {
    kind: 'duration',
    scope: '',
    value: { months, isMaximum: false },
    articleNumber: null,
    ruleId,
    validFrom: null,
    validTo: null,
  },
});
const parts = fc.array(
  fc.oneof(
    fc.tuple(fc.string({ maxLength: 3 }), fc.string({ maxLength: 8 })).map(([number, body]) => article(number, body)),
    fc.nat({ max: 60 }).map((months) => clause(months)),
  ),
  { maxLength: 8 },
);

describe('the canonical content of a text', () => {
  test('is the same whatever the order of the parts and of their fields', () => {
    fc.assert(
      fc.property(parts, fc.nat(), (given, seed) => {
        const shuffled = given
          .map((part, index) => ({ part, rank: (index * 7919 + seed) % 13 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ part }) => ({
            ...part,
            fields: Object.fromEntries(Object.entries(part.fields).toReversed()),
          })) as TextPart[];
        expect(canonicalContent(shuffled)).toBe(canonicalContent(given));
      }),
    );
  });

  test('tells two texts apart that do not say the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const same = canonicalContent([article('1', one)]) === canonicalContent([article('1', other)]);
        expect(same).toBe(one.normalize('NFC') === other.normalize('NFC'));
      }),
    );
    expect(canonicalContent([clause(36)])).not.toBe(canonicalContent([clause(48)]));
    expect(canonicalContent([article('1', 'a'), article('2', 'b')])).not.toBe(
      canonicalContent([article('1', 'b'), article('2', 'a')]),
    );
  });

  test('does not hold what the text does not say', () => {
    expect(canonicalContent([clause(36, 'PDL-5')])).toBe(canonicalContent([clause(36, null)]));
  });

  test('holds the file of an annex, and without one says what it said before annexes had files', () => {
    const annex = (fileId: string | null): TextPart => ({
      block: 'Annex',
      fields: { number: '1', title: 'Plan', articleNumber: null, receivedOn: null, fileId, note: null, position: 0 },
    });
    expect(canonicalContent([annex(null)])).not.toContain('fileId');
    expect(canonicalContent([annex('a')])).not.toBe(canonicalContent([annex('b')]));
  });

  test('is one line for each part, whatever the words', () => {
    expect(canonicalContent([article('1', 'a\nArticle "b"'), clause(36)]).split('\n')).toHaveLength(2);
  });
});
