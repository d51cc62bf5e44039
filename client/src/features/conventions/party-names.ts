/** What is needed to name a party. */
export interface NamedParty {
  readonly key: string;
  readonly designation?: string | null;
  readonly organisation?: { readonly shortName: string } | null;
}

/** Short name of a party, as lists and badges show it. */
export function partyName(party: NamedParty): string {
  return party.organisation?.shortName ?? party.designation ?? party.key;
}

/** The party behind a key, by name; the key itself when the convention has no such party on that day. */
export function nameOfKey(parties: readonly NamedParty[], key: string): string {
  const party = parties.find((each) => each.key === key);
  return party ? partyName(party) : key;
}
