import type { Refusal } from '@maillage/kernel';
import type { PartyRow } from '../persistence/parts.queries.ts';

/** Names the party behind a key as the text does, else by its organisation's short name; the key itself when unknown. */
export function partyNames(
  parties: readonly Pick<PartyRow, 'key' | 'designation' | 'organisationShortName'>[],
): (key: string) => string {
  return (key) => {
    const party = parties.find((row) => row.key === key);
    return party?.designation ?? party?.organisationShortName ?? key;
  };
}

/** The rules know a party by its key; whoever reads the refusal knows it by name. */
export function namingParty(
  given: Refusal,
  parties: readonly Pick<PartyRow, 'key' | 'organisationShortName'>[],
): Refusal {
  const named = parties.find((party) => party.key === given.parameters['key']);
  return named ? { ...given, parameters: { ...given.parameters, party: named.organisationShortName } } : given;
}
