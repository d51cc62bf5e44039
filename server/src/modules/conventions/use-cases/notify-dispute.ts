import { whyNotHandleDispute } from '@maillage/domain/access';
import { checkNotification, disputeInput } from '@maillage/domain/conventions';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { conventionsById, grantsOf, holdConvention } from '../persistence/convention.queries.ts';
import { insertDispute, insertDisputeEvent } from '../persistence/disputes.queries.ts';
import { articlesOf, clausesOf, noticesOf, partiesOf, signaturesOf } from '../persistence/parts.queries.ts';
import { actsForKeys } from './acting-parties.ts';
import { noticeFacts } from './convention-facts.ts';
import { clauseFacts, signatureFacts, whoOf } from './open-for-editing.ts';
import { namingParty } from './party-names.ts';
import { refreshDeadlines } from './refresh-deadlines.ts';

/**
 * Records that a party has notified a dispute in writing to others (VALS-14.1, PDL-8). The convention goes on.
 * @returns the convention and the dispute; NOT_FOUND when it is out of reach; TRANSITION_NOT_ALLOWED on a text that nobody
 * has signed; FORBIDDEN for whoever does not speak for the party; DATE_IN_FUTURE, BEFORE_CONVENTION_START,
 * DISPUTE_NOT_FOR_PARTY with its article, DISPUTE_WITH_ITSELF, UNKNOWN_PARTY_KEY, UNKNOWN_ARTICLE
 */
export async function notifyDispute(
  tx: Transaction,
  command: { conventionId: string; fields: unknown },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const { conventionId } = command;
  const ids = [conventionId];
  await holdConvention(tx, conventionId);
  const [convention] = await conventionsById(tx, ids);
  if (!convention) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const parties = await partiesOf(tx, ids, null);
  const denial = whyNotHandleDispute(whoOf(tx), {
    status: convention.status,
    draftingOrganisationId: convention.draftingOrganisationId,
    partyKey: String((command.fields as { partyKey?: unknown }).partyKey),
    actsForKeys: actsForKeys(await grantsOf(tx, ids), parties),
  });
  if (denial) return failed([denial]);
  const parsed = disputeInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const { partyKey, concernedKeys, notifiedOn, ...said } = parsed.data;
  const facts = {
    status: convention.status,
    clauses: clauseFacts(await clausesOf(tx, ids, null)),
    signatures: signatureFacts({ parties, signatures: await signaturesOf(tx, ids) }),
    notices: noticeFacts({ parties, notices: await noticesOf(tx, ids) }),
    parties: parties.map(({ key, role }) => ({ key, role })),
    articleNumbers: (await articlesOf(tx, ids, notifiedOn)).map(({ number }) => number),
  };
  const refusals = checkNotification(facts, parsed.data, tx.today);
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, parties)));
  const between = parties.filter(({ key }) => key === partyKey || concernedKeys.includes(key));
  const notifier = parties.find(({ key }) => key === partyKey)!;
  const by = { organisationId: tx.actor.organisationId, accountId: tx.actor.accountId! };
  const id = newId<'Dispute'>();
  await insertDispute(tx, {
    id,
    conventionId,
    notifierPartyId: notifier.id,
    notifiedOn,
    ...said,
    partyIds: between.map((party) => party.id),
    ...by,
  });
  await insertDisputeEvent(tx, {
    id: newId<'DisputeEvent'>(),
    disputeId: id,
    conventionId,
    event: 'notify',
    state: 'notified',
    partyId: notifier.id,
    happenedOn: notifiedOn,
    words: said.subject,
    conciliator: null,
    amount: null,
    recordedAt: tx.now,
    ...by,
  });
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'Dispute',
    recordId: id,
    action: 'dispute_notify',
    conventionId,
    before: null,
    after: {
      party: notifier.organisationShortName,
      parties: between.map((party) => party.organisationShortName),
      notifiedOn,
      ...said,
    },
  });
  await refreshDeadlines(tx, conventionId, tx.today);
  await tx.announce({ type: 'convention', id: conventionId });
  return ok({ conventionId, id });
}
