import type { SignatureMethod } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';
import { INITIAL_VERSION, ON_DAY, ON_DAY_OR_NEWEST, VERSION, type VersionRow } from './versions.ts';

export * from './commitments.queries.ts';
export * from './instruments.queries.ts';
export * from './notices.queries.ts';
export type { VersionRow } from './versions.ts';

export interface RecitalRow extends VersionRow {
  id: string;
  kind: 'visa' | 'recital';
  position: number;
  text: string;
  legalReference: string | null;
}

/** visas and recitals in force on a day */
export function recitalsOf(db: SqlReader, ids: readonly string[], asOf: string | null): Promise<RecitalRow[]> {
  return db.query(
    `select v.id, ${INITIAL_VERSION('v')}, v.kind, v.position, v.text, v.legal_reference as "legalReference"
     from conventions.visa v join conventions.instrument i on i.id = v.instrument_id
     where ${ON_DAY('v')} order by v.kind desc, v.position, v.id`,
    [ids, asOf],
  );
}

export interface ArticleRow extends VersionRow {
  /** The article, the same through all its versions. */
  id: string;
  versionId: string;
  number: string;
  parentId: string | null;
  position: number;
  heading: string;
  body: string;
}

/** articles in force on a day (null: the newest version of each), in the order of the text */
export function articlesOf(db: SqlReader, ids: readonly string[], asOf: string | null): Promise<ArticleRow[]> {
  return db.query(
    `${ARTICLES} ${ON_DAY_OR_NEWEST('v', { table: 'article_version', column: 'article_id' })} ${IN_TEXT}`,
    [ids, asOf],
  );
}

const ARTICLES = `select v.article_id as id, v.id as "versionId", ${VERSION('v')}, v.number,
    v.parent_article_id as "parentId", v.position, v.heading, v.body
  from conventions.article_version v join conventions.instrument i on i.id = v.instrument_id where`;
const IN_TEXT = 'order by v.position, v.article_id, v.valid_from nulls first';

/** articles, every version of them */
export function articleVersionsOf(db: SqlReader, ids: readonly string[]): Promise<ArticleRow[]> {
  return db.query(`${ARTICLES} ${ON_DAY('v')} ${IN_TEXT}`, [ids, null]);
}

export interface AnnexRow extends VersionRow {
  /** The version, which is the annex itself as long as no avenant has changed it. */
  id: string;
  /** The annex, the same through all its versions. */
  partId: string;
  number: string;
  title: string;
  articleId: string | null;
  articleNumber: string | null;
  receivedOn: string | null;
  fileId: string | null;
  /** SHA-256 of the file. */
  fileHash: string | null;
  note: string | null;
  position: number;
}

const ANNEXES = `select x.id, x.part_id as "partId", ${VERSION('x')}, x.number, x.title, x.article_id as "articleId",
    (select w.number from conventions.article_version w where w.article_id = x.article_id
     order by w.valid_from desc nulls last limit 1) as "articleNumber",
    x.received_on as "receivedOn", x.file_id as "fileId",
    (select f.sha256 from files.file f where f.id = x.file_id) as "fileHash", x.note, x.position
  from conventions.annex x join conventions.instrument i on i.id = x.instrument_id where`;

/** annexes on a day (null: the newest version of each), received or still missing */
export function annexesOf(db: SqlReader, ids: readonly string[], asOf: string | null): Promise<AnnexRow[]> {
  return db.query(
    `${ANNEXES} ${ON_DAY_OR_NEWEST('x', { table: 'annex', column: 'part_id' })} order by x.position, x.part_id`,
    [ids, asOf],
  );
}

/** annexes, every version of them */
export function annexVersionsOf(db: SqlReader, ids: readonly string[]): Promise<AnnexRow[]> {
  return db.query(`${ANNEXES} ${ON_DAY('x')} order by x.position, x.part_id, x.valid_from nulls first`, [ids, null]);
}

export interface PartyRow extends VersionRow {
  id: string;
  versionId: string;
  key: string;
  organisationId: string;
  organisationName: string;
  organisationShortName: string;
  role: 'signatory' | 'mandated_coordinator' | 'associated' | 'paying_agent';
  actsForPartyId: string | null;
  position: number;
  designation: string | null;
  representativeOffice: string | null;
  representativeQuality: string | null;
  actKind: string | null;
  actNumber: string | null;
  actOn: string | null;
  /** The version that stated this act first, and to which its file is tied: later versions carry it over. */
  actVersionId: string;
  /** The signatures that it gives, the elected one first. */
  signatureSlots: ('elected' | 'administrative')[];
}

const PARTIES = `select v.party_id as id, v.id as "versionId", p.key, ${VERSION('v')},
    v.organisation_id as "organisationId", o.name as "organisationName", o.short_name as "organisationShortName", v.role,
    v.acts_for_party_id as "actsForPartyId", v.position, v.designation,
    v.representative_office as "representativeOffice", v.representative_quality as "representativeQuality",
    v.act_kind as "actKind", v.act_number as "actNumber", v.act_on as "actOn", v.signature_slots as "signatureSlots",
    (select w.id from conventions.party_version w
     where w.party_id = v.party_id and w.act_kind is not distinct from v.act_kind
       and w.act_number is not distinct from v.act_number and w.act_on is not distinct from v.act_on
     order by w.valid_from nulls first limit 1) as "actVersionId"
  from conventions.party_version v
  join conventions.party p on p.id = v.party_id
  join conventions.instrument i on i.id = v.instrument_id
  join organisations.organisation o on o.id = v.organisation_id where`;

/** parties on a day (null: the newest version of each), in the order of the text */
export function partiesOf(db: SqlReader, ids: readonly string[], asOf: string | null): Promise<PartyRow[]> {
  return db.query(
    `${PARTIES} ${ON_DAY_OR_NEWEST('v', { table: 'party_version', column: 'party_id' })} order by v.position, v.party_id`,
    [ids, asOf],
  );
}

/** parties, every version of them */
export function partyVersionsOf(db: SqlReader, ids: readonly string[]): Promise<PartyRow[]> {
  return db.query(`${PARTIES} ${ON_DAY('v')} order by v.position, v.party_id, v.valid_from nulls first`, [ids, null]);
}

/** organisations that an avenant brings in, by id */
export function organisationNames(
  db: SqlReader,
  ids: readonly string[],
): Promise<{ id: string; name: string; shortName: string }[]> {
  return db.query(
    'select id, name, short_name as "shortName" from organisations.organisation where id = any($1::uuid[])',
    [ids],
  );
}

/** versions of parts that an avenant has ended, with its number */
export function endedVersionsOf(db: SqlReader, conventionId: string): Promise<{ id: string; ordinal: number }[]> {
  const ended = ['article_version', 'party_version', 'commitment_version', 'clause', 'annex'].map(
    (table) =>
      `select v.id, v.ended_by_instrument_id as by from conventions.${table} v
       where v.convention_id = $1 and v.ended_by_instrument_id is not null`,
  );
  return db.query(
    `select v.id, i.ordinal from (${ended.join(' union all ')}) v join conventions.instrument i on i.id = v.by`,
    [conventionId],
  );
}

export interface MandateRow {
  id: string;
  conventionId: string;
  partyId: string;
  /** The version of the party that names it: it is given for as long as that one applies. */
  partyVersionId: string;
  mandatorOrganisationId: string;
  resolution: string | null;
  resolvedOn: string | null;
}

/** mandates given to the coordinators, of every version of a party */
export function mandatesOf(db: SqlReader, ids: readonly string[]): Promise<MandateRow[]> {
  return db.query(
    `select m.id, m.convention_id as "conventionId", m.party_id as "partyId",
       m.party_version_id as "partyVersionId", m.mandator_organisation_id as "mandatorOrganisationId", m.resolution, m.resolved_on as "resolvedOn"
     from conventions.mandate m join organisations.organisation o on o.id = m.mandator_organisation_id
     where m.convention_id = any($1::uuid[]) order by o.short_name, m.id`,
    [ids],
  );
}

export interface SignatureRow {
  id: string;
  conventionId: string;
  instrumentId: string;
  partyId: string;
  slot: 'elected' | 'administrative';
  step: number;
  office: string | null;
  signedOn: string | null;
  /** Null for a signature that was given elsewhere, and only recorded here. */
  method: SignatureMethod | null;
  signerName: string | null;
  signerQuality: string | null;
  qualityUntil: string | null;
  contentHash: string | null;
  signedAt: string | null;
  organisationId: string | null;
  accountId: string | null;
  /** Imprint of the address of whoever signed. */
  signerHash: string | null;
  /** The link by which it was given, to somebody without an account. */
  signingLinkId: string | null;
  declaredOn: string | null;
  declaredBy: string | null;
  keptAt: string | null;
  /** Day of the last reminder, as far as the reader may know. */
  remindedOn: string | null;
  version: number;
}

const SIGNATURES = `select s.id, s.convention_id as "conventionId", s.instrument_id as "instrumentId",
    s.party_id as "partyId", s.slot, s.step, s.office, s.signed_on as "signedOn", s.method, s.signer_name as "signerName",
    s.signer_quality as "signerQuality", s.quality_until as "qualityUntil", s.content_hash as "contentHash",
    s.signed_at as "signedAt", s.organisation_id as "organisationId", s.account_id as "accountId", s.signer_hash as "signerHash",
  s.signing_link_id as "signingLinkId",
    s.declared_on as "declaredOn", s.declared_by as "declaredBy", s.kept_at as "keptAt", s.version,
    (select max(r.reminded_on) from conventions.signature_reminder r where r.signature_id = s.id) as "remindedOn"
  from conventions.signature s join conventions.instrument i on i.id = s.instrument_id`;

/** signatures expected of the initial text, with what is known of them once given */
export function signaturesOf(db: SqlReader, ids: readonly string[]): Promise<SignatureRow[]> {
  return db.query(
    `${SIGNATURES} where s.convention_id = any($1::uuid[]) and i.ordinal = 0 order by s.step, s.party_id, s.slot desc`,
    [ids],
  );
}

/** signatures expected of avenants, with what is known of them once given */
export function avenantSignaturesOf(db: SqlReader, avenantIds: readonly string[]): Promise<SignatureRow[]> {
  return db.query(
    `${SIGNATURES} where s.instrument_id = any($1::uuid[]) and i.ordinal > 0 order by s.step, s.party_id, s.slot desc`,
    [avenantIds],
  );
}

export interface ClauseRow extends VersionRow {
  id: string;
  /** The clause, the same through all its versions. */
  partId: string;
  articleId: string | null;
  articleNumber: string | null;
  kind: string;
  scope: string;
  value: unknown;
  ruleId: string | null;
}

/** clauses in force on a day, in the order of their articles */
export function clausesOf(db: SqlReader, ids: readonly string[], asOf: string | null): Promise<ClauseRow[]> {
  return db.query(
    `select v.id, v.part_id as "partId", ${VERSION('v')}, v.article_id as "articleId", a.number as "articleNumber", v.kind, v.scope, v.value,
       v.rule_id as "ruleId"
     from conventions.clause v
     join conventions.instrument i on i.id = v.instrument_id
     left join lateral (
       select w.number, w.position from conventions.article_version w
       where w.article_id = v.article_id and ($2::date is null or daterange(w.valid_from, w.valid_to, '[]') @> $2::date)
       order by w.valid_from desc nulls last limit 1) a on true
     where ${ON_DAY('v')} order by a.position nulls last, v.kind, v.scope, v.valid_from nulls first`,
    [ids, asOf],
  );
}
