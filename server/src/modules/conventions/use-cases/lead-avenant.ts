import { whyNotLeadText } from '@maillage/domain/access';
import {
  checkAvenantEvent,
  checkChanges,
  checkEffect,
  checkOpenSigning,
  type AvenantStatus,
} from '@maillage/domain/conventions';
import { failed, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { holdConvention } from '../persistence/convention.queries.ts';
import { endApprovals } from '../persistence/discussion.queries.ts';
import { updateAvenant } from '../persistence/parts.queries.ts';
import { takeSignaturesBack } from '../persistence/signing.queries.ts';
import { discussionRights, readDiscussion, type Discussion } from './discussion.ts';
import { expectAvenantSignatures } from './expect-signatures.ts';
import { LEADING_EVENTS } from './lead-text.ts';
import { conventionFacts, recorded } from './open-avenant.ts';
import { whoOf } from './open-for-editing.ts';
import { namingParty } from './party-names.ts';
import { askForMails } from './ask-for-mails.ts';
import { conflictsWithSigning } from './avenant-checks.ts';
import { earliestEffect } from './save-avenant-change.ts';
import { changeFact, textVersions } from './text-versions.ts';

export const AVENANT_LEADING_EVENTS = [...LEADING_EVENTS, 'abandon'] as const;
export type AvenantLeadingEvent = (typeof AVENANT_LEADING_EVENTS)[number];

/** Where each event leads, as the table of the life of an avenant has it. */
const LEADS_TO: Readonly<Record<AvenantLeadingEvent, AvenantStatus>> = {
  submit: 'negotiation',
  take_back: 'draft',
  open_signing: 'signing',
  reopen_negotiation: 'negotiation',
  abandon: 'abandoned',
};

/**
 * Leads an avenant one step on: to the parties, back, to signature, or abandons it. Its parties and their signatures are
 * known from the day on which it is sent to them.
 * @returns FORBIDDEN, TRANSITION_NOT_ALLOWED, STALE_VERSION; for `submit` and `open_signing` what `whyNotReady` says; for
 * `open_signing` also PROPOSALS_OPEN, APPROVAL_MISSING for each party, AVENANT_CONFLICT
 */
export async function leadAvenant(
  tx: Transaction,
  command: { conventionId: string; avenantId: string; event: AvenantLeadingEvent; expectedVersion: number },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const { conventionId, avenantId, event, expectedVersion } = command;
  await holdConvention(tx, conventionId);
  const discussion = await readDiscussion(tx, { conventionId, avenantId }, tx.today);
  const avenant = discussion?.avenant;
  if (!avenant) return failed([refusal('NOT_FOUND', ['avenantId'])]);
  const denial = whyNotLeadText(whoOf(tx), discussionRights(discussion));
  if (denial) return failed([denial]);
  const impossible = checkAvenantEvent(avenant.status, event);
  if (impossible.length > 0) return failed(impossible);
  const stale = failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  if (avenant.version !== expectedVersion) return stale;
  const refusals = await guard(tx, discussion, event);
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, discussion.parties)));
  if (event === 'take_back') {
    const ids = discussion.parties.map(({ id }) => id);
    await endApprovals(tx, avenant.id, ids, { at: tx.now, by: 'taken_back' });
    await takeSignaturesBack(tx, avenant.id, ids);
  }
  if (event === 'submit') await expectAvenantSignatures(tx, discussion);
  if (!(await updateAvenant(tx, avenant, { status: LEADS_TO[event], now: tx.now }))) return stale;
  if (avenant.status === 'signing' || event === 'open_signing') await askForMails(tx, conventionId);
  const before = { status: avenant.status };
  await recorded(tx, conventionId, avenant.id, `avenant_${event}`, before, {
    label: avenant.label,
    status: LEADS_TO[event],
  });
  return ok({ conventionId, id: avenant.id });
}

async function guard(tx: Transaction, discussion: Discussion, event: AvenantLeadingEvent): Promise<Refusal[]> {
  if (event === 'submit') return whyNotReady(tx, discussion, tx.today);
  if (event !== 'open_signing') return [];
  const changes = discussion.changes.map(changeFact);
  return [
    ...checkOpenSigning(discussion.facts),
    ...(await whyNotReady(tx, discussion, tx.today)),
    ...(await conflictsWithSigning(tx, discussion.avenant!, changes)),
  ];
}

/**
 * What stands against an avenant as it is written: it changes nothing, a part has changed since, it leaves the text without
 * its party or article or with fewer than two signatories, its day is outside the convention.
 */
export async function whyNotReady(db: SqlReader, discussion: Discussion, today: CalendarDate): Promise<Refusal[]> {
  const { avenant, convention, changes } = discussion;
  const on = earliestEffect(avenant!, today);
  const text = await textVersions(db, convention.id);
  const facts = await conventionFacts(db, convention);
  return [
    ...checkChanges(text, changes.map(changeFact), on),
    ...checkEffect(on, facts, null).map((each) => ({ ...each, path: ['wantedOn'] })),
  ];
}
