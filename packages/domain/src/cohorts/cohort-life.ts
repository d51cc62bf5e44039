export const COHORT_STATES = [
  'proposed',
  'approved',
  'recruiting_priority',
  'recruiting_extended',
  'ready',
  'running',
  'evaluating',
  'closed',
  'postponed',
  'cancelled',
] as const;
export type CohortState = (typeof COHORT_STATES)[number];

export const COHORT_EVENTS = [
  'approve',
  'open',
  'extend',
  'confirm',
  'begin',
  'finish',
  'close',
  'postpone',
  'resume',
  'cancel',
] as const;
export type CohortEvent = (typeof COHORT_EVENTS)[number];

/** Who leads a step: the centre de gestion that runs the cohort, the coordinator of the convention, the CNFPT antenne. */
export type CohortActor = 'coordinator' | 'manager' | 'teacher';

interface CohortStep {
  readonly from: CohortState;
  readonly event: CohortEvent;
  readonly to: CohortState;
  readonly by: readonly CohortActor[];
}

/** Who proposes a cohort, corrects it and keeps its candidatures; with the antenne, who leads it on. */
export const COHORT_RUNNERS: readonly CohortActor[] = ['coordinator', 'manager'];
export const COHORT_TEACHERS: readonly CohortActor[] = [...COHORT_RUNNERS, 'teacher'];

/**
 * The life of a cohort (domain.md, C): what is not a line cannot happen. The steering committee decides on the opening
 * (PDL-4.2), which its coordinator records; the departmental centre de gestion and the antenne run it (PDL-4.5).
 * A cohort that falls under its minimum before it begins goes back to recruiting by itself: see `stateAfterDeparture`.
 */
export const COHORT_LIFE: readonly CohortStep[] = [
  { from: 'proposed', event: 'approve', to: 'approved', by: ['coordinator'] },
  { from: 'proposed', event: 'cancel', to: 'cancelled', by: COHORT_RUNNERS },
  { from: 'approved', event: 'open', to: 'recruiting_priority', by: COHORT_RUNNERS },
  { from: 'approved', event: 'cancel', to: 'cancelled', by: COHORT_RUNNERS },
  { from: 'recruiting_priority', event: 'extend', to: 'recruiting_extended', by: COHORT_RUNNERS },
  { from: 'recruiting_priority', event: 'confirm', to: 'ready', by: COHORT_RUNNERS },
  { from: 'recruiting_extended', event: 'confirm', to: 'ready', by: COHORT_RUNNERS },
  { from: 'ready', event: 'extend', to: 'ready', by: COHORT_RUNNERS },
  { from: 'ready', event: 'begin', to: 'running', by: COHORT_TEACHERS },
  { from: 'running', event: 'finish', to: 'evaluating', by: COHORT_TEACHERS },
  { from: 'evaluating', event: 'close', to: 'closed', by: COHORT_TEACHERS },
  ...(['recruiting_priority', 'recruiting_extended', 'ready'] as const).flatMap((from) => [
    { from, event: 'postpone', to: 'postponed', by: COHORT_RUNNERS } as const,
    { from, event: 'cancel', to: 'cancelled', by: COHORT_RUNNERS } as const,
  ]),
  { from: 'postponed', event: 'resume', to: 'recruiting_priority', by: COHORT_RUNNERS },
  { from: 'postponed', event: 'cancel', to: 'cancelled', by: COHORT_RUNNERS },
];

/** The line of an event in a state; null when it cannot happen. */
export function cohortStep(state: CohortState, event: CohortEvent): CohortStep | null {
  return COHORT_LIFE.find((line) => line.from === state && line.event === event) ?? null;
}

/** States in which candidatures are received and decided on. */
export const RECRUITING: readonly CohortState[] = ['recruiting_priority', 'recruiting_extended', 'ready'];
/** States from which the training has begun. */
export const BEGUN: readonly CohortState[] = ['running', 'evaluating', 'closed'];
/** States in which what the cohort is may still be corrected. */
export const EDITABLE: readonly CohortState[] = ['proposed', 'approved', ...RECRUITING, 'postponed'];
