import { addDays, holidayRegimeOf, isHoliday, maxDate, minDate, refusal, weekdayOf } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { dateField, INSEE_CODE, optionalText, refuse, requiredText } from '../inputs.ts';

export const HOST_OFFER_STATES = ['open', 'withdrawn', 'closed'] as const;
export type HostOfferState = (typeof HOST_OFFER_STATES)[number];

export const HOST_OFFER_EVENTS = ['withdraw', 'close'] as const;
export type HostOfferEvent = (typeof HOST_OFFER_EVENTS)[number];

/** The life of an offer of places (PDL-2.C4): withdrawn while nobody counts on it, closed once no more people may come. */
export const HOST_OFFER_LIFE: readonly {
  readonly from: HostOfferState;
  readonly event: HostOfferEvent;
  readonly to: HostOfferState;
}[] = [
  { from: 'open', event: 'withdraw', to: 'withdrawn' },
  { from: 'open', event: 'close', to: 'closed' },
];

/** The state after an event, or null when it cannot happen. */
export function hostOfferAfter(state: HostOfferState, event: HostOfferEvent): HostOfferState | null {
  return HOST_OFFER_LIFE.find((line) => line.from === state && line.event === event)?.to ?? null;
}

/** Days on which a town hall may be open, from Monday = 1. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const SIREN = /^\d{9}$/;

/**
 * Places that a commune or an EPCI offers. Of the tutor, only what one needs to write or to call, and how many people
 * he follows at once.
 */
export const hostOfferInput = z
  .strictObject({
    /** The commune where the places are. */
    inseeCode: z.string().regex(INSEE_CODE),
    /** The EPCI whose services they are; null = those of the commune. */
    epciSiren: z
      .string()
      .regex(SIREN)
      .nullish()
      .transform((siren) => siren ?? null),
    from: dateField,
    to: dateField,
    /** Open days of the week. */
    weekdays: z
      .array(z.int().min(1).max(6))
      .min(1)
      .transform((days) => [...new Set(days)].toSorted((a, b) => a - b)),
    /** People hosted on the same day, at most. */
    places: z.int().min(1).max(50),
    tutorName: requiredText(120),
    tutorOffice: optionalText(120),
    tutorEmail: z
      .string()
      .trim()
      .nullish()
      .transform((text) => text || null)
      .pipe(z.email().max(254).nullable()),
    tutorPhone: z
      .string()
      .transform((text) => text.replace(/[\s.\-()]/g, ''))
      .nullish()
      .transform((text) => text || null)
      .pipe(
        z
          .string()
          .regex(/^\+?\d{6,15}$/)
          .nullable(),
      ),
    /** People whom the tutor follows on the same day, at most, over all offers of this host. */
    tutorLoad: z.int().min(1).max(50),
    note: optionalText(1000),
  })
  .superRefine((offer, context) => {
    const issue = (path: string, code: string, parameters: object = {}) =>
      context.addIssue({ code: 'custom', path: [path], ...refuse(code, parameters), input: null });
    if (offer.to < offer.from) issue('to', 'END_BEFORE_START', { start: offer.from, end: offer.to });
    if (offer.tutorEmail === null && offer.tutorPhone === null) issue('tutorEmail', 'REQUIRED');
  });
export type HostOfferInput = z.output<typeof hostOfferInput>;

/** When an offer receives people, and how many at once. */
export interface OfferTimes {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly weekdays: readonly number[];
  readonly places: number;
  readonly tutorLoad: number;
  /** Decides on public holidays. */
  readonly departement: string;
}

/** Days between two dates on which an offer receives people: its weekdays within its period, without public holidays. */
export function openDays(
  offer: Pick<OfferTimes, 'from' | 'to' | 'weekdays' | 'departement'>,
  from: CalendarDate,
  to: CalendarDate,
): CalendarDate[] {
  const regime = holidayRegimeOf(offer.departement);
  const last = minDate(offer.to, to);
  const days: CalendarDate[] = [];
  for (let day = maxDate(offer.from, from); day <= last; day = addDays(day, 1))
    if (offer.weekdays.includes(weekdayOf(day)) && !isHoliday(day, regime)) days.push(day);
  return days;
}

/** How many people there are already on a day: at the offer itself, and with its tutor wherever he receives them. */
export interface DayLoad {
  readonly day: CalendarDate;
  readonly people: number;
  readonly tutorPeople: number;
}

/** Room that is left on each day; what is not told is empty. */
export function roomOn(offer: Pick<OfferTimes, 'places' | 'tutorLoad'>, load: readonly DayLoad[]) {
  const taken = new Map(load.map((each) => [each.day, each]));
  return (day: CalendarDate): { places: number; tutor: number } => {
    const there = taken.get(day);
    return {
      places: Math.max(0, offer.places - (there?.people ?? 0)),
      tutor: Math.max(0, offer.tutorLoad - (there?.tutorPeople ?? 0)),
    };
  };
}

/** What stands against correcting or leaving an offer on which people count. @param hosted people placed there to come */
export function checkHostOfferStep(state: HostOfferState, event: HostOfferEvent, hosted: number): Refusal[] {
  if (hostOfferAfter(state, event) === null) return [refusal('HOST_OFFER_STEP_NOT_POSSIBLE', [], { state })];
  return event === 'withdraw' && hosted > 0 ? [refusal('HOST_OFFER_IN_USE', [], { count: hosted })] : [];
}

/** What a corrected offer would take from those who are placed there already: a day, a place, the tutor's time. */
export function checkHostOfferChange(
  offer: Pick<HostOfferInput, 'from' | 'to' | 'weekdays' | 'places' | 'tutorLoad'>,
  load: readonly DayLoad[],
): Refusal[] {
  const there = load.filter(({ people }) => people > 0);
  const outside = there.find(
    ({ day }) => day < offer.from || day > offer.to || !offer.weekdays.includes(weekdayOf(day)),
  );
  const full = there.find(({ people }) => people > offer.places);
  const tired = there.find(({ tutorPeople }) => tutorPeople > offer.tutorLoad);
  return [
    ...(outside ? [refusal('HOST_OFFER_DAY_TAKEN', ['from'], { date: outside.day })] : []),
    ...(full ? [refusal('IMMERSION_PLACES_TAKEN', ['places'], { date: full.day, places: offer.places })] : []),
    ...(tired ? [refusal('IMMERSION_TUTOR_FULL', ['tutorLoad'], { date: tired.day, load: offer.tutorLoad })] : []),
  ];
}
