import { whyNotEditConvention, type ConventionRightsFacts, type Denial, type Who } from '@maillage/domain/access';
import type { ClauseFact, SignatureFact } from '@maillage/domain/conventions';
import { failed, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { conventionsById, lockConvention, type ConventionRow } from '../persistence/convention.queries.ts';
import {
  articlesOf,
  clausesOf,
  instrumentsOf,
  mandatesOf,
  partiesOf,
  signaturesOf,
  type ArticleRow,
  type ClauseRow,
  type MandateRow,
  type PartyRow,
  type SignatureRow,
} from '../persistence/parts.queries.ts';

/** A convention under the pen of a use case: its row is locked until the transaction ends. */
export interface Editing {
  convention: ConventionRow;
  /** The initial text, to which everything written in a draft belongs. */
  instrumentId: string;
  parties: PartyRow[];
  mandates: MandateRow[];
  signatures: SignatureRow[];
  articles: ArticleRow[];
  clauses: ClauseRow[];
}

/** What other parts name by its number or its key. */
export interface NamedParts {
  parties: readonly { id: string; key: string }[];
  articles: readonly { id: string; number: string }[];
}

/** What the actor is, for the policy functions. */
export function whoOf(tx: Pick<Transaction, 'actor'>) {
  const { organisationId, organisationKind, role } = tx.actor;
  return { organisationId, organisationKind, role };
}

/**
 * Locks a convention and reads what the rules need.
 * @param whyNot who may change what is about to be changed
 * @returns NOT_FOUND when it is out of the actor's reach, else the policy's reason
 */
export async function lockedConvention(
  tx: Transaction,
  conventionId: string,
  whyNot: (who: Who, facts: ConventionRightsFacts) => Denial,
): Promise<Result<Editing, Refusal>> {
  // Only whoever holds the pen may lock the row, so what others may read and not change is told apart before.
  const [seen] = await conventionsById(tx, [conventionId]);
  if (!seen) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const denial = whyNot(whoOf(tx), seen);
  if (denial) return failed([denial]);
  const convention = await lockConvention(tx, conventionId);
  if (!convention) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  // Somebody may have signed while one waited for the row.
  const meanwhile = whyNot(whoOf(tx), convention);
  if (meanwhile) return failed([meanwhile]);
  const ids = [conventionId];
  const [instrument] = await instrumentsOf(tx, ids);
  return ok({
    convention,
    instrumentId: instrument!.id,
    parties: await partiesOf(tx, ids, null),
    mandates: await mandatesOf(tx, ids),
    signatures: await signaturesOf(tx, ids),
    articles: await articlesOf(tx, ids, null),
    clauses: await clausesOf(tx, ids, null),
  });
}

/**
 * Locks a convention whose text is about to change.
 * @returns NOT_FOUND when out of reach, FORBIDDEN when the pen is somebody else's, CONVENTION_LOCKED once signed
 */
export function openForEditing(tx: Transaction, conventionId: string): Promise<Result<Editing, Refusal>> {
  return lockedConvention(tx, conventionId, whyNotEditConvention);
}

export function clauseFacts(clauses: readonly ClauseRow[]): ClauseFact[] {
  return clauses.map((clause) => ({
    id: clause.id,
    kind: clause.kind,
    scope: clause.scope,
    value: clause.value,
    articleNumber: clause.articleNumber,
    ruleId: clause.ruleId,
    validFrom: clause.validFrom as CalendarDate | null,
    validTo: clause.validTo as CalendarDate | null,
  }));
}

export function signatureFacts(editing: Pick<Editing, 'parties' | 'signatures'>): SignatureFact[] {
  const keyOf = new Map(editing.parties.map((party) => [party.id, party.key]));
  return editing.signatures.map(({ partyId, slot, signedOn }) => ({
    partyKey: keyOf.get(partyId) ?? '',
    slot,
    signedOn: signedOn as CalendarDate | null,
  }));
}
