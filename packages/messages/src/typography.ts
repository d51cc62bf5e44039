const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';

/**
 * French spacing and apostrophes, applied once to the whole catalogue so that authors type plain spaces and quotes:
 * a no-break space before ':', after 'n°' and inside guillemets, a narrow one before '; ? !', and a typographic
 * apostrophe between letters (a straight one before '{' would also start a quotation in ICU syntax).
 */
export function withFrenchTypography(pattern: string): string {
  return pattern
    .replace(/(\p{L})'(?=[\p{L}{«<])/gu, '$1’')
    .replace(/ (?=[;?!](?:\s|$|[<»)}]))/g, NARROW_NBSP)
    .replace(/ (?=:(?:\s|$|<))/g, NBSP)
    .replace(/n° /g, `n°${NBSP}`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/ »/g, `${NBSP}»`);
}
