import type { ScheduledJob } from '../../platform/jobs/runner.ts';
import { askFollowUps } from './use-cases/follow-up.ts';

/** Work of the cohorts that runs by the clock. @param publicUrl address of the portal, without a final slash */
export function cohortSchedule(publicUrl: string): ScheduledJob[] {
  return [
    {
      name: 'ask_follow_ups',
      cron: '12 6 * * *',
      atStart: true,
      run: (db, clock) => askFollowUps(db, { clock, publicUrl }),
    },
  ];
}
