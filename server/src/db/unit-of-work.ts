import { createHash } from 'node:crypto';
import type { CalendarDate, Refusal, Result } from '@maillage/kernel';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { writeAuditEntry, type AuditEntry } from '../platform/audit/write-entry.ts';
import { CHANGES_CHANNEL, type Change } from '../platform/live/change.ts';
import { actorSettings, type Actor } from './actor.ts';
import { refusalOfDatabaseError } from './constraint-refusals.ts';
import type { SqlReader } from './sql.ts';
import { statementName } from './statement-name.ts';

/** The transaction of one mutation, as its use case sees it. */
export interface Transaction extends SqlReader {
  actor: Actor;
  today: CalendarDate;
  /** The instant of the mutation, ISO 8601 in UTC. */
  now: string;
  manager: EntityManager;
  /** Writes one line of the audit log in this transaction. */
  audit(entry: AuditEntry): Promise<void>;
  /** Tells the servers, at commit, that a record has changed. */
  announce(change: Change): Promise<void>;
  /** Adds a job in this transaction: a rollback leaves none. */
  enqueue(task: string, payload: unknown, options?: { key?: string }): Promise<void>;
}

export interface UnitOfWorkOptions {
  actor: Actor;
  today: CalendarDate;
  now: string;
  requestId: string;
  /** Key under which the outcome is kept, with what was asked. */
  idempotency?: { key: string; operation: string; input: unknown };
}

const RETRYABLE = new Set(['40P01', '40001']);
const MOST_TRIES = 4;

class RolledBack extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super('refused');
  }
}

/**
 * Runs a use case in one short READ COMMITTED transaction under the actor's rights: everything it wrote is committed,
 * or nothing is. A refusal rolls back. Deadlocks are tried again. With an idempotency key, the outcome of a first
 * success is kept and answered to every retry; another request under the same key is refused.
 * @returns the use case's own result, or the refusals
 */
export async function unitOfWork<T>(
  dataSource: DataSource,
  options: UnitOfWorkOptions,
  work: (tx: Transaction) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(dataSource, options, work);
    } catch (error) {
      if (error instanceof RolledBack) return { ok: false, errors: error.refusals };
      const code = (error as { code?: string }).code;
      if (code && RETRYABLE.has(code) && attempt < MOST_TRIES) continue;
      const refusal = refusalOfDatabaseError(error);
      if (refusal) return { ok: false, errors: [refusal] };
      throw error;
    }
  }
}

async function once<T>(
  dataSource: DataSource,
  options: UnitOfWorkOptions,
  work: (tx: Transaction) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    await runner.query(
      `begin isolation level read committed; ${actorSettings(options.actor, options.today, options.requestId)}`,
    );
    const query = async <R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> =>
      (await client.query({ name: statementName(sql), text: sql, values: parameters as unknown[] })).rows as R[];
    const tx: Transaction = {
      actor: options.actor,
      today: options.today,
      now: options.now,
      manager: runner.manager,
      query,
      audit: (entry) => writeAuditEntry(query, options.actor, options.requestId, entry),
      announce: async (change) => {
        await query('select pg_notify($1, $2)', [CHANGES_CHANNEL, JSON.stringify(change)]);
      },
      enqueue: async (task, payload, jobOptions) => {
        await query('select platform.enqueue($1, $2::json, $3)', [
          task,
          JSON.stringify(payload),
          jobOptions?.key ?? null,
        ]);
      },
    };
    const result = options.idempotency ? await remembered(tx, options.idempotency, work) : await work(tx);
    if (!result.ok) throw new RolledBack(result.errors);
    await runner.query('commit');
    return result;
  } catch (error) {
    await runner.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

async function remembered<T>(
  tx: Transaction,
  { key, operation, input }: NonNullable<UnitOfWorkOptions['idempotency']>,
  work: (tx: Transaction) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const hash = createHash('sha256')
    .update(JSON.stringify([operation, tx.actor.organisationId, input]))
    .digest();
  // Two retries at once wait here for each other; the second then finds the first one's outcome.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.actor.accountId}:${key}`]);
  const [known] = await tx.query<{ same: boolean; outcome: T }>(
    'select request_hash = $3 as same, outcome from platform.idempotency where account_id = $1 and key = $2',
    [tx.actor.accountId, key, hash],
  );
  if (known) {
    return known.same
      ? { ok: true, value: known.outcome }
      : { ok: false, errors: [{ code: 'IDEMPOTENCY_MISMATCH', path: [], parameters: {} }] };
  }
  const result = await work(tx);
  if (result.ok) {
    await tx.query(
      'insert into platform.idempotency (account_id, key, request_hash, outcome, created_at) values ($1, $2, $3, $4, $5)',
      [tx.actor.accountId, key, hash, JSON.stringify(result.value ?? null), tx.now],
    );
  }
  return result;
}
