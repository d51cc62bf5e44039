import type { Block, ChangeOperation, ProposalState } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

/** The longest lists that one text shows: beyond, the oldest closed ones are left out. */
const MOST = 500;

export interface ApprovalRow {
  id: string;
  conventionId: string;
  instrumentId: string;
  partyId: string;
  contentHash: string;
  organisationId: string;
  approvedAt: string;
  endedAt: string | null;
  endedBy: 'edit' | 'party' | 'taken_back' | null;
}

/** approvals of a text, those that ended included, oldest first */
export function approvalsOf(db: SqlReader, ids: readonly string[]): Promise<ApprovalRow[]> {
  return db.query(
    `select x.* from unnest($1::uuid[]) as c(id) cross join lateral (
       select a.id, a.convention_id as "conventionId", a.instrument_id as "instrumentId", a.party_id as "partyId",
         a.content_hash as "contentHash", a.organisation_id as "organisationId", a.approved_at as "approvedAt",
         a.ended_at as "endedAt", a.ended_by as "endedBy"
       from conventions.approval a where a.convention_id = c.id
       order by (a.ended_at is null) desc, a.approved_at desc, a.id limit ${MOST}) x
     order by x."approvedAt", x.id`,
    [ids],
  );
}

/** approvals, one more; a second one that stands for the same party is refused by the database */
export async function insertApproval(
  db: SqlReader,
  row: Omit<ApprovalRow, 'endedAt' | 'endedBy'> & { accountId: string },
): Promise<void> {
  await db.query(
    `insert into conventions.approval
       (id, convention_id, instrument_id, party_id, content_hash, organisation_id, account_id, approved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      row.id,
      row.conventionId,
      row.instrumentId,
      row.partyId,
      row.contentHash,
      row.organisationId,
      row.accountId,
      row.approvedAt,
    ],
  );
}

/** approvals that stand, of these parties, ended; @returns the parties whose approval did stand */
export async function endApprovals(
  db: SqlReader,
  instrumentId: string,
  partyIds: readonly string[],
  end: { at: string; by: NonNullable<ApprovalRow['endedBy']> },
): Promise<string[]> {
  const rows = await db.query<{ partyId: string }>(
    `update conventions.approval set ended_at = $3, ended_by = $4
     where instrument_id = $1 and party_id = any($2::uuid[]) and ended_at is null returning party_id as "partyId"`,
    [instrumentId, partyIds, end.at, end.by],
  );
  return rows.map((row) => row.partyId);
}

export interface ProposalRow {
  id: string;
  conventionId: string;
  instrumentId: string;
  partyId: string;
  block: Block;
  operation: ChangeOperation;
  targetId: string | null;
  before: Record<string, unknown> | null;
  fields: Record<string, unknown> | null;
  reason: string | null;
  state: ProposalState;
  decisionNote: string | null;
  decidedAt: string | null;
  organisationId: string;
  recordedAt: string;
  version: number;
}

/** proposals on a text: those that wait first, then the last decided */
export function proposalsOf(db: SqlReader, ids: readonly string[]): Promise<ProposalRow[]> {
  return db.query(
    `select x.* from unnest($1::uuid[]) as c(id) cross join lateral (
       select p.id, p.convention_id as "conventionId", p.instrument_id as "instrumentId", p.party_id as "partyId", p.block,
         p.operation, p.target_id as "targetId", p.before, p.fields, p.reason, p.state,
         p.decision_note as "decisionNote", p.decided_at as "decidedAt", p.organisation_id as "organisationId",
         p.recorded_at as "recordedAt", p.version
       from conventions.proposal p where p.convention_id = c.id
       order by (p.state = 'open') desc, p.recorded_at desc, p.id limit ${MOST}) x
     order by (x.state = 'open') desc, x."recordedAt" desc, x.id`,
    [ids],
  );
}

/** proposals, one more, that waits */
export async function insertProposal(
  db: SqlReader,
  row: Omit<ProposalRow, 'state' | 'decisionNote' | 'decidedAt' | 'version'> & { accountId: string },
): Promise<void> {
  await db.query(
    `insert into conventions.proposal (id, convention_id, instrument_id, party_id, block, operation, target_id,
       before, fields, reason, organisation_id, account_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      row.id,
      row.conventionId,
      row.instrumentId,
      row.partyId,
      row.block,
      row.operation,
      row.targetId,
      row.before && JSON.stringify(row.before),
      row.fields && JSON.stringify(row.fields),
      row.reason,
      row.organisationId,
      row.accountId,
      row.recordedAt,
    ],
  );
}

/** proposals: the answer to one that waits; @returns whether it did wait, in that version */
export async function closeProposal(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  answer: { state: ProposalState; note: string | null; at: string },
): Promise<boolean> {
  const rows = await db.query(
    `update conventions.proposal set state = $3, decision_note = $4, decided_at = $5, version = version + 1
     where id = $1 and version = $2 and state = 'open' returning id`,
    [id, expectedVersion, answer.state, answer.note, answer.at],
  );
  return rows.length === 1;
}

export interface CommentRow {
  id: string;
  conventionId: string;
  instrumentId: string;
  answersId: string | null;
  block: Block | null;
  targetId: string | null;
  field: string | null;
  passage: string | null;
  body: string;
  organisationId: string;
  recordedAt: string;
  resolvedAt: string | null;
  resolvedByOrganisationId: string | null;
  version: number;
}

/** comments on a text, in the order of the conversation */
export function commentsOf(db: SqlReader, ids: readonly string[]): Promise<CommentRow[]> {
  return db.query(
    `select x.* from unnest($1::uuid[]) as c(id) cross join lateral (
       select m.id, m.convention_id as "conventionId", m.instrument_id as "instrumentId", m.answers_id as "answersId",
         m.block, m.target_id as "targetId", m.field, m.passage, m.body, m.organisation_id as "organisationId",
         m.recorded_at as "recordedAt", m.resolved_at as "resolvedAt",
         m.resolved_by_organisation_id as "resolvedByOrganisationId", m.version
       from conventions.comment m where m.convention_id = c.id
       order by (m.resolved_at is null) desc, m.recorded_at desc, m.id limit ${MOST}) x
     order by x."recordedAt", x.id`,
    [ids],
  );
}

/** comments, one more */
export async function insertComment(
  db: SqlReader,
  row: Omit<CommentRow, 'resolvedAt' | 'resolvedByOrganisationId' | 'version'> & { accountId: string },
): Promise<void> {
  await db.query(
    `insert into conventions.comment (id, convention_id, instrument_id, answers_id, block, target_id, field, passage, body,
       organisation_id, account_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      row.id,
      row.conventionId,
      row.instrumentId,
      row.answersId,
      row.block,
      row.targetId,
      row.field,
      row.passage,
      row.body,
      row.organisationId,
      row.accountId,
      row.recordedAt,
    ],
  );
}

/** comments: one closed, or open again; @returns whether it was as the reader had seen it */
export async function markComment(
  db: SqlReader,
  id: string,
  expectedVersion: number,
  resolved: { at: string; organisationId: string } | null,
): Promise<boolean> {
  const rows = await db.query(
    `update conventions.comment set resolved_at = $3, resolved_by_organisation_id = $4, version = version + 1
     where id = $1 and version = $2 returning id`,
    [id, expectedVersion, resolved?.at ?? null, resolved?.organisationId ?? null],
  );
  return rows.length === 1;
}

const AVENANT_OF = (table: 'proposal' | 'comment'): string =>
  `select i.id from conventions.${table} x join conventions.instrument i on i.id = x.instrument_id
   where x.id = $1 and i.ordinal > 0`;

/** proposal: the avenant to which it belongs; null for one on the initial text, or out of reach */
export async function avenantOfProposal(db: SqlReader, id: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(AVENANT_OF('proposal'), [id]);
  return row?.id ?? null;
}

/** comment: the avenant to which it belongs; null for one on the initial text, or out of reach */
export async function avenantOfComment(db: SqlReader, id: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(AVENANT_OF('comment'), [id]);
  return row?.id ?? null;
}
