import { checkParties, partyInput, type PartyInput } from '@maillage/domain/conventions';
import { newId, refusal, type Refusal } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { dropCitation } from '../../files/use-cases/cite-file.ts';
import { MandateEntity, PartyEntity, PartyVersionEntity, SignatureEntity } from '../persistence/convention.entities.ts';
import type { PartyRow } from '../persistence/parts.queries.ts';
import type { Editing, NamedParts } from './open-for-editing.ts';
import { partyAsInput } from './party-as-input.ts';
import { savePart, type PartKind, type SavePart } from './save-part.ts';
import { updateAtVersion } from './write-version.ts';

export const partyPart: PartKind<typeof partyInput, PartyRow> = {
  recordType: 'Party',
  schema: partyInput,
  find: (_tx, editing, id) => Promise.resolve(editing.parties.find((row) => row.id === id) ?? null),
  async check(tx, editing, input, current) {
    const others = editing.parties.filter((row) => row.id !== current?.id).map((row) => partyAsInput(editing, row));
    const at = String(others.length);
    const refusals: Refusal[] = checkParties([...others, input])
      .filter((each) => each.path[0] === at)
      .map((each) => ({ ...each, path: each.path.slice(1) }));
    const wanted = [input.organisationId, ...input.mandates.map((mandate) => mandate.mandatorId)];
    const known = await tx.query<{ id: string; kind: string }>(
      'select id, kind from organisations.organisation where id = any($1::uuid[])',
      [wanted],
    );
    const knows = (id: string): boolean => known.some((row) => row.id === id && row.kind !== 'platform');
    if (!knows(input.organisationId)) refusals.push(refusal('NOT_FOUND', ['organisationId']));
    input.mandates.forEach((mandate, index) => {
      if (!knows(mandate.mandatorId)) refusals.push(refusal('NOT_FOUND', ['mandates', index, 'mandatorId']));
    });
    // Clauses and other parties name a party by its key: renaming it would leave them without it.
    if (current && current.key !== input.key) refusals.push(refusal('PARTY_IN_USE', ['key'], { key: current.key }));
    return refusals;
  },
  async insert(tx, editing, id, input) {
    await tx.manager.insert(PartyEntity, { id, conventionId: editing.convention.id, key: input.key });
    const versionId = newId();
    await tx.manager.insert(PartyVersionEntity, {
      id: versionId,
      partyId: id,
      conventionId: editing.convention.id,
      instrumentId: editing.instrumentId,
      version: 1,
      ...partyColumns(editing, input),
    });
    await writeMandates(tx, { conventionId: editing.convention.id, partyId: id, versionId }, input);
    await writeSlots(tx, editing, id, input);
  },
  async update(tx, editing, current, expectedVersion, input) {
    const stale = await updateAtVersion(
      tx,
      PartyVersionEntity,
      current.versionId,
      expectedVersion,
      partyColumns(editing, input),
    );
    if (stale) return stale;
    const act = input.enablingAct;
    if (
      current.actKind !== (act?.kind ?? null) ||
      current.actNumber !== (act?.number ?? null) ||
      current.actOn !== (act?.date ?? null)
    ) {
      // The file was of another act.
      await dropCitation(tx, { type: 'EnablingAct', id: current.versionId });
    }
    const { id: partyId, versionId } = current;
    await tx.manager.delete(MandateEntity, { partyVersionId: versionId });
    await writeMandates(tx, { conventionId: editing.convention.id, partyId, versionId }, input);
    await writeSlots(tx, editing, current.id, input);
    return null;
  },
};

/** What a version of a party holds, as it is stored; its mandates are apart. */
export function partyColumns(named: Pick<NamedParts, 'parties'>, input: PartyInput) {
  return {
    organisationId: input.organisationId,
    role: input.role,
    actsForPartyId: named.parties.find((row) => row.key === input.actsForKey)?.id ?? null,
    position: input.position,
    designation: input.designation,
    representativeOffice: input.representative?.office ?? null,
    representativeQuality: input.representative?.quality ?? null,
    actKind: input.enablingAct?.kind ?? null,
    actNumber: input.enablingAct?.number ?? null,
    actOn: input.enablingAct?.date ?? null,
    signatureSlots: [...input.signatureSlots].toSorted().toReversed(),
    validFrom: input.validFrom,
    validTo: input.validTo,
  };
}

/** The mandates that a version of a party names: they apply for as long as it does. */
export async function writeMandates(
  tx: Transaction,
  { conventionId, partyId, versionId }: { conventionId: string; partyId: string; versionId: string },
  input: Pick<PartyInput, 'mandates'>,
): Promise<void> {
  for (const mandate of input.mandates) {
    await tx.manager.insert(MandateEntity, {
      id: newId(),
      conventionId,
      partyId,
      partyVersionId: versionId,
      mandatorOrganisationId: mandate.mandatorId,
      resolution: mandate.resolution,
      resolvedOn: mandate.date,
    });
  }
}

/** One expected signature per slot; those already there are left, with what they hold. */
async function writeSlots(tx: Transaction, editing: Editing, partyId: string, input: PartyInput): Promise<void> {
  const present = editing.signatures.filter((signature) => signature.partyId === partyId);
  for (const signature of present) {
    if (!input.signatureSlots.includes(signature.slot)) await tx.manager.delete(SignatureEntity, { id: signature.id });
  }
  for (const slot of input.signatureSlots) {
    if (present.some((signature) => signature.slot === slot)) continue;
    await tx.manager.insert(SignatureEntity, {
      id: newId(),
      conventionId: editing.convention.id,
      partyId,
      instrumentId: editing.instrumentId,
      slot,
      office: null,
      signedOn: null,
    });
  }
}

/** Writes a party of a draft with its mandates and the signatures that it needs. @see savePart */
export function saveParty(tx: Transaction, command: SavePart) {
  return savePart(tx, partyPart, command);
}
