import type { Clock } from '@maillage/kernel';
import { z } from 'zod';
import type { SqlReader } from '../../db/sql.ts';
import type { ScheduledJob } from '../../platform/jobs/runner.ts';
import { REFRESH_DEADLINES_OF, refreshAllDeadlines, refreshDeadlines } from './use-cases/refresh-deadlines.ts';
import { SIGNING_MAILS } from './use-cases/ask-for-mails.ts';
import { eraseServedAddresses, writeToAllSignatories, writeToSignatories } from './use-cases/signing-mails.ts';
import { tellExpiries } from './use-cases/tell-expiries.ts';

const ofConvention = z.object({ conventionId: z.uuid() });

/** Work of the conventions that runs by the clock. @param publicUrl address of the portal, without a final slash */
export function conventionSchedule(publicUrl: string): ScheduledJob[] {
  return [
    {
      name: 'refresh_deadlines',
      cron: '7 2 * * *',
      atStart: true,
      run: (db, clock) => refreshAllDeadlines(db, clock.today()),
    },
    {
      name: 'tell_expiries',
      cron: '22 2 * * *',
      atStart: true,
      run: (db, clock) => tellExpiries(db, { clock, publicUrl }),
    },
    {
      name: 'signing_mails_nightly',
      cron: '37 5 * * *',
      run: (db, clock) => writeToAllSignatories(db, { clock, publicUrl }),
    },
    { name: 'erase_signing_addresses', cron: '27 3 * * *', atStart: true, run: eraseServedAddresses },
  ];
}

/** Work that the use cases of the conventions ask for. */
export function conventionTasks(
  publicUrl: string,
): Record<string, (db: SqlReader, payload: unknown, clock: Clock) => Promise<unknown>> {
  return {
    [SIGNING_MAILS]: (db, payload, clock) =>
      writeToSignatories(db, ofConvention.parse(payload).conventionId, { clock, publicUrl }),
    [REFRESH_DEADLINES_OF]: (db, payload, clock) =>
      refreshDeadlines(db, ofConvention.parse(payload).conventionId, clock.today()),
  };
}
