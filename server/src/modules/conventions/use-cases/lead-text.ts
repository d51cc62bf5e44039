import { whyNotLeadText } from '@maillage/domain/access';
import { checkEvent, checkOpenSigning, checkSubmission, type ConventionStatus } from '@maillage/domain/conventions';
import { failed, ok, refusal, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { ConventionEntity } from '../persistence/convention.entities.ts';
import { endApprovals } from '../persistence/discussion.queries.ts';
import { takeSignaturesBack } from '../persistence/signing.queries.ts';
import { closeEditing } from './close-editing.ts';
import { readDiscussion } from './discussion.ts';
import { lockedConvention, signatureFacts, type Editing } from './open-for-editing.ts';
import { namingParty } from './party-names.ts';
import { successionRefusals } from './succession.ts';
import { askForMails } from './ask-for-mails.ts';
import { updateAtVersion } from './write-version.ts';

export const LEADING_EVENTS = ['submit', 'take_back', 'open_signing', 'reopen_negotiation'] as const;
export type LeadingEvent = (typeof LEADING_EVENTS)[number];

/** Where each event leads, as the table of the life of a convention has it. */
const LEADS_TO: Readonly<Record<LeadingEvent, ConventionStatus>> = {
  submit: 'negotiation',
  take_back: 'draft',
  open_signing: 'signing',
  reopen_negotiation: 'negotiation',
};

/**
 * Leads a text one step on: to its parties, back to its drafter, to signature, back to negotiation. Taking it back ends
 * what the parties have said of it; reopening the negotiation keeps their word, as nothing has changed.
 * @returns FORBIDDEN, TRANSITION_NOT_ALLOWED, STALE_VERSION; for `submit` TOO_FEW_SIGNATORIES, ARTICLE_REQUIRED,
 * CLAUSE_REQUIRED; for `open_signing` PROPOSALS_OPEN, APPROVAL_MISSING for each party, and
 * what stands against a text that follows another (`checkSuccession`)
 */
export async function leadText(
  tx: Transaction,
  command: { conventionId: string; event: LeadingEvent; expectedVersion: number },
): Promise<Result<{ id: string }, Refusal>> {
  const { conventionId, event, expectedVersion } = command;
  const locked = await lockedConvention(tx, conventionId, whyNotLeadText);
  if (!locked.ok) return locked;
  const editing = locked.value;
  const { status } = editing.convention;
  const impossible = checkEvent(status, event);
  if (impossible.length > 0) return failed(impossible);
  if (editing.convention.version !== expectedVersion) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  }
  const refusals = await guard(tx, editing, event);
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, editing.parties)));
  if (event === 'take_back') {
    const ids = editing.parties.map(({ id }) => id);
    await endApprovals(tx, editing.instrumentId, ids, { at: tx.now, by: 'taken_back' });
    await takeSignaturesBack(tx, editing.instrumentId, ids);
  }
  const stale = await updateAtVersion(tx, ConventionEntity, conventionId, expectedVersion, { status: LEADS_TO[event] });
  if (stale) return failed([stale]);
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'Convention',
    recordId: conventionId,
    action: event,
    conventionId,
    before: { status },
    after: { status: LEADS_TO[event] },
  });
  if (status === 'signing' || event === 'open_signing') await askForMails(tx, conventionId);
  await closeEditing(tx, conventionId);
  return ok({ id: conventionId });
}

async function guard(tx: Transaction, editing: Editing, event: LeadingEvent): Promise<Refusal[]> {
  if (event === 'submit') {
    const { articles, clauses } = editing;
    return checkSubmission({
      signatures: signatureFacts(editing),
      articles: articles.length,
      clauses: clauses.length,
    });
  }
  if (event !== 'open_signing') return [];
  const discussion = await readDiscussion(tx, { conventionId: editing.convention.id, avenantId: null }, tx.today);
  return [...checkOpenSigning(discussion!.facts), ...(await successionRefusals(tx, editing.convention.id))];
}
