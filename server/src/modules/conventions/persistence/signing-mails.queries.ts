import type { LinkTold } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

/** What the jobs read, as maillage_worker: addresses are for the mails alone. */
export interface AddressedLink {
  id: string;
  signatureId: string;
  signatoryName: string | null;
  email: string;
  told: LinkTold;
  invitedByName: string;
}

/** links to sign of a text that are live, with the address of each */
export function addressedLinks(db: SqlReader, instrumentId: string): Promise<AddressedLink[]> {
  return db.query(
    `select l.id, l.signature_id as "signatureId", l.signatory_name as "signatoryName", l.email, l.told,
       o.short_name as "invitedByName"
     from conventions.signing_link l
     join conventions.signature s on s.id = l.signature_id
     join organisations.organisation o on o.id = l.invited_by
     where s.instrument_id = $1 and l.ended_at is null and l.email is not null order by l.invited_at, l.id`,
    [instrumentId],
  );
}

/** token of a mail, and what the mail tells */
export async function noteMail(
  db: SqlReader,
  mail: { linkId: string; tokenHash: Buffer; at: string; expiresOn: string; told: LinkTold; contentHash: string },
): Promise<void> {
  await db.query('insert into conventions.signing_token (token_hash, link_id, mailed_at) values ($1, $2, $3)', [
    mail.tokenHash,
    mail.linkId,
    mail.at,
  ]);
  await db.query(
    `update conventions.signing_link set told = $2, told_hash = $3, told_at = $4, expires_on = greatest(expires_on, $5)
     where id = $1`,
    [mail.linkId, mail.told, mail.contentHash, mail.at, mail.expiresOn],
  );
}

/** what somebody invited knows without a mail */
export async function noteTold(db: SqlReader, linkId: string, told: LinkTold): Promise<void> {
  await db.query('update conventions.signing_link set told = $2 where id = $1', [linkId, told]);
}

/** avenants of a convention about whose signing something may be left to write */
export function avenantsToTell(db: SqlReader, conventionId: string): Promise<{ id: string }[]> {
  return db.query(
    `select i.id from conventions.instrument i where i.convention_id = $1 and i.ordinal > 0 and exists (
       select 1 from conventions.signature s where s.instrument_id = i.id and (
         (s.method = 'portal' and s.signed_on is not null and s.receipt_mailed_at is null)
         or exists (select 1 from conventions.signature_reminder r where r.signature_id = s.id and r.mailed_at is null)
         or exists (select 1 from conventions.signing_link l
           where l.signature_id = s.id and l.ended_at is null and l.email is not null)))
     order by i.ordinal`,
    [conventionId],
  );
}

/** reminders of a text that no mail has carried yet */
export function unmailedReminders(db: SqlReader, instrumentId: string): Promise<{ signatureId: string }[]> {
  return db.query(
    `select distinct r.signature_id as "signatureId"
     from conventions.signature_reminder r join conventions.signature s on s.id = r.signature_id
     where s.instrument_id = $1 and r.mailed_at is null`,
    [instrumentId],
  );
}

/** reminders of a text, carried */
export async function noteRemindersMailed(db: SqlReader, instrumentId: string, at: string): Promise<void> {
  await db.query(
    `update conventions.signature_reminder r set mailed_at = $2 from conventions.signature s
     where s.id = r.signature_id and s.instrument_id = $1 and r.mailed_at is null`,
    [instrumentId, at],
  );
}

export interface Holder {
  email: string;
  displayName: string;
}

/** accounts of an organisation that have one of these roles for it, as those that may sign; at most 20 */
export function holdersOfPen(
  db: SqlReader,
  organisationId: string,
  roles: readonly string[],
  today: string,
): Promise<Holder[]> {
  return db.query(
    `select a.email, a.display_name as "displayName" from access.membership m join access.account a on a.id = m.account_id
     where m.organisation_id = $1 and m.role = any($2::text[]) and a.disabled_at is null and m.since <= $3::date
       and (m.ended_on is null or m.ended_on > $3::date)
     order by m.since, m.id limit 20`,
    [organisationId, roles, today],
  );
}

export interface ReceiptRow {
  signatureId: string;
  email: string | null;
  signerName: string;
  signerQuality: string;
  signedAt: string;
  contentHash: string;
  partyName: string;
}

/** signatures given in the portal or by a link whose signatory has no receipt yet */
export function awaitedReceipts(db: SqlReader, instrumentId: string): Promise<ReceiptRow[]> {
  return db.query(
    `select s.id as "signatureId", coalesce(l.email, a.email) as email, s.signer_name as "signerName",
       s.signer_quality as "signerQuality", s.signed_at as "signedAt", s.content_hash as "contentHash",
       coalesce(v.designation, o.short_name) as "partyName"
     from conventions.signature s
     join lateral (
       select w.organisation_id, w.designation from conventions.party_version w where w.party_id = s.party_id
       order by w.valid_from desc nulls last limit 1) v on true
     join organisations.organisation o on o.id = v.organisation_id
     left join conventions.signing_link l on l.id = s.signing_link_id
     left join access.account a on a.id = s.account_id
     where s.instrument_id = $1 and s.signed_on is not null and s.method = 'portal' and s.content_hash is not null
       and s.receipt_mailed_at is null
     order by s.signed_at`,
    [instrumentId],
  );
}

/** receipts, sent */
export async function noteReceipts(db: SqlReader, signatureIds: readonly string[], at: string): Promise<void> {
  await db.query('update conventions.signature set receipt_mailed_at = $2 where id = any($1::uuid[])', [
    signatureIds,
    at,
  ]);
}

/**
 * addresses and names of those to whom nothing more is to be written, erased
 * @param before links that ended, or whose signature was given with its receipt, before this instant
 * @returns how many
 */
export async function eraseAddresses(db: SqlReader, before: string): Promise<number> {
  const [row] = await db.query<{ erased: number }>(
    `with due as (
       select l.id from conventions.signing_link l
       join conventions.signature s on s.id = l.signature_id
       join conventions.instrument i on i.id = s.instrument_id
       join conventions.convention c on c.id = l.convention_id
       cross join lateral (
         select coalesce(i.status, c.status) as status,
           case when i.ordinal = 0 then c.changed_at else i.changed_at end as changed_at) t
       where l.email is not null and l.invited_at < $1 and (
         l.ended_at < $1
         or (s.signed_on is not null and t.status = 'in_force' and coalesce(s.receipt_mailed_at, s.signed_at) < $1)
         or (t.status in ('draft', 'negotiation', 'abandoned') and t.changed_at < $1 and coalesce(l.told_at, l.invited_at) < $1))
     ), erased as (
       update conventions.signing_link l
       set email = null, email_shown = null, signatory_name = null, version = l.version + 1
       from due where l.id = due.id returning 1)
     select count(*)::int as erased from erased`,
    [before],
  );
  return row!.erased;
}

/** texts at their signature for which somebody is invited; at most 1,000 a night */
export function textsBeingSigned(db: SqlReader): Promise<{ id: string }[]> {
  return db.query(
    `select distinct l.convention_id as id from conventions.signing_link l
     join conventions.signature s on s.id = l.signature_id
     join conventions.instrument i on i.id = s.instrument_id
     join conventions.convention c on c.id = l.convention_id
     where l.ended_at is null and coalesce(i.status, c.status) = 'signing' order by 1 limit 1000`,
  );
}
