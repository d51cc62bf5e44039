import { withClient } from '../db/engine/roles.ts';

/** What the commands remember about a database: whether its reference data and its demonstration are there. */
export type FactKey = 'reference' | 'demonstration';

/**
 * State of the demonstration: 'none' was chosen with --empty; 'loading' was interrupted when found at a start.
 * Of the reference data: 'loaded'.
 */
export interface Fact {
  state: 'none' | 'loading' | 'loaded';
}

/** The fact noted, or null on a database that has never known it. */
export async function readFact(ownerUrl: string, key: FactKey): Promise<Fact | null> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ value: Fact }>(
      '/* read-fact */ select value from platform.fact where key = $1',
      [key],
    );
    return rows[0]?.value ?? null;
  });
}

/** Notes a fact in the place of the one before. */
export async function noteFact(ownerUrl: string, key: FactKey, fact: Fact): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(
      `/* note-fact */
       insert into platform.fact (key, value) values ($1, $2)
       on conflict (key) do update set value = excluded.value, noted_at = now()`,
      [key, fact],
    ),
  );
}
