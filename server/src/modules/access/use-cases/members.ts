import { MEMBERSHIP_ROLES, whyNotInviteMember, whyNotManageMembers } from '@maillage/domain/access';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import { z } from 'zod';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { emailAddress } from '../../../platform/auth/email-address.ts';
import { emailKey, hashToken, newToken } from '../../../platform/auth/tokens.ts';
import { organisationsById } from '../../organisations/persistence/organisation.queries.ts';
import { hasAdministrator, lockAdministrators, memberById } from '../persistence/member.queries.ts';

const INVITATION_DAYS = 14;

const office = z
  .string()
  .trim()
  .max(160)
  .nullish()
  .transform((text) => text || null);
const invitation = z.strictObject({
  organisationId: z.uuid(),
  email: emailAddress,
  role: z.enum(MEMBERSHIP_ROLES),
  office,
});

/**
 * Invites somebody into an organisation; a link valid for 14 days goes out by mail. A second invitation to the same
 * address replaces the first.
 * @param publicUrl address of the portal, without a final slash
 * @returns the invitation and its token, which only the mail may carry further; EMAIL_ALREADY_MEMBER; FORBIDDEN for those
 *   who do not administer the organisation, and for the platform once it has an administrator
 */
export async function inviteMember(
  tx: Transaction,
  fields: unknown,
  publicUrl: string,
): Promise<Result<{ id: string; token: string }, Refusal>> {
  // Rights first: somebody without them learns nothing from how an input is refused.
  const wanted = String((fields as { organisationId?: unknown }).organisationId);
  const denial = whyNotInviteMember(tx.actor, wanted, {
    hasAdministrator: z.uuid().safeParse(wanted).success && (await hasAdministrator(tx, wanted)),
  });
  if (denial) return failed([denial]);
  const parsed = invitation.safeParse(fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, fields));
  const input = parsed.data;
  const [organisation] = await organisationsById(tx, [input.organisationId]);
  if (!organisation) return failed([refusal('NOT_FOUND', ['organisationId'])]);
  const key = emailKey(input.email);
  const members = await tx.query(
    `select 1 from access.membership m join access.account a on a.id = m.account_id
     where m.organisation_id = $1 and m.ended_on is null and a.email_key = $2`,
    [input.organisationId, key],
  );
  if (members.length > 0) return failed([refusal('EMAIL_ALREADY_MEMBER', ['email'])]);
  // A second invitation replaces the first: one link works at a time.
  await tx.query(
    `update access.invitation set revoked_at = $3, version = version + 1
     where organisation_id = $1 and email_key = $2 and accepted_at is null and revoked_at is null`,
    [input.organisationId, key, tx.now],
  );
  const id = newId<'Invitation'>();
  const token = newToken();
  const expiry = new Date(Date.parse(tx.now) + INVITATION_DAYS * 86_400_000).toISOString();
  await tx.query(
    `insert into access.invitation (id, organisation_id, email, email_key, role, office, token_hash, invited_by, invited_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      input.organisationId,
      input.email,
      key,
      input.role,
      input.office,
      hashToken(token),
      tx.actor.accountId,
      tx.now,
      expiry,
    ],
  );
  await tx.enqueue('send_mail', {
    to: input.email,
    template: 'invitation',
    values: { organisation: organisation.name, link: `${publicUrl}/invitation?token=${token}`, days: INVITATION_DAYS },
  });
  await tx.audit({
    stream: `organisation:${input.organisationId}`,
    recordType: 'Invitation',
    recordId: id,
    action: 'created',
    before: null,
    after: { email: input.email, role: input.role, office: input.office },
  });
  await tx.announce({ type: 'organisation', id: input.organisationId });
  return ok({ id, token });
}

/** Withdraws an invitation that nobody has accepted yet; NOT_FOUND when it is out of reach, accepted or withdrawn. */
export async function revokeInvitation(tx: Transaction, id: string): Promise<Result<{ id: string }, Refusal>> {
  const [row] = await tx.query<{ organisationId: string; email: string; role: string; office: string | null }>(
    `update access.invitation set revoked_at = $2, version = version + 1
     where id = $1 and accepted_at is null and revoked_at is null
     returning organisation_id as "organisationId", email, role, office`,
    [id, tx.now],
  );
  if (!row) return failed([refusal('NOT_FOUND', ['id'])]);
  const { organisationId, ...before } = row;
  await tx.audit({
    stream: `organisation:${organisationId}`,
    recordType: 'Invitation',
    recordId: id,
    action: 'revoked',
    before,
    after: null,
  });
  await tx.announce({ type: 'organisation', id: organisationId });
  return ok({ id });
}

const change = z.strictObject({ role: z.enum(MEMBERSHIP_ROLES), office });

/** Changes a member's role and office. The last administrator keeps the role. */
export async function changeMembership(
  tx: Transaction,
  command: { id: string; expectedVersion: number; fields: unknown },
): Promise<Result<{ organisationId: string }, Refusal>> {
  const parsed = change.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  return editMembership(tx, command, parsed.data.role === 'administrator', (member) => ({
    sql: 'role = $3, office = $4',
    values: [parsed.data.role, parsed.data.office],
    action: 'changed',
    after: { ...member, ...parsed.data },
  }));
}

/** Ends a membership today: the person no longer acts for the organisation. The last administrator stays. */
export function endMembership(
  tx: Transaction,
  command: { id: string; expectedVersion: number },
): Promise<Result<{ organisationId: string }, Refusal>> {
  return editMembership(tx, command, false, (member) => ({
    sql: 'ended_on = $3',
    values: [tx.today],
    action: 'ended',
    after: { ...member, endedOn: tx.today },
  }));
}

interface Edit {
  sql: string;
  values: unknown[];
  action: string;
  after: unknown;
}

async function editMembership(
  tx: Transaction,
  command: { id: string; expectedVersion: number },
  staysAdministrator: boolean,
  edit: (member: object) => Edit,
): Promise<Result<{ organisationId: string }, Refusal>> {
  const member = await memberById(tx, command.id);
  if (!member || member.endedOn !== null) return failed([refusal('NOT_FOUND', ['id'])]);
  const denial = whyNotManageMembers(tx.actor, member.organisationId);
  if (denial) return failed([denial]);
  const administrators = await lockAdministrators(tx, member.organisationId);
  if (!staysAdministrator && administrators.length === 1 && administrators[0]!.id === member.id) {
    return failed([refusal('LAST_ADMINISTRATOR', ['id'])]);
  }
  const { sql, values, action, after } = edit(member);
  // Before the change: whoever ends their own membership acts for nobody afterwards, and could not sign the line.
  await tx.audit({
    stream: `organisation:${member.organisationId}`,
    recordType: 'Membership',
    recordId: member.id,
    action,
    before: member,
    after,
  });
  const updated = await tx.query(
    `update access.membership set ${sql}, version = version + 1 where id = $1 and version = $2 returning id`,
    [command.id, command.expectedVersion, ...values],
  );
  if (updated.length === 0)
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  await tx.announce({ type: 'membership', id: member.id });
  return ok({ organisationId: member.organisationId });
}
