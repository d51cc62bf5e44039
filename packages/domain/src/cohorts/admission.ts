import { failed, ok, refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal, RefusalSource, Result } from '@maillage/kernel';
import type { ClauseValue } from '../conventions/index.ts';
import {
  candidatureLine,
  SEATED,
  UNDECIDED,
  WITHOUT_OUTCOME,
  type Audience,
  type CandidatureEvent,
  type CandidatureStep,
  type DepartureReason,
} from './candidature.ts';
import {
  BEGUN,
  capacityOf,
  checkCohortStep,
  cohortStep,
  stateAfterDeparture,
  type CohortCounts,
  type CohortDetails,
  type CohortEvent,
  type CohortFacts,
  type CohortState,
} from './cohort.ts';

/** A clause as the decisions on candidatures read it: its value, and where it stands. */
export interface RuleOf<V> {
  readonly value: V;
  readonly article: string | null;
  readonly rule: string | null;
}

/** What the convention says of the selection on the day of a decision. */
export interface SelectionRules {
  /** Who is admitted, and in which order (PDL-1.4); null = everybody, in the order of arrival. */
  readonly priority: RuleOf<ClauseValue<'public_priority'>> | null;
  /** Short stays that decide on admission, by public (PDL-2.R3). */
  readonly immersions: readonly RuleOf<ClauseValue<'selection_immersion'>>[];
}

/** A candidature as the decisions on a whole cohort see it. */
export interface Place {
  readonly id: string;
  readonly step: CandidatureStep;
  readonly audience: Audience;
  /** Département and région of the employer of an agent; null when unknown, or without employer. */
  readonly employer: { readonly departement: string | null; readonly region: string | null } | null;
  /** Order on the waiting list: who came onto it first is served first. */
  readonly waitingSince: number;
  /** Days of the short stay that were validated; null while there was none. */
  readonly immersionDays: number | null;
  /** Whether a jury heard the person. */
  readonly heard: boolean;
}

/** A cohort with everybody who wants into it, on the day of a decision. */
export interface Recruitment {
  readonly cohort: CohortFacts;
  /** Région of the cohort's département. */
  readonly region: string | null;
  readonly jury: boolean;
  /** How many blocks of skills the title has; 0 = it is given in whole or not at all. */
  readonly blocks: number;
  /** Prerequisites of the scheme: how many there are. */
  readonly prerequisites: number;
  readonly rules: SelectionRules;
  readonly places: readonly Place[];
}

/** What a step of a candidature says beside its name. */
export interface CandidatureDetails {
  readonly reason?: DepartureReason | null;
  /** The day of the stay, of the jury, of the certification, of taking up the post. */
  readonly on?: CalendarDate | null;
  /** Days of the short stay. */
  readonly days?: number | null;
  /** Positions of the prerequisites that were checked. */
  readonly checked?: readonly number[] | null;
  /** How many blocks were obtained; with a title without blocks, 1 = obtained. */
  readonly blocksObtained?: number | null;
  /** Who employs the person now. */
  readonly employer?: string | null;
  /** Another cohort in which the person has a seat during the same days. */
  readonly elsewhere?: { readonly title: string; readonly startsOn: string; readonly endsOn: string } | null;
}

export interface Moved {
  readonly id: string;
  readonly from: CandidatureStep;
  readonly to: CandidatureStep;
}

/** What a step leads to: the candidatures that move, the one asked for first, and the state of the cohort. */
export interface Consequences {
  readonly moved: readonly Moved[];
  readonly state: CohortState;
}

const sourceOf = (rule: RuleOf<unknown> | null): RefusalSource =>
  rule === null ? {} : { article: rule.article, rule: rule.rule };

const lineFor = (rules: SelectionRules, audience: Audience) =>
  rules.priority?.value.publics.find((line) => line.audience === audience || line.audience === 'any') ?? null;

/** Whether a public is admitted whatever the seats that are left. */
const alwaysAdmitted = (rules: SelectionRules, audience: Audience): boolean =>
  rules.priority === null || lineFor(rules, audience)?.condition === 'always';

/** Rank of a public in the order of the convention; the last one for a public that it does not name. */
export function priorityRank(rules: SelectionRules, audience: Audience): number {
  const publics = rules.priority?.value.publics ?? [];
  const at = publics.findIndex((line) => line.audience === audience || line.audience === 'any');
  return at < 0 ? publics.length : at;
}

/** The stay that decides on the admission of a public; null when none does. */
export function immersionGate(rules: SelectionRules, audience: Audience) {
  return (
    rules.immersions.find(
      ({ value }) => value.isGate && (value.audiences.includes(audience) || value.audiences.includes('any')),
    ) ?? null
  );
}

/** Whether every step that comes before a decision on somebody is behind. */
function selectionDone(recruitment: Recruitment, place: Place): boolean {
  if (place.step === 'received') return false;
  const gate = immersionGate(recruitment.rules, place.audience);
  return (gate === null || place.immersionDays !== null) && (!recruitment.jury || place.heard);
}

const isReady = (recruitment: Recruitment, place: Place): boolean =>
  place.step === 'waiting' || (UNDECIDED.includes(place.step) && selectionDone(recruitment, place));

/** The people of a cohort, counted for its guards. */
export function countsOf(recruitment: Recruitment): CohortCounts {
  const { places, rules } = recruitment;
  const count = (test: (place: Place) => boolean): number => places.filter(test).length;
  return {
    admitted: count(({ step }) => SEATED.includes(step)),
    priorityReady: count((place) => alwaysAdmitted(rules, place.audience) && isReady(recruitment, place)),
    undecided: count(({ step }) => UNDECIDED.includes(step)),
    withoutOutcome: count(({ step }) => WITHOUT_OUTCOME.includes(step)),
  };
}

/** The waiting list in the order in which seats are offered: rank of the public, then who came onto it first. */
export function waitingList(recruitment: Recruitment): Place[] {
  const { rules } = recruitment;
  return recruitment.places
    .filter(({ step }) => step === 'waiting')
    .toSorted(
      (a, b) =>
        priorityRank(rules, a.audience) - priorityRank(rules, b.audience) ||
        a.waitingSince - b.waitingSince ||
        (a.id < b.id ? -1 : 1),
    );
}

/** Why the public of a candidature may not be admitted at all: not named by the convention, or not of its territory. */
export function checkPublic(recruitment: Recruitment, place: Place): Refusal[] {
  const { rules, cohort, region } = recruitment;
  if (rules.priority === null) return [];
  const line = lineFor(rules, place.audience);
  const source = sourceOf(rules.priority);
  if (line === null) return [refusal('PUBLIC_NOT_ADMITTED', ['audience'], { audience: place.audience }, source)];
  if (place.employer === null || line.territory === 'any') return [];
  const inside =
    line.territory === 'departement_of_cohort'
      ? place.employer.departement === cohort.departement
      : place.employer.region === region;
  return inside ? [] : [refusal('EMPLOYER_ELSEWHERE', ['employerId'], { territory: line.territory }, source)];
}

/**
 * Every reason against the admission of somebody: no seat left (PDL-1.1), a public that waits for others (PDL-1.4), a
 * step that is missing (PDL-2.R3, PDL-2.N4), a seat elsewhere during the same days.
 */
export function checkAdmission(recruitment: Recruitment, place: Place, details: CandidatureDetails = {}): Refusal[] {
  const { cohort, rules, places } = recruitment;
  const refusals = checkPublic(recruitment, place);
  const { admitted } = countsOf(recruitment);
  const capacity = capacityOf(cohort);
  if (capacity !== null && admitted >= capacity)
    refusals.push(refusal('COHORT_FULL', [], { capacity, admitted }, cohort.size ?? {}));
  const line = lineFor(rules, place.audience);
  if (line?.condition === 'seats_left') {
    if (cohort.extendedOn === null)
      refusals.push(refusal('NOT_OPEN_TO_PUBLIC', [], { audience: place.audience }, sourceOf(rules.priority)));
    const before = places.filter(
      (other) => other.id !== place.id && alwaysAdmitted(rules, other.audience) && isReady(recruitment, other),
    ).length;
    if (before > 0)
      refusals.push(
        refusal('PRIORITY_WAITS', [], { audience: place.audience, count: before }, sourceOf(rules.priority)),
      );
  }
  const gate = immersionGate(rules, place.audience);
  if (gate !== null && place.immersionDays === null) {
    const { minDays, maxDays } = gate.value;
    refusals.push(refusal('IMMERSION_MISSING', [], { minimum: minDays, maximum: maxDays }, sourceOf(gate)));
  }
  if (recruitment.jury && !place.heard) refusals.push(refusal('JURY_MISSING', []));
  if (details.elsewhere) {
    const { title, startsOn, endsOn } = details.elsewhere;
    refusals.push(refusal('ENROLLED_ELSEWHERE', [], { title, starts: startsOn, ends: endsOn }));
  }
  return refusals;
}

function checkDetails(
  recruitment: Recruitment,
  place: Place,
  event: CandidatureEvent,
  details: CandidatureDetails,
  today: CalendarDate,
): Refusal[] {
  const missing = (field: string) => refusal('REQUIRED', [field]);
  const day = (): Refusal[] => {
    if (!details.on) return [missing('on')];
    return details.on > today ? [refusal('DATE_IN_FUTURE', ['on'], { date: details.on })] : [];
  };
  switch (event) {
    case 'accept': {
      const checked = new Set(details.checked);
      const lacking = Array.from({ length: recruitment.prerequisites }, (_, at) => at).filter((at) => !checked.has(at));
      return [
        ...checkPublic(recruitment, place),
        ...(lacking.length > 0 ? [refusal('PREREQUISITES_UNCHECKED', ['checked'], { count: lacking.length })] : []),
      ];
    }
    case 'immerse': {
      const gate = immersionGate(recruitment.rules, place.audience);
      const { days } = details;
      if (!days) return [missing('days'), ...day()];
      const outside = gate !== null && (days < gate.value.minDays || days > gate.value.maxDays);
      return [
        ...(outside
          ? [
              refusal(
                'IMMERSION_LENGTH',
                ['days'],
                { minimum: gate.value.minDays, maximum: gate.value.maxDays, days },
                sourceOf(gate),
              ),
            ]
          : []),
        ...day(),
      ];
    }
    case 'hear':
      return day();
    case 'admit':
      return checkAdmission(recruitment, place, details);
    case 'wait':
      return checkPublic(recruitment, place);
    case 'refuse':
    case 'withdraw':
    case 'leave':
      return details.reason ? [] : [missing('reason')];
    case 'certify': {
      const most = Math.max(1, recruitment.blocks);
      const { blocksObtained } = details;
      if (blocksObtained === undefined || blocksObtained === null) return [missing('blocks'), ...day()];
      const wrong = blocksObtained < 0 || blocksObtained > most;
      return [...(wrong ? [refusal('INVALID_VALUE', ['blocks'])] : []), ...day()];
    }
    case 'place':
      return [...(details.employer ? [] : [missing('employer')]), ...day()];
    case 'reopen':
    case 'complete':
      return [];
  }
}

function leadsTo(event: CandidatureEvent, to: CandidatureStep, blocks: number, obtained: number): CandidatureStep {
  if (event !== 'certify') return to;
  if (obtained === 0) return 'not_certified';
  return obtained >= Math.max(1, blocks) ? 'certified' : 'partly_certified';
}

/** The recruitment once candidatures have moved. */
function after(recruitment: Recruitment, moved: readonly Moved[], state: CohortState): Recruitment {
  const to = new Map(moved.map((each) => [each.id, each.to]));
  return {
    ...recruitment,
    cohort: { ...recruitment.cohort, state },
    places: recruitment.places.map((place) => ({ ...place, step: to.get(place.id) ?? place.step })),
  };
}

/** Who takes the seat that somebody leaves before the training: the first of the waiting list who may (PDL-1.4). */
function promoted(recruitment: Recruitment): Moved | null {
  const next = waitingList(recruitment).find((place) => {
    // Those who wait before are of a public with at least the same rank, or may not be admitted.
    const rest = recruitment.places.filter((other) => other.id === place.id || other.step !== 'waiting');
    return checkAdmission({ ...recruitment, places: rest }, place).length === 0;
  });
  return next ? { id: next.id, from: 'waiting', to: 'admitted' } : null;
}

/**
 * Decides on one step of a candidature, and on what it brings with it: whoever gives up a seat before the training
 * leaves it to the first of the waiting list; a cohort that falls under its minimum recruits again.
 * @returns every reason against it at once, each with the article that holds the rule
 */
export function decideCandidature(
  recruitment: Recruitment,
  id: string,
  event: CandidatureEvent,
  details: CandidatureDetails,
  today: CalendarDate,
): Result<Consequences, Refusal> {
  const place = recruitment.places.find((each) => each.id === id);
  if (!place) return failed([refusal('NOT_FOUND', ['id'])]);
  const { cohort } = recruitment;
  const line = candidatureLine(place.step, event);
  if (!line || !line.during.includes(cohort.state))
    return failed([refusal('CANDIDATURE_STEP_NOT_POSSIBLE', [], { step: place.step, event, state: cohort.state })]);
  const refusals = checkDetails(recruitment, place, event, details, today);
  if (refusals.length > 0) return failed(refusals);
  const to = leadsTo(event, line.to, recruitment.blocks, details.blocksObtained ?? 0);
  const asked: Moved = { id, from: place.step, to };
  if (event !== 'withdraw' || place.step !== 'admitted') return ok({ moved: [asked], state: cohort.state });
  const left = after(recruitment, [asked], cohort.state);
  const next = cohort.state === 'postponed' ? null : promoted(left);
  const moved = next ? [asked, next] : [asked];
  const { admitted } = countsOf(after(recruitment, moved, cohort.state));
  return ok({ moved, state: stateAfterDeparture(cohort, admitted) });
}

/**
 * Decides on one step of a cohort, and on what it brings with it: those admitted begin; whoever still waits when it
 * begins has no seat; a cancelled cohort answers everybody.
 */
export function decideCohort(
  recruitment: Recruitment,
  event: CohortEvent,
  details: CohortDetails,
  today: CalendarDate,
): Result<Consequences, Refusal> {
  const { cohort, places } = recruitment;
  const refusals = checkCohortStep(event, cohort, countsOf(recruitment), details, today);
  if (refusals.length > 0) return failed(refusals);
  const state = cohortStep(cohort.state, event)!.to;
  const all = (steps: readonly CandidatureStep[], to: CandidatureStep): Moved[] =>
    places.filter(({ step }) => steps.includes(step)).map(({ id, step }) => ({ id, from: step, to }));
  const moved =
    event === 'begin'
      ? [...all(['admitted'], 'in_training'), ...all(['waiting'], 'refused')]
      : event === 'cancel'
        ? all([...UNDECIDED, 'waiting', 'admitted'], 'refused')
        : [];
  return ok({ moved, state });
}

/**
 * Takes back the last step of a candidature. Whoever would get a seat back must find it free, under the rules of any
 * admission; a cohort that this leaves under its minimum recruits again.
 * @param back the step before the one taken back
 */
export function decideUndo(recruitment: Recruitment, id: string, back: CandidatureStep): Result<Consequences, Refusal> {
  const place = recruitment.places.find((each) => each.id === id);
  if (!place) return failed([refusal('NOT_FOUND', ['id'])]);
  const { cohort } = recruitment;
  const refusals = back === 'admitted' ? checkAdmission(recruitment, place) : [];
  // Once the training has begun, nobody goes back before it; once the cohort is closed, nobody lacks an outcome again.
  const begun = hasBegun(cohort.state) && (back === 'admitted' || !SEATED.includes(back));
  const closed = cohort.state === 'closed' && WITHOUT_OUTCOME.includes(back);
  if (begun || closed || place.step === 'in_training' || cohort.state === 'cancelled')
    refusals.push(refusal('UNDO_NOT_POSSIBLE', [], { step: place.step }));
  if (refusals.length > 0) return failed(refusals);
  const moved: Moved = { id, from: place.step, to: back };
  const { admitted } = countsOf(after(recruitment, [moved], cohort.state));
  return ok({ moved: [moved], state: stateAfterDeparture(cohort, admitted) });
}

/** Why a candidature moved without being asked to: for its history and its letter. */
export function reasonOf(event: CohortEvent, moved: Moved): DepartureReason | null {
  if (moved.to !== 'refused') return null;
  return event === 'cancel' ? 'cohort_cancelled' : 'no_seat';
}

/** Whether a cohort has begun, so that nobody is admitted any more. */
export const hasBegun = (state: CohortState): boolean => BEGUN.includes(state);

/** What a recruitment must never be, whatever happened: for the tests, and as a check on the demonstration. */
export function forbiddenIn(recruitment: Recruitment): string[] {
  const { cohort, places } = recruitment;
  const { admitted, undecided } = countsOf(recruitment);
  const capacity = capacityOf(cohort);
  const has = (...steps: CandidatureStep[]) => places.some(({ step }) => steps.includes(step));
  const wrong: string[] = [];
  if (capacity !== null && admitted > capacity) wrong.push('more people than seats');
  if (cohort.state === 'ready' && cohort.size && admitted < cohort.size.min) wrong.push('ready under the minimum');
  if (hasBegun(cohort.state) && cohort.size && admitted < cohort.size.min) wrong.push('begun under the minimum');
  if (hasBegun(cohort.state) && (undecided > 0 || has('waiting', 'admitted')))
    wrong.push('begun with people undecided');
  if (
    !hasBegun(cohort.state) &&
    has(...WITHOUT_OUTCOME, 'left', 'certified', 'partly_certified', 'not_certified', 'in_post')
  )
    wrong.push('in training before it begins');
  if (['proposed', 'approved', 'cancelled'].includes(cohort.state) && has('admitted'))
    wrong.push('admitted while nobody recruits');
  if (cohort.state === 'closed' && has(...WITHOUT_OUTCOME)) wrong.push('closed without outcomes');
  return wrong;
}
