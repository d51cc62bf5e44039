export { COHORT_SORTS, cohortIds, cohortsPage, outcomesOf } from '../persistence/cohort.queries.ts';
export type { CohortFilter, CohortSort } from '../persistence/cohort.queries.ts';
