import { purposeRule } from '@maillage/domain/files';
import { ok, type Refusal, type Result } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { contentOf, filesById, type FileRow } from '../persistence/file.queries.ts';

export type { FileRow } from '../persistence/file.queries.ts';

/**
 * A file with its bytes, under the rights of whoever reads: the way by which another use case gets at what was sent.
 * @returns null when it is out of reach or unknown; no bytes for a file that was put apart
 */
export async function readFile(db: SqlReader, id: string): Promise<{ file: FileRow; bytes: Buffer } | null> {
  const [file] = await filesById(db, [id]);
  if (!file) return null;
  return { file, bytes: file.state === 'kept' ? await contentOf(db, id) : Buffer.alloc(0) };
}

/** Notes that a file which may name people was read: before it is sent, in the trace of its convention. */
export async function noteReading(tx: Transaction, file: FileRow): Promise<Result<true, Refusal>> {
  if (!purposeRule(file.purpose).personal) return ok(true);
  const { conventionId, id, purpose, sha256 } = file;
  await tx.audit({
    stream: conventionId ? `convention:${conventionId}` : `organisation:${file.organisationId}`,
    recordType: 'File',
    recordId: id,
    action: 'downloaded',
    ...(conventionId ? { conventionId } : {}),
    before: null,
    after: { purpose, sha256 },
  });
  return ok(true);
}
