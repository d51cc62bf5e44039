import { addDays, type CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { expirySteps } from '../../conventions/persistence/expiry.queries.ts';
import { expiriesOf, type ExpiryRow } from '../persistence/expiry.queries.ts';

/** The steps at which the parties are told that a convention ends, with the source of each. */
export function listExpirySteps(db: SqlReader): ReturnType<typeof expirySteps> {
  return expirySteps(db);
}

/** For how many days an end that is behind stays on the home. */
const ENDED_DAYS = 31;

/** The conventions whose end the organisation acted for has been told of, those that have just ended included. */
export function listExpiries(db: SqlReader, today: CalendarDate): Promise<ExpiryRow[]> {
  return expiriesOf(db, addDays(today, -ENDED_DAYS));
}
