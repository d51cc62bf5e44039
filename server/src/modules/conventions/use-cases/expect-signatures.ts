import { newId } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { expectSignatures, nameParties } from '../persistence/signing.queries.ts';
import type { Discussion } from './discussion.ts';
import { signingParties } from './text-edited.ts';

/**
 * The signatures that an avenant waits for: every party that signs the convention on the day, and those that it brings in
 * (PDL-7.2, VALS-13: by common accord), each with the signatures that it gives.
 */
export async function expectAvenantSignatures(tx: Transaction, discussion: Discussion): Promise<void> {
  const { ref, instrumentId, changes } = discussion;
  const parties = signingParties(discussion.parties);
  const incoming = parties.filter(({ id }) => changes.some((change) => change.id === id));
  if (incoming.length > 0) await nameParties(tx, ref.conventionId, incoming);
  const slots = parties.flatMap(({ id, signatureSlots, representativeOffice }) =>
    signatureSlots.map((slot) => ({
      id: newId(),
      partyId: id,
      slot,
      office: slot === 'elected' ? representativeOffice : null,
    })),
  );
  await expectSignatures(tx, { conventionId: ref.conventionId, instrumentId }, slots);
}
