import type { CitedFile, FileAudience, FilePurpose } from '@maillage/domain/files';
import type { Refusal } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';

/** Bytes of one piece of a content. */
const CHUNK = 512 * 1024;

export interface FileRow extends CitedFile {
  id: string;
  purpose: FilePurpose;
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  sha256: string;
  pages: number | null;
  /** Why it was put apart; null when it is kept. */
  reason: Refusal | null;
  organisationId: string;
  sentAt: string;
}

const FILE = `f.id, f.purpose, f.name, f.media_type as "mediaType", f.size, f.sha256, f.pages, f.state, f.reason,
  f.convention_id as "conventionId", f.attached_at is not null as attached, f.organisation_id as "organisationId",
  f.sent_at as "sentAt"`;

/** files within reach */
export function filesById(db: SqlReader, ids: readonly string[]): Promise<FileRow[]> {
  return db.query(`select ${FILE} from files.file f where f.id = any($1::uuid[])`, [ids]);
}

/** A record by its type and its bare uuid. */
export interface RecordRef {
  type: string;
  id: string;
}

/** files that prove records, those that stand */
export function filesOfRecords(
  db: SqlReader,
  records: readonly RecordRef[],
): Promise<(FileRow & { recordType: string; recordId: string })[]> {
  return db.query(
    `select ${FILE}, c.record_type as "recordType", c.record_id as "recordId"
     from unnest($1::text[], $2::uuid[]) as asked(type, id)
     join files.citation c on c.record_type = asked.type and c.record_id = asked.id and c.ended_at is null
     join files.file f on f.id = c.file_id`,
    [records.map(({ type }) => type), records.map(({ id }) => id)],
  );
}

/** the file that proves a record, which it does no longer */
export async function endCitation(db: SqlReader, record: RecordRef, at: string): Promise<void> {
  await db.query(
    'update files.citation set ended_at = $3 where record_type = $1 and record_id = $2 and ended_at is null',
    [record.type, record.id, at],
  );
}

/** a file that proves a record from now on */
export async function insertCitation(
  db: SqlReader,
  citation: { fileId: string; conventionId: string; record: RecordRef; at: string },
): Promise<void> {
  await db.query(
    `insert into files.citation (file_id, convention_id, record_type, record_id, cited_at) values ($1, $2, $3, $4, $5)`,
    [citation.fileId, citation.conventionId, citation.record.type, citation.record.id, citation.at],
  );
}

/** a file with its content, in pieces */
export async function insertFile(
  db: SqlReader,
  file: Omit<FileRow, 'conventionId' | 'attached'> & { audience: FileAudience; accountId: string },
  bytes: Buffer,
): Promise<void> {
  await db.query(
    `insert into files.file (id, purpose, audience, name, media_type, size, sha256, pages, state, reason, organisation_id,
       account_id, sent_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      file.id,
      file.purpose,
      file.audience,
      file.name,
      file.mediaType,
      file.size,
      file.sha256,
      file.pages,
      file.state,
      file.reason === null ? null : JSON.stringify(file.reason),
      file.organisationId,
      file.accountId,
      file.sentAt,
    ],
  );
  for (let position = 0; position * CHUNK < bytes.length; position += 1) {
    const content = bytes.subarray(position * CHUNK, (position + 1) * CHUNK);
    await db.query('insert into files.chunk (file_id, position, content) values ($1, $2, $3)', [
      file.id,
      position,
      content,
    ]);
  }
}

/** content of a file, whole; empty when it is out of reach or put apart */
export async function contentOf(db: SqlReader, id: string): Promise<Buffer> {
  const rows = await db.query<{ content: Buffer }>(
    'select content from files.chunk where file_id = $1 order by position',
    [id],
  );
  return Buffer.concat(rows.map((row) => row.content));
}

/** a file tied to a convention by its sender; @returns whether it was free to be */
export async function attachFile(db: SqlReader, id: string, conventionId: string, at: string): Promise<boolean> {
  const rows = await db.query(
    `update files.file set convention_id = $2, attached_at = $3 where id = $1 and attached_at is null and state = 'kept'
     returning id`,
    [id, conventionId, at],
  );
  return rows.length === 1;
}

/** files that nothing has cited, sent before a moment, those put apart before another */
export async function clearUncited(db: SqlReader, before: { kept: string; quarantined: string }): Promise<void> {
  await db.query(
    `delete from files.file
     where attached_at is null and sent_at < case state when 'kept' then $1::timestamptz else $2::timestamptz end`,
    [before.kept, before.quarantined],
  );
}
