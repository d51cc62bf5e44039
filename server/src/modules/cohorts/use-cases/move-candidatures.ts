import {
  COHORT_TEACHERS,
  candidatureLine,
  decideCandidature,
  decideUndo,
  detailsOf,
  TOWARDS_A_SEAT,
  whyNotLeadCohort,
  type CandidatureDetails,
  type CandidatureEvent,
  type CohortActor,
  type CohortState,
  type DepartureReason,
  type Moved,
  type Recruitment,
} from '@maillage/domain/cohorts';
import { failed, newId, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { whoOf } from '../../conventions/use-cases/open-for-editing.ts';
import {
  candidaturesById,
  moveCandidaturesTo,
  seatsElsewhere,
  type CandidatureRow,
  type SeatElsewhere,
  type StepChange,
} from '../persistence/candidature.queries.ts';
import {
  candidatureEventsOf,
  hasConsequences,
  insertCandidatureEvents,
  undoEvent,
  type CandidatureEventRow,
} from '../persistence/candidature-events.queries.ts';
import { moveCohortTo } from '../persistence/cohort.queries.ts';
import { openCohort, type OpenCohort } from './open-cohort.ts';

const MOST_AT_ONCE = 200;

/** What a step of candidatures says beside its name, the same for all those that it leads. */
export interface StepDetails {
  reason?: DepartureReason | null;
  on?: CalendarDate | null;
  days?: number | null;
  checked?: readonly number[] | null;
  /** Codes of the blocks obtained; the code '1' stands for a title without blocks. */
  blocks?: readonly string[] | null;
  employer?: string | null;
}

export interface MoveOutcome {
  cohortId: string;
  moved: Moved[];
  refused: { id: string; refusals: Refusal[] }[];
}

/** The columns that a step writes on the candidature itself. */
function changeOf(moved: Moved, event: CandidatureEvent, details: StepDetails, today: CalendarDate): StepChange {
  const change: StepChange = { id: moved.id, step: moved.to, on: today, reason: details.reason ?? null };
  if (event === 'immerse') return { ...change, immersionDays: details.days!, immersedOn: details.on! };
  if (event === 'hear') return { ...change, heardOn: details.on! };
  if (event === 'certify') return { ...change, blocks: details.blocks!, certifiedOn: details.on! };
  if (event === 'reopen') return { ...change, immersionDays: null, immersedOn: null, heardOn: null };
  return change;
}

/** The recruitment once one step is taken, for the decision on the next one. */
function afterwards(recruitment: Recruitment, moved: readonly Moved[], state: CohortState, rank: number): Recruitment {
  const to = new Map(moved.map((each) => [each.id, each.to]));
  return {
    ...recruitment,
    cohort: { ...recruitment.cohort, state },
    places: recruitment.places.map((place) => {
      const step = to.get(place.id);
      return step === undefined
        ? place
        : { ...place, step, waitingSince: step === 'waiting' ? rank : place.waitingSince };
    }),
  };
}

function detailsFor(
  event: CandidatureEvent,
  details: StepDetails,
  scheme: OpenCohort['scheme'],
  elsewhere: SeatElsewhere | null,
): Result<CandidatureDetails, Refusal> {
  const known = new Set(scheme && scheme.blocks.length > 0 ? scheme.blocks.map(({ code }) => code) : ['1']);
  const blocks = details.blocks && [...new Set(details.blocks)];
  if (event === 'certify' && blocks?.some((code) => !known.has(code)))
    return failed([refusal('INVALID_CHOICE', ['blocks'], { choices: [...known].join(', ') })]);
  return ok({
    ...details,
    blocksObtained: blocks?.length ?? null,
    elsewhere,
  });
}

/**
 * Leads candidatures of one cohort one step on, each for itself: those that the rules refuse stay where they are, with
 * every reason. They are taken in the order given, so that the last seat goes to the first of them.
 * @param command `items` with the version that was read of each
 * @returns what moved, the ones asked for and those that took a seat left free; NOT_FOUND, FORBIDDEN for the whole
 */
export async function moveCandidatures(
  tx: Transaction,
  command: {
    cohortId: string;
    event: CandidatureEvent;
    items: readonly { id: string; expectedVersion: number }[];
    details: StepDetails;
  },
): Promise<Result<MoveOutcome, Refusal>> {
  const { event, items } = command;
  const details: StepDetails = detailsOf(event, command.details);
  if (items.length === 0) return failed([refusal('TOO_FEW', ['items'], { minimum: 1 })]);
  if (items.length > MOST_AT_ONCE) return failed([refusal('TOO_MANY', ['items'], { maximum: MOST_AT_ONCE })]);
  const opened = await openCohort(tx, command.cohortId, COHORT_TEACHERS);
  if (!opened.ok) return opened;
  const { cohort, actors, candidatures, scheme } = opened.value;
  let { recruitment } = opened.value;
  const outcome: MoveOutcome = { cohortId: cohort.id, moved: [], refused: [] };
  // Whoever takes a seat left free may be asked for as well: the last of its steps is where it stands.
  const changes = new Map<string, StepChange>();
  const events: Parameters<typeof insertCandidatureEvents>[3][number][] = [];
  const ids = candidatures.map(({ id }) => id).filter((id) => items.some((item) => item.id === id));
  const seats = event === 'admit' ? await seatsElsewhere(tx, ids) : new Map<string, SeatElsewhere>();
  let rank = Math.max(0, ...candidatures.map(({ waitingRank }) => waitingRank ?? 0));
  for (const { id, expectedVersion } of items) {
    const row = candidatures.find((each) => each.id === id);
    const result = row
      ? decide(tx, {
          row,
          expectedVersion,
          actors,
          recruitment,
          event,
          details,
          scheme,
          elsewhere: seats.get(id) ?? null,
        })
      : failed([refusal('NOT_FOUND', ['id'])]);
    if (!result.ok) {
      outcome.refused.push({ id, refusals: [...result.errors] });
      continue;
    }
    const { moved, state } = result.value;
    rank += 1;
    const cause = newId();
    moved.forEach((each, at) => {
      changes.delete(each.id);
      changes.set(
        each.id,
        at === 0
          ? changeOf(each, event, details, tx.today)
          : { id: each.id, step: each.to, on: tx.today, reason: null },
      );
      events.push({
        id: at === 0 ? cause : newId(),
        candidatureId: each.id,
        event: at === 0 ? event : 'promote',
        from: each.from,
        to: each.to,
        on: (at === 0 ? details.on : null) ?? tx.today,
        reason: at === 0 ? (details.reason ?? null) : null,
        details: at === 0 ? detailsKept(event, details, row!) : {},
        causedById: at === 0 ? null : cause,
      });
    });
    outcome.moved.push(...moved);
    recruitment = afterwards(recruitment, moved, state, rank);
    if (event === 'immerse' || event === 'hear') recruitment = withStay(recruitment, id, event, details);
  }
  if (changes.size === 0) return ok(outcome);
  const author = { organisationId: tx.actor.organisationId!, accountId: tx.actor.accountId };
  await moveCandidaturesTo(tx, cohort.id, [...changes.values()]);
  await insertCandidatureEvents(tx, cohort.id, { ...author, sessionId: tx.actor.sessionId }, events);
  if (recruitment.cohort.state !== cohort.state) await moveCohortTo(tx, cohort, { state: recruitment.cohort.state });
  await tx.audit({
    stream: `cohort:${cohort.id}`,
    recordType: 'Candidature',
    recordId: outcome.moved[0]!.id,
    action: event,
    before: null,
    after: outcome.moved,
  });
  await tx.announce({ type: 'convention', id: cohort.conventionId });
  return ok(outcome);
}

function withStay(recruitment: Recruitment, id: string, event: string, details: StepDetails): Recruitment {
  const places = recruitment.places.map((place) => {
    if (place.id !== id) return place;
    return event === 'hear' ? { ...place, heard: true } : { ...place, immersionDays: details.days ?? null };
  });
  return { ...recruitment, places };
}

/** What the history keeps of a step, beside its reason: of a reopening, what it wipes, which an undo gives back. */
function detailsKept(event: CandidatureEvent, details: StepDetails, row: CandidatureRow): object {
  const { immersionDays, immersedOn, heardOn } = row;
  if (event === 'reopen') return { was: { immersionDays, immersedOn, heardOn } };
  if (event === 'immerse') return { days: details.days };
  if (event === 'certify') return { blocks: details.blocks };
  if (event === 'place') return { employer: details.employer };
  return {};
}

interface Decision {
  row: CandidatureRow;
  expectedVersion: number;
  actors: readonly CohortActor[];
  recruitment: Recruitment;
  event: CandidatureEvent;
  details: StepDetails;
  scheme: OpenCohort['scheme'];
  /** A seat that the person has in another cohort, when it is about to be given one. */
  elsewhere: SeatElsewhere | null;
}

function decide(tx: Transaction, decision: Decision) {
  const { row, expectedVersion, actors, recruitment, event, details, scheme, elsewhere } = decision;
  if (row.version !== expectedVersion)
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  if (row.erasedOn !== null && TOWARDS_A_SEAT.has(event)) return failed([refusal('NOT_FOUND', ['id'])]);
  const line = candidatureLine(row.step, event);
  const denial = line && whyNotLeadCohort(whoOf(tx), actors, line.by);
  if (denial) return failed([denial]);
  const told = detailsFor(event, details, scheme, elsewhere);
  return told.ok ? decideCandidature(recruitment, row.id, event, told.value, tx.today) : told;
}

/**
 * Takes back the last step of a candidature: only whoever took it may, in the same session and while nothing followed
 * from it.
 * @returns the candidature's id; NOT_FOUND, FORBIDDEN, STALE_VERSION, UNDO_NOT_POSSIBLE, or the reasons against the
 * seat that it would take back
 */
export async function undoCandidature(
  tx: Transaction,
  command: { id: string; expectedVersion: number },
): Promise<Result<{ id: string }, Refusal>> {
  const { id, expectedVersion } = command;
  const [seen] = await candidaturesById(tx, [id]);
  if (!seen) return failed([refusal('NOT_FOUND', ['id'])]);
  const opened = await openCohort(tx, seen.cohortId, COHORT_TEACHERS);
  if (!opened.ok) return opened;
  const { cohort, candidatures, recruitment } = opened.value;
  const row = candidatures.find((each) => each.id === id);
  if (!row) return failed([refusal('NOT_FOUND', ['id'])]);
  if (row.version !== expectedVersion)
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  const events = (await candidatureEventsOf(tx, [id])).filter(({ undoneAt }) => undoneAt === null);
  const [last, before] = events;
  const own = last && last.accountId === tx.actor.accountId && last.sessionId === tx.actor.sessionId;
  if (!last || !own || row.erasedOn !== null || last.fromStep === null || (await hasConsequences(tx, last.id)))
    return failed([refusal('UNDO_NOT_POSSIBLE', [], { step: row.step })]);
  const decided = decideUndo(recruitment, id, last.fromStep);
  if (!decided.ok) return decided;
  await moveCandidaturesTo(tx, cohort.id, [
    {
      id,
      step: last.fromStep,
      on: before?.happenedOn ?? row.receivedOn,
      reason: before?.reason ?? null,
      ...undone(last),
    },
  ]);
  await undoEvent(tx, last.id, tx.now);
  if (decided.value.state !== cohort.state) await moveCohortTo(tx, cohort, { state: decided.value.state });
  await tx.audit({
    stream: `cohort:${cohort.id}`,
    recordType: 'Candidature',
    recordId: id,
    action: 'undo',
    before: { step: row.step },
    after: { step: last.fromStep },
  });
  await tx.announce({ type: 'convention', id: cohort.conventionId });
  return ok({ id });
}

/** What the step that is taken back had written or wiped. */
function undone({ event, fromStep, details }: CandidatureEventRow): Partial<StepChange> {
  if (fromStep === 'waiting') return { keepsRank: true };
  if (event === 'reopen') return (details['was'] ?? {}) as Partial<StepChange>;
  if (event === 'immerse') return { immersionDays: null, immersedOn: null };
  if (event === 'hear') return { heardOn: null };
  if (event === 'certify') return { blocks: null, certifiedOn: null };
  return {};
}
