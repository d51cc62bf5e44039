import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export interface Throttle {
  /** Seconds to wait before this key may try again, 0 when it may now. */
  waitOf(key: string): Promise<number>;
  /** Counts one failure. */
  failed(key: string): Promise<void>;
  clear(key: string): Promise<void>;
}

/** Counts failures in the database, so that several servers share the count. */
export function throttle(pool: Pool, name: string, points: number, seconds: number): Throttle {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    schemaName: 'platform',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    blockDuration: seconds,
    clearExpiredByTimeout: false,
  });
  return {
    async waitOf(key) {
      const state = await limiter.get(key);
      return state && state.consumedPoints >= points ? Math.max(1, Math.ceil(state.msBeforeNext / 1000)) : 0;
    },
    async failed(key) {
      await limiter.consume(key).catch((error: unknown) => {
        if (!(error instanceof RateLimiterRes)) throw error;
      });
    },
    async clear(key) {
      await limiter.delete(key);
    },
  };
}
