import { normaliseForSearch } from '@maillage/kernel';

/** How a party may be called in a text. */
export interface PartyNames {
  /** Names and short names of its organisation. */
  readonly names: readonly string[];
  /** How the convention calls it: 'la Région', 'le CNFPT'. */
  readonly designation: string | null;
}

const ARTICLE = /^(?:les?|la|l['’])\s*/iu;
/** One word with a capital and small letters: 'Région'. Written small it is a place or a thing, and not the party. */
const COMMON_NOUN = /^\p{Lu}\p{Ll}+$/u;

/** Names without accents, case or signs, and a number apart from its letters: 'CDG44' reads as 'CDG 44'. */
const folded = (text: string): string =>
  ` ${normaliseForSearch(text)
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')} `;

/** The same with its capitals. */
const cased = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/**
 * The name of a party that a text holds, as the directory or the convention writes it; null when it holds none.
 * Accents and case do not count, but for a designation that is one common noun ('la Région'): it names the party with its
 * capital alone, since the same word in small letters is the territory.
 */
export function nameFound(text: string, { names, designation }: PartyNames): string | null {
  const read = folded(text);
  const holds = (name: string): boolean => name.trim() !== '' && read.includes(folded(name));
  const found = names.find((name) => folded(name).trim() !== '' && holds(name));
  if (found !== undefined) return found;
  if (designation === null) return null;
  const noun = designation.trim().replace(ARTICLE, '');
  if (folded(noun).trim() === '') return null;
  if (!COMMON_NOUN.test(noun)) return holds(noun) ? designation : null;
  const written = cased(text);
  return written.includes(cased(noun)) || written.includes(cased(noun.toLocaleUpperCase('fr'))) ? designation : null;
}
