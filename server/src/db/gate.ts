import type { CalendarDate } from '@maillage/kernel';
import type { Pool, PoolClient } from 'pg';
import { actorSettings, type Actor } from './actor.ts';
import type { SqlReader } from './sql.ts';
import { statementName } from './statement-name.ts';

/** A statement came after the operation had been answered. */
export class GateClosed extends Error {
  constructor() {
    super('the gate of this operation is closed');
  }
}

/**
 * The one way by which an operation reads: a single REPEATABLE READ, READ ONLY transaction, opened at the first
 * statement with the actor set in the same round trip, so that every figure of an answer comes from one snapshot.
 *
 * Statements are queued here, one at a time (pg gives no order to concurrent ones). After `close` nothing more is
 * accepted: when a non-null field throws, graphql-js answers while sibling fields still run, and a late statement of
 * one actor must never reach a connection that already serves another. The connection goes back to the pool only once
 * drained and committed; otherwise it is destroyed.
 */
export class Gate implements SqlReader {
  #client: Promise<PoolClient> | null = null;
  #tail: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;
  #statements = 0;
  /** Nothing to do: the next statement on it is refused, and it is destroyed at the end. */
  readonly #lost = (): void => undefined;

  constructor(
    private readonly pool: Pool,
    private readonly actor: Pick<Actor, 'accountId' | 'organisationId' | 'signingToken'>,
    private readonly today: CalendarDate,
    private readonly requestId: string,
  ) {}

  /** Number of statements sent so far, for the tests that bound them. */
  get statements(): number {
    return this.#statements;
  }

  async #open(): Promise<PoolClient> {
    const client = await this.pool.connect();
    // A connection that dies between two statements says so here; unheard, it would end the process.
    client.on('error', this.#lost);
    try {
      await client.query(
        `begin isolation level repeatable read read only; ${actorSettings(this.actor, this.today, this.requestId)}`,
      );
      return client;
    } catch (error) {
      this.#giveBack(client, error);
      throw error;
    }
  }

  #giveBack(client: PoolClient, error?: unknown): void {
    client.off('error', this.#lost);
    if (error === undefined) client.release();
    else client.release(error instanceof Error ? error : true);
  }

  /**
   * Runs one statement under row-level security.
   * @param sql a statement with $n placeholders
   * @throws GateClosed when the operation has been answered already
   */
  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    if (this.#closing) return Promise.reject(new GateClosed());
    this.#client ??= this.#open();
    const run = this.#tail.then(async () => {
      if (this.#closing) throw new GateClosed();
      const client = await this.#client!;
      this.#statements += 1;
      const result = await client.query({ name: statementName(sql), text: sql, values: parameters as unknown[] });
      return result.rows as T[];
    });
    this.#tail = run.catch(() => undefined);
    return run;
  }

  /** Ends the snapshot: waits for the statement under way, drops those that wait, gives the connection back. */
  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    // Read before the first await: a query that comes later must not open a connection nobody gives back.
    const opening = this.#client;
    if (!opening) return;
    let client: PoolClient;
    try {
      client = await opening;
    } catch {
      return;
    }
    await this.#tail;
    try {
      await client.query('commit');
      this.#giveBack(client);
    } catch (error) {
      this.#giveBack(client, error);
    }
  }
}
