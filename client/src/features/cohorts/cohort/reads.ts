import type { Read } from '../reread.ts';

/** What a change in a cohort makes stale. */
export const COHORT_READS: readonly Read[] = ['cohort', 'cohorts', 'candidature'];
