import {
  BEGUN,
  COHORT_RUNNERS,
  COHORT_TEACHERS,
  RECRUITING,
  type CohortActor,
  type CohortState,
} from './cohort-life.ts';

export const AUDIENCES = [
  'job_seeker',
  'region_agent',
  'unaffiliated_agent',
  'affiliated_agent',
  'student',
  'any',
] as const;
/** The publics that a convention may name; the same words as the clause `public_priority`. */
export type Audience = (typeof AUDIENCES)[number];

/** The publics of which somebody may be: 'any' is a word of conventions. */
export const ORIGINS = AUDIENCES.filter((audience) => audience !== 'any');

export const CANDIDATURE_STEPS = [
  'received',
  'eligible',
  'immersed',
  'heard',
  'admitted',
  'waiting',
  'refused',
  'withdrawn',
  'in_training',
  'completed',
  'left',
  'certified',
  'partly_certified',
  'not_certified',
  'in_post',
] as const;
export type CandidatureStep = (typeof CANDIDATURE_STEPS)[number];

export const CANDIDATURE_EVENTS = [
  'accept',
  'immerse',
  'hear',
  'admit',
  'wait',
  'refuse',
  'withdraw',
  'reopen',
  'complete',
  'leave',
  'certify',
  'place',
] as const;
export type CandidatureEvent = (typeof CANDIDATURE_EVENTS)[number];

interface CandidatureLine {
  readonly from: readonly CandidatureStep[];
  readonly event: CandidatureEvent;
  /** Where it leads; of a certification, the result decides. */
  readonly to: CandidatureStep;
  /** States of the cohort in which it may happen. */
  readonly during: readonly CohortState[];
  readonly by: readonly CohortActor[];
}

const OPEN: readonly CandidatureStep[] = ['received', 'eligible', 'immersed', 'heard', 'waiting'];

/** The life of a candidature (domain.md, C): what is not a line cannot happen. */
export const CANDIDATURE_LIFE: readonly CandidatureLine[] = [
  { from: ['received'], event: 'accept', to: 'eligible', during: RECRUITING, by: COHORT_RUNNERS },
  { from: ['eligible'], event: 'immerse', to: 'immersed', during: RECRUITING, by: COHORT_RUNNERS },
  { from: ['eligible', 'immersed'], event: 'hear', to: 'heard', during: RECRUITING, by: COHORT_TEACHERS },
  {
    from: ['eligible', 'immersed', 'heard', 'waiting'],
    event: 'admit',
    to: 'admitted',
    during: RECRUITING,
    by: COHORT_RUNNERS,
  },
  { from: ['eligible', 'immersed', 'heard'], event: 'wait', to: 'waiting', during: RECRUITING, by: COHORT_RUNNERS },
  { from: OPEN, event: 'refuse', to: 'refused', during: [...RECRUITING, 'postponed'], by: COHORT_RUNNERS },
  {
    from: [...OPEN, 'admitted'],
    event: 'withdraw',
    to: 'withdrawn',
    during: [...RECRUITING, 'postponed'],
    by: COHORT_RUNNERS,
  },
  { from: ['refused', 'withdrawn'], event: 'reopen', to: 'received', during: RECRUITING, by: COHORT_RUNNERS },
  { from: ['in_training'], event: 'complete', to: 'completed', during: ['running', 'evaluating'], by: COHORT_TEACHERS },
  { from: ['in_training'], event: 'leave', to: 'left', during: ['running', 'evaluating'], by: COHORT_TEACHERS },
  { from: ['completed'], event: 'certify', to: 'certified', during: ['running', 'evaluating'], by: COHORT_TEACHERS },
  {
    from: ['completed', 'certified', 'partly_certified', 'not_certified'],
    event: 'place',
    to: 'in_post',
    during: BEGUN,
    by: COHORT_RUNNERS,
  },
];

/** The line of an event at a step; null when it cannot happen. */
export function candidatureLine(step: CandidatureStep, event: CandidatureEvent): CandidatureLine | null {
  return CANDIDATURE_LIFE.find((line) => line.event === event && line.from.includes(step)) ?? null;
}

/** What a step reads beside its name. */
interface Told {
  readonly reason?: unknown;
  readonly on?: unknown;
  readonly days?: unknown;
  readonly checked?: unknown;
  readonly blocks?: unknown;
  readonly employer?: unknown;
}

const READS: Readonly<Record<CandidatureEvent, readonly (keyof Told)[]>> = {
  accept: ['checked'],
  immerse: ['days', 'on'],
  hear: ['on'],
  admit: [],
  wait: [],
  refuse: ['reason'],
  withdraw: ['reason'],
  reopen: [],
  complete: [],
  leave: ['reason'],
  certify: ['blocks', 'on'],
  place: ['employer', 'on'],
};

/** Of what is told with a step, what the step reads: nothing else is checked, so nothing else is kept. */
export function detailsOf<D extends Told>(event: CandidatureEvent, details: D): Partial<D> {
  return Object.fromEntries(READS[event].map((name) => [name, details[name]])) as Partial<D>;
}

/** Steps towards a seat: none of them is for somebody who was erased, whose candidature is only brought to its end. */
export const TOWARDS_A_SEAT: ReadonlySet<CandidatureEvent> = new Set([
  'accept',
  'immerse',
  'hear',
  'admit',
  'wait',
  'reopen',
]);

/** Why somebody is refused, withdraws or leaves: one flat list. Nothing of it tells of health. */
export const DEPARTURE_REASONS = [
  'prerequisites_missing',
  'immersion_not_validated',
  'jury_unfavourable',
  'no_seat',
  'public_not_admitted',
  'project_unclear',
  'found_job',
  'other_training',
  'unavailable',
  'travel',
  'income',
  'no_answer',
  'excluded',
  'personal',
  'cohort_cancelled',
  'other',
] as const;
export type DepartureReason = (typeof DEPARTURE_REASONS)[number];

/** Steps at which a seat of the cohort is taken. */
export const SEATED: readonly CandidatureStep[] = [
  'admitted',
  'in_training',
  'completed',
  'left',
  'certified',
  'partly_certified',
  'not_certified',
  'in_post',
];
/** Steps at which nothing is decided yet. */
export const UNDECIDED: readonly CandidatureStep[] = ['received', 'eligible', 'immersed', 'heard'];
/** Steps at which a stagiaire still lacks the end of the training, or its certification. */
export const WITHOUT_OUTCOME: readonly CandidatureStep[] = ['in_training', 'completed'];

export const PRESCRIBERS = ['france_travail', 'mission_locale', 'cap_emploi', 'other', 'none'] as const;
export type Prescriber = (typeof PRESCRIBERS)[number];

/** Whether a job seeker is paid by unemployment insurance (PDL-F4 to PDL-F6). */
export const ARE_SITUATIONS = ['with_are', 'without_are', 'unknown'] as const;
export type AreSituation = (typeof ARE_SITUATIONS)[number];

/** Whether a public is one of agents, who have an employer. */
export const isAgent = (audience: Audience): boolean => audience.endsWith('_agent');
