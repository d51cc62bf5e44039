import { whyNotVouchForPaper } from '@maillage/domain/access';
import { checkPaper, checkPaperAnswer, paperInput } from '@maillage/domain/conventions';
import { failed, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { citeFile } from '../../files/use-cases/cite-file.ts';
import { confirmSignature, contestSignature, declareSignature } from '../persistence/signing.queries.ts';
import { checkAvenantSigning } from './apply-avenant.ts';
import { openSlot, type OpenSlot } from './circuit.ts';
import { discussionRights } from './discussion.ts';
import { whoOf } from './open-for-editing.ts';
import { concludeWhenAllSigned, named, recorded } from './sign-text.ts';

interface SlotCommand {
  conventionId: string;
  signatureId: string;
  expectedVersion: number;
}

type Signed = Promise<Result<{ conventionId: string; id: string }, Refusal>>;

async function vouching(tx: Transaction, command: SlotCommand): Promise<Result<OpenSlot, Refusal>> {
  const opened = await openSlot(tx, command);
  if (!opened.ok) return opened;
  const denial = whyNotVouchForPaper(whoOf(tx), discussionRights(opened.value.circuit.discussion));
  if (denial) return failed([denial]);
  return opened.value.row.version === command.expectedVersion
    ? opened
    : failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
}

/**
 * Declares that a party has signed an original on paper, with its scan, and where it is kept: another organisation than the one that
 * declares it is to confirm it.
 * @returns FORBIDDEN, STALE_VERSION, SIGNATURE_NOT_DUE, ALREADY_SIGNED, APPROVAL_MISSING, SIGNATURE_IN_FUTURE,
 * ENABLING_ACT_MISSING, SIGNATURE_BEFORE_ENABLING_ACT, and on the scan NOT_FOUND, FILE_QUARANTINED or FILE_IN_USE
 */
export async function declareOnPaper(tx: Transaction, command: SlotCommand & { fields: unknown }): Signed {
  const opened = await vouching(tx, command);
  if (!opened.ok) return opened;
  const { circuit, row, slot, party } = opened.value;
  const parsed = paperInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const refusals = [
    ...checkPaper(circuit.facts, slot, parsed.data, tx.today),
    ...(await checkAvenantSigning(tx, circuit.discussion, tx.today)),
  ];
  if (refusals.length > 0) return failed(named(refusals, opened.value));
  const { signerName, signerQuality, signedOn, keptAt, fileId } = parsed.data;
  const uncited = await citeFile(tx, {
    fileId,
    purpose: 'signature_scan',
    conventionId: command.conventionId,
    record: { type: 'Signature', id: row.id },
    path: ['fileId'],
  });
  if (uncited.length > 0) return failed(uncited);
  await declareSignature(tx, row, {
    on: signedOn,
    by: tx.actor.organisationId!,
    signerName,
    signerQuality,
    keptAt,
    contentHash: circuit.facts.contentHash,
  });
  await recorded(tx, opened.value, 'paper_declared', { party: party.organisationShortName, slot: row.slot, signedOn });
  return ok({ conventionId: command.conventionId, id: row.id });
}

/**
 * Answers the declaration of a signature on paper: confirms it, which gives the signature, or contests it.
 * @returns FORBIDDEN, STALE_VERSION, CONFIRMATION_BY_ANOTHER, TRANSITION_NOT_ALLOWED when none is declared
 */
export async function answerPaper(tx: Transaction, command: SlotCommand & { confirmed: boolean }): Signed {
  const opened = await vouching(tx, command);
  if (!opened.ok) return opened;
  const { circuit, row, slot, party } = opened.value;
  const event = command.confirmed ? 'confirm_paper' : 'contest_paper';
  const refusals = checkPaperAnswer(circuit.facts, slot, event, tx.actor.organisationId ?? '');
  if (refusals.length > 0) return failed(named(refusals, opened.value));
  if (command.confirmed) {
    const { organisationId, accountId } = tx.actor;
    await confirmSignature(tx, row, { organisationId, accountId: accountId!, at: tx.now });
  } else {
    await contestSignature(tx, row);
  }
  const action = command.confirmed ? 'paper_confirmed' : 'paper_contested';
  await recorded(tx, opened.value, action, { party: party.organisationShortName, slot: row.slot });
  const concluded = command.confirmed ? await concludeWhenAllSigned(tx, circuit.discussion.ref) : ok(null);
  if (!concluded.ok) return concluded;
  return ok({ conventionId: command.conventionId, id: row.id });
}
