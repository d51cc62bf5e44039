import { refusal, refusalsFromIssues, refusalsUnder } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { partyInput } from './input/party-input.ts';
import type { PartyInput } from './input/party-input.ts';
import { SIGNING_ROLES } from './facts.ts';
import type { SignatureFact } from './facts.ts';

/** Every reason against one party by itself: fields, and what its role demands. Paths start at the party. */
export function checkParty(party: unknown): Refusal[] {
  const parsed = partyInput.safeParse(party);
  return parsed.success ? [] : refusalsFromIssues(parsed.error.issues, party);
}

/**
 * Every reason against the parties of a convention taken together: an organisation or a key twice, an agent acting
 * for nobody here, a mandator who signs for himself. Paths start with the position in the list.
 */
export function checkParties(parties: readonly PartyInput[]): Refusal[] {
  return parties.flatMap((party, index) => {
    const refusals = checkParty(party);
    const earlier = parties.slice(0, index);
    const twin = earlier.find((other) => other.organisationId === party.organisationId);
    if (twin) refusals.push(refusal('PARTY_TWICE', ['organisationId'], { key: twin.key }));
    if (earlier.some((other) => other.key === party.key))
      refusals.push(refusal('DUPLICATE_PARTY_KEY', ['key'], { key: party.key }));
    if (party.actsForKey !== null && !parties.some((other) => other.key === party.actsForKey)) {
      refusals.push(refusal('UNKNOWN_PARTY_KEY', ['actsForKey'], { key: party.actsForKey }));
    }
    party.mandates.forEach((mandate, at) => {
      const mandator = parties.find(
        (other) => SIGNING_ROLES.includes(other.role) && other.organisationId === mandate.mandatorId,
      );
      if (mandator) refusals.push(refusal('MANDATOR_IS_PARTY', ['mandates', at, 'mandatorId'], { key: mandator.key }));
    });
    return refusalsUnder([index], refusals);
  });
}

/** The signatures a convention waits for, one per slot of each signing party. */
export function expectedSignatures(
  parties: readonly Pick<PartyInput, 'key' | 'role' | 'signatureSlots'>[],
): Omit<SignatureFact, 'signedOn'>[] {
  return parties
    .filter((party) => SIGNING_ROLES.includes(party.role))
    .flatMap((party) => party.signatureSlots.map((slot) => ({ partyKey: party.key, slot })));
}

/** Reasons against a date of signature: after today, or before the act that enables it. Paths start at the signature. */
export function checkSignature(
  signature: { readonly signedOn: CalendarDate | null },
  facts: { readonly today: CalendarDate; readonly enabledOn: CalendarDate | null },
): Refusal[] {
  const { signedOn } = signature;
  if (signedOn === null) return [];
  if (signedOn > facts.today) return [refusal('SIGNATURE_IN_FUTURE', ['signedOn'], { today: facts.today })];
  return facts.enabledOn !== null && signedOn < facts.enabledOn
    ? [refusal('SIGNATURE_BEFORE_ENABLING_ACT', ['signedOn'], { enabledOn: facts.enabledOn })]
    : [];
}

/** What would be left without its party: reasons against removing one that clauses, commitments or agents refer to. */
export function checkPartyRemoval(
  key: string,
  uses: { readonly clauses: number; readonly commitments: number; readonly agents: number },
): Refusal[] {
  const count = uses.clauses + uses.commitments + uses.agents;
  return count === 0 ? [] : [refusal('PARTY_IN_USE', ['key'], { key, ...uses })];
}
