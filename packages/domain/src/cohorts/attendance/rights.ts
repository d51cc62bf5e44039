import { COHORT_TEACHERS, type CohortActor } from '../cohort-life.ts';

/** Who keeps the calendar and the sheets: those who run the cohort, and the antenne that teaches it (PDL-4.5). */
export const TRAINING_KEEPERS = COHORT_TEACHERS;

/** Who certifies the monthly statements: the training body alone (PDL-2.R4; Code du travail R6341-45). */
export const CERTIFIERS: readonly CohortActor[] = ['teacher'];
