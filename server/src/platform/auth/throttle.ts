import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { hashToken } from './tokens.ts';

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
  // Of one length, whatever is counted, and nobody's address is kept for having been typed.
  const entry = (key: string): string => hashToken(key).toString('base64url');
  return {
    async take(key) {
      try {
        await limiter.consume(entry(key));
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      }
    },
    async giveBack(key) {
      await limiter.reward(entry(key));
    },
    async clear(key) {
      await limiter.delete(entry(key));
    },
  };
}
