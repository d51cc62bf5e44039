import type { NoticeForm } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

export interface NoticeRow {
  id: string;
  conventionId: string;
  partyId: string;
  form: NoticeForm;
  sentOn: string | null;
  receivedOn: string;
  effectiveOn: string;
  /** The clause by which it takes effect. */
  clauseId: string;
  reason: string | null;
  /** Number of the registered letter, or where its receipt is kept. */
  evidence: string | null;
  withdrawnOn: string | null;
  withdrawalNote: string | null;
  /** Parties that agreed to the withdrawal. */
  agreedPartyIds: string[];
  version: number;
}

/** notices: every one ever given, those withdrawn included, in the order of their receipt */
export function noticesOf(db: SqlReader, ids: readonly string[]): Promise<NoticeRow[]> {
  return db.query(
    `select n.id, n.convention_id as "conventionId", n.party_id as "partyId", n.form, n.sent_on as "sentOn",
       n.received_on as "receivedOn", n.effective_on as "effectiveOn", n.clause_id as "clauseId", n.reason, n.evidence,
       n.withdrawn_on as "withdrawnOn", n.withdrawal_note as "withdrawalNote", n.version,
       array(select a.party_id from conventions.notice_agreement a where a.notice_id = n.id) as "agreedPartyIds"
     from conventions.notice n where n.convention_id = any($1::uuid[]) order by n.received_on, n.id`,
    [ids],
  );
}

/** A notice about to be recorded. */
export interface NewNotice extends Omit<NoticeRow, 'withdrawnOn' | 'withdrawalNote' | 'agreedPartyIds' | 'version'> {
  /** Who records it. */
  organisationId: string | null;
  accountId: string;
}

/** notices give: one more, which stands; the database refuses a second one that does */
export async function insertNotice(db: SqlReader, notice: NewNotice): Promise<void> {
  await db.query(
    `insert into conventions.notice (id, convention_id, party_id, form, sent_on, received_on, effective_on, clause_id,
       reason, evidence, organisation_id, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      notice.id,
      notice.conventionId,
      notice.partyId,
      notice.form,
      notice.sentOn,
      notice.receivedOn,
      notice.effectiveOn,
      notice.clauseId,
      notice.reason,
      notice.evidence,
      notice.organisationId,
      notice.accountId,
    ],
  );
}

/**
 * notices withdraw: with the parties that agree
 * @returns false when the notice is no longer the version that was read
 */
export async function withdrawNoticeAt(
  db: SqlReader,
  notice: Pick<NoticeRow, 'id' | 'conventionId' | 'version'>,
  withdrawal: { withdrawnOn: string; note: string | null; agreedPartyIds: readonly string[] },
): Promise<boolean> {
  await db.query(
    `insert into conventions.notice_agreement (notice_id, convention_id, party_id)
     select $1, $2, id from unnest($3::uuid[]) as a(id)`,
    [notice.id, notice.conventionId, withdrawal.agreedPartyIds],
  );
  const written = await db.query(
    `update conventions.notice set withdrawn_on = $3, withdrawal_note = $4, version = version + 1
     where id = $1 and version = $2 returning id`,
    [notice.id, notice.version, withdrawal.withdrawnOn, withdrawal.note],
  );
  return written.length > 0;
}
