import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { candidatureLine, type CandidatureStep } from '../candidature.ts';
import { dateField, optionalText, refuse } from '../inputs.ts';

const DAY = 24 * 60;
const minutes = z.int().min(0).max(DAY);

/** A day on which a jury hears candidates of a cohort (PDL-2.N4). Hours are minutes since midnight, local time. */
export const juryDayInput = z
  .strictObject({
    day: dateField,
    startsAt: minutes,
    endsAt: minutes,
    /** How long each candidate is heard. */
    slotMinutes: z.int().min(5).max(240),
    /** When the jury rests; both or neither. */
    breakFrom: minutes.nullish().transform((value) => value ?? null),
    breakTo: minutes.nullish().transform((value) => value ?? null),
    place: optionalText(200),
    jurors: z
      .array(z.strictObject({ accountId: z.uuid(), organisationId: z.uuid() }))
      .min(1)
      .max(12),
    /** Ids of the candidatures, in the order in which they are called. */
    candidatures: z.array(z.uuid()).min(1).max(60),
  })
  .superRefine((input, context) => {
    const issue = (path: (string | number)[], code: string, parameters: object = {}) =>
      context.addIssue({ code: 'custom', path, ...refuse(code, parameters), input });
    if (input.endsAt <= input.startsAt) issue(['endsAt'], 'END_BEFORE_START');
    if ((input.breakFrom === null) !== (input.breakTo === null))
      issue([input.breakFrom === null ? 'breakFrom' : 'breakTo'], 'REQUIRED');
    else if (input.breakFrom !== null && input.breakTo! <= input.breakFrom) issue(['breakTo'], 'END_BEFORE_START');
    const accounts = input.jurors.map(({ accountId }) => accountId);
    if (new Set(accounts).size < accounts.length) issue(['jurors'], 'DUPLICATE_ITEM');
    if (new Set(input.candidatures).size < input.candidatures.length) issue(['candidatures'], 'DUPLICATE_ITEM');
  });
export type JuryDayInput = z.output<typeof juryDayInput>;

export interface JurySlot {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** The slots of a day one after the other: one that would run into the break is held after it. */
export function slotsOf(
  day: Pick<JuryDayInput, 'startsAt' | 'slotMinutes' | 'breakFrom' | 'breakTo'>,
  count: number,
): JurySlot[] {
  const slots: JurySlot[] = [];
  let at = day.startsAt;
  for (let each = 0; each < count; each += 1) {
    const { breakFrom, breakTo } = day;
    if (breakFrom !== null && breakTo !== null && at < breakTo && at + day.slotMinutes > breakFrom) at = breakTo;
    slots.push({ startsAt: at, endsAt: at + day.slotMinutes });
    at += day.slotMinutes;
  }
  return slots;
}

/** Somebody named to a jury, as its rules see them. */
export interface JurorFacts {
  /** Ids of the parties of the convention for which the organisation sits. */
  readonly parties: readonly string[];
  /** Whether the organisation is the centre de gestion of the cohort, or of the CNFPT that teaches it. */
  readonly runs: boolean;
}

/**
 * A jury is of several parties, of which the centre de gestion or the CNFPT that runs the cohort (PDL-2.N4, and the life
 * of a candidature in domain.md: « jury[CDG, CNFPT…] »).
 */
export function checkJury(jurors: readonly JurorFacts[]): Refusal[] {
  const refusals: Refusal[] = [];
  const several = jurors.some((one, at) =>
    jurors.slice(at + 1).some((other) => one.parties.some((a) => other.parties.some((b) => a !== b))),
  );
  if (!several) refusals.push(refusal('JURY_OF_ONE_PARTY', ['jurors'], { minimum: 2 }, { rule: 'PDL-2.N4' }));
  if (!jurors.some(({ runs }) => runs))
    refusals.push(refusal('JURY_WITHOUT_RUNNER', ['jurors'], {}, { rule: 'PDL-2.N4' }));
  return refusals;
}

export interface CalledCandidate {
  readonly id: string;
  readonly step: CandidatureStep;
  /** Whether another jury day that is not closed calls the same person. */
  readonly calledElsewhere: boolean;
}

/** What a jury day that was saved before holds already. */
export interface BegunFacts {
  readonly day: CalendarDate;
  readonly jurorAccounts: readonly string[];
  /** Ids of the candidatures that somebody has scored. */
  readonly scored: readonly string[];
}

/**
 * What a jury day cannot be: shorter than its slots, with somebody who cannot be heard, or changed under the scores that
 * were given on it, since one jury hears everybody.
 * @param candidates those called, in their order; null for one that is not of the cohort
 */
export function checkJuryDay(
  input: JuryDayInput,
  facts: {
    readonly startsOn: CalendarDate;
    readonly candidates: readonly (CalledCandidate | null)[];
    readonly begun: BegunFacts | null;
  },
): Refusal[] {
  const refusals: Refusal[] = [];
  const { candidates, begun } = facts;
  if (input.day >= facts.startsOn) refusals.push(refusal('JURY_AFTER_START', ['day'], { start: facts.startsOn }));
  const last = slotsOf(input, candidates.length).at(-1);
  if (last && last.endsAt > input.endsAt)
    refusals.push(
      refusal('JURY_DAY_TOO_SHORT', ['endsAt'], { minutes: last.endsAt - input.endsAt, count: candidates.length }),
    );
  const scored = new Set(begun?.scored);
  candidates.forEach((candidate, at) => {
    const path = ['candidatures', at];
    if (!candidate) refusals.push(refusal('NOT_FOUND', path));
    else if (candidate.calledElsewhere) refusals.push(refusal('CALLED_TO_ANOTHER_JURY', path));
    else if (!scored.has(candidate.id) && !candidatureLine(candidate.step, 'hear'))
      refusals.push(refusal('CANDIDATE_NOT_TO_HEAR', path, { step: candidate.step }));
  });
  if (begun && begun.scored.length > 0) {
    const called = new Set(input.candidatures);
    const named = input.jurors.map(({ accountId }) => accountId);
    if (begun.day !== input.day) refusals.push(refusal('JURY_BEGUN', ['day']));
    if (named.length !== begun.jurorAccounts.length || !named.every((id) => begun.jurorAccounts.includes(id)))
      refusals.push(refusal('JURY_BEGUN', ['jurors']));
    if (begun.scored.some((id) => !called.has(id))) refusals.push(refusal('JURY_BEGUN', ['candidatures']));
  }
  return refusals;
}
