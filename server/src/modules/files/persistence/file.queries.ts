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

/** files within reach */
export function filesById(db: SqlReader, ids: readonly string[]): Promise<FileRow[]> {
  return db.query(
    `select f.id, f.purpose, f.name, f.media_type as "mediaType", f.size, f.sha256, f.pages, f.state, f.reason,
       f.convention_id as "conventionId", f.attached_at is not null as attached, f.organisation_id as "organisationId",
       f.sent_at as "sentAt"
     from files.file f where f.id = any($1::uuid[])`,
    [ids],
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

/** files that nothing has cited, sent before a moment, those put apart before another */
export async function clearUncited(db: SqlReader, before: { kept: string; quarantined: string }): Promise<void> {
  await db.query(
    `delete from files.file
     where attached_at is null and sent_at < case state when 'kept' then $1::timestamptz else $2::timestamptz end`,
    [before.kept, before.quarantined],
  );
}
