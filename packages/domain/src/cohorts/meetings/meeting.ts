import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';

/** Meetings that make a scheme known (PDL-2.C2, PDL-2.N4, PDL-2.R1, PDL-2.R2, PDL-2.F1). */
export const MEETING_KINDS = ['candidates_information', 'promotion', 'elected_webinar', 'forum', 'other'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Whom a meeting is for. */
export const MEETING_AUDIENCES = [
  'job_seekers',
  'agents',
  'elected',
  'collectivite_staff',
  'prescribers',
  'everyone',
] as const;
export type MeetingAudience = (typeof MEETING_AUDIENCES)[number];

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

export const MEETING_EVENTS = ['hold', 'correct', 'cancel', 'reopen'] as const;
export type MeetingEvent = (typeof MEETING_EVENTS)[number];

export const CANCELLATION_REASONS = ['too_few', 'no_speaker', 'no_room', 'weather', 'merged', 'other'] as const;
export type CancellationReason = (typeof CANCELLATION_REASONS)[number];

interface MeetingLine {
  readonly from: MeetingState;
  readonly event: MeetingEvent;
  readonly to: MeetingState;
}

/** The life of a meeting: what is not a line cannot happen. */
export const MEETING_LIFE: readonly MeetingLine[] = [
  { from: 'planned', event: 'hold', to: 'held' },
  { from: 'planned', event: 'cancel', to: 'cancelled' },
  { from: 'held', event: 'correct', to: 'held' },
  { from: 'held', event: 'reopen', to: 'planned' },
  { from: 'cancelled', event: 'reopen', to: 'planned' },
];

/** The state after an event, or null when it cannot happen. */
export function meetingAfter(state: MeetingState, event: MeetingEvent): MeetingState | null {
  return MEETING_LIFE.find((line) => line.from === state && line.event === event)?.to ?? null;
}

/** What a step of a meeting says beside its name. Counts of people, never who they are. */
export interface MeetingFigures {
  readonly came: number | null;
  /** Candidates that came of it, as far as somebody counted them. */
  readonly candidates: number | null;
}

/**
 * Reasons against a step of a meeting: it cannot follow, it is told before its day, or what it must say is missing.
 * More people may come than were invited.
 */
export function checkMeetingStep(
  meeting: { readonly state: MeetingState; readonly heldOn: CalendarDate },
  event: MeetingEvent,
  told: MeetingFigures & { readonly reason: CancellationReason | null },
  today: CalendarDate,
): Refusal[] {
  const { state, heldOn } = meeting;
  if (meetingAfter(state, event) === null) return [refusal('MEETING_STEP_NOT_POSSIBLE', [], { state })];
  const refusals: Refusal[] = [];
  if (event === 'hold' || event === 'correct') {
    if (heldOn > today) refusals.push(refusal('MEETING_NOT_YET_HELD', [], { date: heldOn }));
    if (told.came === null) refusals.push(refusal('REQUIRED', ['came']));
    for (const field of ['came', 'candidates'] as const) {
      const count = told[field];
      if (count !== null && count < 0) refusals.push(refusal('TOO_SMALL', [field], { minimum: 0 }));
    }
  }
  if (event === 'cancel' && told.reason === null) refusals.push(refusal('REQUIRED', ['reason']));
  return refusals;
}

/**
 * How many candidates came of a meeting: those whose candidature names it, once there are any, else those that somebody
 * counted; null while nobody did.
 */
export function candidatesOf(counted: number | null, named: number | null): number | null {
  return named !== null && named > 0 ? named : counted;
}

/** What the convention says around a meeting, on its day. */
export interface MeetingFacts {
  /** Keys of the parties of the convention on that day. */
  readonly partyKeys: readonly string[];
  /** Last day of the convention; null while it has none. */
  readonly endsOn: CalendarDate | null;
}

/** Reasons against a meeting under its convention: parties that it has not on that day, or a day after its end. */
export function checkMeeting(
  meeting: { readonly heldOn: CalendarDate; readonly pilotKeys: readonly string[] },
  facts: MeetingFacts,
): Refusal[] {
  const refusals: Refusal[] = [];
  if (facts.endsOn !== null && meeting.heldOn > facts.endsOn)
    refusals.push(refusal('MEETING_AFTER_TERM', ['heldOn'], { end: facts.endsOn }));
  meeting.pilotKeys.forEach((key, index) => {
    if (!facts.partyKeys.includes(key)) refusals.push(refusal('UNKNOWN_PARTY_KEY', ['pilotKeys', index], { key }));
  });
  return refusals;
}

/** Whether a webinar for elected officials is led by one party alone, where it is to be co-piloted (PDL-2.R2). */
export function lacksCopilot(meeting: { readonly kind: MeetingKind; readonly pilotKeys: readonly string[] }): boolean {
  return meeting.kind === 'elected_webinar' && meeting.pilotKeys.length < 2;
}

/** Whether the day of a meeting is behind, and nobody has told what became of it. */
export function isToReport(
  meeting: { readonly state: MeetingState; readonly heldOn: CalendarDate },
  today: CalendarDate,
): boolean {
  return meeting.state === 'planned' && meeting.heldOn < today;
}
