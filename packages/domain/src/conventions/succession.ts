import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { lastVersionOf } from './clauses.ts';
import type { ClauseFact } from './facts.ts';
import type { Phase } from './term.ts';

/** Phases from which a successor is opened: what binds, or what has reached its term. */
export const SUCCEEDED_FROM: readonly Phase[] = ['in_force', 'renewal_window', 'expired'];

/** A convention that another one replaces. Organisations are named by their uuid. */
export interface PredecessorFact {
  readonly startsOn: CalendarDate | null;
  /** Its last day, a notice counted; null when nothing bounds it. */
  readonly lastDay: CalendarDate | null;
  /** Of the clause that gives the last day. */
  readonly articleNumber: string | null;
  readonly ruleId: string | null;
  readonly signatories: readonly { readonly organisationId: string; readonly name: string }[];
  /** Whether another convention that replaces it is signed already. */
  readonly succeeded: boolean;
}

export interface SuccessorFact {
  /** Null while it depends on signatures to come. */
  readonly startsOn: CalendarDate | null;
  /** Whether its text says that it replaces the other (`replacesPrior`). */
  readonly replaces: boolean;
  readonly signatoryIds: readonly string[];
}

/**
 * Whether a text says that it replaces an earlier agreement: all those on its subject, or this one by its title or
 * reference (PDL-7.1).
 */
export function replacesPrior(
  clauses: readonly ClauseFact[],
  prior: { readonly title: string; readonly reference: string | null },
): boolean {
  const clause = lastVersionOf(clauses, 'supersedes');
  if (!clause) return false;
  const names = [prior.title, prior.reference].flatMap((name) => (name ? [name.toLowerCase()] : []));
  return (
    clause.value.allOnSameSubject ||
    clause.value.agreements.some((said) => names.some((name) => said.toLowerCase().includes(name)))
  );
}

/**
 * Reasons against a convention that follows another (PDL-7.1). It starts after the last day of the one that it follows.
 * It may start before only if its text says that it replaces it and everybody who signed the other signs it: the other
 * then ends the day before, by common accord. At most one successor is in force.
 */
export function checkSuccession(predecessor: PredecessorFact, successor: SuccessorFact): Refusal[] {
  if (predecessor.succeeded) return [refusal('SUCCESSOR_EXISTS', [])];
  const { startsOn, replaces } = successor;
  const { lastDay } = predecessor;
  const source = { article: predecessor.articleNumber, rule: predecessor.ruleId };
  // One without an end is still running whenever its successor starts.
  const follows = lastDay !== null && (startsOn === null || startsOn > lastDay);
  if (follows) return [];
  if (!replaces)
    return [
      refusal('SUCCESSOR_BEFORE_END', ['startsOn'], { start: startsOn ?? 'none', end: lastDay ?? 'none' }, source),
    ];
  if (startsOn !== null && predecessor.startsOn !== null && startsOn <= predecessor.startsOn) {
    const parameters = { start: startsOn, priorStart: predecessor.startsOn };
    return [refusal('SUCCESSOR_BEFORE_START', ['startsOn'], parameters)];
  }
  return predecessor.signatories
    .filter(({ organisationId }) => !successor.signatoryIds.includes(organisationId))
    .map(({ name }) =>
      refusal('SUCCESSOR_LACKS_SIGNATORY', ['parties'], { party: name, end: lastDay ?? 'none' }, source),
    );
}

/** Whether a successor is opened in this phase. */
export function checkOpenSuccessor(phase: Phase): Refusal[] {
  return SUCCEEDED_FROM.includes(phase)
    ? []
    : [refusal('TRANSITION_NOT_ALLOWED', [], { phase, event: 'be_succeeded' })];
}
