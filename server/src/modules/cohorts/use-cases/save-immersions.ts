import {
  checkStay,
  COHORT_RUNNERS,
  daysRule,
  immersionLine,
  type AgentStayRule,
  type DayLoad,
  type ImmersionKind,
} from '@maillage/domain/cohorts';
import {
  failed,
  isCalendarDate,
  newId,
  ok,
  refusal,
  type CalendarDate,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { agentStaysOf, lockHostOffers, offerLoads, type HostOfferRow } from '../persistence/host-offer.queries.ts';
import {
  immersionsOf,
  insertImmersions,
  replaceImmersion,
  type ImmersionRow,
  type PlacedStay,
} from '../persistence/immersion.queries.ts';
import { editionsOf, type EditionRow } from '../persistence/scheme.queries.ts';
import { aroundStay, timesOf } from './immersion-facts.ts';
import { openCohort, type OpenCohort } from './open-cohort.ts';

const MOST_AT_ONCE = 60;
const MOST_DAYS = 200;

/** Somebody to place, with a host or, null, while none is found. */
export interface StayToPlace {
  candidatureId: string;
  offerId: string | null;
  days: readonly string[];
  /** The stay that is there already, with the version that was read; null = a new one. */
  id: string | null;
  expectedVersion: number | null;
}

export interface PlacementOutcome {
  cohortId: string;
  placed: string[];
  refused: { candidatureId: string; refusals: Refusal[] }[];
}

/** What is taken on each day of some offers, kept up to date while people are placed one after another. */
class Loads {
  readonly #days = new Map<string, Map<CalendarDate, { people: number; tutorPeople: number }>>();
  readonly #offers: readonly HostOfferRow[];

  constructor(offers: readonly HostOfferRow[], rows: Awaited<ReturnType<typeof offerLoads>>) {
    this.#offers = offers;
    for (const { id } of offers) this.#days.set(id, new Map());
    for (const { offerId, day, people, tutorPeople } of rows)
      this.#days.get(offerId)?.set(day as CalendarDate, { people, tutorPeople });
  }

  /** @param by 1 for somebody who comes, -1 for somebody who leaves */
  move(offerId: string | null, days: readonly CalendarDate[], by: 1 | -1): void {
    const tutor = this.#offers.find(({ id }) => id === offerId)?.tutorKey;
    for (const offer of this.#offers) {
      if (tutor === undefined || offer.tutorKey !== tutor) continue;
      const taken = this.#days.get(offer.id)!;
      for (const day of days) {
        const { people, tutorPeople } = taken.get(day) ?? { people: 0, tutorPeople: 0 };
        taken.set(day, { people: people + (offer.id === offerId ? by : 0), tutorPeople: tutorPeople + by });
      }
    }
  }

  of(offerId: string): DayLoad[] {
    return [...(this.#days.get(offerId) ?? [])].map(([day, taken]) => ({ day, ...taken }));
  }
}

interface Placing {
  opened: OpenCohort;
  kind: ImmersionKind;
  offers: readonly HostOfferRow[];
  loads: Loads;
  stays: ImmersionRow[];
  edition: EditionRow | null;
  agents: readonly AgentStayRule[];
  today: CalendarDate;
}

/** Days in order, each once; null when one cannot be read. */
function daysIn(texts: readonly string[]): CalendarDate[] | null {
  if (texts.length > MOST_DAYS || !texts.every(isCalendarDate)) return null;
  return [...new Set(texts as readonly CalendarDate[])].toSorted((a, b) => (a < b ? -1 : 1));
}

/** The stay as it would be, or every reason against it. */
function decide(item: StayToPlace, placing: Placing): Result<PlacedStay, Refusal> {
  const { opened, kind, offers, loads, stays, edition, agents, today } = placing;
  const row = opened.candidatures.find(({ id }) => id === item.candidatureId);
  if (!row || row.erasedOn !== null) return failed([refusal('NOT_FOUND', ['candidatureId'])]);
  const own = stays.filter(({ candidatureId }) => candidatureId === row.id);
  const current = item.id === null ? null : own.find(({ id }) => id === item.id);
  if (current === undefined) return failed([refusal('NOT_FOUND', ['id'])]);
  if (current && current.version !== item.expectedVersion)
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: item.expectedVersion })]);
  if (current && (current.kind !== kind || !immersionLine(current.state, 'find_host')))
    return failed([refusal('IMMERSION_STEP_NOT_POSSIBLE', [], { state: current.state, event: 'find_host' })]);
  const offer = item.offerId === null ? null : offers.find(({ id }) => id === item.offerId);
  if (offer === undefined) return failed([refusal('NOT_FOUND', ['offerId'])]);
  const days = daysIn(item.days);
  if (days === null) return failed([refusal('INVALID_DATE', ['days'])]);
  // Whoever is there already leaves before coming back.
  const occupied = current && current.state === 'host_found' ? current : null;
  if (occupied) loads.move(occupied.offerId, occupied.days, -1);
  const refusals = checkStay({
    kind,
    audience: row.audience,
    step: row.step,
    host: offer && { state: offer.state, times: timesOf(offer), load: loads.of(offer.id) },
    days,
    length: daysRule(kind, row.audience, opened.recruitment.rules, agents, days[0] ?? today),
    cohort: { startsOn: opened.recruitment.cohort.startsOn, endsOn: opened.recruitment.cohort.endsOn },
    ...aroundStay(own, current?.id ?? null, edition),
  });
  if (refusals.length > 0) {
    if (occupied) loads.move(occupied.offerId, occupied.days, 1);
    return failed(refusals);
  }
  loads.move(item.offerId, days, 1);
  return ok({
    id: current?.id ?? newId<'Immersion'>(),
    candidatureId: row.id,
    kind,
    offerId: item.offerId,
    days,
    expectedVersion: current?.version ?? null,
  });
}

/**
 * Places people of a cohort with hosts, or enters that they look for one; each for itself, in the order given, so that
 * the last place goes to the first of them. The offers and those of their tutors are locked: no place is given twice.
 * @returns the stays placed, and of each other one every reason; NOT_FOUND, FORBIDDEN for the whole
 */
export async function saveImmersions(
  tx: Transaction,
  command: { cohortId: string; kind: ImmersionKind; items: readonly StayToPlace[] },
): Promise<Result<PlacementOutcome, Refusal>> {
  const { cohortId, kind, items } = command;
  if (items.length === 0) return failed([refusal('TOO_FEW', ['items'], { minimum: 1 })]);
  if (items.length > MOST_AT_ONCE) return failed([refusal('TOO_MANY', ['items'], { maximum: MOST_AT_ONCE })]);
  const opened = await openCohort(tx, cohortId, COHORT_RUNNERS);
  if (!opened.ok) return opened;
  const { cohort } = opened.value;
  const stays = await immersionsOf(tx, [cohortId]);
  const asked = items.flatMap(({ id, offerId }) => [offerId, stays.find((stay) => stay.id === id)?.offerId ?? null]);
  const ids = [...new Set(asked.filter((id) => id !== null))];
  const offers = ids.length > 0 ? await lockHostOffers(tx, ids) : [];
  const loads = new Loads(offers, ids.length > 0 ? await offerLoads(tx, ids) : []);
  const edition = (await editionsOf(tx, [cohort.schemeId])).find(({ id }) => id === cohort.editionId) ?? null;
  const agents = await agentStaysOf(tx, [cohort.conventionId]);
  const placing: Placing = { opened: opened.value, kind, offers, loads, stays, edition, agents, today: tx.today };
  const outcome: PlacementOutcome = { cohortId, placed: [], refused: [] };
  const added: PlacedStay[] = [];
  for (const item of items) {
    const result = decide(item, placing);
    if (!result.ok) {
      outcome.refused.push({ candidatureId: item.candidatureId, refusals: [...result.errors] });
      continue;
    }
    const stay = result.value;
    if (stay.expectedVersion === null) added.push(stay);
    else if (!(await replaceImmersion(tx, stay, tx.today)))
      return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: stay.expectedVersion })]);
    outcome.placed.push(stay.id);
    placing.stays = [...placing.stays.filter(({ id }) => id !== stay.id), asRow(stay, opened.value, tx.today)];
  }
  if (outcome.placed.length === 0) return ok(outcome);
  const author = { organisationId: tx.actor.organisationId!, accountId: tx.actor.accountId };
  if (added.length > 0)
    await insertImmersions(tx, { cohortId, conventionId: cohort.conventionId, today: tx.today, ...author }, added);
  await tx.audit({
    stream: `cohort:${cohortId}`,
    recordType: 'Immersion',
    recordId: outcome.placed[0]!,
    action: 'placed',
    before: null,
    after: { kind, immersions: outcome.placed },
  });
  await tx.announce({ type: 'convention', id: cohort.conventionId });
  return ok(outcome);
}

/** A stay that was just placed, as the decision on the next one sees it. */
function asRow(stay: PlacedStay, { cohort }: OpenCohort, today: CalendarDate): ImmersionRow {
  const { id, candidatureId, kind, offerId } = stay;
  return {
    id,
    candidatureId,
    kind,
    offerId,
    cohortId: cohort.id,
    conventionId: cohort.conventionId,
    days: [...stay.days],
    startsOn: stay.days[0]!,
    endsOn: stay.days.at(-1)!,
    state: offerId === null ? 'requested' : 'host_found',
    stateOn: today,
    reason: null,
    terms: null,
    version: (stay.expectedVersion ?? 0) + 1,
    lastName: null,
    firstName: null,
    cohortTitle: cohort.title,
    cdgId: cohort.cdgId,
    antenneId: cohort.antenneId,
  };
}
