import type { CandidatureStep } from '../candidature.ts';
import { COHORT_RUNNERS, type CohortActor } from '../cohort-life.ts';

/**
 * What a stay is for: discovering the post before admission, a period of the course, or an agent getting to know another
 * one (domain.md, C).
 */
export const IMMERSION_KINDS = ['discovery', 'course', 'agent'] as const;
export type ImmersionKind = (typeof IMMERSION_KINDS)[number];

export const IMMERSION_STATES = [
  'requested',
  'host_found',
  'to_sign',
  'planned',
  'in_progress',
  'validated',
  'not_validated',
  'interrupted',
  'cancelled',
] as const;
export type ImmersionState = (typeof IMMERSION_STATES)[number];

export const IMMERSION_EVENTS = [
  'find_host',
  'send',
  'sign',
  'decline',
  'begin',
  'validate',
  'fail',
  'interrupt',
  'cancel',
] as const;
export type ImmersionEvent = (typeof IMMERSION_EVENTS)[number];

/** The steps that a stay is led through; a host is found by placing the person. */
export const IMMERSION_STEPS = IMMERSION_EVENTS.filter((event) => event !== 'find_host');

/** Who leads a step: those who run the cohort, the antenne that teaches it, and the commune or EPCI that hosts. */
export type ImmersionActor = CohortActor | 'host';

/** The three that sign the agreement of a stay. */
export const IMMERSION_PARTIES = ['host', 'institution', 'person'] as const;
export type ImmersionParty = (typeof IMMERSION_PARTIES)[number];

interface ImmersionLine {
  readonly from: readonly ImmersionState[];
  readonly event: ImmersionEvent;
  /** Where it leads; of a signature, the third one plans the stay. */
  readonly to: ImmersionState;
  readonly by: readonly ImmersionActor[];
}

const RUNS: readonly ImmersionActor[] = COHORT_RUNNERS;
const WITH_HOST: readonly ImmersionActor[] = [...RUNS, 'host'];
const ALL: readonly ImmersionActor[] = [...RUNS, 'teacher', 'host'];

/**
 * The life of a stay (domain.md, C; PDL-2.C4): what is not a line cannot happen. The centre de gestion finds the host;
 * host, institution and person sign; whoever hosts may say no before, and stop it while it goes on.
 */
export const IMMERSION_LIFE: readonly ImmersionLine[] = [
  { from: ['requested', 'host_found'], event: 'find_host', to: 'host_found', by: RUNS },
  { from: ['host_found'], event: 'send', to: 'to_sign', by: RUNS },
  { from: ['to_sign'], event: 'sign', to: 'to_sign', by: ALL },
  { from: ['host_found', 'to_sign'], event: 'decline', to: 'requested', by: WITH_HOST },
  { from: ['planned'], event: 'begin', to: 'in_progress', by: ALL },
  { from: ['in_progress'], event: 'validate', to: 'validated', by: [...RUNS, 'teacher'] },
  { from: ['in_progress'], event: 'fail', to: 'not_validated', by: [...RUNS, 'teacher'] },
  { from: ['in_progress'], event: 'interrupt', to: 'interrupted', by: ALL },
  { from: ['requested', 'host_found', 'to_sign', 'planned'], event: 'cancel', to: 'cancelled', by: RUNS },
];

/** The line of an event in a state; null when it cannot happen. */
export function immersionLine(state: ImmersionState, event: ImmersionEvent): ImmersionLine | null {
  return IMMERSION_LIFE.find((line) => line.event === event && line.from.includes(state)) ?? null;
}

/**
 * Who may lead a step of a stay of a kind. The antenne has a say in the periods of its course alone: what decides on an
 * admission belongs to those who run the cohort.
 */
export function immersionActors(kind: ImmersionKind, event: ImmersionEvent): readonly ImmersionActor[] {
  const by = IMMERSION_LIFE.find((line) => line.event === event)!.by;
  return kind === 'course' ? by : by.filter((actor) => actor !== 'teacher');
}

/** Who may record the signature of a party: the host its own; for a period of the course, the antenne that of the institution. */
export function signatureActors(kind: ImmersionKind, party: ImmersionParty): readonly ImmersionActor[] {
  if (party === 'host') return WITH_HOST;
  return kind === 'course' ? [...RUNS, 'teacher'] : RUNS;
}

/** States in which days of the host are taken. */
export const OCCUPYING: readonly ImmersionState[] = [
  'host_found',
  'to_sign',
  'planned',
  'in_progress',
  'validated',
  'not_validated',
  'interrupted',
];
/** States in which a stay goes on or is still to come. */
export const IMMERSION_OPEN: readonly ImmersionState[] = [
  'requested',
  'host_found',
  'to_sign',
  'planned',
  'in_progress',
];
/** States in which something can be said of how it went. */
export const ASSESSABLE: readonly ImmersionState[] = ['in_progress', 'validated', 'not_validated', 'interrupted'];

/** Steps of a candidature at which a stay of a kind is due. */
export const DUE_AT: Readonly<Record<ImmersionKind, readonly CandidatureStep[]>> = {
  discovery: ['eligible'],
  course: ['admitted', 'in_training'],
  agent: ['received', 'eligible', 'immersed', 'heard', 'waiting', 'admitted'],
};

/** The state once the signatures are those: planned with all three, waiting for the others before. */
export function stateOnceSigned(signed: readonly ImmersionParty[]): 'to_sign' | 'planned' {
  return IMMERSION_PARTIES.every((party) => signed.includes(party)) ? 'planned' : 'to_sign';
}
