import { annexInput, type AnnexInput } from '@maillage/domain/conventions';
import { refusal, type Refusal } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { citeFile } from '../../files/use-cases/cite-file.ts';
import { AnnexEntity } from '../persistence/convention.entities.ts';
import { annexesOf, type AnnexRow } from '../persistence/parts.queries.ts';
import type { NamedParts } from './open-for-editing.ts';
import { articleIdOf } from './save-article.ts';
import { savePart, type PartKind, type SavePart } from './save-part.ts';
import { updateAtVersion } from './write-version.ts';

/** What a version of an annex holds, as it is stored. */
export function annexColumns(named: Pick<NamedParts, 'articles'>, { articleNumber, ...input }: AnnexInput) {
  return { ...input, articleId: articleIdOf(named, articleNumber) };
}

export const annexPart: PartKind<typeof annexInput, AnnexRow> = {
  recordType: 'Annex',
  schema: annexInput,
  async find(tx, editing, id) {
    const rows = await annexesOf(tx, [editing.convention.id], null);
    return rows.find((row) => row.id === id) ?? null;
  },
  async check(tx, editing, input) {
    const known = input.articleNumber === null || articleIdOf(editing, input.articleNumber) !== null;
    return [
      ...(known ? [] : [refusal('UNKNOWN_ARTICLE', ['articleNumber'], { number: input.articleNumber })]),
      ...(await citeAnnexFile(tx, editing.convention.id, input.fileId)),
    ];
  },
  async insert(tx, editing, id, input) {
    await tx.manager.insert(AnnexEntity, {
      id,
      partId: id,
      conventionId: editing.convention.id,
      instrumentId: editing.instrumentId,
      version: 1,
      ...annexColumns(editing, input),
    });
  },
  update: (tx, editing, current, expectedVersion, input) =>
    updateAtVersion(tx, AnnexEntity, current.id, expectedVersion, annexColumns(editing, input)),
};

/** Ties the file of an annex to its convention: from then on those who read the text read it. @returns the refusals */
export async function citeAnnexFile(tx: Transaction, conventionId: string, fileId: string | null): Promise<Refusal[]> {
  return fileId === null
    ? []
    : citeFile(tx, { fileId, purpose: 'annex', conventionId, record: null, path: ['fileId'] });
}

/** Writes an annex that the text announces, received or still missing. @see savePart */
export function saveAnnex(tx: Transaction, command: SavePart) {
  return savePart(tx, annexPart, command);
}
