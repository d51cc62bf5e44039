import { addDays } from '@maillage/kernel';
import type { CalendarDate } from '@maillage/kernel';
import type { CommitmentFact } from '../facts.ts';
import { dueOccurrences } from './due-rule.ts';
import type { DueContext } from './due-rule.ts';

export const COMMITMENT_EVENT_STATUSES = ['in_progress', 'met', 'waived', 'reopened'] as const;
export type CommitmentEventStatus = (typeof COMMITMENT_EVENT_STATUSES)[number];

/** A line of the history of a commitment; the history is in order of entry. */
export interface CommitmentEvent {
  readonly status: CommitmentEventStatus;
  readonly happenedOn: CalendarDate;
  /** Due day of the occurrence it is about; null = the commitment as a whole, which closes nothing that has a due day. */
  readonly occurrenceOn: CalendarDate | null;
}

export const OCCURRENCE_STATES = ['due', 'due_soon', 'late', 'met', 'waived'] as const;
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];

/** How many days before its date something counts as due soon, on every screen. */
export const DUE_SOON_DAYS = 30;

export interface Occurrence {
  /** `<commitment id>:<label>`, stable. */
  readonly key: string;
  readonly label: string;
  /** Null for a duty that runs all along. */
  readonly dueOn: CalendarDate | null;
}

/**
 * Occurrences of a commitment, in order; a duty that runs all along has exactly one, without a date.
 * What is due after the end of the convention falls with it, unless the commitment survives.
 */
export function occurrencesOf(commitment: CommitmentFact, context: DueContext): Occurrence[] {
  const { dueRule, events, survivesTerm } = commitment;
  if (dueRule.type === 'none') return [{ key: `${commitment.id}:always`, label: 'always', dueOn: null }];
  return dueOccurrences(dueRule, { ...context, metOn: metDays(events) })
    .filter(({ dueOn }) => survivesTerm || context.endsOn === null || dueOn <= context.endsOn)
    .filter(
      ({ dueOn }) =>
        (commitment.validFrom === null || dueOn >= commitment.validFrom) &&
        (commitment.validTo === null || dueOn <= commitment.validTo),
    )
    .map(({ label, dueOn }) => ({ key: `${commitment.id}:${label}`, label, dueOn }));
}

/** The day on which each due day was met, as its last event says. */
function metDays(events: readonly CommitmentEvent[]): Map<CalendarDate, CalendarDate> {
  const met = new Map<CalendarDate, CalendarDate>();
  for (const dueOn of new Set(events.map((event) => event.occurrenceOn))) {
    const last = dueOn === null ? null : lastDecision({ dueOn }, events);
    if (last?.status === 'met') met.set(dueOn!, last.happenedOn);
  }
  return met;
}

/** Occurrences due between two dates, both included. */
export function occurrencesBetween(
  commitment: CommitmentFact,
  context: DueContext,
  from: CalendarDate,
  to: CalendarDate,
): Occurrence[] {
  return occurrencesOf(commitment, context).filter(({ dueOn }) => dueOn !== null && dueOn >= from && dueOn <= to);
}

/**
 * State of an occurrence on a date: what its last closing or reopening event says, else how near its day is.
 * @param dueSoonDays how many days before its date something counts as due soon.
 */
export function occurrenceState(
  occurrence: Occurrence,
  events: readonly CommitmentEvent[],
  date: CalendarDate,
  dueSoonDays: number,
): OccurrenceState {
  const last = lastDecision(occurrence, events, date);
  if (last?.status === 'met' || last?.status === 'waived') return last.status;
  if (occurrence.dueOn === null) return 'due';
  if (date > occurrence.dueOn) return 'late';
  return addDays(date, dueSoonDays) >= occurrence.dueOn ? 'due_soon' : 'due';
}

/** The day on which an occurrence was met or waived, null while it is open. */
export function closedOn(
  occurrence: Occurrence,
  events: readonly CommitmentEvent[],
  date: CalendarDate,
): CalendarDate | null {
  const last = lastDecision(occurrence, events, date);
  return last?.status === 'met' || last?.status === 'waived' ? last.happenedOn : null;
}

/**
 * The last event that closes or reopens an occurrence; between events of one day, the one entered last.
 * @param date what happened later does not count; absent = all that is recorded
 */
export function lastDecision(
  occurrence: Pick<Occurrence, 'dueOn'>,
  events: readonly CommitmentEvent[],
  date: CalendarDate | null = null,
): CommitmentEvent | null {
  return events
    .filter((event) => event.status !== 'in_progress' && (date === null || event.happenedOn <= date))
    .filter((event) => event.occurrenceOn === occurrence.dueOn)
    .reduce<CommitmentEvent | null>(
      (kept, event) => (kept !== null && kept.happenedOn > event.happenedOn ? kept : event),
      null,
    );
}
