import { whyNotSendFile } from '@maillage/domain/access';
import {
  MEDIA_TYPES,
  purposeRule,
  receiveFile as decide,
  safeFileName,
  type FilePurpose,
  type Inspection,
} from '@maillage/domain/files';
import { failed, newId, ok, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { insertFile } from '../persistence/file.queries.ts';

export interface SentFile {
  purpose: FilePurpose;
  /** As the sender calls it. */
  name: string;
  bytes: Buffer;
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
  /** What the bytes are found to be. */
  found: Inspection;
}

/** A file that was taken, kept or put apart. */
export interface TakenFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  pages: number | null;
  state: 'kept' | 'quarantined';
  reason: Refusal | null;
}

/**
 * Takes a file that somebody sends: kept, or put apart with its reason. It proves nothing before a record cites it.
 * @returns FORBIDDEN for whoever sends nothing in the organisation's name; FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED,
 * FILE_EMPTY, FILE_UNREADABLE, FILE_ENCRYPTED, FILE_UNPACKS_TOO_LARGE
 */
export async function receiveFile(tx: Transaction, sent: SentFile): Promise<Result<TakenFile, Refusal>> {
  const { actor } = tx;
  const denial = whyNotSendFile(actor);
  if (denial) return failed([denial]);
  const reception = decide(sent.purpose, sent.found);
  if (reception.state === 'refused') return failed([reception.reason]);
  const { state, type } = reception;
  const taken: TakenFile = {
    id: newId(),
    name: safeFileName(sent.name, type),
    mediaType: MEDIA_TYPES[type],
    size: sent.bytes.length,
    sha256: sent.sha256,
    pages: sent.found.pages,
    state,
    reason: state === 'quarantined' ? reception.reason : null,
  };
  const { purpose } = sent;
  await insertFile(
    tx,
    {
      ...taken,
      purpose,
      audience: purposeRule(purpose).audience,
      organisationId: actor.organisationId!,
      accountId: actor.accountId,
      sentAt: tx.now,
    },
    sent.bytes,
  );
  await tx.audit({
    stream: `organisation:${actor.organisationId}`,
    recordType: 'File',
    recordId: taken.id,
    action: state === 'kept' ? 'sent' : 'quarantined',
    before: null,
    after: { purpose, size: taken.size, sha256: taken.sha256, reason: taken.reason?.code ?? null },
  });
  return ok(taken);
}
