import type { RenewalDecision } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

export interface RenewalRow {
  id: string;
  conventionId: string;
  kind: 'assessment' | 'decision';
  termEndsOn: string;
  happenedOn: string;
  partyId: string | null;
  decision: RenewalDecision | null;
  decidedBy: string | null;
  words: string | null;
  organisationId: string;
  recordedAt: string;
}

/** renewal: what was recorded of the end of each term, oldest first */
export function renewalRecordsOf(db: SqlReader, ids: readonly string[]): Promise<RenewalRow[]> {
  return db.query(
    `select id, convention_id as "conventionId", kind, term_ends_on as "termEndsOn", happened_on as "happenedOn",
       party_id as "partyId", decision, decided_by as "decidedBy", words, organisation_id as "organisationId",
       recorded_at as "recordedAt"
     from conventions.renewal_record where convention_id = any($1::uuid[]) order by recorded_at, id`,
    [ids],
  );
}

/** renewal: one record more */
export async function insertRenewalRecord(
  db: SqlReader,
  row: Omit<RenewalRow, 'organisationId'> & { organisationId: string | null; accountId: string },
): Promise<void> {
  await db.query(
    `insert into conventions.renewal_record (id, convention_id, kind, term_ends_on, happened_on, party_id, decision,
       decided_by, words, organisation_id, account_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      row.id,
      row.conventionId,
      row.kind,
      row.termEndsOn,
      row.happenedOn,
      row.partyId,
      row.decision,
      row.decidedBy,
      row.words,
      row.organisationId,
      row.accountId,
      row.recordedAt,
    ],
  );
}

/**
 * conventions renewed: the end and the renewal window that lists show, after a renewal by silence
 * @param dates of the conventions whose end has moved
 */
export async function writeRenewedTerms(
  db: SqlReader,
  dates: readonly { id: string; endsOn: string; renewalOpensOn: string | null }[],
): Promise<void> {
  await db.query(
    `update conventions.convention c set ends_on = t.ends, renewal_opens_on = t.opens
     from jsonb_to_recordset($1::jsonb) as t(id uuid, ends date, opens date)
     where c.id = t.id and c.status = 'in_force'`,
    [JSON.stringify(dates.map(({ id, endsOn, renewalOpensOn }) => ({ id, ends: endsOn, opens: renewalOpensOn })))],
  );
}
