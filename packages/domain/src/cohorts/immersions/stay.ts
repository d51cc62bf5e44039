import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { immersionGate, type RuleOf, type SelectionRules } from '../admission.ts';
import { isAgent, type Audience, type CandidatureStep } from '../candidature.ts';
import {
  DUE_AT,
  immersionLine,
  IMMERSION_PARTIES,
  type ImmersionEvent,
  type ImmersionKind,
  type ImmersionParty,
  type ImmersionState,
} from './immersion.ts';
import { openDays, roomOn, type DayLoad, type HostOfferState, type OfferTimes } from './host-offer.ts';

/** A number of days that a text allows, with its source. */
export interface DaysRule {
  readonly minDays: number;
  readonly maxDays: number;
  readonly article: string | null;
  readonly rule: string | null;
}

/** How long the stays of agents are from a day on, under a text that says so (CEZE-III.2.4.8). */
export interface AgentStayRule {
  readonly validFrom: CalendarDate;
  readonly minDays: number;
  readonly maxDays: number;
  readonly article: string | null;
  readonly rule: string | null;
}

const ofGate = ({ value, article, rule }: RuleOf<{ minDays: number; maxDays: number }>): DaysRule => ({
  minDays: value.minDays,
  maxDays: value.maxDays,
  article,
  rule,
});

/**
 * How many days a stay of a kind may last for somebody of a public (PDL-2.R3, CEZE-III.2.4.8); null when no text says.
 * @param rules those of the day of the decision
 */
export function daysRule(
  kind: ImmersionKind,
  audience: Audience,
  rules: SelectionRules,
  agents: readonly AgentStayRule[],
  on: CalendarDate,
): DaysRule | null {
  if (kind === 'discovery') {
    const gate = immersionGate(rules, audience);
    return gate && ofGate(gate);
  }
  if (kind === 'course') return null;
  const line = agents
    .filter(({ validFrom }) => validFrom <= on)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
  return line ?? null;
}

/** What the guards of a stay look at. */
export interface StayFacts {
  readonly kind: ImmersionKind;
  readonly audience: Audience;
  readonly step: CandidatureStep;
  /** Whom the person knows to be placed with: null while no host is found. */
  readonly host: {
    readonly state: HostOfferState;
    readonly times: OfferTimes;
    /** Those who are there without this stay. */
    readonly load: readonly DayLoad[];
  } | null;
  readonly days: readonly CalendarDate[];
  readonly length: DaysRule | null;
  /** Days of the other stays of the person. */
  readonly otherDays: readonly CalendarDate[];
  readonly cohort: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };
  /** Days of immersion of the programme that are left to the person, with where the programme says so. */
  readonly programme: { readonly left: number; readonly source: string | null } | null;
}

function checkLength({ length, days, kind, programme }: StayFacts): Refusal[] {
  const source = length ? { article: length.article, rule: length.rule } : {};
  const count = days.length;
  if (count === 0) return [refusal('TOO_FEW', ['days'], { minimum: 1 })];
  if (length && (count < length.minDays || count > length.maxDays))
    return [
      refusal(
        'IMMERSION_LENGTH',
        ['days'],
        { minimum: length.minDays, maximum: length.maxDays, days: count, ...(kind === 'agent' ? { of: 'agent' } : {}) },
        source,
      ),
    ];
  if (kind === 'course' && programme && count > programme.left)
    return [
      refusal('IMMERSION_OVER_PROGRAMME', ['days'], { left: programme.left, days: count, source: programme.source }),
    ];
  return [];
}

function checkHost({ host, days }: StayFacts): Refusal[] {
  if (host === null) return [];
  if (host.state !== 'open') return [refusal('HOST_OFFER_NOT_OPEN', ['offerId'], { state: host.state })];
  if (days.length === 0) return [];
  const open = new Set(openDays(host.times, days[0]!, days.at(-1)!));
  const closed = days.find((day) => !open.has(day));
  const room = roomOn(host.times, host.load);
  const full = days.find((day) => room(day).places === 0);
  const tired = days.find((day) => room(day).tutor === 0);
  return [
    ...(closed
      ? [refusal('IMMERSION_OUTSIDE_OFFER', ['days'], { date: closed, starts: host.times.from, ends: host.times.to })]
      : []),
    ...(full ? [refusal('IMMERSION_PLACES_TAKEN', ['offerId'], { date: full, places: host.times.places })] : []),
    ...(tired ? [refusal('IMMERSION_TUTOR_FULL', ['offerId'], { date: tired, load: host.times.tutorLoad })] : []),
  ];
}

/**
 * Every reason against placing somebody on some days: a public or a step for which no such stay is due, a length that
 * the text does not allow, days on which the host does not receive, a place or a tutor already taken, a stay elsewhere.
 * @param facts `days` in order, each once
 */
export function checkStay(facts: StayFacts): Refusal[] {
  const { kind, audience, step, days, otherDays, cohort } = facts;
  const due = DUE_AT[kind].includes(step) && (kind !== 'agent' || isAgent(audience));
  const twice = days.find((day) => otherDays.includes(day));
  const outside = kind === 'course' && days.find((day) => day < cohort.startsOn || day > cohort.endsOn);
  return [
    ...(due ? [] : [refusal('IMMERSION_NOT_DUE', ['kind'], { kind, step })]),
    ...checkLength(facts),
    ...(outside
      ? [
          refusal('IMMERSION_OUTSIDE_COHORT', ['days'], {
            date: outside,
            starts: cohort.startsOn,
            ends: cohort.endsOn,
          }),
        ]
      : []),
    ...checkHost(facts),
    ...(twice ? [refusal('IMMERSION_OVERLAP', ['days'], { date: twice })] : []),
  ];
}

/**
 * What does not stand against a stay, but is worth a look: the host employs the person.
 * @returns IMMERSION_WITH_EMPLOYER, or nothing
 */
export function warningsOfStay({ employs }: { employs: boolean }): Refusal[] {
  return employs ? [refusal('IMMERSION_WITH_EMPLOYER', ['offerId'])] : [];
}

/** A stay as its steps see it. */
export interface ImmersionFacts {
  readonly state: ImmersionState;
  readonly days: readonly CalendarDate[];
  readonly signed: readonly ImmersionParty[];
}

/** What a step of a stay says beside its name. */
export interface ImmersionDetails {
  readonly party?: ImmersionParty | null;
  /** Who signed; of the person, nobody else can. */
  readonly signatory?: string | null;
  /** The day of the signature. */
  readonly on?: CalendarDate | null;
  readonly reason?: string | null;
}

/** Every reason against a step of a stay on a day, besides who may take it and what the host has room for. */
export function checkImmersionStep(
  event: ImmersionEvent,
  { state, days, signed }: ImmersionFacts,
  details: ImmersionDetails,
  today: CalendarDate,
): Refusal[] {
  if (!immersionLine(state, event)) return [refusal('IMMERSION_STEP_NOT_POSSIBLE', [], { state, event })];
  const missing = (field: string) => refusal('REQUIRED', [field]);
  switch (event) {
    case 'sign': {
      const { party, on, signatory } = details;
      if (!party || !IMMERSION_PARTIES.includes(party)) return [missing('party')];
      if (signed.includes(party)) return [refusal('IMMERSION_ALREADY_SIGNED', ['party'], { party })];
      return [
        ...(signatory || party === 'person' ? [] : [missing('signatory')]),
        ...(on ? (on > today ? [refusal('DATE_IN_FUTURE', ['on'], { date: on })] : []) : [missing('on')]),
      ];
    }
    case 'begin':
      return today < days[0]! ? [refusal('IMMERSION_TOO_EARLY', [], { date: days[0]! })] : [];
    case 'validate':
    case 'fail':
      return today < days.at(-1)! ? [refusal('IMMERSION_TOO_EARLY', [], { date: days.at(-1)! })] : [];
    case 'interrupt':
    case 'decline':
    case 'cancel':
      return details.reason ? [] : [missing('reason')];
    case 'find_host':
    case 'send':
      return [];
  }
}
