import { addDays, calendarDate, type CalendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalContent } from './canonical.ts';
import { compareTexts } from './compare.ts';
import { documentOn } from './document.ts';
import { formerPassages, passagesOn, type Passage } from './passages.ts';
import { articlePassage, durationPassage, factsOfText, passage } from './testing.ts';

const d = calendarDate;
const EFFECT = d('2026-01-01');
const EVE = d('2025-12-31');

/** A text whose avenant 1 lengthens the duration, rewrites article 2, removes article 3 and adds article 4. */
const text: Passage[] = [
  articlePassage('a', '1', 'La durée est fixée.'),
  articlePassage('b', '2', 'Le comité se réunit une fois par an.', { validTo: EVE }),
  articlePassage('b', '2', 'Le comité se réunit deux fois par an.', { validFrom: EFFECT, ordinal: 1 }),
  articlePassage('c', '3', 'Il disparaît.', { validTo: EVE, removedBy: 1 }),
  articlePassage('e', '4', 'Il arrive.', { validFrom: EFFECT, ordinal: 1 }),
  durationPassage(36, { validTo: EVE }),
  durationPassage(48, { validFrom: EFFECT, ordinal: 1 }),
  passage('Recital', 'v', { kind: 'visa', position: 1, text: 'Vu le code', legalReference: null }),
];
const facts = factsOfText(text, {
  instruments: [
    { ordinal: 1, label: 'Avenant n° 1', effectiveOn: EFFECT },
    { ordinal: 0, label: 'Texte initial', effectiveOn: null },
  ],
});
const contentOn = (date: CalendarDate, of: readonly Passage[] = text): string =>
  canonicalContent(documentOn({ ...facts, text: of }, date).content);

describe('the document of a convention on a day', () => {
  test('says what applies on it, by which instrument, and what has left the text since', () => {
    const before = documentOn(facts, EVE);
    const after = documentOn(facts, EFFECT);
    expect(before.articles.map(({ article }) => article.partId)).toEqual(['a', 'b', 'c']);
    expect(before.instruments.map(({ label }) => label)).toEqual(['Texte initial']);
    expect(before.former).toEqual([]);
    expect(after.articles.map(({ article }) => [article.partId, article.ordinal])).toEqual([
      ['a', 0],
      ['b', 1],
      ['e', 1],
    ]);
    expect(after.instruments.map(({ label }) => label)).toEqual(['Texte initial', 'Avenant n° 1']);
    expect(after.former.map(({ passage: { partId }, end }) => [partId, end])).toEqual([
      ['b', { kind: 'replaced', ordinal: 1 }],
      ['c', { kind: 'removed', ordinal: 1 }],
      ['duration', { kind: 'replaced', ordinal: 1 }],
    ]);
    expect(after.changedOn).toBe(EFFECT);
    expect(before.changedOn).toBeNull();
  });

  test('has each clause and commitment under the article that carries it, named by its number of the day', () => {
    const renumbered = [
      articlePassage('a', '1', 'Durée', { validTo: EVE }),
      articlePassage('a', '1 bis', 'Durée', { validFrom: EFFECT, ordinal: 1 }),
      articlePassage('b', '1.1', 'Sous-article', { articleId: 'a' }),
      durationPassage(36),
      passage('Commitment', 'm', { title: 'Sans article', partyKey: 'cdg', position: 0 }),
      passage('Commitment', 'n', { title: 'Article disparu', partyKey: 'cdg', position: 1 }, { articleId: 'z' }),
    ];
    const { articles, looseCommitments, looseClauses } = documentOn(factsOfText(renumbered), EFFECT);
    expect(articles.map(({ article, level }) => [article.fields['number'], level])).toEqual([
      ['1 bis', 1],
      ['1.1', 2],
    ]);
    expect(articles[1]!.article.fields['parentNumber']).toBe('1 bis');
    expect(articles[0]!.clauses.map(({ fields }) => fields['articleNumber'])).toEqual(['1 bis']);
    expect(looseClauses).toEqual([]);
    expect(looseCommitments.map(({ partId }) => partId)).toEqual(['m', 'n']);
  });

  test('tells every article once, even of those placed under one another', () => {
    const ring = [articlePassage('a', '1', 'x', { articleId: 'b' }), articlePassage('b', '2', 'y', { articleId: 'a' })];
    expect(documentOn(factsOfText(ring), EVE).articles.map(({ article }) => article.partId)).toEqual(['a', 'b']);
  });

  test('of a project is all of it, whatever the day', () => {
    const project = factsOfText(
      [durationPassage(36, { validTo: EVE }), durationPassage(48, { validFrom: EFFECT }), articlePassage('a', '1', '')],
      { status: 'negotiation' },
    );
    const whole = documentOn(project, null);
    expect(whole.isProject).toBe(true);
    expect(whole.articles[0]!.clauses).toHaveLength(2);
    expect(documentOn(project, EVE).articles[0]!.clauses).toHaveLength(1);
  });

  test('an annex received later is still missing on it', () => {
    const annex = passage('Annex', 'x', { number: '1', title: 'Données', receivedOn: EFFECT, position: 0 });
    const on = (date: CalendarDate) => documentOn(factsOfText([annex]), date).annexes[0]!.fields['receivedOn'];
    expect(on(EVE)).toBeNull();
    expect(on(EFFECT)).toBe(EFFECT);
  });

  test('keeps its content whatever is agreed afterwards', () => {
    const initial = text
      .filter(({ ordinal }) => ordinal === 0)
      .map(({ removedBy: _by, ...each }) => ({ ...each, validTo: null }));
    expect(contentOn(EVE)).toBe(contentOn(EVE, initial));
    expect(contentOn(EVE)).not.toBe(contentOn(EFFECT));
    // An end that the text itself fixes is one of its words.
    const dated = initial.map((each) => (each.block === 'Clause' ? { ...each, validTo: EVE } : each));
    expect(contentOn(EVE, dated)).not.toBe(contentOn(EVE, initial));
  });

  test('is the same in whatever order its passages were read', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(text, { minLength: text.length }), (shuffled) => {
        expect(documentOn({ ...facts, text: shuffled }, EFFECT)).toEqual(documentOn(facts, EFFECT));
      }),
    );
  });
});

describe('what differs between two dates', () => {
  const compared = compareTexts(passagesOn(text, EVE), passagesOn(text, EFFECT));

  test('is told passage by passage, word by word where it is prose, field by field elsewhere', () => {
    expect(compared.differences.map(({ kind, block, partId }) => [kind, block, partId])).toEqual([
      ['changed', 'Article', 'b'],
      ['removed', 'Article', 'c'],
      ['added', 'Article', 'e'],
      ['changed', 'Clause', 'duration'],
    ]);
    expect(compared.same).toBe(2);
    const [body, , , duration] = compared.differences;
    expect(body!.fields).toEqual([
      expect.objectContaining({
        field: 'body',
        words: [
          { kind: 'same', text: 'Le comité se réunit ' },
          { kind: 'removed', text: 'une' },
          { kind: 'added', text: 'deux' },
          { kind: 'same', text: expect.stringMatching(/^ fois/) },
          ...(body!.fields[0]!.words ?? []).slice(4),
        ],
      }),
    ]);
    expect(duration!.fields).toEqual([
      {
        field: 'value',
        before: { months: 36, isMaximum: false },
        after: { months: 48, isMaximum: false },
        words: null,
      },
    ]);
  });

  test('is not where an article stands, nor what the text does not say', () => {
    const moved = articlePassage('a', '1', 'La durée est fixée.');
    const one = passagesOn([moved, durationPassage(36)], EVE);
    const other = passagesOn(
      [{ ...moved, fields: { ...moved.fields, position: 99 } }, durationPassage(36, { ordinal: 3 })],
      EVE,
    );
    expect(compareTexts(one, other)).toEqual({ differences: [], same: 2 });
  });

  test('two long texts that share nothing are told apart whole, without delay', () => {
    const long = (word: string): Passage =>
      articlePassage('a', '1', Array.from({ length: 2_500 }, (_, index) => `${word}${index}`).join(' '));
    const { differences } = compareTexts([long('un')], [long('deux')]);
    expect(differences[0]!.fields[0]!.words!.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  const body = fc.array(fc.constantFrom('le', 'la', 'comité', 'se', 'réunit', '\n', 'l’', '3 %'), { maxLength: 12 });
  const drawn = fc.uniqueArray(
    fc.record({ partId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), number: fc.nat({ max: 5 }), words: body }),
    { selector: ({ partId }) => partId },
  );
  const textOf = (some: readonly { partId: string; number: number; words: string[] }[]): Passage[] =>
    some.map(({ partId, number, words }) => articlePassage(partId, String(number), words.join(' ')));

  test('is nothing between a text and itself', () => {
    fc.assert(
      fc.property(drawn, (some) => {
        expect(compareTexts(textOf(some), textOf(some))).toEqual({ differences: [], same: some.length });
      }),
    );
  });

  test('leads from one text to the other: every passage is the same, added, removed or changed', () => {
    fc.assert(
      fc.property(drawn, drawn, (some, others) => {
        const [before, after] = [textOf(some), textOf(others)];
        const { differences, same } = compareTexts(before, after);
        const ids = new Set([...before, ...after].map(({ partId }) => partId));
        expect(differences.length + same).toBe(ids.size);
        const applied = new Map(before.map((each) => [each.partId, each]));
        for (const difference of differences) {
          if (difference.after) applied.set(difference.partId, difference.after);
          else applied.delete(difference.partId);
        }
        const read = (passages: Iterable<Passage>) =>
          [...passages].map(({ partId, fields }) => [partId, fields]).toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
        expect(read(applied.values())).toEqual(read(after));
        for (const { kind, fields } of differences) {
          expect(fields.length > 0).toBe(kind === 'changed');
          for (const { words, before: was, after: is } of fields.filter((each) => each.words)) {
            const side = (other: 'added' | 'removed') =>
              words!
                .filter((run) => run.kind !== other)
                .map((run) => run.text)
                .join('');
            expect(side('added')).toBe(was);
            expect(side('removed')).toBe(is);
          }
        }
      }),
    );
  });

  test('is the same told from the other side', () => {
    fc.assert(
      fc.property(drawn, drawn, (some, others) => {
        const there = compareTexts(textOf(some), textOf(others));
        const back = compareTexts(textOf(others), textOf(some));
        const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
        expect(back.same).toBe(there.same);
        const told = ({ differences }: typeof there) =>
          differences.map(({ kind, partId }) => `${partId} ${kind}`).toSorted();
        expect(back.differences.map(({ kind, partId }) => `${partId} ${turned[kind]}`).toSorted()).toEqual(told(there));
      }),
    );
  });
});

test('what has left the text left it once, on the day that it says', () => {
  const step = fc.record({ part: fc.constantFrom('a', 'b'), days: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.nat({ max: 80 }), (steps, offset) => {
      const day = (n: number): CalendarDate => addDays(EFFECT, n);
      const versions: Passage[] = [articlePassage('a', '1', '0'), articlePassage('b', '2', '0')];
      let on = 0;
      for (const [index, { part, days }] of steps.entries()) {
        on += days;
        const last = versions.findLastIndex(({ partId }) => partId === part);
        versions[last] = { ...versions[last]!, validTo: day(on - 1) };
        versions.push(articlePassage(part, '1', String(index), { validFrom: day(on), ordinal: index + 1 }));
      }
      const date = day(offset);
      const former = formerPassages(versions, date);
      const present = passagesOn(versions, date);
      const later = versions.filter(({ validFrom }) => validFrom !== null && validFrom > date);
      expect(former.length + present.length + later.length).toBe(versions.length);
      expect(former.every(({ end }) => end.kind === 'replaced')).toBe(true);
    }),
  );
});
