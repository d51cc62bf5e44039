import { addDays, failed, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Page, PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import {
  markReadUpTo,
  notificationsPage,
  unreadCount,
  type NotificationRow,
} from '../persistence/notification.queries.ts';

/** Days for which something is news. */
const NEWS_DAYS = 30;

const sinceOf = (today: CalendarDate): string => `${addDays(today, -NEWS_DAYS)}T00:00:00Z`;

/** What other organisations did in the last 30 days on the conventions in force that the actor may see, the newest first. */
export function readNotifications(
  db: SqlReader,
  args: PageArguments,
  today: CalendarDate,
): Promise<Page<NotificationRow>> {
  return notificationsPage(db, args, sinceOf(today));
}

/** How many of them the actor has not read for the organisation acted for. */
export function countUnread(db: SqlReader, today: CalendarDate): Promise<number> {
  return unreadCount(db, sinceOf(today));
}

/**
 * Marks a notification and all the older ones as read, for the actor and the organisation acted for alone.
 * @param entryId bare uuid of the newest one read
 * @returns what is left unread; NOT_FOUND when there is no such notification in sight, FORBIDDEN without an organisation
 */
export async function markNotificationsRead(
  tx: Transaction,
  entryId: string,
): Promise<Result<{ unreadCount: number }, Refusal>> {
  if (tx.actor.organisationId === null) return failed([refusal('FORBIDDEN', [], { reason: 'no_organisation' })]);
  if (!(await markReadUpTo(tx, entryId))) return failed([refusal('NOT_FOUND', ['upTo'])]);
  return ok({ unreadCount: await countUnread(tx, tx.today) });
}
