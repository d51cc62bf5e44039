import { addDays, addMonths, allocateEqually, cents } from '@maillage/kernel';
import type { CalendarDate, Cents } from '@maillage/kernel';
import { clauseInForce } from '../clauses.ts';
import type { TypedClause } from '../clauses.ts';
import type { ClauseFact, DisputeFact } from '../facts.ts';

/** What the text in force on the day of the notification says of a dispute; null = it says nothing of it. */
export interface DisputeClauses {
  readonly amicable: TypedClause<'amicable_settlement'> | null;
  readonly delay: TypedClause<'dispute_delay'> | null;
  readonly conciliation: TypedClause<'conciliation'> | null;
  readonly court: TypedClause<'court'> | null;
}

/** The clauses by which a dispute notified on a day is settled, whatever becomes of the text afterwards. */
export function disputeClauses(clauses: readonly ClauseFact[], notifiedOn: CalendarDate): DisputeClauses {
  return {
    amicable: clauseInForce(clauses, 'amicable_settlement', notifiedOn),
    delay: clauseInForce(clauses, 'dispute_delay', notifiedOn),
    conciliation: clauseInForce(clauses, 'conciliation', notifiedOn),
    court: clauseInForce(clauses, 'court', notifiedOn),
  };
}

/** The first day on which a court may be seised after a dispute was notified, in civil months (VALS-14.1). */
export const courtOpensOn = (notifiedOn: CalendarDate, months: number): CalendarDate => addMonths(notifiedOn, months);

export interface CourtOpening {
  /** First day on which the court may be seised; null while it depends on a failure that nobody has recorded. */
  readonly on: CalendarDate | null;
  /** What it counts from. */
  readonly from: 'notification' | 'failure';
  /** The clause that makes the parties wait; null when none does. */
  readonly clause: TypedClause<'dispute_delay'> | TypedClause<'amicable_settlement'> | null;
}

/**
 * From when a court may be seised: so many civil months after the written notification (VALS-14.1), or once the parties
 * have recorded that they do not agree (PDL-8), so many months after that when the clause says so; at once when no
 * clause asks to look for an agreement first.
 */
export function courtOpening(
  dispute: Pick<DisputeFact, 'notifiedOn' | 'failedOn'>,
  { delay, amicable }: Pick<DisputeClauses, 'delay' | 'amicable'>,
): CourtOpening {
  const { notifiedOn, failedOn } = dispute;
  if (delay) {
    const { months, from } = delay.value;
    if (from === 'written_notification')
      return { on: courtOpensOn(notifiedOn, months), from: 'notification', clause: delay };
    return { on: failedOn && courtOpensOn(failedOn, months), from: 'failure', clause: delay };
  }
  return amicable?.value.beforeCourt
    ? { on: failedOn, from: 'failure', clause: amicable }
    : { on: notifiedOn, from: 'notification', clause: null };
}

/**
 * Last day of the period in which the parties look for an agreement and no court may be seised; null when the text gives
 * it no length (PDL-8).
 */
export function amicableEndsOn(
  notifiedOn: CalendarDate,
  { delay }: Pick<DisputeClauses, 'delay'>,
): CalendarDate | null {
  return delay?.value.from === 'written_notification'
    ? addDays(courtOpensOn(notifiedOn, delay.value.months), -1)
    : null;
}

/** Costs of a conciliation split strictly between n parties; the odd cents fall on the first ones (VALS-14.1). */
export const conciliationShares = (cost: Cents, parties: number): Cents[] => allocateEqually(cost, parties);

export interface ConciliationShare {
  readonly partyKey: string;
  readonly amount: Cents;
  /** Whether it bears a cent that could not be split. */
  readonly oddCent: boolean;
}

/**
 * Who pays what of a conciliation, to the cent: equal parts, the odd cents borne by the first parties in the order of the
 * text, or the whole by the party that notified the dispute, as the clause says (VALS-14.1). The parts sum to the cost.
 */
export function shareCost(
  dispute: Pick<DisputeFact, 'notifierKey' | 'partyKeys'>,
  clause: TypedClause<'conciliation'>,
  cost: Cents,
): ConciliationShare[] {
  const { notifierKey, partyKeys } = dispute;
  if (clause.value.costSplit === 'by_applicant') {
    return partyKeys.map((partyKey) => ({
      partyKey,
      amount: partyKey === notifierKey ? cost : cents(0),
      oddCent: false,
    }));
  }
  const shares = conciliationShares(cost, partyKeys.length);
  const least = Math.min(...shares);
  return partyKeys.map((partyKey, index) => ({
    partyKey,
    amount: shares[index]!,
    oddCent: shares[index]! > least,
  }));
}

/** The parties that have not yet accepted the conciliator who stands proposed; empty when none does, or all have. */
export function silentParties({ conciliator, partyKeys }: Pick<DisputeFact, 'conciliator' | 'partyKeys'>): string[] {
  return conciliator === null ? [] : partyKeys.filter((key) => !conciliator.acceptedKeys.includes(key));
}
