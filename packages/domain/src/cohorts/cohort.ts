import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal, RefusalSource } from '@maillage/kernel';
import { z } from 'zod';
import { dateField, DEPARTEMENT_CODE, optionalText, refuse, requiredText } from './inputs.ts';

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

/** Seats of a cohort, from the clause in force on its first day (PDL-1.1). */
export interface SizeRule {
  readonly min: number;
  readonly max: number;
  readonly article: string | null;
  readonly rule: string | null;
}

/** What came of the experiment that other cohorts wait for (PDL-1.2); 'adapted' = it goes on as the fallback (PDL-1.3). */
export const EXPERIMENT_OUTCOMES = ['positive', 'negative', 'adapted'] as const;
export type ExperimentOutcome = (typeof EXPERIMENT_OUTCOMES)[number];

/** The experiment of the convention, and its assessment as far as it is recorded. */
export interface GateFact {
  readonly departement: string;
  readonly year: number;
  readonly blocks: boolean;
  readonly outcome: ExperimentOutcome | null;
  readonly article: string | null;
  readonly rule: string | null;
}

/** The last day that a notice leaves to the convention; null while none stands. */
export interface NoticeEnd {
  readonly endsOn: CalendarDate;
  readonly article: string | null;
  readonly rule: string | null;
}

/** What the guards of a cohort look at. */
export interface CohortFacts {
  readonly state: CohortState;
  readonly departement: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** Day by which the minimum must be reached. */
  readonly minimumBy: CalendarDate;
  /** Seats that there are in practice; null = as many as the convention allows. */
  readonly seats: number | null;
  /** Day on which recruitment was opened to the other publics; null while it is not. */
  readonly extendedOn: CalendarDate | null;
  /** Whether its edition trains for the fallback occupation. */
  readonly isFallback: boolean;
  readonly size: SizeRule | null;
  readonly gate: GateFact | null;
  readonly notice: NoticeEnd | null;
}

const sourceOf = ({ article, rule }: { article: string | null; rule: string | null }): RefusalSource => ({
  article,
  rule,
});

/** How many may be admitted: the maximum of the convention, or fewer where there is less room. Null = nobody says. */
export function capacityOf({ seats, size }: Pick<CohortFacts, 'seats' | 'size'>): number | null {
  if (seats === null) return size?.max ?? null;
  return size === null ? seats : Math.min(seats, size.max);
}

/** Whether a cohort is the experiment itself. */
export function isExperiment(cohort: Pick<CohortFacts, 'departement' | 'startsOn' | 'gate'>): boolean {
  const { gate } = cohort;
  return gate !== null && gate.departement === cohort.departement && Number(cohort.startsOn.slice(0, 4)) === gate.year;
}

/**
 * Whether the experiment lets a cohort open: the experiment itself always; another one once the assessment is positive,
 * or as the fallback once the scheme is adapted (PDL-1.2, PDL-1.3).
 */
export function checkGate(cohort: Pick<CohortFacts, 'departement' | 'startsOn' | 'gate' | 'isFallback'>): Refusal[] {
  const { gate } = cohort;
  if (gate === null || !gate.blocks || isExperiment(cohort) || gate.outcome === 'positive') return [];
  if (gate.outcome === 'adapted' && cohort.isFallback) return [];
  const { departement, year, outcome } = gate;
  return [refusal('EXPERIMENT_NOT_POSITIVE', [], { departement, year: String(year), outcome }, sourceOf(gate))];
}

/** While a notice runs, no cohort ends after it takes effect (domain.md, C: convention). */
export function checkNotice({ notice }: Pick<CohortFacts, 'notice'>, endsOn: CalendarDate): Refusal[] {
  if (notice === null || endsOn <= notice.endsOn) return [];
  return [refusal('COHORT_AFTER_NOTICE', ['endsOn'], { ends: notice.endsOn }, sourceOf(notice))];
}

/** Where the group stands against its minimum. */
export interface Gauge {
  readonly admitted: number;
  readonly min: number | null;
  readonly capacity: number | null;
  /** Stagiaires missing to begin. */
  readonly missing: number;
  readonly seatsLeft: number | null;
  /** `late` = the minimum is not reached and its day has passed; `at_risk` = not reached, within 30 days of it. */
  readonly outlook: 'reached' | 'open' | 'at_risk' | 'late';
}

const AT_RISK_DAYS = 30;

/** @param daysLeft days from today to the day by which the minimum must be reached; negative once it has passed */
export function gaugeOf(facts: Pick<CohortFacts, 'seats' | 'size'>, admitted: number, daysLeft: number): Gauge {
  const min = facts.size?.min ?? null;
  const capacity = capacityOf(facts);
  const missing = Math.max(0, (min ?? 0) - admitted);
  const outlook = missing === 0 ? 'reached' : daysLeft < 0 ? 'late' : daysLeft <= AT_RISK_DAYS ? 'at_risk' : 'open';
  return {
    admitted,
    min,
    capacity,
    missing,
    seatsLeft: capacity === null ? null : Math.max(0, capacity - admitted),
    outlook,
  };
}

/** Whether a group is too small to begin (PDL-1.1). Path: the event. */
export function checkMinimum({ size }: Pick<CohortFacts, 'size'>, admitted: number): Refusal[] {
  if (size === null || admitted >= size.min) return [];
  const parameters = { minimum: size.min, admitted, missing: size.min - admitted };
  return [refusal('COHORT_BELOW_MINIMUM', [], parameters, sourceOf(size))];
}

/** A cohort: the scheme in a département, with who runs it and when. */
export const cohortInput = z
  .strictObject({
    title: requiredText(160),
    editionId: z.uuid(),
    departement: z.string().regex(DEPARTEMENT_CODE),
    /** The centre de gestion that runs it. */
    cdgId: z.uuid(),
    /** The antenne of the CNFPT that teaches it. */
    antenneId: z.uuid(),
    startsOn: dateField,
    endsOn: dateField,
    /** Day by which the minimum must be reached. */
    minimumBy: dateField,
    seats: z
      .int()
      .min(1)
      .max(500)
      .nullish()
      .transform((seats) => seats ?? null),
    /** Whether a jury hears the candidates (PDL-2.N4: on need). */
    jury: z.boolean().default(false),
    venue: optionalText(200),
    note: optionalText(2000),
  })
  .superRefine((cohort, context) => {
    const early = (path: 'endsOn' | 'minimumBy', code: string, parameters: object) =>
      context.addIssue({ code: 'custom', path: [path], ...refuse(code, parameters), input: cohort[path] });
    if (cohort.endsOn < cohort.startsOn)
      early('endsOn', 'END_BEFORE_START', { start: cohort.startsOn, end: cohort.endsOn });
    if (cohort.minimumBy > cohort.startsOn) early('minimumBy', 'MINIMUM_AFTER_START', { start: cohort.startsOn });
  });
export type CohortInput = z.output<typeof cohortInput>;

export interface PlanFacts {
  readonly size: SizeRule | null;
  readonly notice: NoticeEnd | null;
  /** Départements that the centre de gestion and the antenne serve. */
  readonly cdgServes: readonly string[];
  readonly antenneServes: readonly string[];
  readonly edition: { readonly opensOn: CalendarDate; readonly endsOn: CalendarDate | null };
  /** Those admitted already. */
  readonly admitted: number;
}

/** What is wrong with a cohort as it is planned: seats (PDL-1.1), who serves the département (PDL-4.5), edition, notice. */
export function checkCohort(cohort: CohortInput, facts: PlanFacts): Refusal[] {
  const refusals: Refusal[] = [...checkNotice(facts, cohort.endsOn)];
  const { size, edition } = facts;
  const add = (code: Refusal['code'], field: string, parameters = {}, source = {}) =>
    refusals.push(refusal(code, [field], parameters, source));
  if (size !== null && cohort.seats !== null && (cohort.seats < size.min || cohort.seats > size.max))
    add('SEATS_OUTSIDE_CONVENTION', 'seats', { minimum: size.min, maximum: size.max }, sourceOf(size));
  const capacity = capacityOf({ seats: cohort.seats, size });
  if (capacity !== null && facts.admitted > capacity) add('SEATS_TAKEN', 'seats', { admitted: facts.admitted });
  if (!facts.cdgServes.includes(cohort.departement))
    add('DEPARTEMENT_NOT_SERVED', 'cdgId', { departement: cohort.departement });
  if (!facts.antenneServes.includes(cohort.departement))
    add('DEPARTEMENT_NOT_SERVED', 'antenneId', { departement: cohort.departement });
  if (cohort.startsOn < edition.opensOn || (edition.endsOn !== null && cohort.startsOn > edition.endsOn))
    add('EDITION_NOT_OPEN', 'editionId', { opens: edition.opensOn, ends: edition.endsOn });
  return refusals;
}

export const POSTPONE_REASONS = ['below_minimum', 'no_trainer', 'no_room', 'financing', 'other'] as const;
export type PostponeReason = (typeof POSTPONE_REASONS)[number];

/** What a step says beside its name. */
export interface CohortDetails {
  /** The day of the committee, for an approval. */
  readonly decidedOn?: CalendarDate | null;
  /** Why it is postponed or cancelled. */
  readonly reason?: PostponeReason | null;
  /** The new days, when it resumes. */
  readonly startsOn?: CalendarDate | null;
  readonly endsOn?: CalendarDate | null;
  readonly minimumBy?: CalendarDate | null;
}

/** The people of a cohort, counted for its guards. */
export interface CohortCounts {
  readonly admitted: number;
  /** Candidatures of a public admitted at any time that wait for a seat, or for nothing but a decision. */
  readonly priorityReady: number;
  /** Candidatures on which nothing is decided yet. */
  readonly undecided: number;
  /** Stagiaires of whom nobody has said how the training ended, or what they were certified of. */
  readonly withoutOutcome: number;
}

/** Every reason against a step of a cohort on a day, besides who may take it. */
export function checkCohortStep(
  event: CohortEvent,
  facts: CohortFacts,
  counts: CohortCounts,
  details: CohortDetails,
  today: CalendarDate,
): Refusal[] {
  if (!cohortStep(facts.state, event)) return [refusal('COHORT_STEP_NOT_POSSIBLE', [], { state: facts.state, event })];
  const capacity = capacityOf(facts);
  switch (event) {
    case 'approve':
      return [
        ...(details.decidedOn ? [] : [refusal('REQUIRED', ['decidedOn'])]),
        ...(details.decidedOn && details.decidedOn > today
          ? [refusal('DATE_IN_FUTURE', ['decidedOn'], { date: details.decidedOn })]
          : []),
        ...checkGate(facts),
        ...checkNotice(facts, facts.endsOn),
      ];
    case 'open':
      return [...checkGate(facts), ...checkNotice(facts, facts.endsOn), ...passed(facts.minimumBy, today)];
    case 'extend': {
      if (facts.extendedOn !== null)
        return [refusal('COHORT_STEP_NOT_POSSIBLE', [], { state: 'recruiting_extended', event })];
      const taken = counts.admitted + counts.priorityReady;
      if (capacity === null || taken < capacity) return [];
      return [
        refusal(
          'NO_SEAT_FOR_OTHERS',
          [],
          { capacity, admitted: counts.admitted, ready: counts.priorityReady },
          facts.size ? sourceOf(facts.size) : {},
        ),
      ];
    }
    case 'confirm':
      return [...checkMinimum(facts, counts.admitted), ...checkNotice(facts, facts.endsOn)];
    case 'begin':
      return [
        ...checkMinimum(facts, counts.admitted),
        ...(today < facts.startsOn ? [refusal('COHORT_NOT_DUE', [], { date: facts.startsOn })] : []),
        ...(counts.undecided > 0 ? [refusal('CANDIDATURES_UNDECIDED', [], { count: counts.undecided })] : []),
      ];
    case 'finish':
      return today < facts.endsOn ? [refusal('COHORT_NOT_DUE', [], { date: facts.endsOn })] : [];
    case 'close':
      return counts.withoutOutcome > 0 ? [refusal('OUTCOMES_MISSING', [], { count: counts.withoutOutcome })] : [];
    case 'postpone':
    case 'cancel':
      return details.reason ? [] : [refusal('REQUIRED', ['reason'])];
    case 'resume':
      return checkResume(facts, details, today);
  }
}

const passed = (minimumBy: CalendarDate, today: CalendarDate): Refusal[] =>
  minimumBy < today ? [refusal('MINIMUM_DATE_PASSED', ['minimumBy'], { date: minimumBy })] : [];

function checkResume(facts: CohortFacts, details: CohortDetails, today: CalendarDate): Refusal[] {
  const { startsOn, endsOn, minimumBy } = details;
  const missing = (['startsOn', 'endsOn', 'minimumBy'] as const).filter((field) => !details[field]);
  if (!startsOn || !endsOn || !minimumBy) return missing.map((field) => refusal('REQUIRED', [field]));
  return [
    ...(endsOn < startsOn ? [refusal('END_BEFORE_START', ['endsOn'], { start: startsOn, end: endsOn })] : []),
    ...(minimumBy > startsOn ? [refusal('MINIMUM_AFTER_START', ['minimumBy'], { start: startsOn })] : []),
    ...passed(minimumBy, today),
    ...checkNotice(facts, endsOn),
  ];
}

/** The state of a cohort that somebody has left before it began: under its minimum it recruits again (PDL-1.1). */
export function stateAfterDeparture(
  facts: Pick<CohortFacts, 'state' | 'size' | 'extendedOn'>,
  admitted: number,
): CohortState {
  if (facts.state !== 'ready' || checkMinimum(facts, admitted).length === 0) return facts.state;
  return facts.extendedOn === null ? 'recruiting_priority' : 'recruiting_extended';
}
