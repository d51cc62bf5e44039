import type { CalendarDate } from '@maillage/kernel';
import { openDays, roomOn, type DayLoad, type OfferTimes } from './host-offer.ts';

/** What is looked for: so many days in a row, between two dates. */
export interface StayDemand {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: number;
}

/** An offer as places are looked for in it. */
export interface OfferRoom {
  readonly id: string;
  readonly times: OfferTimes;
  /** The same for all offers of one tutor. */
  readonly tutorKey: string;
  readonly load: readonly DayLoad[];
}

/** Places that can be had on the same days. */
export interface Slot {
  readonly offerId: string;
  /** In a row of the open days of the offer. */
  readonly days: readonly CalendarDate[];
  readonly capacity: number;
  /** Slots whose tutor is the same on the same days share what he can follow. */
  readonly group: string;
}

/** Most slots of one offer: a year of weeks. */
const MOST_SLOTS = 52;

interface Candidate {
  readonly offerId: string;
  readonly tutorKey: string;
  readonly days: readonly CalendarDate[];
  readonly places: number;
  readonly tutor: number;
}

/** Stays one after another: each takes the first days in a row on which the offer has room. */
function candidatesOf(offer: OfferRoom, { from, to, days }: StayDemand): Candidate[] {
  const open = openDays(offer.times, from, to);
  const room = roomOn(offer.times, offer.load);
  const found: Candidate[] = [];
  for (let at = 0; at + days <= open.length && found.length < MOST_SLOTS;) {
    const stay = open.slice(at, at + days);
    const places = Math.min(...stay.map((day) => room(day).places));
    const tutor = Math.min(...stay.map((day) => room(day).tutor));
    if (places > 0 && tutor > 0) {
      found.push({ offerId: offer.id, tutorKey: offer.tutorKey, days: stay, places, tutor });
      at += days;
    } else at += 1;
  }
  return found;
}

/**
 * The places of some offers as slots, and how many people each tutor can follow over the slots that meet on a day. The
 * order of the offers does not matter.
 */
export function hostSlotsOf(
  offers: readonly OfferRoom[],
  demand: StayDemand,
): { slots: Slot[]; groups: ReadonlyMap<string, number> } {
  const slots: Slot[] = [];
  const groups = new Map<string, number>();
  const byTutor = new Map<string, Candidate[]>();
  for (const offer of offers.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const list = byTutor.get(offer.tutorKey) ?? [];
    list.push(...candidatesOf(offer, demand));
    byTutor.set(offer.tutorKey, list);
  }
  for (const [tutorKey, candidates] of [...byTutor].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    // By first day: a slot that begins after the end of all before it opens a new group.
    const ordered = candidates.toSorted(
      (a, b) => (a.days[0]! < b.days[0]! ? -1 : a.days[0]! > b.days[0]! ? 1 : 0) || (a.offerId < b.offerId ? -1 : 1),
    );
    let group = '';
    let reach: CalendarDate | null = null;
    for (const { offerId, days, places, tutor } of ordered) {
      if (reach === null || days[0]! > reach) {
        group = `${tutorKey} ${days[0]!}`;
        reach = days.at(-1)!;
        groups.set(group, tutor);
      } else {
        if (days.at(-1)! > reach) reach = days.at(-1)!;
        groups.set(group, Math.min(groups.get(group)!, tutor));
      }
      slots.push({ offerId, days, capacity: Math.min(places, tutor), group });
    }
  }
  return { slots, groups };
}
