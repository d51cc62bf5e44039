import type { SqlReader } from '../../../db/sql.ts';

/** password of an account: its Argon2id hash, null when there is none */
export async function ownPasswordHash(db: SqlReader, emailKey: string): Promise<string | null> {
  const [row] = await db.query<{ hash: string | null }>(
    'select password_hash as hash from access.find_credential($1)',
    [emailKey],
  );
  return row?.hash ?? null;
}

/**
 * password of the actor: replaced; unused reset links are spent, and every session but one ends
 * @returns the number of sessions ended
 */
export async function replaceOwnPassword(
  db: SqlReader,
  keptSession: string | null,
  passwordHash: string,
  now: string,
): Promise<number> {
  const [row] = await db.query<{ ended: number }>('select access.change_password($1, $2, $3) as ended', [
    keptSession,
    passwordHash,
    now,
  ]);
  return row!.ended;
}
