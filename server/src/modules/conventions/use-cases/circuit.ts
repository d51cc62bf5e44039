import type { CircuitFacts, CircuitSlot } from '@maillage/domain/conventions';
import { failed, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { holdConvention } from '../persistence/convention.queries.ts';
import type { PartyRow, SignatureRow } from '../persistence/parts.queries.ts';
import { avenantOfSignature, refusalsToSign, type RefusalRow } from '../persistence/signing.queries.ts';
import { readDiscussion, type Discussion } from './discussion.ts';
import { presentHash } from './present-text.ts';
import type { TextRef } from './text-ref.ts';

/** A text with its signing circuit. */
export interface Circuit {
  discussion: Discussion;
  signatures: SignatureRow[];
  facts: CircuitFacts;
}

/** A stored signature as the rules read it. */
export function slotOf(row: SignatureRow, parties: readonly PartyRow[]): CircuitSlot {
  return {
    id: row.id,
    partyKey: parties.find((party) => party.id === row.partyId)?.key ?? '',
    slot: row.slot,
    step: row.step,
    signedOn: row.signedOn as CalendarDate | null,
    declared:
      row.declaredOn === null ? null : { on: row.declaredOn as CalendarDate, byOrganisationId: row.declaredBy ?? '' },
    accountId: row.accountId,
    signerHash: row.signerHash,
  };
}

/** Reads the signing circuit of a text; null when it is out of reach. */
export async function readCircuit(db: SqlReader, ref: TextRef, today: CalendarDate): Promise<Circuit | null> {
  const discussion = await readDiscussion(db, ref, today);
  if (!discussion) return null;
  const { parties, signatures, facts } = discussion;
  return {
    discussion,
    signatures,
    facts: {
      status: facts.status,
      approvedKeys: facts.approvedKeys,
      slots: signatures.map((row) => slotOf(row, parties)),
      enablingActs: new Map(
        parties.map(({ key, actKind, actOn }) => [
          key,
          actKind === null ? null : { date: actOn as CalendarDate | null },
        ]),
      ),
      contentHash: await presentHash(db, ref),
    },
  };
}

/** Refusals to sign a text, oldest first. */
export function readRefusalsToSign(db: SqlReader, instrumentId: string): Promise<RefusalRow[]> {
  return refusalsToSign(db, instrumentId);
}

export interface OpenSlot {
  circuit: Circuit;
  row: SignatureRow;
  slot: CircuitSlot;
  party: PartyRow;
}

/**
 * Opens one signature, of the initial text or of an avenant, for an act, after those that are under way on the convention.
 * @returns NOT_FOUND when it is out of reach
 */
export async function openSlot(
  tx: Transaction,
  command: { conventionId: string; signatureId: string },
): Promise<Result<OpenSlot, Refusal>> {
  await holdConvention(tx, command.conventionId);
  return slotIn(tx, command);
}

/** One signature of a text that the transaction holds. @returns NOT_FOUND when it is out of reach */
export async function slotIn(
  tx: Transaction,
  command: { conventionId: string; signatureId: string },
): Promise<Result<OpenSlot, Refusal>> {
  const { conventionId, signatureId } = command;
  const avenantId = await avenantOfSignature(tx, signatureId);
  const circuit = await readCircuit(tx, { conventionId, avenantId }, tx.today);
  const row = circuit?.signatures.find(({ id }) => id === signatureId);
  const party = circuit?.discussion.parties.find(({ id }) => id === row?.partyId);
  if (!circuit || !row || !party) return failed([refusal('NOT_FOUND', ['signatureId'])]);
  const slot = circuit.facts.slots.find(({ id }) => id === row.id)!;
  return ok({ circuit, row, slot, party });
}
