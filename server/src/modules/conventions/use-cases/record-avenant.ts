import { whyNotRecordAvenant } from '@maillage/domain/access';
import { checkSignature, signedElsewhereInput } from '@maillage/domain/conventions';
import {
  failed,
  ok,
  refusal,
  refusalsFromIssues,
  refusalsUnder,
  type CalendarDate,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { updateAvenant } from '../persistence/parts.queries.ts';
import { recordDates } from '../persistence/signing.queries.ts';
import { applyAvenant } from './apply-avenant.ts';
import { discussionRights, readDiscussion } from './discussion.ts';
import { expectAvenantSignatures } from './expect-signatures.ts';
import { whoOf } from './open-for-editing.ts';
import { namingParty } from './party-names.ts';
import { openedAvenant } from './save-avenant-change.ts';

/**
 * Enters an avenant that was signed elsewhere: the date of each signature as it stands on the original, and where that is
 * kept. It applies as one signed here does.
 * @returns FORBIDDEN for whoever does not coordinate the convention; SIGNATURE_MISSING for each slot without a date,
 * SIGNATURE_NOT_EXPECTED, UNKNOWN_PARTY_KEY, SIGNATURE_IN_FUTURE, STALE_VERSION, what `checkChanges` and `checkEffect` say
 */
export async function recordAvenant(
  tx: Transaction,
  command: { conventionId: string; avenantId: string; expectedVersion: number; fields: unknown },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const opened = await openedAvenant(tx, command);
  if (!opened.ok) return opened;
  const { discussion, avenant } = opened.value;
  const coordinatorId = discussion.convention.draftingOrganisationId;
  const denial = whyNotRecordAvenant(whoOf(tx), { ...discussionRights(discussion), coordinatorId });
  if (denial) return failed([denial]);
  const parsed = signedElsewhereInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  if (avenant.version !== command.expectedVersion) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  await expectAvenantSignatures(tx, discussion);
  const expected = (await readDiscussion(tx, discussion.ref, tx.today))!.signatures;
  const { signatures, sourceNote } = parsed.data;
  const keyOf = (partyId: string): string => discussion.parties.find(({ id }) => id === partyId)?.key ?? '';
  const given = signatures.map((each) => ({
    ...each,
    row: expected.find(({ partyId, slot }) => keyOf(partyId) === each.partyKey && slot === each.slot),
  }));
  const refusals = [
    ...given.flatMap(({ partyKey, row, signedOn }, index) => {
      const path = ['signatures', index];
      const known = discussion.parties.some(({ key }) => key === partyKey);
      if (!row)
        return [
          refusal(known ? 'SIGNATURE_NOT_EXPECTED' : 'UNKNOWN_PARTY_KEY', [...path, 'partyKey'], { key: partyKey }),
        ];
      // The act that enabled each party is on the original: the portal has not seen it.
      return refusalsUnder(
        path,
        checkSignature({ signedOn: signedOn as CalendarDate | null }, { today: tx.today, enabledOn: null }),
      );
    }),
    ...expected
      .filter(({ id }) => !given.some(({ row, signedOn }) => row?.id === id && signedOn !== null))
      .map(({ partyId, slot }) => {
        const key = keyOf(partyId);
        return refusal('SIGNATURE_MISSING', ['signatures', `${key}:${slot}`], { key, slot });
      }),
  ];
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, discussion.parties)));
  await recordDates(
    tx,
    given.map(({ row, signedOn, office }) => ({ id: row!.id, signed_on: signedOn, office })),
  );
  await updateAvenant(tx, avenant, { sourceNote, now: tx.now });
  const applied = await applyAvenant(tx, { conventionId: command.conventionId, avenantId: avenant.id });
  return applied.ok ? ok({ conventionId: command.conventionId, id: avenant.id }) : applied;
}
