import { whyNotRecordSignatures } from '@maillage/domain/access';
import {
  checkSignature,
  checkSigned,
  checkTerm,
  signatureInput,
  type SignatureFact,
} from '@maillage/domain/conventions';
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
import { z } from 'zod';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { ConventionEntity, SignatureEntity } from '../persistence/convention.entities.ts';
import { closeEditing } from './close-editing.ts';
import { clauseFacts, lockedConvention, signatureFacts } from './open-for-editing.ts';
import { namingParty } from './party-names.ts';
import { successionRefusals } from './succession.ts';
import { updateAtVersion } from './write-version.ts';

const input = z.array(signatureInput).min(1).max(200);

/**
 * Records the dates on which every party signed, and thereby brings the convention into force: its start is the last
 * signature or the stated date, and its text is sealed (PDL-5, VALS-12.1).
 * @returns SIGNATURE_MISSING for each slot without a date, DUPLICATE_ITEM for a slot given twice, SIGNATURE_IN_FUTURE,
 * SIGNATURE_BEFORE_ENABLING_ACT, TOO_FEW_SIGNATORIES, ARTICLE_REQUIRED, CLAUSE_REQUIRED, END_BEFORE_START, DURATION_OVER_CAP, CONVENTION_LOCKED, STALE_VERSION
 */
export async function recordSignatures(
  tx: Transaction,
  command: { conventionId: string; expectedVersion: number; signatures: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const locked = await lockedConvention(tx, command.conventionId, whyNotRecordSignatures);
  if (!locked.ok) return locked;
  const editing = locked.value;
  const parsed = input.safeParse(command.signatures);
  if (!parsed.success)
    return failed(refusalsUnder(['signatures'], refusalsFromIssues(parsed.error.issues, command.signatures)));

  const refusals: Refusal[] = [];
  const dated: SignatureFact[] = signatureFacts(editing);
  parsed.data.forEach((signature, index) => {
    const party = editing.parties.find((row) => row.key === signature.partyKey);
    const slot = editing.signatures.find((row) => row.partyId === party?.id && row.slot === signature.slot);
    if (!party || !slot) {
      refusals.push(
        refusal(party ? 'SIGNATURE_NOT_EXPECTED' : 'UNKNOWN_PARTY_KEY', ['signatures', index, 'partyKey'], {
          key: signature.partyKey,
        }),
      );
      return;
    }
    const earlier = parsed.data.findIndex(
      (each) => each.partyKey === signature.partyKey && each.slot === signature.slot,
    );
    if (earlier < index) {
      refusals.push(refusal('DUPLICATE_ITEM', ['signatures', index], { key: signature.partyKey }));
      return;
    }
    const facts = { today: tx.today, enabledOn: party.actOn as CalendarDate | null };
    const found = checkSignature({ signedOn: signature.signedOn as CalendarDate | null }, facts);
    refusals.push(
      ...refusalsUnder(['signatures', index], found).map((each) =>
        namingParty({ ...each, parameters: { ...each.parameters, key: party.key } }, editing.parties),
      ),
    );
    const at = dated.findIndex((fact) => fact.partyKey === signature.partyKey && fact.slot === signature.slot);
    dated[at] = {
      partyKey: signature.partyKey,
      slot: signature.slot,
      signedOn: signature.signedOn as CalendarDate | null,
    };
  });
  const signed = { signatures: dated, articles: editing.articles.length, clauses: editing.clauses.length };
  refusals.push(...checkSigned(signed).map((each) => namingParty(each, editing.parties)));
  refusals.push(
    ...refusalsUnder(
      ['clauses'],
      checkTerm({ status: 'draft', clauses: clauseFacts(editing.clauses), signatures: dated, asOf: null }),
    ),
  );
  refusals.push(...(await successionRefusals(tx, command.conventionId, dated)));
  if (refusals.length > 0) return failed(refusals);

  for (const signature of parsed.data) {
    const party = editing.parties.find((row) => row.key === signature.partyKey)!;
    await tx.manager.update(
      SignatureEntity,
      { partyId: party.id, slot: signature.slot },
      { office: signature.office, signedOn: signature.signedOn },
    );
  }
  const stale = await updateAtVersion(tx, ConventionEntity, command.conventionId, command.expectedVersion, {
    status: 'in_force',
  });
  if (stale) return failed([stale]);
  await closeEditing(tx, command.conventionId);
  await tx.audit({
    stream: `convention:${command.conventionId}`,
    recordType: 'Convention',
    recordId: command.conventionId,
    action: 'signed',
    conventionId: command.conventionId,
    before: { status: editing.convention.status },
    after: { status: 'in_force', signatures: parsed.data },
  });
  return ok({ id: command.conventionId });
}
