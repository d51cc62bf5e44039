import { whyNotGiveNotice } from '@maillage/domain/access';
import {
  checkNotice,
  checkWithdrawal,
  noticeInput,
  noticeProvided,
  withdrawalInput,
  type NoticeFacts,
} from '@maillage/domain/conventions';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { citeFile } from '../../files/use-cases/cite-file.ts';
import { conventionsById, grantsOf, type ConventionRow, type GrantRow } from '../persistence/convention.queries.ts';
import {
  clausesOf,
  insertNotice,
  noticesOf,
  partiesOf,
  signaturesOf,
  withdrawNoticeAt,
  type NoticeRow,
  type PartyRow,
} from '../persistence/parts.queries.ts';
import { actsForKeys } from './acting-parties.ts';
import { noticeFacts } from './convention-facts.ts';
import { clauseFacts, signatureFacts, whoOf } from './open-for-editing.ts';
import { namingParty } from './party-names.ts';
import { refreshDeadlines } from './refresh-deadlines.ts';

interface OpenFile {
  convention: ConventionRow;
  parties: PartyRow[];
  notices: NoticeRow[];
  grants: GrantRow[];
  facts: NoticeFacts;
}

async function openFile(db: SqlReader, conventionId: string): Promise<OpenFile | null> {
  const ids = [conventionId];
  const [convention] = await conventionsById(db, ids);
  if (!convention) return null;
  const parties = await partiesOf(db, ids, null);
  const notices = await noticesOf(db, ids);
  const facts: NoticeFacts = {
    status: convention.status,
    clauses: clauseFacts(await clausesOf(db, ids, null)),
    signatures: signatureFacts({ parties, signatures: await signaturesOf(db, ids) }),
    parties: parties.map(({ key, role }) => ({ key, role })),
    notices: noticeFacts({ parties, notices }),
  };
  return { convention, parties, notices, grants: await grantsOf(db, ids), facts };
}

function whyNot(tx: Transaction, { convention, grants, parties }: OpenFile, partyKey: string) {
  return whyNotGiveNotice(whoOf(tx), {
    status: convention.status,
    draftingOrganisationId: convention.draftingOrganisationId,
    partyKey,
    actsForKeys: actsForKeys(grants, parties),
  });
}

/**
 * Records a party's notice (PDL-7.3, VALS-12.2). Its effect is computed from the clause in force on the day of receipt,
 * and kept with that clause.
 * @returns the convention and the notice; FORBIDDEN for whoever is neither the party nor the drafter;
 * TRANSITION_NOT_ALLOWED outside the term or while a notice stands; NOTICE_* with the article of the clause
 */
export async function giveNotice(
  tx: Transaction,
  command: { conventionId: string; fields: unknown },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const file = await openFile(tx, command.conventionId);
  if (!file) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const wanted = String((command.fields as { partyKey?: unknown }).partyKey);
  const party = file.parties.find(({ key }) => key === wanted);
  const denial = whyNot(tx, file, wanted);
  if (denial) return failed([denial]);
  const parsed = noticeInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const refusals = checkNotice(file.facts, parsed.data, tx.today);
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, file.parties)));
  const { effectiveOn, clauseId } = noticeProvided(file.facts, parsed.data.receivedOn)!;
  const { form, sentOn, receivedOn, reason, fileId, evidence } = parsed.data;
  const id = newId<'Notice'>();
  if (fileId !== null) {
    const { conventionId } = command;
    const record = { type: 'Notice', id };
    const uncited = await citeFile(tx, { fileId, purpose: 'notice', conventionId, record, path: ['fileId'] });
    if (uncited.length > 0) return failed(uncited);
  }
  await insertNotice(tx, {
    id,
    conventionId: command.conventionId,
    partyId: party!.id,
    form,
    sentOn,
    receivedOn,
    effectiveOn,
    clauseId,
    reason,
    evidence,
    organisationId: tx.actor.organisationId,
    accountId: tx.actor.accountId,
  });
  await recorded(tx, command.conventionId, id, 'notice_given', null, {
    party: party!.organisationShortName,
    form,
    sentOn,
    receivedOn,
    effectiveOn,
    reason,
    evidence,
  });
  return ok({ conventionId: command.conventionId, id });
}

/**
 * Takes back a notice that still runs, with the agreement of every other party that signs: the convention goes on as if
 * it had not been given.
 * @returns NOT_FOUND when the notice is out of reach or withdrawn already; FORBIDDEN; WITHDRAWAL_NEEDS_AGREEMENT for each
 * party that has not agreed; TRANSITION_NOT_ALLOWED once it has run out; STALE_VERSION
 */
export async function withdrawNotice(
  tx: Transaction,
  command: { conventionId: string; noticeId: string; expectedVersion: number; fields: unknown },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const file = await openFile(tx, command.conventionId);
  const row = file?.notices.find(({ id, withdrawnOn }) => id === command.noticeId && withdrawnOn === null);
  if (!file || !row) return failed([refusal('NOT_FOUND', ['noticeId'])]);
  const notice = file.facts.notices!.find(({ id }) => id === row.id)!;
  const denial = whyNot(tx, file, notice.partyKey);
  if (denial) return failed([denial]);
  const parsed = withdrawalInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const refusals = checkWithdrawal(file.facts, notice, parsed.data, tx.today);
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, file.parties)));
  const { withdrawnOn, note, agreedByKeys } = parsed.data;
  const agreed = file.parties.filter(({ key }) => agreedByKeys.includes(key));
  const read = { id: row.id, conventionId: command.conventionId, version: command.expectedVersion };
  const agreedPartyIds = agreed.map(({ id }) => id);
  if (!(await withdrawNoticeAt(tx, read, { withdrawnOn, note, agreedPartyIds }))) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  await recorded(
    tx,
    command.conventionId,
    row.id,
    'notice_withdrawn',
    { withdrawnOn: null },
    {
      withdrawnOn,
      agreedBy: agreed.map((party) => party.organisationShortName),
      note,
    },
  );
  return ok({ conventionId: command.conventionId, id: row.id });
}

async function recorded(
  tx: Transaction,
  conventionId: string,
  id: string,
  action: 'notice_given' | 'notice_withdrawn',
  before: unknown,
  after: unknown,
): Promise<void> {
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'Notice',
    recordId: id,
    action,
    conventionId,
    before,
    after,
  });
  await refreshDeadlines(tx, conventionId, tx.today);
  await tx.announce({ type: 'convention', id: conventionId });
}
