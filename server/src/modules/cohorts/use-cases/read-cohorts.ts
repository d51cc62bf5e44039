export { COHORT_SORTS, cohortIds, cohortsPage } from '../persistence/cohort.queries.ts';
export { outcomesOf } from '../persistence/cohort-figures.queries.ts';
export type { CohortFilter, CohortSort } from '../persistence/cohort.queries.ts';
export { dueFollowUps } from '../persistence/follow-up.queries.ts';
