import { newId, type Clock } from '@maillage/kernel';
import type { ClientBase, Pool } from 'pg';
import { actorSettings } from '../../db/actor.ts';
import type { SqlReader } from '../../db/sql.ts';
import { inTransaction } from '../../db/transaction.ts';
import { writeAuditEntry, type AuditEntry } from '../audit/write-entry.ts';
import { CHANGES_CHANNEL, type Change } from '../live/change.ts';
import { hashToken, newToken } from './tokens.ts';

/** What an invitation offers to whoever holds its token. */
export interface OfferedInvitation {
  id: string;
  organisationId: string;
  organisationName: string;
  email: string;
  role: string;
  /** The address has an account already, which the invitation joins to the organisation. */
  hasAccount: boolean;
}

/** @returns null when the token is unknown, used, withdrawn or out of date */
export async function readInvitation(
  db: Pick<Pool, 'query'>,
  clock: Clock,
  token: string,
): Promise<OfferedInvitation | null> {
  const { rows } = await db.query<OfferedInvitation>(
    `select id, organisation_id as "organisationId", organisation_name as "organisationName", email, role,
       has_account as "hasAccount" from access.read_invitation($1, $2)`,
    [hashToken(token), clock.now()],
  );
  return rows[0] ?? null;
}

/** Whether another invitation, which still waits for an answer, was sent in the place of the one of this token. */
export async function isInvitationReplaced(db: Pick<Pool, 'query'>, clock: Clock, token: string): Promise<boolean> {
  const { rows } = await db.query<{ replaced: boolean }>('select access.invitation_replaced($1, $2) as replaced', [
    hashToken(token),
    clock.now(),
  ]);
  return rows[0]!.replaced;
}

/**
 * Accepts an invitation in the name of whoever holds its token, and writes it in the journal of the organisation.
 * @returns the account that is now a member, or null when the token no longer holds
 */
export async function acceptInvitation(
  pool: Pool,
  clock: Clock,
  requestId: string,
  input: { token: string; displayName: string; passwordHash: string; fictitious: boolean },
): Promise<string | null> {
  const offer = await readInvitation(pool, clock, input.token);
  if (!offer) return null;
  return inTransaction(pool, async (db) => {
    const [row] = await db.query<{ account: string | null }>(
      'select access.accept_invitation($1, $2, $3, $4, $5, $6, $7, $8) as account',
      [
        hashToken(input.token),
        newId(),
        newId(),
        input.displayName,
        input.passwordHash,
        input.fictitious,
        clock.now(),
        clock.today(),
      ],
    );
    if (!row?.account) return null;
    await trace(
      db,
      { clock, requestId, accountId: row.account, organisationId: offer.organisationId },
      {
        stream: `organisation:${offer.organisationId}`,
        recordType: 'Invitation',
        recordId: offer.id,
        action: 'accepted',
        before: null,
        after: { email: offer.email, role: offer.role },
      },
    );
    const change: Change = { type: 'organisation', id: offer.organisationId };
    await db.query('select pg_notify($1, $2)', [CHANGES_CHANNEL, JSON.stringify(change)]);
    return row.account;
  });
}

/** How long the link to choose a password is valid. */
export const RESET_MINUTES = 60;

/**
 * Makes a link by which the holder of an account chooses its password, once.
 * @param publicUrl address of the portal, without a final slash
 * @returns the link, which only that person may receive; null when no account has this address, or it is closed
 */
export async function beginPasswordReset(
  db: Pick<ClientBase, 'query'>,
  clock: Clock,
  key: string,
  publicUrl: string,
): Promise<{ email: string; displayName: string; link: string } | null> {
  const token = newToken();
  const expiry = new Date(Date.parse(clock.now()) + RESET_MINUTES * 60_000).toISOString();
  const { rows } = await db.query<{ email: string; displayName: string }>(
    'select email, display_name as "displayName" from access.begin_password_reset($1, $2, $3)',
    [key, hashToken(token), expiry],
  );
  return rows[0] ? { ...rows[0], link: `${publicUrl}/mot-de-passe/nouveau?token=${token}` } : null;
}

/**
 * Uses the token of a forgotten password once: sets the password and ends every open session of the account.
 * @returns the account, or null when the token no longer holds
 */
export async function resetPassword(
  pool: Pool,
  clock: Clock,
  requestId: string,
  input: { token: string; passwordHash: string },
): Promise<string | null> {
  return inTransaction(pool, async (db) => {
    const [row] = await db.query<{ account: string | null }>(
      'select access.finish_password_reset($1, $2, $3) as account',
      [hashToken(input.token), input.passwordHash, clock.now()],
    );
    if (!row?.account) return null;
    await trace(
      db,
      { clock, requestId, accountId: row.account, organisationId: null },
      {
        stream: `account:${row.account}`,
        recordType: 'Account',
        recordId: row.account,
        action: 'password_reset',
        before: null,
        after: null,
      },
    );
    return row.account;
  });
}

/** The audit line of somebody who has no session yet: its account acts, as the link proved. */
async function trace(
  db: SqlReader,
  by: { clock: Clock; requestId: string; accountId: string; organisationId: string | null },
  entry: AuditEntry,
): Promise<void> {
  await db.query(actorSettings(by, by.clock.today(), by.requestId));
  await writeAuditEntry((sql, parameters) => db.query(sql, parameters), by, by.requestId, entry);
}
