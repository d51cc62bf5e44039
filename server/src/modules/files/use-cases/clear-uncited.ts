import type { Clock } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { clearUncited as clear } from '../persistence/file.queries.ts';

const DAY = 86_400_000;
const KEPT_DAYS = 7;
const QUARANTINED_DAYS = 90;

/** Clears away the files that were sent and that no record came to cite, and in the end those that were put apart. */
export function clearUncited(db: SqlReader, clock: Clock): Promise<void> {
  const now = Date.parse(clock.now());
  const daysAgo = (days: number): string => new Date(now - days * DAY).toISOString();
  return clear(db, { kept: daysAgo(KEPT_DAYS), quarantined: daysAgo(QUARANTINED_DAYS) });
}
