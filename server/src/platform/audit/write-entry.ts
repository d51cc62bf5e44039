import { newId } from '@maillage/kernel';
import { randomBytes } from 'node:crypto';
import type { Actor } from '../../db/actor.ts';
import { digestOf } from './chain.ts';

/** One change of one record. `before` and `after` are plain JSON; null where the record did not or no longer exists. */
export interface AuditEntry {
  /** Root record whose chain the line joins, e.g. 'convention:<uuid>'. */
  stream: string;
  recordType: string;
  recordId: string;
  action: string;
  conventionId?: string;
  before: unknown;
  after: unknown;
}

type Query = <R>(sql: string, parameters?: readonly unknown[]) => Promise<R[]>;

/**
 * Writes a line of the audit log through the caller's transaction. The line holds a salted digest of the change; the
 * values lie beside it, so that they can be erased with a person while the chain still verifies.
 */
export async function writeAuditEntry(
  query: Query,
  actor: Pick<Actor, 'accountId' | 'organisationId'>,
  requestId: string,
  entry: AuditEntry,
): Promise<void> {
  const id = newId();
  const salt = randomBytes(16);
  const before = entry.before ?? null;
  const after = entry.after ?? null;
  await query(
    // audit: one line, then its values and its place in the sealer's queue
    `insert into audit.entry (id, stream, record_type, record_id, action, account_id, organisation_id, convention_id,
       request_id, salt, digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      entry.stream,
      entry.recordType,
      entry.recordId,
      entry.action,
      actor.accountId,
      actor.organisationId,
      entry.conventionId ?? null,
      requestId,
      salt,
      digestOf(salt, before, after),
    ],
  );
  await query('insert into audit.entry_value (entry_id, before, after) values ($1, $2, $3)', [
    id,
    JSON.stringify(before),
    JSON.stringify(after),
  ]);
  await query('insert into audit.unsealed (entry_id) values ($1)', [id]);
}
