import type { CircuitFacts, CircuitSlot } from '@maillage/domain/conventions';
import { failed, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { holdConvention } from '../persistence/convention.queries.ts';
import { signaturesOf, type PartyRow, type SignatureRow } from '../persistence/parts.queries.ts';
import { refusalsToSign, type RefusalRow } from '../persistence/signing.queries.ts';
import { readDiscussion, type Discussion } from './discussion.ts';
import { presentHash } from './present-text.ts';

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
export async function readCircuit(db: SqlReader, conventionId: string): Promise<Circuit | null> {
  const discussion = await readDiscussion(db, conventionId);
  if (!discussion) return null;
  const signatures = await signaturesOf(db, [conventionId]);
  const { parties, facts } = discussion;
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
      contentHash: await presentHash(db, conventionId),
    },
  };
}

/** Refusals to sign a text, oldest first. */
export function readRefusalsToSign(db: SqlReader, conventionId: string): Promise<RefusalRow[]> {
  return refusalsToSign(db, conventionId);
}

export interface OpenSlot {
  circuit: Circuit;
  row: SignatureRow;
  slot: CircuitSlot;
  party: PartyRow;
}

/**
 * Opens one signature of a text for an act, after those that are under way on the same text.
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
  const circuit = await readCircuit(tx, command.conventionId);
  const row = circuit?.signatures.find(({ id }) => id === command.signatureId);
  const party = circuit?.discussion.parties.find(({ id }) => id === row?.partyId);
  if (!circuit || !row || !party) return failed([refusal('NOT_FOUND', ['signatureId'])]);
  const slot = circuit.facts.slots.find(({ id }) => id === row.id)!;
  return ok({ circuit, row, slot, party });
}
