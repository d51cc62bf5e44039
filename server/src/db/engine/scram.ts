import { createHash, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';

/**
 * True when a password is the one behind a verifier of pg_authid (`SCRAM-SHA-256$<rounds>:<salt>$<stored>:<server>`).
 * Trying to sign in would prove nothing on a server that trusts local connections.
 */
export function matchesScramVerifier(password: string, verifier: string | null): boolean {
  const parts = /^SCRAM-SHA-256\$(\d+):([^$]+)\$([^:]+):(.+)$/.exec(verifier ?? '');
  if (!parts) return false;
  const [, rounds, salt, stored] = parts;
  const salted = pbkdf2Sync(password.normalize('NFKC'), Buffer.from(salt!, 'base64'), Number(rounds), 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest();
  const expected = Buffer.from(stored!, 'base64');
  return expected.length === storedKey.length && timingSafeEqual(expected, storedKey);
}
