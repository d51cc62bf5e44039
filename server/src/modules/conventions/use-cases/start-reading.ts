import { whyNotDraftConvention, type Who } from '@maillage/domain/access';
import type { Reading } from '@maillage/domain/conventions/reading';
import { MEDIA_TYPES, type FileType } from '@maillage/domain/files';
import { failed, newId, ok, refusal, type Refusal, type Result } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import type { ReadingOutcome } from '../../../platform/documents/read-in-worker.ts';
import type { FileRow } from '../../files/use-cases/read-file.ts';
import { departementNames, insertReading, type ProposalRow } from '../persistence/reading.queries.ts';
import { whoOf } from './open-for-editing.ts';

/** Proposals of one reading at most: a text with more of them is no convention. */
const MOST_PROPOSALS = 2_000;

/** Reads bytes of a type, with what the rules are told beside. */
export type ReadFileText = (order: {
  type: FileType;
  bytes: Uint8Array;
  facts: { departements: readonly { code: string; name: string }[] };
}) => Promise<ReadingOutcome>;

/** What a file was read to be, before anything is written. */
export interface TextTaken {
  file: FileRow;
  text: string;
  /** The code in which the bytes of a text were read; null for a file that says its own. */
  encoding: string | null;
  reading: Reading;
}

/**
 * Takes the text out of a file that was sent to be imported, and reads it. Writes nothing.
 * @param found the file within reach with its bytes, null when there is none
 * @returns FORBIDDEN for whoever drafts no convention; NOT_FOUND, FILE_QUARANTINED, FILE_WITHOUT_TEXT, FILE_TEXT_TOO_LONG, FILE_UNREADABLE
 */
export async function takeText(
  db: SqlReader,
  who: Who,
  found: { file: FileRow; bytes: Buffer } | null,
  read: ReadFileText,
): Promise<Result<TextTaken, Refusal>> {
  const no = (code: Refusal['code']): Result<TextTaken, Refusal> => failed([refusal(code, ['fileId'])]);
  const denial = whyNotDraftConvention(who);
  if (denial) return failed([denial]);
  if (!found || found.file.purpose !== 'convention_import') return no('NOT_FOUND');
  const { file, bytes } = found;
  if (file.state === 'quarantined') return no('FILE_QUARANTINED');
  const type = (Object.keys(MEDIA_TYPES) as FileType[]).find((each) => MEDIA_TYPES[each] === file.mediaType);
  if (!type) return no('FILE_UNREADABLE');
  const outcome = await read({ type, bytes, facts: { departements: await departementNames(db) } });
  if ('reading' in outcome) return ok({ file, ...outcome });
  const codes = {
    type: 'FILE_UNREADABLE',
    unreadable: 'FILE_UNREADABLE',
    empty: 'FILE_WITHOUT_TEXT',
    too_long: 'FILE_TEXT_TOO_LONG',
    too_slow: 'FILE_TEXT_TOO_LONG',
  } as const;
  return no(codes[outcome.refused]);
}

/**
 * Keeps a reading with its proposals, for the organisation acted for.
 * @param sourceNote what the draft will say of where its text comes from
 * @returns the reading's id; FORBIDDEN for whoever drafts no convention
 */
export async function startReading(
  tx: Transaction,
  { file, text, encoding, reading }: TextTaken,
  sourceNote: string,
): Promise<Result<{ id: string }, Refusal>> {
  const denial = whyNotDraftConvention(whoOf(tx));
  if (denial) return failed([denial]);
  const id = newId();
  const proposals = reading.proposals
    .slice(0, MOST_PROPOSALS)
    .map(
      (
        { kind, fields, passage, rule, confidence, organisation },
        position,
      ): Omit<ProposalRow, 'readingId' | 'decision' | 'corrected' | 'version'> => ({
        id: newId(),
        position,
        kind,
        fields: kind === 'details' ? { ...fields, sourceNote } : { ...fields },
        mention: organisation,
        passageStart: passage.start,
        passageEnd: passage.end,
        rule,
        confidence,
      }),
    );
  await insertReading(
    tx,
    {
      id,
      organisationId: tx.actor.organisationId!,
      accountId: tx.actor.accountId,
      fileId: file.id,
      fileName: file.name,
      mediaType: file.mediaType,
      sha256: file.sha256,
      pages: file.pages,
      encoding,
      source: text,
      unread: [...reading.unread],
      now: tx.now,
    },
    proposals,
  );
  await tx.audit({
    stream: `organisation:${tx.actor.organisationId}`,
    recordType: 'Reading',
    recordId: id,
    action: 'created',
    before: null,
    after: { sha256: file.sha256, size: file.size, proposals: proposals.length },
  });
  return ok({ id });
}
