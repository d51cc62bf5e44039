import { createHash } from 'node:crypto';

/** JSON with keys in order, so that a value read back from jsonb gives the same text as the one written. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([, v]) => v !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`).join(',')}}`;
}

/** Salted SHA-256 of a change; without the salt, a short value could be guessed from its digest after erasure. */
export function digestOf(salt: Buffer, before: unknown, after: unknown): Buffer {
  return createHash('sha256').update(salt).update(canonicalJson({ before, after })).digest();
}

export interface ChainedLine {
  id: string;
  stream: string;
  recordType: string;
  recordId: string;
  action: string;
  accountId: string;
  organisationId: string | null;
  requestId: string;
  /** Instant in UTC with microseconds, as text: the hash is the same wherever it is computed. */
  at: string;
  digest: Buffer;
}

/** Hash that opens every chain. */
export const GENESIS = Buffer.alloc(32);

/** Hash of a line in its chain: it covers the line, its digest and the hash before it. */
export function sealOf(previous: Buffer, sequence: number, line: ChainedLine): Buffer {
  const { digest, ...facts } = line;
  return createHash('sha256')
    .update(previous)
    .update(canonicalJson({ ...facts, sequence }))
    .update(digest)
    .digest();
}

/** Hash of an anchor: it covers the anchor before it and each seal made with it, by stream and sequence. */
export function anchorOf(
  previous: Buffer,
  number: number,
  seals: readonly { stream: string; sequence: number; hash: Buffer }[],
): Buffer {
  const hash = createHash('sha256').update(previous).update(`${number}:${seals.length}`);
  for (const seal of seals) hash.update(`\n${seal.stream}:${seal.sequence}:`).update(seal.hash);
  return hash.digest();
}

/** Order of the seals under an anchor, the same here and in SQL (collation "C"). */
export function bySeal(a: { stream: string; sequence: number }, b: { stream: string; sequence: number }): number {
  return a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.sequence - b.sequence;
}
