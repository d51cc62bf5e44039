import { addDays, type CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { expiriesOf, type ExpiryRow } from '../persistence/expiry.queries.ts';

/** For how many days an end that is behind stays on the home. */
const ENDED_DAYS = 31;

/** The conventions whose end the organisation acted for has been told of, those that have just ended included. */
export function listExpiries(db: SqlReader, today: CalendarDate): Promise<ExpiryRow[]> {
  return expiriesOf(db, addDays(today, -ENDED_DAYS));
}
