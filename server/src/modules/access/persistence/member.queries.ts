import { readPage, type Page, type PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import type { MembershipRole } from '../../../db/actor.ts';

export interface MemberRow {
  id: string;
  accountId: string;
  displayName: string;
  email: string;
  organisationId: string;
  role: MembershipRole;
  office: string | null;
  since: string;
  endedOn: string | null;
  version: number;
}

const MEMBER = `m.id, m.account_id as "accountId", a.display_name as "displayName", a.email,
  m.organisation_id as "organisationId", m.role, m.office, m.since, m.ended_on as "endedOn", m.version`;

/** members of an organisation: the present ones, by name */
export function membersPage(db: SqlReader, args: PageArguments, organisationId: string): Promise<Page<MemberRow>> {
  return readPage(db, args, {
    select: MEMBER,
    from: 'access.membership m join access.account a on a.id = m.account_id',
    where: ['m.organisation_id = $1::uuid', 'm.ended_on is null'],
    parameters: [organisationId],
    id: 'm.id',
    sort: { name: 'name', expression: 'a.display_name', type: 'text', collation: 'fr-x-icu' },
    direction: 'ASC',
  });
}

/** member by id */
export async function memberById(db: SqlReader, id: string): Promise<MemberRow | null> {
  const [row] = await db.query<MemberRow>(
    `select ${MEMBER} from access.membership m join access.account a on a.id = m.account_id where m.id = $1`,
    [id],
  );
  return row ?? null;
}

/** administrators of an organisation: locked, so that two do not leave together */
export function lockAdministrators(db: SqlReader, organisationId: string): Promise<{ id: string }[]> {
  return db.query(
    `select id from access.membership where organisation_id = $1 and role = 'administrator' and ended_on is null for update`,
    [organisationId],
  );
}

/** administrator present: whether an organisation has one; told to the platform's administrators alone, false to others */
export async function hasAdministrator(db: SqlReader, organisationId: string): Promise<boolean> {
  const [row] = await db.query<{ has: boolean }>('select access.has_administrator($1) as has', [organisationId]);
  return row!.has;
}

export interface InvitationRow {
  id: string;
  organisationId: string;
  email: string;
  role: MembershipRole;
  office: string | null;
  invitedAt: string;
  expiresAt: string;
  version: number;
}

/** invitations that wait for an answer, newest first */
export function pendingInvitations(db: SqlReader, organisationId: string): Promise<InvitationRow[]> {
  return db.query(
    `select id, organisation_id as "organisationId", email, role, office, invited_at as "invitedAt",
       expires_at as "expiresAt", version
     from access.invitation
     where organisation_id = $1 and accepted_at is null and revoked_at is null
     order by invited_at desc, id limit 200`,
    [organisationId],
  );
}

export interface SessionRow {
  id: string;
  method: 'password' | 'oidc';
  userAgent: string | null;
  openedAt: string;
  seenAt: string;
  expiresAt: string;
}

/** sessions of the actor that are still open, newest first */
export function openSessions(db: SqlReader, now: string): Promise<SessionRow[]> {
  return db.query(
    `select id, method, user_agent as "userAgent", opened_at as "openedAt", seen_at as "seenAt", expires_at as "expiresAt"
     from access.session
     where account_id = (select access.actor_account()) and revoked_at is null and expires_at > $1
     order by opened_at desc, id limit 100`,
    [now],
  );
}
