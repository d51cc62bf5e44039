import {
  checkSuccession,
  replacesPrior,
  termOf,
  type PredecessorFact,
  type SignatureFact,
} from '@maillage/domain/conventions';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { replacedBy, type ReplacedRow } from '../persistence/copies.queries.ts';
import { clausesOf, partiesOf, signaturesOf } from '../persistence/parts.queries.ts';
import { clauseFacts, signatureFacts } from './open-for-editing.ts';
import { signingParties } from './text-edited.ts';

/**
 * Reasons against a text that follows another convention (PDL-7.1): as it stands, or with these signatures.
 * @returns none when it follows none
 */
export async function successionRefusals(
  db: SqlReader,
  conventionId: string,
  signatures: readonly SignatureFact[] | null = null,
): Promise<Refusal[]> {
  const prior = await replacedBy(db, conventionId);
  const ids = [conventionId];
  if (!prior) return [];
  const parties = await partiesOf(db, ids, null);
  const clauses = clauseFacts(await clausesOf(db, ids, null));
  const given = signatures ?? signatureFacts({ parties, signatures: await signaturesOf(db, ids) });
  const { startsOn } = termOf({ status: 'in_force', clauses, signatures: given, asOf: null });
  return checkSuccession(predecessorFact(prior), {
    startsOn,
    replaces: replacesPrior(clauses, prior),
    signatoryIds: signingParties(parties).map((party) => party.organisationId),
  });
}

function predecessorFact({ startsOn, lastDay, ...prior }: ReplacedRow): PredecessorFact {
  return { ...prior, startsOn: startsOn as CalendarDate | null, lastDay: lastDay as CalendarDate | null };
}
