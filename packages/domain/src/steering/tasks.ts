import { daysBetween } from '@maillage/kernel';
import type { CalendarDate } from '@maillage/kernel';
import type { Deadline } from '../conventions/index.ts';

export const URGENCIES = ['late', 'due_soon', 'upcoming'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Something to do, for the home page: what, by when, and which text asks for it. */
export interface Task<D extends Deadline = Deadline> {
  readonly key: string;
  readonly urgency: Urgency;
  /** Days until it is due, negative when late; null when it has no date. */
  readonly daysLeft: number | null;
  /** Why it is to be done; both null when no article says so. */
  readonly reason: { readonly articleNumber: string | null; readonly ruleId: string | null };
  readonly deadline: D;
}

export interface TaskOptions {
  /** How many days ahead the list looks: for what falls due, or opens, by then. What has no date is always in it. */
  readonly horizonDays: number;
  /** From how many days before its date something is due soon. */
  readonly dueSoonDays: number;
}

/**
 * What the actor has to do: deadlines that one of its party keys owes (or everybody), still open, that ask for something
 * (not mere information), within the horizon. The latest first, then by date; those without a date come last.
 */
export function tasksFor<D extends Deadline>(
  actorPartyKeys: readonly string[],
  deadlines: readonly D[],
  today: CalendarDate,
  { horizonDays, dueSoonDays }: TaskOptions,
): Task<D>[] {
  return deadlines
    .filter((deadline) => deadline.severity !== 'info' && deadline.metOn === null)
    .filter((deadline) => owes(actorPartyKeys, deadline))
    .map((deadline) => taskOf(deadline, today, dueSoonDays))
    .filter(({ daysLeft, deadline: { windowStart } }) => {
      if (daysLeft === null || daysLeft <= horizonDays) return true;
      return windowStart !== null && daysBetween(today, windowStart) <= horizonDays;
    })
    .filter((task) => !hasPassed(task))
    .toSorted((a, b) => compare(a.daysLeft ?? Infinity, b.daysLeft ?? Infinity) || compare(a.key, b.key));
}

function owes(actorPartyKeys: readonly string[], deadline: Deadline): boolean {
  if (actorPartyKeys.length === 0) return false;
  return deadline.partyKeys.length === 0 || deadline.partyKeys.some((key) => actorPartyKeys.includes(key));
}

// An end that is behind, a court that has opened or a window that has closed is a fact: nobody is late for it any more.
function hasPassed({ urgency, deadline }: Task): boolean {
  return urgency === 'late' && (deadline.severity === 'legal' || deadline.windowEnd !== null);
}

function taskOf<D extends Deadline>(deadline: D, today: CalendarDate, dueSoonDays: number): Task<D> {
  const { articleNumber, ruleId } = deadline;
  const daysLeft = deadline.dueOn === null ? null : daysBetween(today, deadline.dueOn);
  return {
    key: deadline.key,
    urgency: urgencyOf(daysLeft, dueSoonDays),
    daysLeft,
    reason: { articleNumber, ruleId },
    deadline,
  };
}

/**
 * How much something presses.
 * @param daysLeft days until it is due, negative when late; null = no date
 * @param dueSoonDays from how many days before its date it is due soon
 */
export function urgencyOf(daysLeft: number | null, dueSoonDays: number): Urgency {
  if (daysLeft === null) return 'upcoming';
  if (daysLeft < 0) return 'late';
  return daysLeft <= dueSoonDays ? 'due_soon' : 'upcoming';
}

function compare(a: number | string, b: number | string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
