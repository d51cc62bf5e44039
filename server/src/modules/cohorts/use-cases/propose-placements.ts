import {
  DUE_AT,
  isAgent,
  IMMERSION_OPEN,
  matchImmersions,
  hostSlotsOf,
  type DayLoad,
  type ImmersionKind,
  type Proposal,
} from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { boxAround, haversineKm, type Point } from '@maillage/reference';
import type { SqlReader } from '../../../db/sql.ts';
import { organisationsById } from '../../organisations/persistence/organisation.queries.ts';
import { communesByCodes } from '../../reference/persistence/commune.queries.ts';
import { candidaturesOf, type CandidatureRow } from '../persistence/candidature.queries.ts';
import {
  MOST_OFFERS_MATCHED,
  offerLoads,
  openHostOffers,
  type HostOfferRow,
} from '../persistence/host-offer.queries.ts';
import { immersionsOf, type ImmersionRow } from '../persistence/immersion.queries.ts';
import { isHostOf, timesOf } from './immersion-facts.ts';

/** People matched at once: more than any cohort has. */
const MOST_PEOPLE = 60;
/** Other offers told of each person. */
const ALTERNATIVES = 5;
/** Farthest that places are read, so that somebody is told how far the nearest is. */
const LOOK_AROUND_KM = 120;

export interface PlacementSearch {
  cohortId: string;
  kind: ImmersionKind;
  from: CalendarDate;
  to: CalendarDate;
  days: number;
  maxKm: number;
}

export interface PlacementProposal {
  proposals: Proposal[];
  candidatures: ReadonlyMap<string, CandidatureRow>;
  offers: ReadonlyMap<string, HostOfferRow>;
  /** The stay that waits for a host, by candidature. */
  waiting: ReadonlyMap<string, ImmersionRow>;
  /** Whether people or offers were left out, because there are too many. */
  cut: boolean;
}

/** A stay of the kind that has its host or is over: no other one is due. */
const settled = (stay: ImmersionRow, kind: ImmersionKind): boolean =>
  stay.kind === kind &&
  (stay.state === 'validated' || (stay.state !== 'requested' && IMMERSION_OPEN.includes(stay.state)));

/** People of a cohort who need a stay of a kind: their step asks for one, and none has a host yet; of a course, there are several. */
export function seekersOf(
  candidatures: readonly CandidatureRow[],
  stays: readonly ImmersionRow[],
  { kind, from, to }: Pick<PlacementSearch, 'kind' | 'from' | 'to'>,
): CandidatureRow[] {
  return candidatures.filter(({ id, step, audience, erasedOn }) => {
    const own = stays.filter(({ candidatureId }) => candidatureId === id);
    const met = own.some(
      (stay) => settled(stay, kind) && (kind !== 'course' || (stay.startsOn <= to && stay.endsOn >= from)),
    );
    return DUE_AT[kind].includes(step) && (kind !== 'agent' || isAgent(audience)) && erasedOn === null && !met;
  });
}

const pointOf = (place: { latitude: number | null; longitude: number | null } | undefined): Point | null =>
  place && place.latitude !== null && place.longitude !== null
    ? { latitude: place.latitude, longitude: place.longitude }
    : null;

/** A box around all of some points. */
function boxOf(points: readonly Point[], km: number) {
  const boxes = points.map((point) => boxAround(point, km));
  return {
    south: Math.min(...boxes.map(({ south }) => south)),
    north: Math.max(...boxes.map(({ north }) => north)),
    west: Math.min(...boxes.map(({ west }) => west)),
    east: Math.max(...boxes.map(({ east }) => east)),
  };
}

/** Who the employers are, so that nobody is sent to the own one. */
async function employersOf(db: SqlReader, people: readonly CandidatureRow[]) {
  const ids = [...new Set(people.flatMap(({ employerId }) => employerId ?? []))];
  const rows = ids.length > 0 ? await organisationsById(db, ids) : [];
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Proposes a host for everybody in a cohort who needs one: as many people as possible, over the least total distance. What
 * is proposed is not written.
 */
export async function proposePlacements(db: SqlReader, search: PlacementSearch): Promise<PlacementProposal> {
  const { kind, from, to, days, maxKm } = search;
  const stays = await immersionsOf(db, [search.cohortId]);
  const all = seekersOf(await candidaturesOf(db, [search.cohortId]), stays, search);
  const people = all.slice(0, MOST_PEOPLE);
  const codes = [...new Set(people.flatMap(({ inseeCode }) => inseeCode ?? []))];
  const homes = new Map((await communesByCodes(db, codes)).map((commune) => [commune.inseeCode, pointOf(commune)]));
  const points = [...homes.values()].filter((point) => point !== null);
  const found =
    points.length > 0
      ? await openHostOffers(db, { from, to, box: boxOf(points, Math.max(maxKm, LOOK_AROUND_KM)) })
      : [];
  const loads = await offerLoads(
    db,
    found.map(({ id }) => id),
  );
  const employers = await employersOf(db, people);
  const byId = new Map(found.map((offer) => [offer.id, offer]));
  const homeOf = new Map(people.map(({ id, inseeCode }) => [id, inseeCode === null ? null : homes.get(inseeCode)]));
  const { slots, groups } = hostSlotsOf(
    found.map((offer) => ({
      id: offer.id,
      tutorKey: offer.tutorKey,
      times: timesOf(offer),
      load: loads.filter(({ offerId }) => offerId === offer.id) as unknown as DayLoad[],
    })),
    { from, to, days },
  );
  const proposals = matchImmersions({
    seekers: people.map((person) => ({
      id: person.id,
      busy: stays
        .filter(
          ({ candidatureId, state }) => candidatureId === person.id && state !== 'requested' && state !== 'cancelled',
        )
        .flatMap((stay) => stay.days),
      avoid: found
        .filter((offer) => isHostOf(offer, employers.get(person.employerId ?? '') ?? null))
        .map(({ id }) => id),
    })),
    slots,
    groups,
    km: (seekerId, offerId) => {
      const home = homeOf.get(seekerId);
      const place = pointOf(byId.get(offerId));
      return home && place ? haversineKm(home, place) : null;
    },
    maxKm,
    alternatives: ALTERNATIVES,
  });
  return {
    proposals,
    candidatures: new Map(people.map((person) => [person.id, person])),
    offers: byId,
    waiting: new Map(
      stays
        .filter((stay) => stay.state === 'requested' && stay.kind === kind)
        .map((stay) => [stay.candidatureId, stay]),
    ),
    cut: all.length > people.length || found.length === MOST_OFFERS_MATCHED,
  };
}
