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

const RUNS: readonly CohortActor[] = ['coordinator', 'manager'];
const TEACHES: readonly CohortActor[] = ['coordinator', 'manager', 'teacher'];

/**
 * The life of a cohort (domain.md, C): what is not a line cannot happen. The steering committee decides on the opening
 * (PDL-4.2), which its coordinator records; the departmental centre de gestion and the antenne run it (PDL-4.5).
 * A cohort that falls under its minimum before it begins goes back to recruiting by itself: see `stateAfterDeparture`.
 */
export const COHORT_LIFE: readonly CohortStep[] = [
  { from: 'proposed', event: 'approve', to: 'approved', by: ['coordinator'] },
  { from: 'proposed', event: 'cancel', to: 'cancelled', by: RUNS },
  { from: 'approved', event: 'open', to: 'recruiting_priority', by: RUNS },
  { from: 'approved', event: 'cancel', to: 'cancelled', by: RUNS },
  { from: 'recruiting_priority', event: 'extend', to: 'recruiting_extended', by: RUNS },
  { from: 'recruiting_priority', event: 'confirm', to: 'ready', by: RUNS },
  { from: 'recruiting_extended', event: 'confirm', to: 'ready', by: RUNS },
  { from: 'ready', event: 'extend', to: 'ready', by: RUNS },
  { from: 'ready', event: 'begin', to: 'running', by: TEACHES },
  { from: 'running', event: 'finish', to: 'evaluating', by: TEACHES },
  { from: 'evaluating', event: 'close', to: 'closed', by: TEACHES },
  ...(['recruiting_priority', 'recruiting_extended', 'ready'] as const).flatMap((from) => [
    { from, event: 'postpone', to: 'postponed', by: RUNS } as const,
    { from, event: 'cancel', to: 'cancelled', by: RUNS } as const,
  ]),
  { from: 'postponed', event: 'resume', to: 'recruiting_priority', by: RUNS },
  { from: 'postponed', event: 'cancel', to: 'cancelled', by: RUNS },
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
