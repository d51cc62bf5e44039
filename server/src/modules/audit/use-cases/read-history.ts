import type { Page, PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import { historyPage, type HistoryRow } from '../persistence/history.queries.ts';

/** Records that have a history of their own: the lines of their parts are in it. */
export type HistoryOwner = { type: 'Convention' | 'Organisation' | 'Account'; id: string };

/**
 * What happened to a record and to its parts, the newest first. A convention's history is read by those who read the
 * convention; that of an organisation or an account by the account itself and by the administrators of the organisation
 * for which it acted. For anybody else it is empty.
 */
export function readHistory(db: SqlReader, args: PageArguments, owner: HistoryOwner): Promise<Page<HistoryRow>> {
  const root =
    owner.type === 'Convention' ? { conventionId: owner.id } : { stream: `${owner.type.toLowerCase()}:${owner.id}` };
  return historyPage(db, args, root);
}
