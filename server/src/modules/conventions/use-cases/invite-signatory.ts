import { whyNotInviteSignatory, type Denial } from '@maillage/domain/access';
import {
  checkInvitation,
  checkInvitee,
  checkLinkEvent,
  emailInput,
  inviteInput,
  linkState,
  maskedEmail,
  type LinkEvent,
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
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import {
  insertSigningLink,
  liveLinksOf,
  replaceSigningLink,
  signingLinkById,
  withdrawSigningLink,
  type SigningLinkRow,
} from '../persistence/signing-links.queries.ts';
import { openSlot, type OpenSlot } from './circuit.ts';
import { discussionRights } from './discussion.ts';
import { whoOf } from './open-for-editing.ts';
import { named, recorded } from './sign-text.ts';
import { signerHashOf } from './signer-hash.ts';
import { signingParameters } from './signing-mails.ts';

type Invited = Promise<Result<{ conventionId: string; id: string }, Refusal>>;

const stale = (expected: number) => failed([refusal('STALE_VERSION', ['expectedVersion'], { expected })]);

/** The reason against whoever would invite somebody to sign for this party, or null. */
function whyNotInvite(tx: Pick<Transaction, 'actor'>, { circuit, party }: Pick<OpenSlot, 'circuit' | 'party'>): Denial {
  return whyNotInviteSignatory(whoOf(tx), { ...discussionRights(circuit.discussion), partyKey: party.key });
}

async function lastDay(db: SqlReader, today: CalendarDate): Promise<CalendarDate> {
  return addDays(today, (await signingParameters(db)).linkDays);
}

/**
 * Invites somebody without an account to give a signature of a text, initial or avenant: a link goes out by mail.
 * @returns the signature; FORBIDDEN for whoever neither speaks for the party nor holds the pen; ALREADY_SIGNED,
 * ALREADY_INVITED, INVITED_TWICE, QUALITY_ENDED, TRANSITION_NOT_ALLOWED, STALE_VERSION
 */
export async function inviteSignatory(
  tx: Transaction,
  command: { conventionId: string; signatureId: string; expectedVersion: number; fields: unknown },
): Invited {
  const opened = await openSlot(tx, command);
  if (!opened.ok) return opened;
  const { circuit, row, slot, party } = opened.value;
  const denial = whyNotInvite(tx, opened.value);
  if (denial) return failed([denial]);
  const parsed = inviteInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  if (row.version !== command.expectedVersion) return stale(command.expectedVersion);
  const { email, signatoryName, quality, qualityUntil } = parsed.data;
  const signerHash = signerHashOf(row.instrumentId, email);
  const live = await liveLinksOf(tx, [command.conventionId]);
  const refusals = checkInvitation(circuit.facts, slot, parsed.data, { today: tx.today, signerHash, live });
  if (refusals.length > 0) return failed(named(refusals, opened.value));
  await insertSigningLink(tx, {
    id: newId(),
    conventionId: command.conventionId,
    signatureId: row.id,
    signatoryName,
    quality,
    qualityUntil,
    email,
    emailShown: maskedEmail(email),
    signerHash,
    invitedBy: tx.actor.organisationId,
    accountId: tx.actor.accountId,
    invitedAt: tx.now,
    expiresOn: await lastDay(tx, tx.today),
  });
  await recorded(tx, opened.value, 'signatory_invited', { party: party.organisationShortName, quality });
  return ok({ conventionId: command.conventionId, id: row.id });
}

interface LinkCommand {
  conventionId: string;
  linkId: string;
  expectedVersion: number;
}

/** A link under the hand of whoever may invite, in a state that allows the event. */
async function openLink(
  tx: Transaction,
  command: LinkCommand,
  event: LinkEvent,
): Promise<Result<OpenSlot & { link: SigningLinkRow }, Refusal>> {
  const seen = await signingLinkById(tx, command.linkId);
  if (!seen || seen.conventionId !== command.conventionId) return failed([refusal('NOT_FOUND', ['linkId'])]);
  const opened = await openSlot(tx, { conventionId: command.conventionId, signatureId: seen.signatureId });
  if (!opened.ok) return opened;
  const denial = whyNotInvite(tx, opened.value);
  if (denial) return failed([denial]);
  // Read again: somebody may have ended it while one waited.
  const link = (await signingLinkById(tx, command.linkId))!;
  const { endedBy, openedAt, used } = link;
  const expiresOn = link.expiresOn as CalendarDate;
  const state = linkState({ endedBy, expiresOn, opened: openedAt !== null, used }, tx.today);
  const refusals = checkLinkEvent(state, event);
  if (refusals.length > 0) return failed(refusals);
  return link.version === command.expectedVersion ? ok({ ...opened.value, link }) : stale(command.expectedVersion);
}

/**
 * Sends a link again, to the same address: the earlier one then says to look for the newer.
 * @returns the signature; NOT_FOUND, FORBIDDEN, LINK_NOT_OPEN, STALE_VERSION
 */
export async function sendLinkAgain(tx: Transaction, command: LinkCommand): Invited {
  const opened = await openLink(tx, command, 'send_again');
  if (!opened.ok) return opened;
  const { link, row, party } = opened.value;
  const expiresOn = await lastDay(tx, tx.today);
  const done = await replaceSigningLink(tx, {
    id: link.id,
    newId: newId(),
    ending: 'sent_again',
    at: tx.now,
    expiresOn,
  });
  if (!done) return failed([refusal('LINK_NOT_OPEN', [], { state: 'erased', event: 'send_again' })]);
  await recorded(tx, opened.value, 'link_sent_again', { party: party.organisationShortName });
  return ok({ conventionId: command.conventionId, id: row.id });
}

const address = z.strictObject({ email: emailInput });

/**
 * Sends a link to another address of the same person: what went to the first one no longer opens.
 * @returns the signature; NOT_FOUND, FORBIDDEN, LINK_NOT_OPEN, STALE_VERSION, INVITED_TWICE
 */
export async function correctLinkAddress(tx: Transaction, command: LinkCommand & { fields: unknown }): Invited {
  const opened = await openLink(tx, command, 'correct');
  if (!opened.ok) return opened;
  const { link, row, slot, party, circuit } = opened.value;
  const parsed = address.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const { email } = parsed.data;
  const signerHash = signerHashOf(row.instrumentId, email);
  const live = await liveLinksOf(tx, [command.conventionId]);
  const refusals = checkInvitee(circuit.facts, slot, { signerHash, live });
  if (refusals.length > 0) return failed(named(refusals, opened.value));
  await replaceSigningLink(tx, {
    id: link.id,
    newId: newId(),
    ending: 'corrected',
    at: tx.now,
    expiresOn: await lastDay(tx, tx.today),
    address: { email, emailShown: maskedEmail(email), signerHash },
  });
  await recorded(tx, opened.value, 'link_address_corrected', { party: party.organisationShortName });
  return ok({ conventionId: command.conventionId, id: row.id });
}

/** Withdraws an invitation: its link says so. @returns the signature; NOT_FOUND, FORBIDDEN, LINK_NOT_OPEN, STALE_VERSION */
export async function withdrawLink(tx: Transaction, command: LinkCommand): Invited {
  const opened = await openLink(tx, command, 'withdraw');
  if (!opened.ok) return opened;
  const { link, row, party } = opened.value;
  if (!(await withdrawSigningLink(tx, link, tx.now))) return stale(command.expectedVersion);
  await recorded(tx, opened.value, 'link_withdrawn', { party: party.organisationShortName });
  return ok({ conventionId: command.conventionId, id: row.id });
}
