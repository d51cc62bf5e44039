import { readPage, type Page, type PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** Something that another organisation did on a convention that the reader may see. Ids are bare uuids. */
export interface NotificationRow {
  id: string;
  /** ISO 8601 in UTC. */
  at: string;
  action: string;
  recordType: string;
  conventionId: string;
  organisationId: string;
  read: boolean;
}

// Convention by convention, so that each one's lines are read from the first that counts: those of the last days, once
// it was sent to those who speak for a party, and for the others once it was signed. Both instants come from an index of
// their own.
const FROM = `conventions.convention c
  cross join lateral (
    select min(s.at) as at from audit.entry s where s.convention_id = c.id and s.action in ('signed', 'submit')
      and (s.action = 'signed' or conventions.speaks_for(c.id, null))) shown
  join audit.entry e on e.convention_id = c.id and e.at >= shown.at and e.at >= $1::timestamptz
  left join steering.notification_mark m
    on m.account_id = (select access.actor_account()) and m.organisation_id = (select access.acting_for())`;
// A list taken out as a file changes nothing for anybody else.
const BY_OTHERS = "e.organisation_id <> (select access.acting_for()) and e.action <> 'exported'";
const READ = 'coalesce((e.at, e.id) <= (m.read_up_to, m.read_up_to_entry), false)';

/** notifications: what others did since an instant, the newest first, one page */
export function notificationsPage(db: SqlReader, args: PageArguments, since: string): Promise<Page<NotificationRow>> {
  return readPage(db, args, {
    select: `e.id, e.at, e.action, e.record_type as "recordType", e.convention_id as "conventionId",
      e.organisation_id as "organisationId", ${READ} as read`,
    from: FROM,
    where: [BY_OTHERS],
    parameters: [since],
    id: 'e.id',
    sort: { name: 'at', expression: 'e.at', type: 'timestamptz' },
    direction: 'DESC',
  });
}

/** notifications unread: how many since an instant */
export async function unreadCount(db: SqlReader, since: string): Promise<number> {
  const [counted] = await db.query<{ n: number }>(
    `select count(*)::int as n from ${FROM} where ${BY_OTHERS} and not ${READ}`,
    [since],
  );
  return counted!.n;
}

/**
 * notifications mark: all those up to a line are read; a mark never goes back
 * @returns false when the actor may not see that line
 */
export async function markReadUpTo(db: SqlReader, entryId: string): Promise<boolean> {
  const lines = await db.query('select 1 from audit.entry e where e.id = $1 and e.convention_id is not null', [
    entryId,
  ]);
  if (lines.length === 0) return false;
  await db.query(
    `insert into steering.notification_mark as m (account_id, organisation_id, read_up_to, read_up_to_entry)
     select access.actor_account(), access.acting_for(), e.at, e.id from audit.entry e where e.id = $1
     on conflict (account_id, organisation_id) do update
       set read_up_to = excluded.read_up_to, read_up_to_entry = excluded.read_up_to_entry
       where (excluded.read_up_to, excluded.read_up_to_entry) > (m.read_up_to, m.read_up_to_entry)`,
    [entryId],
  );
  return true;
}
