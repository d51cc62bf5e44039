import { normaliseForSearch } from '@maillage/kernel';

/**
 * A tsquery of the words of a text, each by its beginning ('saint ambr' → 'saint:* & ambr:*'), accents and hyphens
 * ignored. Null when the text holds no word.
 */
export function prefixQuery(text: string): string | null {
  const words = normaliseForSearch(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 8);
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ');
}
