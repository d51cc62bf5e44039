import type { GrantRow } from '../persistence/convention.queries.ts';
import type { PartyRow } from '../persistence/parts.queries.ts';

/** Why one reads a convention when one acts for a party of it: as the party, as its legal body, as its unit. */
const ACTING_BASES = new Set(['party', 'legal_body', 'unit']);

/** Keys of the parties for which the organisation that holds these grants acts. */
export function actsForKeys(grants: readonly GrantRow[], parties: readonly Pick<PartyRow, 'id' | 'key'>[]): string[] {
  const ids = new Set(grants.filter((grant) => ACTING_BASES.has(grant.basis)).map((grant) => grant.partyId));
  return [...new Set(parties.filter((party) => ids.has(party.id)).map((party) => party.key))];
}
