import type { CalendarDate } from '@maillage/kernel';
import { minCostFlow, type Arc } from './min-cost-flow.ts';
import type { Slot } from './slots.ts';

/** Somebody who needs a place. */
export interface Seeker {
  readonly id: string;
  /** Days on which the person is elsewhere. */
  readonly busy: readonly CalendarDate[];
  /** Offers in which the person is not placed: those of the own employer. */
  readonly avoid: readonly string[];
}

export interface Search {
  readonly seekers: readonly Seeker[];
  readonly slots: readonly Slot[];
  /** People whom the tutor of a group of slots can follow. */
  readonly groups: ReadonlyMap<string, number>;
  /** Kilometres from the home of a person to an offer; null when one of both is not known. */
  readonly km: (seekerId: string, offerId: string) => number | null;
  /** Farthest that somebody is sent. */
  readonly maxKm: number;
  /** How many other offers are told of each person. */
  readonly alternatives: number;
}

export interface Choice {
  readonly offerId: string;
  readonly days: readonly CalendarDate[];
  readonly km: number;
  /** Whether there is room once everybody is placed as proposed. */
  readonly free: boolean;
}

/**
 * Why nobody is proposed: where the person lives is not known; no offer has room for so many days in a row on those
 * dates; all that have are too far; those near enough are taken by others.
 */
export type WithoutPlace = 'home_unknown' | 'no_place' | 'too_far' | 'taken';

export interface Proposal {
  readonly seekerId: string;
  readonly choice: Choice | null;
  readonly reason: WithoutPlace | null;
  /** Distance of the nearest offer with room on those dates, near enough or not. */
  readonly nearestKm: number | null;
  /** Other offers, the nearest first. */
  readonly alternatives: readonly Choice[];
}

interface Reach {
  readonly slot: Slot;
  readonly at: number;
  readonly km: number;
}

const overlaps = (days: readonly CalendarDate[], busy: readonly CalendarDate[]): boolean =>
  busy.some((day) => days.includes(day));

/** Slots in which a person may be placed, whatever the distance; the nearest first, then the earliest. */
function reachOf(seeker: Seeker, { slots, km }: Search): Reach[] {
  return slots
    .flatMap((slot, at) => {
      const far = km(seeker.id, slot.offerId);
      const possible = far !== null && !seeker.avoid.includes(slot.offerId) && !overlaps(slot.days, seeker.busy);
      return possible ? [{ slot, at, km: far }] : [];
    })
    .toSorted((a, b) => metres(a.km) - metres(b.km) || a.at - b.at);
}

/**
 * The slots that can matter to a person: the first ones until they are of as many tutors as there are people. The others
 * leave one of these tutors without anybody, so that a farther slot is never better.
 */
function worthTrying(reach: readonly Reach[], maxKm: number, people: number): Reach[] {
  const groups = new Set<string>();
  const kept: Reach[] = [];
  for (const each of reach) {
    if (each.km > maxKm || groups.size === people) break;
    groups.add(each.slot.group);
    kept.push(each);
  }
  return kept;
}

const metres = (km: number): number => Math.round(km * 1000);

/**
 * Places as many people as possible, then over the least total distance, then on the earliest days: successive shortest
 * paths over person → slot → tutor. No slot and no tutor takes more than it can; what is proposed does not depend on the
 * order in which people and slots are given.
 * @returns one proposal for each person, by id
 */
export function matchImmersions(search: Search): Proposal[] {
  const seekers = search.seekers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const slots = search.slots.toSorted((a, b) =>
    a.days[0] !== b.days[0] ? (a.days[0]! < b.days[0]! ? -1 : 1) : a.offerId < b.offerId ? -1 : 1,
  );
  const ordered: Search = { ...search, seekers, slots };
  const reaches = seekers.map((seeker) => reachOf(seeker, ordered));
  const chosen = assign(ordered, reaches);
  const left = slots.map(({ capacity }) => capacity);
  const groupLeft = new Map(search.groups);
  for (const at of chosen) {
    if (at === null) continue;
    left[at]! -= 1;
    const { group } = slots[at]!;
    groupLeft.set(group, groupLeft.get(group)! - 1);
  }
  const isFree = (at: number): boolean => left[at]! > 0 && groupLeft.get(slots[at]!.group)! > 0;
  return seekers.map((seeker, index) => {
    const reach = reaches[index]!;
    const taken = chosen[index];
    const own = reach.find(({ at }) => at === taken);
    const choice = own ? { offerId: own.slot.offerId, days: own.slot.days, km: own.km, free: true } : null;
    return {
      seekerId: seeker.id,
      choice,
      reason: choice ? null : whyNone(seeker, reach, ordered),
      nearestKm: reach[0]?.km ?? null,
      alternatives: othersOf(reach, choice?.offerId ?? null, isFree, search),
    };
  });
}

/** One choice for each offer besides the one proposed: on its first days with room left, else on its first ones. */
function othersOf(
  reach: readonly Reach[],
  proposed: string | null,
  isFree: (at: number) => boolean,
  { maxKm, alternatives }: Search,
): Choice[] {
  const best = new Map<string, Choice>();
  for (const { slot, at, km } of reach) {
    if (km > maxKm || slot.offerId === proposed) continue;
    const free = isFree(at);
    const known = best.get(slot.offerId);
    if (!known || (!known.free && free)) best.set(slot.offerId, { offerId: slot.offerId, days: slot.days, km, free });
  }
  return [...best.values()].toSorted((a, b) => a.km - b.km || (a.offerId < b.offerId ? -1 : 1)).slice(0, alternatives);
}

function whyNone(seeker: Seeker, reach: readonly Reach[], { slots, km, maxKm }: Search): WithoutPlace {
  if (slots.length > 0 && slots.every(({ offerId }) => km(seeker.id, offerId) === null)) return 'home_unknown';
  if (reach.length === 0) return 'no_place';
  return reach[0]!.km > maxKm ? 'too_far' : 'taken';
}

/** @returns for each person the position of the slot, or null */
function assign({ seekers, slots, groups, maxKm }: Search, reaches: readonly (readonly Reach[])[]): (number | null)[] {
  const names = [...groups.keys()].toSorted();
  const group = new Map(names.map((name, at) => [name, 2 + seekers.length + slots.length + at]));
  const person = (at: number): number => 2 + at;
  const place = (at: number): number => 2 + seekers.length + at;
  // A distance weighs more than the days of all people together.
  const weight = seekers.length * Math.max(1, slots.length) + 1;
  const arcs: Arc[] = [];
  const asked: { arc: number; seeker: number; slot: number }[] = [];
  seekers.forEach((_, at) => arcs.push({ from: 0, to: person(at), capacity: 1, cost: 0 }));
  reaches.forEach((reach, seeker) => {
    for (const { at, km } of worthTrying(reach, maxKm, seekers.length)) {
      asked.push({ arc: arcs.length, seeker, slot: at });
      arcs.push({ from: person(seeker), to: place(at), capacity: 1, cost: metres(km) * weight + at });
    }
  });
  slots.forEach((slot, at) => {
    arcs.push({ from: place(at), to: group.get(slot.group)!, capacity: slot.capacity, cost: 0 });
  });
  for (const name of names) arcs.push({ from: group.get(name)!, to: 1, capacity: groups.get(name)!, cost: 0 });
  const flow = minCostFlow(2 + seekers.length + slots.length + names.length, arcs, 0, 1);
  const chosen: (number | null)[] = seekers.map(() => null);
  for (const { arc, seeker, slot } of asked) if (flow[arc] === 1) chosen[seeker] = slot;
  return chosen;
}
