// Territories are known by an official code and not by a uuid: their global ids hold it, in the same shape.

/** base64url of 'Commune:44109' or 'Epci:240100891'. */
export function codeGlobalId(type: 'Commune' | 'Epci', code: string): string {
  return Buffer.from(`${type}:${code}`, 'latin1').toString('base64url');
}

/** The INSEE code behind the global id of a commune; null for any text that is none. */
export function inseeCodeOf(globalId: string): string | null {
  if (globalId.length > 40) return null;
  const text = Buffer.from(globalId, 'base64url').toString('latin1');
  const code = /^Commune:([0-9AB]{5})$/.exec(text)?.[1] ?? null;
  return code !== null && codeGlobalId('Commune', code) === globalId ? code : null;
}
