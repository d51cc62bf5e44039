import { addDays, addMonths } from '@maillage/kernel';
import type { CalendarDate } from '@maillage/kernel';
import { clauseInForce } from '../clauses.ts';
import { phaseOn, standingNotice, termOf, type TermFacts } from '../term.ts';

/**
 * A step at which the parties are told that a convention ends. How many there are and when is a parameter of the portal,
 * with its source: no text that was read says it.
 */
export interface ExpiryStep {
  /** 'window_opens', '6_months', 'ended'… */
  readonly code: string;
  /** When it comes: when the clause opens the renewal window, so long before the end, or after it. */
  readonly anchor: 'renewal_opens' | 'end';
  /** From the anchor, negative before it. */
  readonly months: number;
  readonly days: number;
}

export interface ExpiryTold {
  readonly step: string;
  readonly endsOn: CalendarDate;
  /** What ends it, or that silence renews it. */
  readonly by: 'term' | 'notice' | 'tacit_renewal';
}

/** How long after its day the end itself is still told: what ended before the portal knew of it is no news. */
const STALE_AFTER_DAYS = 31;

/**
 * The step that is to be told on a day: the last one that has come, if the days since do not make it void. One that was
 * missed while nothing ran is told late rather than never, and two missed ones are told as one.
 * @returns null before the first step, and when nothing ends the convention
 */
export function expiryStep(facts: TermFacts, steps: readonly ExpiryStep[], today: CalendarDate): ExpiryTold | null {
  if (facts.status !== 'in_force') return null;
  const phase = phaseOn({ ...facts, asOf: today }, today);
  const on = { ...facts, asOf: today };
  const { startsOn, endsOn, renewalOpensOn } = termOf(on);
  if (phase === 'upcoming' || startsOn === null || endsOn === null) return null;
  if (addDays(endsOn, STALE_AFTER_DAYS) < today) return null;
  const come = steps
    .flatMap((step) => {
      const anchor = step.anchor === 'end' ? endsOn : renewalOpensOn;
      return anchor === null ? [] : [{ step, on: addDays(addMonths(anchor, step.months), step.days) }];
    })
    .filter((each) => each.on <= today && each.on >= startsOn)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .at(-1);
  if (!come) return null;
  const notice = standingNotice(on);
  const by = notice?.effectiveOn === endsOn ? 'notice' : renewsBySilence(on, endsOn) ? 'tacit_renewal' : 'term';
  return { step: come.step.code, endsOn, by };
}

/** Whether the silence of the parties renews a convention at the end of its present term, as the text stands that day. */
export function renewsBySilence(facts: TermFacts & { asOf: CalendarDate }, endsOn: CalendarDate): boolean {
  const clause = clauseInForce(facts.clauses, 'tacit_renewal', facts.asOf);
  if (!clause || standingNotice(facts) !== null) return false;
  return termOf({ ...facts, asOf: addDays(endsOn, 1) }).endsOn !== endsOn;
}
