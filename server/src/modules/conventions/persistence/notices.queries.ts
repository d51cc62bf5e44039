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
       n.received_on as "receivedOn", n.effective_on as "effectiveOn", n.clause_id as "clauseId", n.reason,
       n.withdrawn_on as "withdrawnOn", n.withdrawal_note as "withdrawalNote", n.version,
       array(select a.party_id from conventions.notice_agreement a where a.notice_id = n.id) as "agreedPartyIds"
     from conventions.notice n where n.convention_id = any($1::uuid[]) order by n.received_on, n.id`,
    [ids],
  );
}
