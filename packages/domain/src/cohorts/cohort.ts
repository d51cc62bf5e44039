import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal, RefusalSource } from '@maillage/kernel';
import { cohortStep, type CohortEvent, type CohortState } from './cohort-life.ts';

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

export const sourceOf = ({ article, rule }: { article: string | null; rule: string | null }): RefusalSource => ({
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

const READS: Readonly<Partial<Record<CohortEvent, readonly (keyof CohortDetails)[]>>> = {
  approve: ['decidedOn'],
  postpone: ['reason'],
  cancel: ['reason'],
  resume: ['startsOn', 'endsOn', 'minimumBy'],
};

/** Of what is told with a step of a cohort, what the step reads: nothing else is checked, so nothing else is kept. */
export function cohortDetailsOf(event: CohortEvent, details: CohortDetails): CohortDetails {
  return Object.fromEntries((READS[event] ?? []).map((name) => [name, details[name]]));
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
