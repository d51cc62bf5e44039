import type { OrganisationMention, ProposalKind, UnreadPassage } from '@maillage/domain/conventions/reading';
import type { SqlReader } from '../../../db/sql.ts';

export type Decision = 'pending' | 'accepted' | 'corrected' | 'left_out';

export interface ReadingRow {
  id: string;
  organisationId: string;
  fileId: string;
  fileName: string;
  mediaType: string;
  sha256: string;
  pages: number | null;
  /** The code in which the bytes of a text were read; null for a file that says its own. */
  encoding: string | null;
  unread: UnreadPassage[];
  state: 'open' | 'drafted';
  conventionId: string | null;
  startedAt: string;
  changedAt: string;
  version: number;
  /** Proposals in all, and those without a decision. */
  proposed: number;
  pending: number;
}

export interface ProposalRow {
  id: string;
  readingId: string;
  position: number;
  kind: ProposalKind;
  fields: Record<string, unknown>;
  mention: OrganisationMention | null;
  passageStart: number;
  passageEnd: number;
  rule: string;
  confidence: number;
  decision: Decision;
  corrected: Record<string, unknown> | null;
  version: number;
}

const READING = `r.id, r.organisation_id as "organisationId", r.file_id as "fileId", r.file_name as "fileName",
  r.media_type as "mediaType", r.sha256, r.pages, r.encoding, r.unread, r.state, r.convention_id as "conventionId",
  r.started_at as "startedAt", r.changed_at as "changedAt", r.version, p.proposed, p.pending`;
const COUNTS = `cross join lateral (
  select count(*)::int as proposed, (count(*) filter (where decision = 'pending'))::int as pending
  from conventions.reading_proposal where reading_id = r.id) p`;
const PROPOSAL = `p.id, p.reading_id as "readingId", p.position, p.kind, p.fields, p.mention, p.passage_start as "passageStart",
  p.passage_end as "passageEnd", p.rule, p.confidence, p.decision, p.corrected, p.version`;

/** reading: one within reach */
export async function readingById(db: SqlReader, id: string): Promise<ReadingRow | null> {
  const [row] = await db.query<ReadingRow>(`select ${READING} from conventions.reading r ${COUNTS} where r.id = $1`, [
    id,
  ]);
  return row ?? null;
}

/** readings of the organisation acted for, the one touched last first */
export function readingsOf(db: SqlReader, organisationId: string, most: number): Promise<ReadingRow[]> {
  return db.query(
    `select ${READING} from (
       select * from conventions.reading where organisation_id = $1 order by changed_at desc, id limit $2) r ${COUNTS}
     order by r.changed_at desc, r.id`,
    [organisationId, most],
  );
}

/** reading: the text that was read */
export async function readingSource(db: SqlReader, id: string): Promise<string> {
  const [row] = await db.query<{ source: string }>('select source from conventions.reading where id = $1', [id]);
  return row?.source ?? '';
}

/** proposals of a reading, in the order of the text */
export function proposalsOf(db: SqlReader, readingId: string): Promise<ProposalRow[]> {
  return db.query(
    `select ${PROPOSAL} from conventions.reading_proposal p where p.reading_id = $1 order by p.position`,
    [readingId],
  );
}

/** reading: locked until the transaction ends */
export async function lockReading(
  db: SqlReader,
  id: string,
): Promise<Pick<ReadingRow, 'id' | 'state' | 'version' | 'fileId'> | null> {
  const [row] = await db.query<Pick<ReadingRow, 'id' | 'state' | 'version' | 'fileId'>>(
    'select id, state, version, file_id as "fileId" from conventions.reading where id = $1 for update',
    [id],
  );
  return row ?? null;
}

export interface NewReading extends Pick<
  ReadingRow,
  'id' | 'organisationId' | 'fileId' | 'fileName' | 'mediaType' | 'sha256' | 'pages' | 'encoding' | 'unread'
> {
  accountId: string;
  source: string;
  now: string;
}

/** reading start, with its proposals */
export async function insertReading(
  db: SqlReader,
  reading: NewReading,
  proposals: readonly Omit<ProposalRow, 'readingId' | 'decision' | 'corrected' | 'version'>[],
): Promise<void> {
  await db.query(
    `insert into conventions.reading (id, organisation_id, account_id, file_id, file_name, media_type, sha256, pages, source,
       unread, state, started_at, changed_at, encoding)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11, $11, $12)`,
    [
      reading.id,
      reading.organisationId,
      reading.accountId,
      reading.fileId,
      reading.fileName,
      reading.mediaType,
      reading.sha256,
      reading.pages,
      reading.source,
      JSON.stringify(reading.unread),
      reading.now,
      reading.encoding,
    ],
  );
  await db.query(
    `insert into conventions.reading_proposal (id, reading_id, organisation_id, position, kind, fields, mention,
       passage_start, passage_end, rule, confidence, decision)
     select p.id, $1, $2, p.position, p.kind, p.fields, p.mention, p."passageStart", p."passageEnd", p.rule, p.confidence,
       'pending'
     from jsonb_to_recordset($3::jsonb) as p(id uuid, position int, kind text, fields jsonb, mention jsonb,
       "passageStart" int, "passageEnd" int, rule text, confidence real)`,
    [reading.id, reading.organisationId, JSON.stringify(proposals)],
  );
}

export interface DecisionWrite {
  id: string;
  expectedVersion: number;
  decision: Decision;
  corrected: Record<string, unknown> | null;
}

/** proposals decide. @returns ids of those that were written: the others have changed since they were read */
export async function writeDecisions(
  db: SqlReader,
  readingId: string,
  decisions: readonly DecisionWrite[],
  by: { accountId: string; now: string },
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `update conventions.reading_proposal p
     set decision = d.decision, corrected = nullif(d.corrected, 'null'::jsonb), version = p.version + 1,
       decided_by = case when d.decision = 'pending' then null else $3::uuid end,
       decided_at = case when d.decision = 'pending' then null else $4::timestamptz end
     from jsonb_to_recordset($2::jsonb) as d(id uuid, "expectedVersion" int, decision text, corrected jsonb)
     where p.reading_id = $1 and p.id = d.id and p.version = d."expectedVersion"
     returning p.id`,
    [readingId, JSON.stringify(decisions), by.accountId, by.now],
  );
  return rows.map(({ id }) => id);
}

/** reading: touched, and drafted when a convention was made of it */
export async function touchReading(db: SqlReader, id: string, now: string, conventionId: string | null): Promise<void> {
  await db.query(
    `update conventions.reading set changed_at = $2, version = version + 1, convention_id = coalesce($3, convention_id),
       state = case when $3::uuid is null then state else 'drafted' end
     where id = $1`,
    [id, now, conventionId],
  );
}

/** reading: erased with its text and its proposals */
export async function deleteReadingRow(db: SqlReader, id: string): Promise<void> {
  await db.query('delete from conventions.reading where id = $1', [id]);
}

export interface CandidateRow {
  /** Place in the list that was asked. */
  mention: number;
  id: string;
  name: string;
  /** The SIRET is the same. */
  bySiret: boolean;
}

/**
 * organisations that a text may mean: the SIRET first, then those whose name holds most of the words that name them. At most
 * so many for each mention.
 */
export function organisationCandidates(
  db: SqlReader,
  mentions: readonly { siret: string | null; words: readonly string[] }[],
  most: number,
): Promise<CandidateRow[]> {
  return db.query(
    `select m.at::int as mention, c.id, c.name, c."bySiret"
     from jsonb_array_elements($1::jsonb) with ordinality as m(mention, at)
     cross join lateral (
       select o.id, o.name, coalesce(o.siret = m.mention ->> 'siret', false) as "bySiret",
         ts_rank(to_tsvector('simple', o.search_key), q.query, 2) as nearness
       from (select to_tsquery('simple', coalesce(
         (select string_agg(word, ' | ') from jsonb_array_elements_text(m.mention -> 'words') as w(word)), '')) as query) q,
         organisations.organisation o
       where o.kind <> 'platform' and (o.siret = m.mention ->> 'siret' or to_tsvector('simple', o.search_key) @@ q.query)
       order by coalesce(o.siret = m.mention ->> 'siret', false) desc, nearness desc, o.name collate "fr-x-icu", o.id
       limit $2) c`,
    [JSON.stringify(mentions), most],
  );
}

/** départements by name */
export function departementNames(db: SqlReader): Promise<{ code: string; name: string }[]> {
  return db.query('select code, name from reference.departement order by code');
}
