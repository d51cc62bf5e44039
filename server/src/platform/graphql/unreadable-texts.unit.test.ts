import { describe, expect, it } from 'vitest';
import { unreadableTexts } from './unreadable-texts.ts';

const pathsIn = (input: unknown) => unreadableTexts(input).map(({ path }) => path.join('.'));

describe('texts that the database cannot keep', () => {
  it('are refused each on its field', () => {
    const input = { title: 'a\0b', short: 'ok', parties: [{ name: 'x' }, { name: '\ud800' }], n: 3, none: null };
    expect(pathsIn(input)).toEqual(['title', 'parties.1.name']);
    expect(unreadableTexts(input)[0]).toMatchObject({ code: 'INVALID_FORMAT' });
  });

  it('are told on the fields of the input, whatever part of the command holds it', () => {
    expect(pathsIn({ conventionId: 'x', details: { title: '\0' } })).toEqual(['title']);
    expect(pathsIn({ id: 'x', fields: { values: { place: '\udc00' } } })).toEqual(['values.place']);
  });

  it('are none of those that people write', () => {
    expect(pathsIn({ text: 'Œuvre, naïveté, 👩‍👩‍👧, 🤝, العربية, \t\n', empty: '' })).toEqual([]);
  });

  it('are found however deep the input is', () => {
    let deep: unknown = '\0';
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    expect(unreadableTexts(deep)).toHaveLength(1);
  });
});
