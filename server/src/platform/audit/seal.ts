import type { SqlReader } from '../../db/sql.ts';
import { anchorOf, bySeal, GENESIS, sealOf, type ChainedLine } from './chain.ts';

/** Lines sealed in one transaction at most. */
export const SEAL_BATCH = 5_000;

/** Instants as text with microseconds in UTC, so that a hash is the same wherever it is computed. */
export const LINE_COLUMNS = `e.id, e.stream, e.record_type as "recordType", e.record_id as "recordId", e.action,
  e.account_id as "accountId", e.organisation_id as "organisationId", e.request_id as "requestId",
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.digest`;

interface Seal {
  stream: string;
  sequence: number;
  entryId: string;
  previousHash: Buffer;
  hash: Buffer;
}

/**
 * Chains the committed lines of the audit log that are not chained yet, each after the last of its stream, and anchors
 * the new seals, in one transaction. One sealer works at a time: the others leave at once.
 * @param db a transaction of maillage_worker
 * @returns how many lines were sealed; SEAL_BATCH when there may be more
 */
export async function sealAudit(db: SqlReader, now: string): Promise<number> {
  const [lock] = await db.query<{ mine: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended('maillage-seal', 0)) as mine",
  );
  if (!lock!.mine) return 0;
  const lines = await db.query<ChainedLine>(
    `/* lines to seal, in the order in which they were written */
     select ${LINE_COLUMNS} from audit.unsealed u join audit.entry e on e.id = u.entry_id
     order by e.at, e.id limit ${SEAL_BATCH}`,
  );
  if (lines.length === 0) return 0;
  const seals = await chained(db, lines);
  await anchored(db, seals, now);
  await db.query('delete from audit.unsealed where entry_id = any($1::uuid[])', [lines.map((line) => line.id)]);
  return lines.length;
}

async function chained(db: SqlReader, lines: readonly ChainedLine[]): Promise<Seal[]> {
  const heads = await db.query<{ stream: string; sequence: number; hash: Buffer }>(
    `/* last seal of each stream */
     select distinct on (stream) stream, sequence, hash from audit.seal where stream = any($1::text[])
     order by stream, sequence desc`,
    [[...new Set(lines.map((line) => line.stream))]],
  );
  const head = new Map(heads.map(({ stream, sequence, hash }) => [stream, { sequence, hash }]));
  return lines.map((line) => {
    const previous = head.get(line.stream) ?? { sequence: 0, hash: GENESIS };
    const sequence = previous.sequence + 1;
    const hash = sealOf(previous.hash, sequence, line);
    head.set(line.stream, { sequence, hash });
    return { stream: line.stream, sequence, entryId: line.id, previousHash: previous.hash, hash };
  });
}

async function anchored(db: SqlReader, seals: readonly Seal[], now: string): Promise<void> {
  const [last] = await db.query<{ number: number; hash: Buffer }>(
    '/* newest anchor */ select number, hash from audit.anchor order by number desc limit 1',
  );
  const number = (last?.number ?? 0) + 1;
  const previous = last?.hash ?? GENESIS;
  await db.query(
    'insert into audit.anchor (number, seals, previous_hash, hash, anchored_at) values ($1, $2, $3, $4, $5)',
    [number, seals.length, previous, anchorOf(previous, number, seals.toSorted(bySeal)), now],
  );
  await db.query(
    `/* the new seals, in one statement */
     insert into audit.seal (stream, sequence, entry_id, previous_hash, hash, sealed_at, anchor)
     select s.stream, s.sequence, s.entry_id, s.previous_hash, s.hash, $6, $7
     from unnest($1::text[], $2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[])
       as s(stream, sequence, entry_id, previous_hash, hash)`,
    [
      seals.map((seal) => seal.stream),
      seals.map((seal) => seal.sequence),
      seals.map((seal) => seal.entryId),
      seals.map((seal) => seal.previousHash),
      seals.map((seal) => seal.hash),
      now,
      number,
    ],
  );
}
