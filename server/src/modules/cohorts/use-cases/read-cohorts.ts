export { COHORT_SORTS, cohortsPage } from '../persistence/cohort.queries.ts';
export type { CohortFilter, CohortSort } from '../persistence/cohort.queries.ts';
