import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal, RefusalSource } from '@maillage/kernel';
import type { ClauseValue } from '../conventions/index.ts';
import {
  SEATED,
  UNDECIDED,
  WITHOUT_OUTCOME,
  type Audience,
  type CandidatureStep,
  type DepartureReason,
} from './candidature.ts';
import { capacityOf, type CohortCounts, type CohortFacts } from './cohort.ts';

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

export const ruleSource = (rule: RuleOf<unknown> | null): RefusalSource =>
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
  const source = ruleSource(rules.priority);
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
      refusals.push(refusal('NOT_OPEN_TO_PUBLIC', [], { audience: place.audience }, ruleSource(rules.priority)));
    const before = places.filter(
      (other) => other.id !== place.id && alwaysAdmitted(rules, other.audience) && isReady(recruitment, other),
    ).length;
    if (before > 0)
      refusals.push(
        refusal('PRIORITY_WAITS', [], { audience: place.audience, count: before }, ruleSource(rules.priority)),
      );
  }
  const gate = immersionGate(rules, place.audience);
  if (gate !== null && place.immersionDays === null) {
    const { minDays, maxDays } = gate.value;
    refusals.push(refusal('IMMERSION_MISSING', [], { minimum: minDays, maximum: maxDays }, ruleSource(gate)));
  }
  if (recruitment.jury && !place.heard) refusals.push(refusal('JURY_MISSING', []));
  if (details.elsewhere) {
    const { title, startsOn, endsOn } = details.elsewhere;
    refusals.push(refusal('ENROLLED_ELSEWHERE', [], { title, starts: startsOn, ends: endsOn }));
  }
  return refusals;
}
