import type { CalendarDate } from '@maillage/kernel';
import { clausesInForce, periodOf, survivingClauses } from '../clauses.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { ClauseFact, CommitmentFact } from '../facts.ts';
import { periodContains } from '@maillage/kernel';
import type { Term } from '../term.ts';

type Commitment = Pick<CommitmentFact, 'survivesTerm' | 'validFrom' | 'validTo'>;

/** What the end of a convention stops, what goes on after it, and what is to be done before. */
export interface Ending<C extends Commitment, K extends ClauseFact, D> {
  readonly endsOn: CalendarDate;
  readonly commitments: { readonly stop: readonly C[]; readonly goOn: readonly C[] };
  readonly clauses: { readonly stop: readonly K[]; readonly goOn: readonly K[] };
  /** What is still open and falls due before the end or on its day, the nearest first. */
  readonly before: readonly D[];
}

/**
 * What stops and what goes on at the end of a convention, by its term or by a notice, read in the text of its last day
 * (PDL-6.2: the others' signs, PDL-7.4: confidentiality).
 * @returns null when nothing ends it, as far as is known
 */
export function whatEnds<
  C extends Commitment,
  K extends ClauseFact,
  D extends Pick<Deadline, 'dueOn' | 'metOn' | 'severity'>,
>(
  { endsOn }: Pick<Term, 'endsOn'>,
  facts: { readonly commitments: readonly C[]; readonly clauses: readonly K[]; readonly deadlines: readonly D[] },
): Ending<C, K, D> | null {
  if (endsOn === null) return null;
  const last = facts.commitments.filter((commitment) => periodContains(periodOf(commitment), endsOn));
  const inForce = clausesInForce(facts.clauses, endsOn) as K[];
  const surviving = new Set<ClauseFact>(survivingClauses(facts.clauses, endsOn));
  return {
    endsOn,
    commitments: {
      stop: last.filter(({ survivesTerm }) => !survivesTerm),
      goOn: last.filter(({ survivesTerm }) => survivesTerm),
    },
    clauses: {
      stop: inForce.filter((clause) => !surviving.has(clause)),
      goOn: inForce.filter((clause) => surviving.has(clause)),
    },
    before: facts.deadlines.filter(
      ({ dueOn, metOn, severity }) => severity === 'action' && metOn === null && (dueOn === null || dueOn <= endsOn),
    ),
  };
}
