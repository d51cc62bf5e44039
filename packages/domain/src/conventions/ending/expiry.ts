import { addDays, addMonths } from '@maillage/kernel';
import type { CalendarDate } from '@maillage/kernel';
import { clauseInForce, type TypedClause } from '../clauses.ts';
import type { ClauseFact } from '../facts.ts';
import { phaseOn, standingNotice, termOf, type TermFacts } from '../term.ts';

/**
 * A step at which the parties are told that a convention ends. Those before the end are what the convention says
 * (`expiry_alerts`), else a parameter of the portal, with its source.
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
  /** How long before the end the step comes, in civil months and days; zeros for one that is not counted so. */
  readonly months: number;
  readonly days: number;
}

/** The steps that apply to a convention, and the clause that says those before the end; null where the text is silent. */
export interface AlertSteps<Step extends ExpiryStep = ExpiryStep> {
  readonly steps: readonly (Step | ExpiryStep)[];
  readonly clause: TypedClause<'expiry_alerts'> | null;
}

/** How long after its day the end itself is still told: what ended before the portal knew of it is no news. */
const STALE_AFTER_DAYS = 31;
const NOT_COUNTED = { months: 0, days: 0 };
/** Of the longest month: it gives the steps the order that any end does, but for some a day or two apart. */
const DAYS_A_MONTH = 31;

const isBeforeEnd = ({ anchor, months, days }: ExpiryStep): boolean => anchor === 'end' && (months < 0 || days < 0);

/**
 * The steps of a convention on a day, in their order: its clause replaces the steps of the portal before the end. The opening
 * of the window and the end itself are told whatever it says: no end is silent.
 */
export function alertSteps<Step extends ExpiryStep>(
  clauses: readonly ClauseFact[],
  byDefault: readonly Step[],
  on: CalendarDate,
): AlertSteps<Step> {
  const clause = clauseInForce(clauses, 'expiry_alerts', on);
  if (!clause) return { steps: byDefault, clause };
  const own = clause.value.steps.map(({ before, unit }): ExpiryStep => {
    const counted = unit === 'months' ? { months: -before, days: 0 } : { months: 0, days: -before };
    // Coded as those of the portal, so that a step that both have is told once when a clause takes over.
    return { code: `${before}_${before === 1 ? unit.slice(0, -1) : unit}`, anchor: 'end', ...counted };
  });
  const distance = ({ months, days }: ExpiryStep): number => months * DAYS_A_MONTH + days;
  const first = byDefault.filter(({ anchor }) => anchor === 'renewal_opens');
  const last = byDefault.filter((step) => step.anchor === 'end' && !isBeforeEnd(step));
  return { steps: [...first, ...own.toSorted((a, b) => distance(a) - distance(b)), ...last], clause };
}

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
  const { code, months, days } = come.step;
  const before = isBeforeEnd(come.step) ? { months: Math.max(0, -months), days: Math.max(0, -days) } : NOT_COUNTED;
  return { step: code, endsOn, by, ...before };
}

/** Whether the silence of the parties renews a convention at the end of its present term, as the text stands that day. */
export function renewsBySilence(facts: TermFacts & { asOf: CalendarDate }, endsOn: CalendarDate): boolean {
  const clause = clauseInForce(facts.clauses, 'tacit_renewal', facts.asOf);
  if (!clause || standingNotice(facts) !== null) return false;
  return termOf({ ...facts, asOf: addDays(endsOn, 1) }).endsOn !== endsOn;
}
