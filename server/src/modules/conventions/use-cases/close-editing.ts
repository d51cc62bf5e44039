import { normaliseForSearch } from '@maillage/kernel';
import { termOf } from '@maillage/domain/conventions';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { conventionsById } from '../persistence/convention.queries.ts';
import { refreshDeadlines } from './refresh-deadlines.ts';
import { lockedConvention, clauseFacts, signatureFacts } from './open-for-editing.ts';

/**
 * Brings up to date what lists and tasks read of a convention after a change: start, end, opening of the renewal
 * window, search key, due dates; and tells whoever looks at it. Runs in the transaction of the change.
 */
export async function closeEditing(tx: Transaction, conventionId: string): Promise<void> {
  const reread = await lockedConvention(tx, conventionId, () => null);
  if (!reread.ok) return;
  const { convention, parties } = reread.value;
  const term = termOf({
    status: convention.status,
    clauses: clauseFacts(reread.value.clauses),
    signatures: signatureFacts(reread.value),
    asOf: null,
    renewedUntil: tx.today,
  });
  // An end before the start is refused by the rules; a draft under the pen may hold one for a while.
  const ordered = term.startsOn === null || term.endsOn === null || term.startsOn <= term.endsOn;
  const searchKey = normaliseForSearch(
    [
      convention.title,
      convention.reference ?? '',
      ...parties.flatMap((p) => [p.organisationName, p.organisationShortName, p.designation ?? '']),
    ].join(' '),
  );
  await tx.query(
    `update conventions.convention set starts_on = $2, ends_on = $3, renewal_opens_on = $4, search_key = $5, changed_at = $6
     where id = $1`,
    [conventionId, term.startsOn, ordered ? term.endsOn : null, term.renewalOpensOn, searchKey, tx.now],
  );
  await refreshDeadlines(tx, conventionId, tx.today);
  await tx.announce({ type: 'convention', id: conventionId });
}

/** The convention as it now stands, for the audit log. */
export async function conventionAfter(tx: Transaction, conventionId: string): Promise<unknown> {
  const [row] = await conventionsById(tx, [conventionId]);
  return row ?? null;
}
