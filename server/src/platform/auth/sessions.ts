import { newId, type CalendarDate } from '@maillage/kernel';
import type { Pool } from 'pg';
import type { Actor, ActorMembership } from '../../db/actor.ts';
import { hashToken, newToken } from './tokens.ts';

export const SESSION_COOKIE = 'maillage_session';
export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;

interface SessionRow {
  session_id: string;
  account_id: string;
  display_name: string;
  email: string;
  locale: 'fr' | 'en';
  fictitious: boolean;
  last_organisation_id: string | null;
  memberships: ActorMembership[];
}

/** Opens a session and answers its token, which is never stored: the cookie holds it, the database its hash. */
export async function openSession(
  pool: Pool,
  account: { id: string; method: 'password' | 'oidc'; userAgent: string | undefined },
  now: string,
): Promise<string> {
  const token = newToken();
  const expiry = new Date(Date.parse(now) + ABSOLUTE_HOURS * 3_600_000).toISOString();
  await pool.query('select access.open_session($1, $2, $3, $4, $5, $6, $7)', [
    newId(),
    hashToken(token),
    account.id,
    account.method,
    account.userAgent ?? null,
    now,
    expiry,
  ]);
  return token;
}

/**
 * The actor of a session, acting for the organisation asked for when a membership proves it, else for the last one
 * used, else for the first. Null when the session is unknown, idle for too long, expired or revoked.
 */
export async function actorOfSession(
  pool: Pool,
  token: string,
  wantedOrganisation: string | null,
  now: string,
  today: CalendarDate,
): Promise<Actor | null> {
  const { rows } = await pool.query<SessionRow>('select * from access.resolve_session($1, $2, $3, $4)', [
    hashToken(token),
    now,
    `${IDLE_MINUTES} minutes`,
    today,
  ]);
  const row = rows[0];
  if (!row) return null;
  const memberOf = (id: string | null): ActorMembership | undefined =>
    row.memberships.find((membership) => membership.organisationId === id);
  const acting = wantedOrganisation
    ? memberOf(wantedOrganisation)
    : (memberOf(row.last_organisation_id) ?? row.memberships[0]);
  return {
    accountId: row.account_id,
    sessionId: row.session_id,
    displayName: row.display_name,
    email: row.email,
    locale: row.locale,
    fictitious: row.fictitious,
    memberships: row.memberships,
    organisationId: acting?.organisationId ?? null,
    organisationKind: acting?.organisationKind ?? null,
    role: acting?.role ?? null,
  };
}

export async function closeSession(pool: Pool, token: string, now: string): Promise<void> {
  await pool.query('select access.close_session($1, $2)', [hashToken(token), now]);
}
