import {
  checkLinkEvent,
  checkRefusal,
  checkSign,
  declineInput,
  linkState,
  signInput,
  whyNotReady,
  type LinkState,
  type SigningPage,
} from '@maillage/domain/conventions';
import {
  addDays,
  failed,
  newId,
  ok,
  refusal,
  refusalsFromIssues,
  type CalendarDate,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import { z } from 'zod';
import type { Actor } from '../../../db/actor.ts';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { dayInParis } from '../../../platform/clock.ts';
import {
  findSigningLink,
  holdByLink,
  markLinkOpened,
  replaceSigningLink,
  sendBackByLink,
  type FoundLink,
} from '../persistence/signing-links.queries.ts';
import { giveSignature, insertRefusal } from '../persistence/signing.queries.ts';
import { checkAvenantSigning } from './apply-avenant.ts';
import { readCircuit, slotIn } from './circuit.ts';
import { readTextToSign } from './read-signing-text.ts';
import { concludeWhenAllSigned, named, recorded } from './sign-text.ts';
import { askForMails } from './ask-for-mails.ts';
import { signingParameters } from './signing-mails.ts';
import { textTitle, type TextRef } from './text-ref.ts';

export type { FoundLink } from '../persistence/signing-links.queries.ts';

/** What is behind the token of a mail; null for an unknown one. @param tokenHash SHA-256 of the token */
export function findLink(db: SqlReader, tokenHash: Buffer): Promise<FoundLink | null> {
  return findSigningLink(db, tokenHash);
}

/** Whoever holds a link, as the database and the journal know it: this one signature, and nothing else. */
export function signatoryOf(link: FoundLink, tokenHash: Buffer): Actor {
  return {
    accountId: link.id,
    sessionId: null,
    displayName: link.signatoryName ?? '',
    email: '',
    locale: 'fr',
    fictitious: false,
    memberships: [],
    organisationId: link.partyOrganisationId,
    organisationKind: null,
    role: null,
    signingToken: tokenHash.toString('hex'),
  };
}

/** The text that a link opens. */
const textOf = ({ conventionId, avenantId }: FoundLink): TextRef => ({ conventionId, avenantId });
const titleOf = ({ conventionTitle, avenantLabel }: FoundLink): string => textTitle(conventionTitle, avenantLabel);

/** Where a link stands on a day. */
export function stateOfLink({ endedBy, expiresOn, openedAt, used }: FoundLink, today: CalendarDate): LinkState {
  return linkState({ endedBy, expiresOn: expiresOn as CalendarDate, opened: openedAt !== null, used }, today);
}

/**
 * What opens behind a link that has no text to show: it has served, or something took its place. Null for a live one of a
 * text at its signature: the text is shown.
 */
export function whatBecameOf(link: FoundLink, today: CalendarDate): SigningPage | null {
  const { textStatus: status, textStartsOn: startsOn, invitedByName: invitedBy } = link;
  const title = titleOf(link);
  const inForce = status === 'in_force';
  const state = stateOfLink(link, today);
  switch (state) {
    case 'used':
      return {
        state: 'signed',
        receipt: {
          title,
          party: link.partyName,
          signerName: link.signerName ?? '',
          signerQuality: link.signerQuality ?? '',
          signedAt: link.signedAt!,
          contentHash: link.contentHash!,
          inForce,
          startsOn: inForce ? startsOn : null,
        },
      };
    case 'withdrawn':
      return { state, invitedBy, on: dayInParis(link.endedAt!) };
    case 'replaced':
      return { state, by: link.endedBy as 'renewed' | 'sent_again' | 'corrected', on: dayInParis(link.endedAt!) };
    default:
  }
  if (link.signedOn !== null) return { state: 'signed_otherwise', title, signedOn: link.signedOn, inForce };
  if (inForce) return { state: 'in_force', title, startsOn };
  if (status !== 'signing') return { state: 'not_signing', title, invitedBy, status };
  return state === 'expired' ? { state, title, expiredOn: link.expiresOn, address: link.emailShown } : null;
}

/** The line of the journal that says that the link was opened: once a day, whatever the number of times. */
export async function noteOpening(tx: Transaction, link: FoundLink): Promise<Result<true, Refusal>> {
  await markLinkOpened(tx, tx.now);
  const known = await tx.query(
    `select 1 from audit.entry where record_id = $1 and action = 'link_opened' and at >= $2::timestamptz limit 1`,
    [link.signatureId, `${tx.today}T00:00:00Z`],
  );
  if (known.length > 0) return ok(true);
  await noted(tx, link, 'link_opened');
  return ok(true);
}

/** A line of the journal on what the holder of a link did, where the text itself may be out of reach. */
async function noted(tx: Transaction, link: FoundLink, action: string): Promise<void> {
  await tx.audit({
    stream: `convention:${link.conventionId}`,
    recordType: 'Signature',
    recordId: link.signatureId,
    action,
    conventionId: link.conventionId,
    before: null,
    after: { party: link.partyName },
  });
  await tx.announce({ type: 'convention', id: link.conventionId });
}

/** The page of a live link: the present text, who is asked to sign it, and why not yet if so. Null when it just closed. */
export async function readSigningPage(
  db: SqlReader,
  link: FoundLink,
  today: CalendarDate,
): Promise<SigningPage | null> {
  const circuit = await readCircuit(db, textOf(link), today);
  const text = circuit && (await readTextToSign(db, circuit.discussion, today));
  const slot = circuit?.facts.slots.find(({ id }) => id === link.signatureId);
  const row = circuit?.signatures.find(({ id }) => id === link.signatureId);
  const party = circuit?.discussion.parties.find(({ id }) => id === row?.partyId);
  if (!circuit || !text || !slot || !row || !party) return null;
  const reason = whyNotReady(circuit.facts, slot, today);
  const corrected = link.toldHash !== null && link.toldHash !== text.contentHash;
  const request = {
    title: titleOf(link),
    partyKey: party.key,
    party: link.partyName,
    invitedBy: link.invitedByName,
    signatoryName: link.signatoryName ?? '',
    quality: link.quality ?? '',
    qualityUntil: link.qualityUntil,
    expiresOn: link.expiresOn,
    act: party.actKind === null ? null : { kind: party.actKind, number: party.actNumber, date: party.actOn },
    correctedOn: corrected ? dayInParis((circuit.discussion.avenant ?? circuit.discussion.convention).changedAt) : null,
    version: row.version,
  };
  return reason === null ? { state: 'to_sign', request, text } : { state: 'not_yet', reason, request, text };
}

const signing = signInput.extend({ expectedVersion: z.int(), consent: z.literal(true) });

/**
 * Signs by a link, on the text that is under the signatory's eyes, by the rules of the portal (`checkSign`).
 * @returns ALREADY_SIGNED, SIGNATURE_NOT_DUE, TEXT_CHANGED, APPROVAL_MISSING, ENABLING_ACT_MISSING,
 * SIGNATURE_BEFORE_ENABLING_ACT, QUALITY_ENDED, SIGNED_TWICE, STALE_VERSION, LINK_NOT_OPEN; of an avenant also what
 * `checkAvenantSigning` says, of a successor what `checkSuccession` says (PDL-7.1)
 */
export async function signByLink(tx: Transaction, link: FoundLink, fields: unknown): Promise<Result<true, Refusal>> {
  await holdByLink(tx);
  const opened = await slotIn(tx, link);
  if (!opened.ok) return failed([refusal('LINK_NOT_OPEN', [])]);
  const parsed = signing.safeParse(fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, fields));
  const { circuit, row, slot, party } = opened.value;
  const { expectedVersion, consent: _given, ...input } = parsed.data;
  const closed = checkLinkEvent(stateOfLink({ ...link, openedAt: tx.now }, tx.today), 'sign');
  if (closed.length > 0) return failed(closed);
  const { signerHash } = link;
  const refusals = [
    ...checkSign(circuit.facts, slot, input, { today: tx.today, accountId: null, signerHash }),
    ...(await checkAvenantSigning(tx, circuit.discussion, tx.today)),
  ];
  if (refusals.length > 0) return failed(named(refusals, opened.value));
  await markLinkOpened(tx, tx.now);
  const given = await giveSignature(
    tx,
    { id: row.id, version: expectedVersion },
    {
      ...input,
      signedOn: tx.today,
      method: 'portal',
      signedAt: tx.now,
      organisationId: link.partyOrganisationId,
      accountId: null,
      signerHash,
      signingLinkId: link.id,
    },
  );
  if (!given) return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  await recorded(tx, opened.value, 'text_signed_by_link', {
    party: party.organisationShortName,
    slot: row.slot,
    signerQuality: input.signerQuality,
    contentHash: input.contentHash,
  });
  const concluded = await concludeWhenAllSigned(tx, textOf(link));
  return concluded.ok ? ok(true) : concluded;
}

/** Refuses to sign, by a link: the text goes back to negotiation, with the reason. */
export async function declineByLink(tx: Transaction, link: FoundLink, fields: unknown): Promise<Result<true, Refusal>> {
  await holdByLink(tx);
  const opened = await slotIn(tx, link);
  if (!opened.ok) return failed([refusal('LINK_NOT_OPEN', [])]);
  const parsed = declineInput.safeParse(fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, fields));
  const { circuit, slot, party } = opened.value;
  const refusals = checkRefusal(circuit.facts, slot);
  if (refusals.length > 0) return failed(named(refusals, opened.value));
  await insertRefusal(tx, {
    id: newId<'SignatureRefusal'>(),
    conventionId: link.conventionId,
    signatureId: link.signatureId,
    reason: parsed.data.reason,
    organisationId: link.partyOrganisationId,
    accountId: null,
    refusedAt: tx.now,
    signingLinkId: link.id,
  });
  await recorded(tx, opened.value, 'signature_refused_by_link', { party: party.organisationShortName });
  await sendBackByLink(tx);
  return ok(true);
}

/** Asks for a new link in the place of one that has expired: it goes to the same address. @returns LINK_NOT_OPEN */
export async function renewLink(tx: Transaction, link: FoundLink): Promise<Result<true, Refusal>> {
  const refusals = checkLinkEvent(stateOfLink(link, tx.today), 'renew');
  if (refusals.length > 0) return failed(refusals);
  const { linkDays } = await signingParameters(tx);
  const expiresOn = addDays(tx.today, linkDays);
  const done = await replaceSigningLink(tx, { id: link.id, newId: newId(), ending: 'renewed', at: tx.now, expiresOn });
  if (!done) return failed([refusal('LINK_NOT_OPEN', [], { state: 'erased', event: 'renew' })]);
  await noted(tx, link, 'link_renewed');
  await askForMails(tx, link.conventionId);
  return ok(true);
}
