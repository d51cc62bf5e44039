import type { DisputeEvent, DisputeState, NoticeForm } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

export interface DisputeRow {
  id: string;
  conventionId: string;
  notifierPartyId: string;
  state: DisputeState;
  form: NoticeForm;
  notifiedOn: string;
  receivedOn: string | null;
  subject: string;
  articleNumber: string | null;
  lastOn: string;
  failedOn: string | null;
  outcomeOn: string | null;
  conciliatorName: string | null;
  conciliatorQuality: string | null;
  conciliatorPartyId: string | null;
  conciliationBeganOn: string | null;
  /** Euro cents. */
  conciliationCost: number | null;
  /** In the order of the text, with the day on which each accepted the conciliator who stands proposed. */
  parties: { partyId: string; acceptedOn: string | null }[];
  version: number;
}

/** disputes: those of the conventions that the actor may read of, in the order of their notification */
export function disputesOf(db: SqlReader, ids: readonly string[]): Promise<DisputeRow[]> {
  return db.query(
    `select d.id, d.convention_id as "conventionId", d.notifier_party_id as "notifierPartyId", d.state, d.form,
       d.notified_on as "notifiedOn", d.received_on as "receivedOn", d.subject, d.article_number as "articleNumber",
       d.last_on as "lastOn", d.failed_on as "failedOn", d.outcome_on as "outcomeOn",
       d.conciliator_name as "conciliatorName", d.conciliator_quality as "conciliatorQuality",
       d.conciliator_party_id as "conciliatorPartyId", d.conciliation_began_on as "conciliationBeganOn",
       d.conciliation_cost as "conciliationCost", d.version,
       (select jsonb_agg(jsonb_build_object('partyId', p.party_id, 'acceptedOn', p.accepted_on) order by p.rank)
        from conventions.dispute_party p where p.dispute_id = d.id) as parties
     from conventions.dispute d where d.convention_id = any($1::uuid[]) order by d.notified_on, d.id`,
    [ids],
  );
}

export interface DisputeEventRow {
  id: string;
  disputeId: string;
  conventionId: string;
  event: DisputeEvent;
  state: DisputeState;
  partyId: string;
  happenedOn: string;
  words: string | null;
  /** Name and quality of whom a proposal or an answer is about. */
  conciliator: string | null;
  /** Euro cents. */
  amount: number | null;
  organisationId: string;
  recordedAt: string;
}

/** disputes timeline: every step, oldest first */
export function disputeEventsOf(db: SqlReader, ids: readonly string[]): Promise<DisputeEventRow[]> {
  return db.query(
    `select id, dispute_id as "disputeId", convention_id as "conventionId", event, state, party_id as "partyId",
       happened_on as "happenedOn", words, conciliator, amount, organisation_id as "organisationId",
       recorded_at as "recordedAt"
     from conventions.dispute_event where convention_id = any($1::uuid[]) order by recorded_at, id`,
    [ids],
  );
}

/** conventions confidence: which of them the actor reads as a party that signs, or as the drafter */
export async function inConfidence(db: SqlReader, ids: readonly string[]): Promise<{ conventionId: string }[]> {
  return db.query(
    'select c.id as "conventionId" from unnest($1::uuid[]) as c(id) where conventions.in_confidence(c.id)',
    [ids],
  );
}

interface Recorder {
  organisationId: string | null;
  accountId: string;
}

export interface NewDispute extends Recorder {
  id: string;
  conventionId: string;
  notifierPartyId: string;
  form: NoticeForm;
  notifiedOn: string;
  receivedOn: string | null;
  subject: string;
  articleNumber: string | null;
  /** In the order of the text. */
  partyIds: readonly string[];
}

/** disputes notify: one more, with the parties that it is between */
export async function insertDispute(db: SqlReader, dispute: NewDispute): Promise<void> {
  await db.query(
    `insert into conventions.dispute (id, convention_id, notifier_party_id, state, form, notified_on, received_on, subject,
       article_number, last_on, organisation_id, account_id)
     values ($1, $2, $3, 'notified', $4, $5, $6, $7, $8, $5, $9, $10)`,
    [
      dispute.id,
      dispute.conventionId,
      dispute.notifierPartyId,
      dispute.form,
      dispute.notifiedOn,
      dispute.receivedOn,
      dispute.subject,
      dispute.articleNumber,
      dispute.organisationId,
      dispute.accountId,
    ],
  );
  await db.query(
    `insert into conventions.dispute_party (dispute_id, convention_id, party_id, rank)
     select $1, $2, p.id, p.rank from unnest($3::uuid[]) with ordinality as p(id, rank)`,
    [dispute.id, dispute.conventionId, dispute.partyIds],
  );
}

/** What a step changes of a dispute; what is absent stays. */
export type DisputeChange = Partial<
  Pick<
    DisputeRow,
    | 'receivedOn'
    | 'failedOn'
    | 'outcomeOn'
    | 'conciliatorName'
    | 'conciliatorQuality'
    | 'conciliatorPartyId'
    | 'conciliationBeganOn'
    | 'conciliationCost'
  >
> &
  Pick<DisputeRow, 'state' | 'lastOn'>;

/**
 * disputes move: a step on
 * @returns false when the dispute is no longer the version that was read
 */
export async function moveDispute(
  db: SqlReader,
  before: DisputeRow,
  expectedVersion: number,
  change: DisputeChange,
): Promise<boolean> {
  const after = { ...before, ...change };
  const written = await db.query(
    `update conventions.dispute set state = $3, last_on = $4, received_on = $5, failed_on = $6, outcome_on = $7,
       conciliator_name = $8, conciliator_quality = $9, conciliator_party_id = $10, conciliation_began_on = $11,
       conciliation_cost = $12, version = version + 1
     where id = $1 and version = $2 returning id`,
    [
      before.id,
      expectedVersion,
      after.state,
      after.lastOn,
      after.receivedOn,
      after.failedOn,
      after.outcomeOn,
      after.conciliatorName,
      after.conciliatorQuality,
      after.conciliatorPartyId,
      after.conciliationBeganOn,
      after.conciliationCost,
    ],
  );
  return written.length > 0;
}

/** disputes answers: the one of a party to the conciliator proposed, or, for a new proposal, those of all taken back first */
export async function answerConciliator(
  db: SqlReader,
  disputeId: string,
  answer: { partyId: string; acceptedOn: string | null; others: 'stay' | 'are_taken_back' },
): Promise<void> {
  await db.query(
    `update conventions.dispute_party set accepted_on = case when party_id = $2 then $3::date end
     where dispute_id = $1 and (party_id = $2 or $4)`,
    [disputeId, answer.partyId, answer.acceptedOn, answer.others === 'are_taken_back'],
  );
}

/** disputes timeline: one step more */
export async function insertDisputeEvent(
  db: SqlReader,
  row: Omit<DisputeEventRow, 'organisationId'> & Recorder,
): Promise<void> {
  await db.query(
    `insert into conventions.dispute_event (id, dispute_id, convention_id, event, state, party_id, happened_on, words,
       conciliator, amount, organisation_id, account_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      row.id,
      row.disputeId,
      row.conventionId,
      row.event,
      row.state,
      row.partyId,
      row.happenedOn,
      row.words,
      row.conciliator,
      row.amount,
      row.organisationId,
      row.accountId,
      row.recordedAt,
    ],
  );
}
