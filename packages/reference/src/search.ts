import { normaliseForSearch } from '@maillage/kernel';

const SAINTS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

const wordsOf = (text: string): string[] => normaliseForSearch(text).split(' ').filter(Boolean);

const inFull = (words: readonly string[]): string => words.map((word) => SAINTS[word] ?? word).join(' ');

/** A name as the search compares it: no accent, hyphen or apostrophe, 'St' read as 'Saint'. */
export function communeSearchKey(text: string): string {
  return inFull(wordsOf(text));
}

// 'Le Mans' is looked for as 'mans', 'CC du Pays de Lunel' as 'pays de lunel'.
const LEADING =
  /^(?:(?:cc|ca|cu|metropole|communaute (?:de communes|d agglomeration|urbaine)) )?(?:(?:du|des|de|d) )?(?:(?:le|la|les|l) )?(?=.)/;

/** The name without what nobody types first: its article, the kind of EPCI. */
export function nameKey(text: string): string {
  return communeSearchKey(text).replace(LEADING, '');
}

/** The distinct words of several texts (a name, codes), separated by one space. */
export function searchWords(...texts: string[]): string {
  return [...new Set(texts.flatMap((text) => communeSearchKey(text).split(' ')))].join(' ');
}

/** What a text typed in a search box asks for. */
export interface SearchTerms {
  /** A tsquery over the search words: each word by its beginning, all of them required. */
  query: string;
  /** The text in the form of a search key; a name equal to it, or that begins with it, comes first. */
  key: string;
  /** The same with 'st' left as typed, for it is also the beginning of 'Strasbourg'. */
  typedKey: string;
}

const MOST_WORDS = 8;
const LONGEST_WORD = 60;

/**
 * Reads what was typed, accents, hyphens and capitals ignored: 'st ambr' asks for the names with a word 'saint' (or one
 * that begins with 'st') and a word that begins with 'ambr'. Words past the eighth are not looked at.
 * @returns null when the text holds no letter and no digit
 */
export function searchTerms(text: string): SearchTerms | null {
  const words = wordsOf(text.slice(0, 500))
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST_WORD));
  if (words.length === 0) return null;
  const prefix = (word: string): string => {
    const saint = SAINTS[word];
    return saint === undefined ? `'${word}':*` : `('${saint}' | '${word}':*)`;
  };
  return { query: words.map(prefix).join(' & '), key: inFull(words), typedKey: words.join(' ') };
}
