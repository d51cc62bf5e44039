import { checkCitation, type FilePurpose } from '@maillage/domain/files';
import { refusal, type Refusal } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { attachFile, endCitation, filesById, insertCitation, type RecordRef } from '../persistence/file.queries.ts';

/** A record of a convention that cites a file. */
export interface Citation {
  /** Bare uuid of the file. */
  fileId: string;
  purpose: FilePurpose;
  conventionId: string;
  /** The record that the file proves; null for a part of the text, which keeps the file's id itself. */
  record: RecordRef | null;
  /** Field of the input that names it. */
  path: readonly string[];
}

/**
 * Ties a file to the convention and to the record that it proves: from then on the others may read it. It takes the place
 * of the file that proved the record before.
 * @returns NOT_FOUND, FILE_QUARANTINED or FILE_IN_USE on the field; none when it is done
 */
export async function citeFile(tx: Transaction, citation: Citation): Promise<Refusal[]> {
  const { fileId, conventionId, record, path } = citation;
  const [file] = await filesById(tx, [fileId]);
  const refusals = checkCitation(file ?? null, citation);
  if (refusals.length > 0) return refusals;
  // What proves one record does not prove another one; a part of the text is written again with the file that it has.
  if (file!.attached) return record === null ? [] : [refusal('FILE_IN_USE', path)];
  if (!(await attachFile(tx, fileId, conventionId, tx.now))) return [refusal('NOT_FOUND', path)];
  if (record) {
    await endCitation(tx, record, tx.now);
    await insertCitation(tx, { fileId, conventionId, record, at: tx.now });
  }
  return [];
}

/** The file that proves a record proves it no longer: the record has come to say something else. */
export function dropCitation(tx: Transaction, record: RecordRef): Promise<void> {
  return endCitation(tx, record, tx.now);
}
