import { whyNotApproveText } from '@maillage/domain/access';
import { checkApproval } from '@maillage/domain/conventions';
import { failed, newId, ok, refusal, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { holdConvention } from '../persistence/convention.queries.ts';
import { endApprovals, insertApproval } from '../persistence/discussion.queries.ts';
import { discussionRights, readDiscussion, type Discussion } from './discussion.ts';
import { whoOf } from './open-for-editing.ts';
import { namingParty } from './party-names.ts';
import { presentHash } from './present-text.ts';
import { askForMails } from './ask-for-mails.ts';
import type { TextRef } from './text-ref.ts';

interface ApprovalCommand extends TextRef {
  partyKey: string;
}

async function speaking(tx: Transaction, { conventionId, avenantId, partyKey }: ApprovalCommand) {
  await holdConvention(tx, conventionId);
  const discussion = await readDiscussion(tx, { conventionId, avenantId }, tx.today);
  if (!discussion) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const party = discussion.parties.find(({ key }) => key === partyKey);
  const denial = whyNotApproveText(whoOf(tx), { ...discussionRights(discussion), partyKey });
  if (denial) return failed([denial]);
  return ok({ discussion, party: party! });
}

/**
 * A party approves the text that it has read (its hash says which).
 * @returns FORBIDDEN for whoever does not speak for the party; TEXT_CHANGED when the text is no longer the one read;
 * ALREADY_APPROVED, APPROVAL_NOT_EXPECTED, TRANSITION_NOT_ALLOWED
 */
export async function approveText(
  tx: Transaction,
  command: ApprovalCommand & { contentHash: string },
): Promise<Result<{ id: string }, Refusal>> {
  const opened = await speaking(tx, command);
  if (!opened.ok) return opened;
  const { discussion, party } = opened.value;
  const current = await presentHash(tx, discussion.ref);
  const refusals = checkApproval(discussion.facts, party.key, command.contentHash, current);
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, discussion.parties)));
  await insertApproval(tx, {
    id: newId(),
    conventionId: command.conventionId,
    instrumentId: discussion.instrumentId,
    partyId: party.id,
    contentHash: current,
    organisationId: tx.actor.organisationId!,
    accountId: tx.actor.accountId!,
    approvedAt: tx.now,
  });
  await said(tx, discussion, 'text_approved', party.organisationShortName, { contentHash: current });
  return ok({ id: command.conventionId });
}

/** A party takes back its approval of a text that is not signed by it. @returns NOT_APPROVED when none stands */
export async function withdrawApproval(
  tx: Transaction,
  command: ApprovalCommand,
): Promise<Result<{ id: string }, Refusal>> {
  const opened = await speaking(tx, command);
  if (!opened.ok) return opened;
  const { discussion, party } = opened.value;
  if (discussion.status !== 'negotiation') {
    const parameters = { status: discussion.status, event: 'withdraw_approval' };
    return failed([refusal('TRANSITION_NOT_ALLOWED', [], parameters)]);
  }
  const ended = await endApprovals(tx, discussion.instrumentId, [party.id], { at: tx.now, by: 'party' });
  if (ended.length === 0) {
    return failed([namingParty(refusal('NOT_APPROVED', ['partyKey'], { key: party.key }), discussion.parties)]);
  }
  await said(tx, discussion, 'approval_withdrawn', party.organisationShortName, {});
  return ok({ id: command.conventionId });
}

async function said(
  tx: Transaction,
  { convention, avenant }: Discussion,
  action: 'text_approved' | 'approval_withdrawn',
  party: string,
  more: object,
): Promise<void> {
  await tx.audit({
    stream: `convention:${convention.id}`,
    recordType: avenant ? 'Avenant' : 'Convention',
    recordId: avenant?.id ?? convention.id,
    action,
    conventionId: convention.id,
    before: null,
    after: { party, ...(avenant ? { avenant: avenant.label } : {}), ...more },
  });
  if ((avenant ?? convention).status === 'signing') await askForMails(tx, convention.id);
  await tx.announce({ type: 'convention', id: convention.id });
}
