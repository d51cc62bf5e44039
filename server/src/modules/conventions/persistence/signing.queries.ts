import type { SignatureMethod } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

interface GivenSignature {
  signedOn: string;
  method: SignatureMethod;
  signerName: string;
  signerQuality: string;
  qualityUntil: string | null;
  contentHash: string;
  signedAt: string;
  organisationId: string | null;
  accountId: string | null;
  signerHash: string;
  signingLinkId: string | null;
}

/** signature given in the portal; @returns whether it was as the reader had seen it */
export async function giveSignature(
  db: SqlReader,
  read: { id: string; version: number },
  given: GivenSignature,
): Promise<boolean> {
  const rows = await db.query(
    `update conventions.signature set signed_on = $3, method = $4, signer_name = $5, signer_quality = $6, quality_until = $7,
       content_hash = $8, signed_at = $9, organisation_id = $10, account_id = $11, signer_hash = $12,
       signing_link_id = $13, version = version + 1
     where id = $1 and version = $2 and signed_on is null returning id`,
    [
      read.id,
      read.version,
      given.signedOn,
      given.method,
      given.signerName,
      given.signerQuality,
      given.qualityUntil,
      given.contentHash,
      given.signedAt,
      given.organisationId,
      given.accountId,
      given.signerHash,
      given.signingLinkId,
    ],
  );
  return rows.length === 1;
}

/** signature on paper, declared; @returns whether it was as the reader had seen it */
export async function declareSignature(
  db: SqlReader,
  read: { id: string; version: number },
  declared: { on: string; by: string; signerName: string; signerQuality: string; keptAt: string; contentHash: string },
): Promise<boolean> {
  const rows = await db.query(
    `update conventions.signature set declared_on = $3, declared_by = $4, signer_name = $5, signer_quality = $6, kept_at = $7,
       content_hash = $8, version = version + 1
     where id = $1 and version = $2 and signed_on is null and declared_on is null returning id`,
    [
      read.id,
      read.version,
      declared.on,
      declared.by,
      declared.signerName,
      declared.signerQuality,
      declared.keptAt,
      declared.contentHash,
    ],
  );
  return rows.length === 1;
}

/** signature on paper, confirmed by another organisation than the one that declared it */
export async function confirmSignature(
  db: SqlReader,
  read: { id: string; version: number },
  by: { organisationId: string | null; accountId: string; at: string },
): Promise<boolean> {
  const rows = await db.query(
    `update conventions.signature set signed_on = declared_on, method = 'paper', signed_at = $3, organisation_id = $4,
       account_id = null, version = version + 1
     where id = $1 and version = $2 and signed_on is null and declared_on is not null returning id`,
    [read.id, read.version, by.at, by.organisationId],
  );
  return rows.length === 1;
}

const EMPTY = `signed_on = null, method = null, signer_name = null, signer_quality = null, quality_until = null,
  content_hash = null, signed_at = null, organisation_id = null, account_id = null, declared_on = null, declared_by = null,
  kept_at = null, signer_hash = null, signing_link_id = null, receipt_mailed_at = null, version = version + 1`;

/** signature on paper, contested: it is to be given again */
export async function contestSignature(db: SqlReader, read: { id: string; version: number }): Promise<boolean> {
  const rows = await db.query(
    `update conventions.signature set ${EMPTY} where id = $1 and version = $2 and signed_on is null returning id`,
    [read.id, read.version],
  );
  return rows.length === 1;
}

/** signatures of these parties on a text, given or declared, taken back; @returns the parties that had one */
export async function takeSignaturesBack(
  db: SqlReader,
  instrumentId: string,
  partyIds: readonly string[],
): Promise<string[]> {
  const rows = await db.query<{ partyId: string }>(
    `update conventions.signature set ${EMPTY}
     where instrument_id = $1 and party_id = any($2::uuid[]) and (signed_on is not null or declared_on is not null)
     returning party_id as "partyId"`,
    [instrumentId, partyIds],
  );
  return [...new Set(rows.map((row) => row.partyId))];
}

/** signatures of a text, in their steps */
export async function writeSteps(
  db: SqlReader,
  instrumentId: string,
  steps: readonly { id: string; step: number }[],
): Promise<void> {
  await db.query(
    `update conventions.signature s set step = t.step, version = s.version + 1
     from jsonb_to_recordset($2::jsonb) as t(id uuid, step int) where s.id = t.id and s.instrument_id = $1`,
    [instrumentId, JSON.stringify(steps)],
  );
}

/** numbers of paper originals of texts, as they are set */
export function originalsOf(
  db: SqlReader,
  instrumentIds: readonly string[],
): Promise<{ id: string; originals: number | null }[]> {
  return db.query('select id, originals from conventions.instrument where id = any($1::uuid[])', [instrumentIds]);
}

/** number of paper originals of a text */
export async function writeOriginals(db: SqlReader, instrumentId: string, originals: number | null): Promise<void> {
  await db.query('update conventions.instrument set originals = $2 where id = $1', [instrumentId, originals]);
}

/** convention in force by its last signature, whoever gave it */
export async function concludeConvention(
  db: SqlReader,
  conventionId: string,
  dates: { startsOn: string | null; endsOn: string | null; renewalOpensOn: string | null },
): Promise<void> {
  await db.query('select conventions.conclude($1, $2, $3, $4)', [
    conventionId,
    dates.startsOn,
    dates.endsOn,
    dates.renewalOpensOn,
  ]);
}

/** a party that does not sign sends the text back to negotiation */
export async function sendBack(db: SqlReader, conventionId: string): Promise<void> {
  await db.query('select conventions.send_back($1)', [conventionId]);
}

/** the act by which a party may sign, as it states it */
export async function stateAct(
  db: SqlReader,
  versionId: string,
  act: { kind: string; number: string | null; date: string },
): Promise<void> {
  await db.query('select conventions.state_act($1, $2, $3, $4)', [versionId, act.kind, act.number, act.date]);
}

export interface RefusalRow {
  id: string;
  conventionId: string;
  signatureId: string;
  reason: string;
  organisationId: string;
  refusedAt: string;
}

/** refusals to sign a text, oldest first; at most 100 */
export function refusalsToSign(db: SqlReader, instrumentId: string): Promise<RefusalRow[]> {
  return db.query(
    `select r.id, r.convention_id as "conventionId", r.signature_id as "signatureId", r.reason,
       r.organisation_id as "organisationId", r.refused_at as "refusedAt"
     from conventions.signature_refusal r join conventions.signature s on s.id = r.signature_id
     where s.instrument_id = $1 order by r.refused_at, r.id limit 100`,
    [instrumentId],
  );
}

/** signature: the avenant to which it belongs; null for one of the initial text, or out of reach */
export async function avenantOfSignature(db: SqlReader, signatureId: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `select i.id from conventions.signature s join conventions.instrument i on i.id = s.instrument_id
     where s.id = $1 and i.ordinal > 0`,
    [signatureId],
  );
  return row?.id ?? null;
}

/** signatures that a text expects: those missing are added, those no longer expected and not given are dropped */
export async function expectSignatures(
  db: SqlReader,
  text: { conventionId: string; instrumentId: string },
  slots: readonly { id: string; partyId: string; slot: string; office: string | null }[],
): Promise<void> {
  const wanted = JSON.stringify(
    slots.map(({ id, partyId, slot, office }) => ({ id, party_id: partyId, slot, office })),
  );
  await db.query(
    `delete from conventions.signature s where s.instrument_id = $1 and s.signed_on is null and not exists (
       select 1 from jsonb_to_recordset($2::jsonb) as w(party_id uuid, slot text)
       where w.party_id = s.party_id and w.slot = s.slot)`,
    [text.instrumentId, wanted],
  );
  await db.query(
    `insert into conventions.signature (id, convention_id, instrument_id, party_id, slot, office)
     select w.id, $2, $1, w.party_id, w.slot, w.office
     from jsonb_to_recordset($3::jsonb) as w(id uuid, party_id uuid, slot text, office text)
     on conflict (party_id, instrument_id, slot) do nothing`,
    [text.instrumentId, text.conventionId, wanted],
  );
}

/** parties that an avenant brings in: the name that signatures refer to, whose versions come with the last of them */
export async function nameParties(
  db: SqlReader,
  conventionId: string,
  parties: readonly { id: string; key: string }[],
): Promise<void> {
  await db.query(
    `insert into conventions.party (id, convention_id, key)
     select p.id, $1, p.key from jsonb_to_recordset($2::jsonb) as p(id uuid, key text) on conflict (id) do nothing`,
    [conventionId, JSON.stringify(parties)],
  );
}

/** a refusal to sign, one more */
export async function insertRefusal(
  db: SqlReader,
  row: Omit<RefusalRow, 'organisationId'> & {
    organisationId: string | null;
    accountId: string | null;
    signingLinkId: string | null;
  },
): Promise<void> {
  await db.query(
    `insert into conventions.signature_refusal
       (id, convention_id, signature_id, reason, organisation_id, account_id, refused_at, signing_link_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      row.id,
      row.conventionId,
      row.signatureId,
      row.reason,
      row.organisationId,
      row.accountId,
      row.refusedAt,
      row.signingLinkId,
    ],
  );
}

/** a reminder, one more; the same signature twice on one day is refused by the database */
export async function insertReminder(
  db: SqlReader,
  row: { signatureId: string; conventionId: string; on: string; organisationId: string | null; accountId: string },
): Promise<void> {
  await db.query(
    `insert into conventions.signature_reminder (signature_id, convention_id, reminded_on, organisation_id, account_id)
     values ($1, $2, $3, $4, $5)`,
    [row.signatureId, row.conventionId, row.on, row.organisationId, row.accountId],
  );
}

/** signatures given elsewhere, as they stand on the original */
export async function recordDates(
  db: SqlReader,
  rows: readonly { id: string; signed_on: string | null; office: string | null }[],
): Promise<void> {
  await db.query(
    `update conventions.signature s set signed_on = r.signed_on, office = coalesce(r.office, s.office), version = s.version + 1
     from jsonb_to_recordset($1::jsonb) as r(id uuid, signed_on date, office text) where s.id = r.id`,
    [JSON.stringify(rows)],
  );
}
