const names = new Map<string, string>();

/**
 * Beyond it, a statement goes unnamed: under the policies a prepared one holds about 0.25 MB of its connection, and texts
 * that are put together as one goes must not fill them all.
 */
const MOST_NAMES = 400;

/**
 * Name under which a connection keeps a statement prepared: planning under row-level security costs more than most
 * statements do, and a connection then plans one a few times at most.
 * @param text with $n placeholders; equal texts share a name in this process
 * @returns undefined for a text that is to be sent as it is
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}
