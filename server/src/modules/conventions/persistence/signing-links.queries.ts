import type { AvenantStatus, ConventionStatus, LinkEnding, LinkTold } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

/** A link to sign as those who discuss the text read it: without the address. */
export interface SigningLinkRow {
  id: string;
  conventionId: string;
  signatureId: string;
  signatoryName: string | null;
  quality: string | null;
  qualityUntil: string | null;
  emailShown: string | null;
  signerHash: string;
  invitedAt: string;
  expiresOn: string;
  openedAt: string | null;
  told: LinkTold;
  toldAt: string | null;
  endedAt: string | null;
  endedBy: LinkEnding | null;
  /** The signature that it gave stands. */
  used: boolean;
  version: number;
}

const COLUMNS = `l.id, l.convention_id as "conventionId", l.signature_id as "signatureId", l.signatory_name as "signatoryName",
  l.quality, l.quality_until as "qualityUntil", l.email_shown as "emailShown", l.signer_hash as "signerHash",
  l.invited_at as "invitedAt", l.expires_on as "expiresOn", l.opened_at as "openedAt", l.told, l.told_at as "toldAt",
  l.ended_at as "endedAt", l.ended_by as "endedBy", coalesce(s.signing_link_id = l.id, false) as used, l.version`;

/** links to sign: those of texts that have not given way to another, one for each signature at most */
export function liveLinksOf(db: SqlReader, conventionIds: readonly string[]): Promise<SigningLinkRow[]> {
  return db.query(
    `select ${COLUMNS} from conventions.signing_link l join conventions.signature s on s.id = l.signature_id
     where l.convention_id = any($1::uuid[]) and l.ended_at is null order by l.invited_at, l.id`,
    [conventionIds],
  );
}

/** link to sign by its id; null when it is out of reach */
export async function signingLinkById(db: SqlReader, id: string): Promise<SigningLinkRow | null> {
  const [row] = await db.query<SigningLinkRow>(
    `select ${COLUMNS} from conventions.signing_link l join conventions.signature s on s.id = l.signature_id where l.id = $1`,
    [id],
  );
  return row ?? null;
}

/** link to sign, one more */
export async function insertSigningLink(
  db: SqlReader,
  row: {
    id: string;
    conventionId: string;
    signatureId: string;
    signatoryName: string;
    quality: string;
    qualityUntil: string | null;
    email: string;
    emailShown: string;
    signerHash: string;
    invitedBy: string | null;
    accountId: string;
    invitedAt: string;
    expiresOn: string;
  },
): Promise<void> {
  await db.query(
    `insert into conventions.signing_link (id, convention_id, signature_id, signatory_name, quality, quality_until, email,
       email_shown, signer_hash, invited_by, account_id, invited_at, expires_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      row.id,
      row.conventionId,
      row.signatureId,
      row.signatoryName,
      row.quality,
      row.qualityUntil,
      row.email,
      row.emailShown,
      row.signerHash,
      row.invitedBy,
      row.accountId,
      row.invitedAt,
      row.expiresOn,
    ],
  );
}

/** link to sign, withdrawn; @returns whether it was as the reader had seen it */
export async function withdrawSigningLink(
  db: SqlReader,
  read: { id: string; version: number },
  at: string,
): Promise<boolean> {
  const rows = await db.query(
    `update conventions.signing_link set ended_at = $3, ended_by = 'withdrawn', version = version + 1
     where id = $1 and version = $2 and ended_at is null returning id`,
    [read.id, read.version, at],
  );
  return rows.length === 1;
}

/** link to sign, replaced by a new one; @returns false when it has ended, or its address is erased */
export async function replaceSigningLink(
  db: SqlReader,
  link: {
    id: string;
    newId: string;
    ending: Exclude<LinkEnding, 'withdrawn'>;
    at: string;
    expiresOn: string;
    address?: { email: string; emailShown: string; signerHash: string };
  },
): Promise<boolean> {
  const [row] = await db.query<{ done: boolean }>(
    'select conventions.replace_link($1, $2, $3, $4, $5, $6, $7, $8) as done',
    [
      link.id,
      link.newId,
      link.ending,
      link.address?.email ?? null,
      link.address?.emailShown ?? null,
      link.address?.signerHash ?? null,
      link.at,
      link.expiresOn,
    ],
  );
  return row!.done;
}

/** What is behind the token of a mail, whatever has become of it. */
export interface FoundLink {
  id: string;
  conventionId: string;
  signatureId: string;
  /** Null for the initial text. */
  avenantId: string | null;
  endedBy: LinkEnding | null;
  endedAt: string | null;
  expiresOn: string;
  openedAt: string | null;
  signatoryName: string | null;
  quality: string | null;
  qualityUntil: string | null;
  emailShown: string | null;
  signerHash: string;
  toldHash: string | null;
  version: number;
  invitedByName: string;
  conventionTitle: string;
  avenantLabel: string | null;
  /** State of the text that it opens, and the day from which that applies. */
  textStatus: ConventionStatus | AvenantStatus;
  textStartsOn: string | null;
  partyId: string;
  partyOrganisationId: string;
  partyName: string;
  signedOn: string | null;
  used: boolean;
  signerName: string | null;
  signerQuality: string | null;
  signedAt: string | null;
  contentHash: string | null;
}

/** link to sign behind the hash of a token; null for an unknown one */
export async function findSigningLink(db: SqlReader, tokenHash: Buffer): Promise<FoundLink | null> {
  const [row] = await db.query<FoundLink>(
    `select id, convention_id as "conventionId", signature_id as "signatureId", avenant_id as "avenantId",
       ended_by as "endedBy", ended_at as "endedAt",
       expires_on as "expiresOn", opened_at as "openedAt", signatory_name as "signatoryName", quality,
       quality_until as "qualityUntil", email_shown as "emailShown", signer_hash as "signerHash", told_hash as "toldHash",
       version, invited_by_name as "invitedByName", convention_title as "conventionTitle", avenant_label as "avenantLabel",
       text_status as "textStatus", text_starts_on as "textStartsOn", party_id as "partyId",
       party_organisation_id as "partyOrganisationId", party_name as "partyName", signed_on as "signedOn", used,
       signer_name as "signerName", signer_quality as "signerQuality", signed_at as "signedAt", content_hash as "contentHash"
     from conventions.find_signing_link($1)`,
    [tokenHash],
  );
  return row ?? null;
}

/** link to sign, opened for the first time */
export async function markLinkOpened(db: SqlReader, at: string): Promise<void> {
  await db.query('select conventions.mark_link_opened($1)', [at]);
}

/** acts of one text, waiting for each other, for whoever acts by a link */
export async function holdByLink(db: SqlReader): Promise<void> {
  await db.query('select conventions.hold_by_link()');
}

/** convention in force by its last signature, given by a link */
export async function concludeByLink(
  db: SqlReader,
  dates: { startsOn: string | null; endsOn: string | null; renewalOpensOn: string | null },
): Promise<void> {
  await db.query('select conventions.conclude_by_link($1, $2, $3)', [
    dates.startsOn,
    dates.endsOn,
    dates.renewalOpensOn,
  ]);
}

/** text sent back to negotiation by a refusal that came by a link */
export async function sendBackByLink(db: SqlReader): Promise<void> {
  await db.query('select conventions.send_back_by_link()');
}

/** fact of the installation: what it sets about links to sign; null when it sets nothing */
export async function signingLinkFact(db: SqlReader): Promise<unknown> {
  const [row] = await db.query<{ value: unknown }>("select value from platform.fact where key = 'signing_links'");
  return row?.value ?? null;
}
