import { createHash, randomBytes } from 'node:crypto';

/** A secret for a cookie or a link: 256 random bits. Only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token. A fast hash is enough: the token is random. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Form under which an e-mail address is compared: case and outer blanks do not count. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
