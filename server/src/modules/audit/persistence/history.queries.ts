import { readPage, type Page, type PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** A line of the audit log without its values. Ids are bare uuids. */
export interface HistoryRow {
  id: string;
  /** ISO 8601 in UTC. */
  at: string;
  action: string;
  recordType: string;
  recordId: string;
  accountId: string;
  organisationId: string | null;
}

/** The record whose history is read. */
export type HistoryRoot = { conventionId: string } | { stream: string };

const COLUMNS = `e.at, e.action, e.record_type as "recordType", e.record_id as "recordId", e.account_id as "accountId",
  e.organisation_id as "organisationId"`;

/** audit history: the lines of a record that the actor may read, the newest first, one page */
export async function historyPage(db: SqlReader, args: PageArguments, root: HistoryRoot): Promise<Page<HistoryRow>> {
  const [condition, value] =
    'stream' in root ? ['e.stream = $1', root.stream] : ['e.convention_id = $1::uuid', root.conventionId];
  return readPage(db, args, {
    select: `e.id, ${COLUMNS}`,
    from: 'audit.entry e',
    where: [condition],
    parameters: [value],
    id: 'e.id',
    sort: { name: 'at', expression: 'e.at', type: 'timestamptz' },
    direction: 'DESC',
  });
}

export interface EntryValueRow {
  entryId: string;
  before: unknown;
  after: unknown;
}

/** audit values: what was there before and after each line; no row once they were erased with a person */
export function entryValues(db: SqlReader, entryIds: readonly string[]): Promise<EntryValueRow[]> {
  return db.query(
    `select v.entry_id as "entryId", v.before, v.after from audit.entry_value v where v.entry_id = any($1::uuid[])`,
    [entryIds],
  );
}

export interface EntrySealRow {
  entryId: string;
  /** 64 hexadecimal digits. */
  hash: string;
}

/** audit seals: the hash of each line that is chained already */
export function entrySeals(db: SqlReader, entryIds: readonly string[]): Promise<EntrySealRow[]> {
  return db.query(
    `select s.entry_id as "entryId", encode(s.hash, 'hex') as hash from audit.seal s where s.entry_id = any($1::uuid[])`,
    [entryIds],
  );
}

export interface AccountNameRow {
  id: string;
  displayName: string;
}

/** audit names: those of the accounts that the actor may know, its own and its organisation's */
export function accountNames(db: SqlReader, ids: readonly string[]): Promise<AccountNameRow[]> {
  return db.query('select a.id, a.display_name as "displayName" from access.account a where a.id = any($1::uuid[])', [
    ids,
  ]);
}
