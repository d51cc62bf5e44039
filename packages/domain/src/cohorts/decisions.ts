import { failed, ok, refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal, Result } from '@maillage/kernel';
import {
  checkAdmission,
  checkPublic,
  countsOf,
  immersionGate,
  ruleSource,
  waitingList,
  type CandidatureDetails,
  type Place,
  type Recruitment,
} from './admission.ts';
import {
  candidatureLine,
  SEATED,
  UNDECIDED,
  WITHOUT_OUTCOME,
  type CandidatureEvent,
  type CandidatureStep,
  type DepartureReason,
} from './candidature.ts';
import { BEGUN, cohortStep, type CohortEvent, type CohortState } from './cohort-life.ts';
import { capacityOf, checkCohortStep, stateAfterDeparture, type CohortDetails } from './cohort.ts';

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
                ruleSource(gate),
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
