import type { Pool } from 'pg';
import type { SqlReader } from './sql.ts';

/**
 * Runs a work outside the operations of the API (a job, a link that was mailed) in one transaction of the pool's role:
 * all of it is committed, or nothing is.
 */
export async function inTransaction<T>(pool: Pool, work: (db: SqlReader) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    await client.query('begin');
    const db: SqlReader = {
      query: async (sql, parameters = []) => (await client.query(sql, parameters as unknown[])).rows,
    };
    const result = await work(db);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: unknown) => (broken = lost));
    throw error;
  } finally {
    // A connection that cannot even roll back must not serve anybody else.
    client.release(broken !== undefined);
  }
}
