import { whyNotSignText } from '@maillage/domain/access';
import {
  checkRefusal,
  checkSign,
  declineInput,
  phaseOn,
  signInput,
  termOf,
  type ConventionStatus,
} from '@maillage/domain/conventions';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { clausesOf, partiesOf, sendAvenantBack, signaturesOf } from '../persistence/parts.queries.ts';
import { concludeConvention, giveSignature, insertRefusal, sendBack } from '../persistence/signing.queries.ts';
import { concludeByLink } from '../persistence/signing-links.queries.ts';
import { applyAvenant, checkAvenantSigning } from './apply-avenant.ts';
import { openSlot, type OpenSlot } from './circuit.ts';
import { discussionRights } from './discussion.ts';
import { clauseFacts, signatureFacts, whoOf } from './open-for-editing.ts';
import { namingParty } from './party-names.ts';
import { refreshDeadlinesAfter } from './refresh-deadlines.ts';
import { signerHashOf } from './signer-hash.ts';
import { askForMails } from './ask-for-mails.ts';
import type { TextRef } from './text-ref.ts';
import { successionRefusals } from './succession.ts';

interface SlotCommand {
  conventionId: string;
  signatureId: string;
  expectedVersion: number;
  fields: unknown;
}

type Signed = Promise<Result<{ conventionId: string; id: string }, Refusal>>;

const STALE = (command: SlotCommand) =>
  failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);

/** Reasons named by party, for those who read them. */
export function named(refusals: readonly Refusal[], { circuit }: Pick<OpenSlot, 'circuit'>): Refusal[] {
  return refusals.map((each) => namingParty(each, circuit.discussion.parties));
}

/** The reason against whoever would sign for this party, or null. */
export function whyNotSign(tx: Pick<Transaction, 'actor'>, { circuit, party }: Pick<OpenSlot, 'circuit' | 'party'>) {
  return whyNotSignText(whoOf(tx), { ...discussionRights(circuit.discussion), partyKey: party.key });
}

/**
 * Signs a text for a party, in the portal, on the text that is under the signatory's eyes. The last signature brings it
 * into force (PDL-5, VALS-12.1); that of an avenant writes its changes into the convention (PDL-7.2, VALS-13).
 * @returns the signature; FORBIDDEN for whoever does not speak for the party; ALREADY_SIGNED, SIGNATURE_NOT_DUE,
 * TEXT_CHANGED, APPROVAL_MISSING, ENABLING_ACT_MISSING, SIGNATURE_BEFORE_ENABLING_ACT, QUALITY_ENDED, SIGNED_TWICE; of an
 * avenant also what `checkAvenantSigning` says
 */
export async function signText(tx: Transaction, command: SlotCommand): Signed {
  const opened = await openSlot(tx, command);
  if (!opened.ok) return opened;
  const { circuit, row, slot, party } = opened.value;
  const denial = whyNotSign(tx, opened.value);
  if (denial) return failed([denial]);
  const parsed = signInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const { accountId } = tx.actor;
  const signerHash = signerHashOf(row.instrumentId, tx.actor.email);
  const refusals = [
    ...checkSign(circuit.facts, slot, parsed.data, { today: tx.today, accountId, signerHash }),
    ...(await checkAvenantSigning(tx, circuit.discussion, tx.today)),
  ];
  if (refusals.length > 0) return failed(named(refusals, opened.value));
  const { signerName, signerQuality, qualityUntil, contentHash } = parsed.data;
  const read = { id: row.id, version: command.expectedVersion };
  const given = await giveSignature(tx, read, {
    signedOn: tx.today,
    method: 'portal',
    signerName,
    signerQuality,
    qualityUntil,
    contentHash,
    signedAt: tx.now,
    organisationId: tx.actor.organisationId,
    accountId,
    signerHash,
    signingLinkId: null,
  });
  if (!given) return STALE(command);
  await recorded(tx, opened.value, 'text_signed', {
    party: party.organisationShortName,
    slot: row.slot,
    signerQuality,
    contentHash,
  });
  const concluded = await concludeWhenAllSigned(tx, circuit.discussion.ref);
  return concluded.ok ? ok({ conventionId: command.conventionId, id: row.id }) : concluded;
}

/** A party does not sign: the text goes back to negotiation, with the reason. What others have signed stands. */
export async function declineToSign(tx: Transaction, command: SlotCommand): Signed {
  const opened = await openSlot(tx, command);
  if (!opened.ok) return opened;
  const { circuit, row, slot, party } = opened.value;
  const denial = whyNotSign(tx, opened.value);
  if (denial) return failed([denial]);
  const parsed = declineInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  if (row.version !== command.expectedVersion) return STALE(command);
  const refusals = checkRefusal(circuit.facts, slot);
  if (refusals.length > 0) return failed(named(refusals, opened.value));
  await insertRefusal(tx, {
    id: newId<'SignatureRefusal'>(),
    conventionId: command.conventionId,
    signatureId: row.id,
    reason: parsed.data.reason,
    organisationId: tx.actor.organisationId,
    accountId: tx.actor.accountId,
    refusedAt: tx.now,
    signingLinkId: null,
  });
  const { avenant } = circuit.discussion;
  await (avenant ? sendAvenantBack(tx, avenant.id) : sendBack(tx, command.conventionId));
  await recorded(tx, opened.value, 'signature_refused', { party: party.organisationShortName });
  return ok({ conventionId: command.conventionId, id: row.id });
}

/**
 * Brings a text into force once every signature is there, from the last of them or the stated date.
 * @returns what stands against it after all, the changes of an avenant or the text that another follows (PDL-7.1): nothing
 * is then written
 */
export async function concludeWhenAllSigned(
  tx: Transaction,
  { conventionId, avenantId }: TextRef,
): Promise<Result<null, Refusal>> {
  if (avenantId !== null) return applyAvenant(tx, { conventionId, avenantId });
  const ids = [conventionId];
  const signatures = await signaturesOf(tx, ids);
  if (signatures.some((each) => each.signedOn === null)) return ok(null);
  const against = await successionRefusals(tx, conventionId);
  if (against.length > 0) return failed(against);
  const facts = {
    status: 'in_force' as ConventionStatus,
    clauses: clauseFacts(await clausesOf(tx, ids, null)),
    signatures: signatureFacts({ parties: await partiesOf(tx, ids, null), signatures }),
    asOf: null,
    renewedUntil: tx.today,
  };
  const { startsOn, endsOn, renewalOpensOn } = termOf(facts);
  const ordered = startsOn === null || endsOn === null || startsOn <= endsOn;
  const dates = { startsOn, endsOn: ordered ? endsOn : null, renewalOpensOn };
  if (tx.actor.signingToken === undefined) {
    await concludeConvention(tx, conventionId, dates);
  } else {
    await concludeByLink(tx, dates);
  }
  await refreshDeadlinesAfter(tx, conventionId);
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'Convention',
    recordId: conventionId,
    action: 'signed',
    conventionId,
    before: { status: 'signing' },
    after: { status: 'in_force', startsOn, endsOn, phase: phaseOn(facts, tx.today) },
  });
  return ok(null);
}

/** The line of the history of an act on a signature, and word to whoever looks at the page. */
export async function recorded(
  tx: Transaction,
  { circuit, row }: Pick<OpenSlot, 'circuit' | 'row'>,
  action: string,
  after: object,
): Promise<void> {
  const { convention, avenant } = circuit.discussion;
  await tx.audit({
    stream: `convention:${convention.id}`,
    recordType: avenant ? 'Avenant' : 'Signature',
    recordId: avenant?.id ?? row.id,
    action,
    conventionId: convention.id,
    before: null,
    after: avenant ? { avenant: avenant.label, ...after } : after,
  });
  await askForMails(tx, convention.id);
  await tx.announce({ type: 'convention', id: convention.id });
}
