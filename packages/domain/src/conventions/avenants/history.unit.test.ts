import { addDays, calendarDate, type CalendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlappingVersions } from '../consolidate.ts';
import { factsOf, paysDeLaLoire } from '../testing/index.ts';
import { applyChanges, blockOf, lastOfPart, textOn, withoutBlock } from './changes.ts';
import type { AvenantChange, PartFields, TextVersion } from './changes.ts';
import { checkChanges } from './checks.ts';
import { readOf, remove, replace, textOf } from './testing.ts';

const d = calendarDate;

describe('the text that avenants make, whatever they change and when', () => {
  const PARTS = ['a', 'b', 'c', 'd'];
  const START = d('2025-01-01');
  const article = (partId: string, heading: string): PartFields => ({ number: partId, heading });
  const initial = (ids: readonly string[]): TextVersion[] =>
    ids.map((partId) => ({
      block: 'Article',
      partId,
      fields: article(partId, 'initial'),
      validFrom: null,
      validTo: null,
      ordinal: 0,
    }));
  const step = fc.record({
    part: fc.constantFrom(...PARTS),
    remove: fc.boolean(),
    day: fc.integer({ min: 0, max: 40 }),
    lasts: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 3 }),
  });
  const steps = fc.array(step, { maxLength: 25 });
  interface Applied {
    readonly change: AvenantChange;
    readonly on: CalendarDate;
    readonly ordinal: number;
  }

  /** Draws avenants one after the other and keeps those that are accepted. */
  function draw(drawn: readonly { part: string; remove: boolean; day: number; lasts: number | null }[]) {
    let text = initial(PARTS.slice(0, 3));
    const applied: Applied[] = [];
    for (const [index, each] of drawn.entries()) {
      const on = addDays(START, each.day);
      const last = lastOfPart(text, each.part);
      const validTo = each.lasts === null ? null : addDays(on, each.lasts);
      const written = { ...article(each.part, `n° ${index + 1}`), validTo };
      const change: AvenantChange =
        last === null
          ? { id: each.part, block: 'Article', operation: 'add', targetId: null, before: null, fields: written }
          : { ...(each.remove ? remove(last) : { ...replace(last, {}), fields: written }), id: `change-${index}` };
      if (checkChanges(text, [change], on).length > 0) continue;
      text = applyChanges(text, [change], on, index + 1);
      applied.push({ change, on, ordinal: index + 1 });
    }
    return { text, applied };
  }

  /** The history told again, without versions: the last avenant that spoke of a part by that day decides. */
  function replay(applied: readonly Applied[], date: CalendarDate): Map<string, unknown> {
    const text = new Map<string, unknown>(PARTS.slice(0, 3).map((id) => [id, 'initial']));
    for (const { change, on } of applied.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
      if (on > date) continue;
      const id = change.targetId ?? change.id;
      const until = change.fields?.['validTo'] as CalendarDate | null | undefined;
      if (change.fields === null || (until && until < date)) text.delete(id);
      else text.set(id, change.fields['heading']);
    }
    return text;
  }
  const read = (text: readonly TextVersion[], date: CalendarDate) =>
    new Map(textOn(text, date).map(({ partId, fields }) => [partId, fields['heading']]));
  const sorted = (map: ReadonlyMap<string, unknown>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

  test('on any day it is what the avenants applied by then have made of it', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: -2, max: 65 }), (drawn, offset) => {
        const { text, applied } = draw(drawn);
        const date = addDays(START, offset);
        expect(sorted(read(text, date))).toEqual(sorted(replay(applied, date)));
      }),
      { numRuns: 500 },
    );
  });

  test('no part ever has two versions on one day', () => {
    fc.assert(
      fc.property(steps, (drawn) => {
        expect(overlappingVersions(draw(drawn).text.map((each) => ({ ...each, key: each.partId })))).toEqual([]);
      }),
    );
  });

  test('it is the same in whatever order avenants on different parts are applied', () => {
    fc.assert(
      fc.property(steps, fc.shuffledSubarray(PARTS, { minLength: PARTS.length }), (drawn, order) => {
        const { text, applied } = draw(drawn);
        const byPart = order.flatMap((part) => applied.filter(({ change }) => (change.targetId ?? change.id) === part));
        const again = byPart.reduce(
          (versions, { change, on, ordinal }) => {
            expect(checkChanges(versions, [change], on)).toEqual([]);
            return applyChanges(versions, [change], on, ordinal);
          },
          initial(PARTS.slice(0, 3)),
        );
        for (let day = -1; day <= 62; day += 1) {
          const date = addDays(START, day);
          expect(sorted(read(again, date))).toEqual(sorted(read(text, date)));
        }
      }),
    );
  });

  test('unticking a block gives its parts back as they are in force, and leaves the others changed', () => {
    const text = textOf(factsOf(paysDeLaLoire));
    const clauses = text.filter(({ block }) => block === 'Clause' || block === 'Commitment');
    fc.assert(
      fc.property(fc.subarray(clauses), fc.constantFrom('clauses', 'financing', 'commitments'), (chosen, block) => {
        const changes = chosen.map((version) => replace(version, { articleNumber: 'autre' }));
        const after = textOn(
          applyChanges(text, withoutBlock(changes, block as 'clauses'), d('2025-06-01'), 1),
          d('2025-06-01'),
        );
        for (const change of changes) {
          const now = after.find(({ partId }) => partId === change.targetId)!;
          expect(readOf(now)).toEqual(blockOf(change) === block ? change.before : change.fields);
        }
      }),
    );
    expect(new Set(clauses.map((version) => blockOf(replace(version, {}))))).toEqual(
      new Set(['clauses', 'financing', 'commitments']),
    );
  });
});
