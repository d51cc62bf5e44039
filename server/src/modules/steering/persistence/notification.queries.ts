import { readPage, type Page, type PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** Something that another organisation did, or the end of a convention, that the reader may see. Ids are bare uuids. */
export interface NotificationRow {
  id: string;
  /** ISO 8601 in UTC. */
  at: string;
  action: string;
  /** 'Expiry' for the end of a convention, which no organisation did. */
  recordType: string;
  conventionId: string;
  organisationId: string | null;
  expiry: { step: string; months: number; days: number; endsOn: string; by: string } | null;
  read: boolean;
}

// Convention by convention, so that each one's lines are read from the first that counts: those of the last days, once
// it was sent to those who speak for a party, and for the others once it was signed. Both instants come from an index of
// their own. A list taken out as a file changes nothing for anybody else; of an avenant its steps are told, not each word; of a cohort,
// what concerns the partners.
const DONE_BY_OTHERS = `select e.id, e.at, e.action, e.record_type, e.convention_id, e.organisation_id, null::jsonb as expiry
  from conventions.convention c
  cross join lateral (
    select min(s.at) as at from audit.entry s where s.convention_id = c.id and s.action in ('signed', 'submit')
      and (s.action = 'signed' or conventions.speaks_for(c.id, null))) shown
  join audit.entry e on e.convention_id = c.id and e.at >= shown.at and e.at >= $1::timestamptz
  where e.organisation_id <> (select access.acting_for()) and e.action not in ('exported', 'avenant_opened', 'avenant_changed',
    'avenant_change_written', 'avenant_change_dropped', 'cohort_extend', 'cohort_confirm', 'cohort_resume')
    and not (e.record_type = 'Cohort' and e.action in ('created', 'changed'))`;
const ENDS = `select x.id, x.told_at, 'expiry', 'Expiry', x.convention_id, null,
    jsonb_build_object('step', x.step, 'months', x.months, 'days', x.days, 'endsOn', x.ends_on, 'by', x.by)
  from steering.expiry_notice x
  where x.organisation_id = (select access.acting_for()) and x.told_at >= $1::timestamptz`;
const FROM = `(${DONE_BY_OTHERS} union all ${ENDS}) e
  left join steering.notification_mark m
    on m.account_id = (select access.actor_account()) and m.organisation_id = (select access.acting_for())`;
const READ = 'coalesce((e.at, e.id) <= (m.read_up_to, m.read_up_to_entry), false)';

/** notifications: what others did since an instant, and the ends told since, the newest first, one page */
export function notificationsPage(db: SqlReader, args: PageArguments, since: string): Promise<Page<NotificationRow>> {
  return readPage(db, args, {
    select: `e.id, e.at, e.action, e.record_type as "recordType", e.convention_id as "conventionId",
      e.organisation_id as "organisationId", e.expiry, ${READ} as read`,
    from: FROM,
    where: [],
    parameters: [since],
    id: 'e.id',
    sort: { name: 'at', expression: 'e.at', type: 'timestamptz' },
    direction: 'DESC',
  });
}

/** notifications unread: how many since an instant */
export async function unreadCount(db: SqlReader, since: string): Promise<number> {
  const [counted] = await db.query<{ n: number }>(`select count(*)::int as n from ${FROM} where not ${READ}`, [since]);
  return counted!.n;
}

/**
 * notifications mark: all those up to a line are read; a mark never goes back
 * @returns false when the actor may not see that line
 */
export async function markReadUpTo(db: SqlReader, entryId: string): Promise<boolean> {
  const [line] = await db.query<{ at: string }>(
    `select e.at::text as at from audit.entry e where e.id = $1 and e.convention_id is not null
     union all
     select x.told_at::text from steering.expiry_notice x where x.id = $1`,
    [entryId],
  );
  if (!line) return false;
  await db.query(
    `insert into steering.notification_mark as m (account_id, organisation_id, read_up_to, read_up_to_entry)
     values (access.actor_account(), access.acting_for(), $2::timestamptz, $1)
     on conflict (account_id, organisation_id) do update
       set read_up_to = excluded.read_up_to, read_up_to_entry = excluded.read_up_to_entry
       where (excluded.read_up_to, excluded.read_up_to_entry) > (m.read_up_to, m.read_up_to_entry)`,
    [entryId, line.at],
  );
  return true;
}
