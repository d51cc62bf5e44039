import { failed, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import { z } from 'zod';
import type { Transaction } from '../../../db/unit-of-work.ts';
import {
  hashPassword,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  passwordMatches,
} from '../../../platform/auth/passwords.ts';
import type { Throttle } from '../../../platform/auth/throttle.ts';
import { emailKey } from '../../../platform/auth/tokens.ts';
import { ownPasswordHash, replaceOwnPassword } from '../persistence/credential.queries.ts';

/** Remembers the organisation that the actor acts for, for its next visits. */
export async function switchOrganisation(
  tx: Transaction,
  organisationId: string,
): Promise<Result<{ organisationId: string }, Refusal>> {
  if (!tx.actor.memberships.some((membership) => membership.organisationId === organisationId)) {
    return failed([refusal('NOT_FOUND', ['organisationId'])]);
  }
  await tx.query('update access.account set last_organisation_id = $2 where id = $1', [
    tx.actor.accountId,
    organisationId,
  ]);
  return ok({ organisationId });
}

const profile = z.strictObject({
  displayName: z.string().trim().min(1).max(120).optional(),
  locale: z.enum(['fr', 'en']).optional(),
});

/**
 * Changes the actor's own name or language.
 * @returns both as they now are
 */
export async function updateMyAccount(
  tx: Transaction,
  fields: unknown,
): Promise<Result<{ displayName: string; locale: 'fr' | 'en' }, Refusal>> {
  const parsed = profile.safeParse(fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, fields));
  const { displayName, locale } = parsed.data;
  const before = { displayName: tx.actor.displayName, locale: tx.actor.locale };
  const after = { displayName: displayName ?? before.displayName, locale: locale ?? before.locale };
  await tx.query(
    `update access.account set display_name = coalesce($2, display_name), locale = coalesce($3, locale), version = version + 1
     where id = $1`,
    [tx.actor.accountId, displayName ?? null, locale ?? null],
  );
  await tx.audit({
    stream: `account:${tx.actor.accountId}`,
    recordType: 'Account',
    recordId: tx.actor.accountId,
    action: 'changed',
    before,
    after,
  });
  return ok(after);
}

/** Ends one of the actor's sessions; whoever uses it must sign in again. */
export async function revokeSession(
  tx: Transaction,
  sessionId: string,
): Promise<Result<{ sessionId: string }, Refusal>> {
  const ended = await tx.query(
    'update access.session set revoked_at = $2 where id = $1 and revoked_at is null returning id',
    [sessionId, tx.now],
  );
  if (ended.length === 0) return failed([refusal('NOT_FOUND', ['sessionId'])]);
  await tx.audit({
    stream: `account:${tx.actor.accountId}`,
    recordType: 'Session',
    recordId: sessionId,
    action: 'revoked',
    before: null,
    after: null,
  });
  return ok({ sessionId });
}

const passwords = z.strictObject({
  currentPassword: z
    .string()
    .max(PASSWORD_MAX_LENGTH)
    .refine((text) => text !== '', { params: { refusal: 'REQUIRED' } }),
  newPassword: z.string().refine((text) => text.length >= PASSWORD_MIN_LENGTH && text.length <= PASSWORD_MAX_LENGTH, {
    params: { refusal: 'PASSWORD_TOO_WEAK' },
  }),
});

/**
 * Changes the actor's own password and ends every other session of the account.
 * @param tries wrong current passwords of this account, so that a stolen session cannot guess for ever
 * @returns the number of sessions ended; INVALID_CREDENTIALS when the current password is another, or when the account
 *   has none; TOO_MANY_REQUESTS; PASSWORD_TOO_WEAK
 */
export async function changePassword(
  tx: Transaction,
  fields: unknown,
  tries: Throttle,
): Promise<Result<{ endedSessions: number }, Refusal>> {
  const parsed = passwords.safeParse(fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, fields));
  const { accountId, sessionId } = tx.actor;
  if ((await tries.take(accountId)) > 0) return failed([refusal('TOO_MANY_REQUESTS', ['currentPassword'])]);
  const known = await ownPasswordHash(tx, emailKey(tx.actor.email));
  if (!(await passwordMatches(known, parsed.data.currentPassword))) {
    return failed([refusal('INVALID_CREDENTIALS', ['currentPassword'])]);
  }
  const endedSessions = await replaceOwnPassword(tx, sessionId, await hashPassword(parsed.data.newPassword), tx.now);
  await tries.clear(accountId);
  await tx.audit({
    stream: `account:${accountId}`,
    recordType: 'Account',
    recordId: accountId,
    action: 'password_changed',
    before: null,
    after: null,
  });
  return ok({ endedSessions });
}
