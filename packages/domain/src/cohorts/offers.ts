import type { CalendarDate, Refusal } from '@maillage/kernel';
import type { Who } from '../access/index.ts';
import { checkAdmission, checkPublic, countsOf, type Place, type Recruitment } from './admission.ts';
import { CANDIDATURE_LIFE, type CandidatureEvent } from './candidature.ts';
import { COHORT_LIFE, type CohortActor, type CohortEvent } from './cohort-life.ts';
import { checkCohortStep, type CohortDetails } from './cohort.ts';
import { whyNotLeadCohort } from './rights.ts';

/** A step that somebody may take, with every reason against it as things stand. */
export interface Offer<E> {
  readonly event: E;
  readonly refusals: readonly Refusal[];
}

const maySee = (who: Who, actors: readonly CohortActor[], by: readonly CohortActor[]): boolean =>
  whyNotLeadCohort(who, actors, by) === null;

/**
 * The steps of a cohort that lie before the reader. What a step asks to be told is not held against it: only what the
 * reader cannot change by filling a form.
 */
export function cohortOffers(
  who: Who,
  actors: readonly CohortActor[],
  recruitment: Recruitment,
  today: CalendarDate,
): Offer<CohortEvent>[] {
  const { cohort } = recruitment;
  const counts = countsOf(recruitment);
  const far = '9998-12-31' as CalendarDate;
  const filled: CohortDetails = { decidedOn: today, reason: 'other', startsOn: far, endsOn: far, minimumBy: far };
  return COHORT_LIFE.filter((line) => line.from === cohort.state && maySee(who, actors, line.by))
    .filter(({ event }) => event !== 'extend' || cohort.extendedOn === null)
    .map(({ event }) => ({
      event,
      refusals: event === 'resume' ? [] : checkCohortStep(event, cohort, counts, filled, today),
    }));
}

/** The steps of a candidature that lie before the reader, with what stands against each as things are. */
export function candidatureOffers(
  who: Who,
  actors: readonly CohortActor[],
  recruitment: Recruitment,
  place: Place,
): Offer<CandidatureEvent>[] {
  return CANDIDATURE_LIFE.filter(
    (line) =>
      line.from.includes(place.step) && line.during.includes(recruitment.cohort.state) && maySee(who, actors, line.by),
  ).map(({ event }) => ({ event, refusals: against(recruitment, place, event) }));
}

function against(recruitment: Recruitment, place: Place, event: CandidatureEvent): Refusal[] {
  if (event === 'admit') return checkAdmission(recruitment, place);
  return event === 'accept' || event === 'wait' ? checkPublic(recruitment, place) : [];
}
