import { describe, expect, it } from 'vitest';
import { communeSearchKey, nameKey, searchTerms, searchWords } from './search.ts';

describe('the key of a name', () => {
  it.each([
    ['Saint-Ambroix', 'saint ambroix'],
    ['St Ambroix', 'saint ambroix'],
    ['Ste-Foy-lès-Lyon', 'sainte foy les lyon'],
    ["L'Île-d'Yeu", 'l ile d yeu'],
    ['Schœlcher', 'schoelcher'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
  ])('%s is %s', (name, key) => {
    expect(communeSearchKey(name)).toBe(key);
  });

  it.each([
    ['Le Mans', 'mans'],
    ["L'Île-d'Yeu", 'ile d yeu'],
    ['CC de Cèze Cévennes', 'ceze cevennes'],
    ['CC du Pays de Lunel', 'pays de lunel'],
    ["CA de l'Auxerrois", 'auxerrois'],
    ['Métropole du Grand Paris', 'grand paris'],
    ['Les', 'les'],
    ['La', 'la'],
    ['Desvres', 'desvres'],
  ])('%s without what nobody types is %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('gives each word once, codes too', () => {
    expect(searchWords('Saint-Ambroix', '30227', '30500', '30500')).toBe('saint ambroix 30227 30500');
  });
});

describe('what was typed', () => {
  it('asks for the beginning of every word, an abbreviation in both ways', () => {
    expect(searchTerms('  Béssè ')).toEqual({ query: "'besse':*", key: 'besse', typedKey: 'besse' });
    expect(searchTerms('st-ambr')).toEqual({
      query: "('saint' | 'st':*) & 'ambr':*",
      key: 'saint ambr',
      typedKey: 'st ambr',
    });
  });

  it.each(['', '   ', "-'’/", '«»', '🙂'])('holds nothing to look for in %j', (text) => {
    expect(searchTerms(text)).toBeNull();
  });

  it('never holds a sign of the query language', () => {
    const { query } = searchTerms("o'b:*ri!en | & (x) \\ <-> 'y'")!;
    expect(query.replace(/'[\p{L}\p{N}]+':\*/gu, 'w').split(' & ')).toEqual(Array.from({ length: 6 }, () => 'w'));
  });

  it('is bounded in words and in length', () => {
    const { query } = searchTerms(`${'a '.repeat(50)}${'b'.repeat(100_000)}`)!;
    expect(query.split(' & ')).toHaveLength(8);
    expect(searchTerms('b'.repeat(100_000))!.key).toHaveLength(60);
  });
});
