const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l' };

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The form in which names are compared: lower case, no accents, ligatures opened (œ, æ), and every hyphen,
 * apostrophe or other sign turned into one space. Abbreviations stay as typed: 'St' is not 'Saint'.
 */
export function normaliseForSearch(text: string): string {
  // Lowering can bring back marks and folding can bring back capitals, hence the second pass.
  return folded(folded(text))
    .replace(/[œæßøđł]/g, (letter) => LIGATURES[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
