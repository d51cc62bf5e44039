import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

export interface Throttle {
  /**
   * Counts a try before it is made, so that many at once cannot all pass.
   * @returns 0 when this one may be made, else the seconds to wait
   */
  take(key: string): Promise<number>;
  /** The try was none of those that are counted (it succeeded, say). */
  giveBack(key: string): Promise<void>;
  clear(key: string): Promise<void>;
}

/** Counts tries in the database, so that several servers share the count. */
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
    async take(key) {
      try {
        await limiter.consume(key);
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      }
    },
    async giveBack(key) {
      await limiter.reward(key);
    },
    async clear(key) {
      await limiter.delete(key);
    },
  };
}
