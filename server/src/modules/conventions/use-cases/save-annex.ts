import { annexInput } from '@maillage/domain/conventions';
import { refusal } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { AnnexEntity } from '../persistence/convention.entities.ts';
import { annexesOf, type AnnexRow } from '../persistence/parts.queries.ts';
import type { Editing } from './open-for-editing.ts';
import { articleIdOf } from './save-article.ts';
import { savePart, type PartKind, type SavePart } from './save-part.ts';
import { updateAtVersion } from './write-version.ts';

function columns(editing: Editing, { articleNumber, ...input }: typeof annexInput._output) {
  return { ...input, articleId: articleIdOf(editing, articleNumber) };
}

export const annexPart: PartKind<typeof annexInput, AnnexRow> = {
  recordType: 'Annex',
  schema: annexInput,
  async find(tx, editing, id) {
    const rows = await annexesOf(tx, [editing.convention.id]);
    return rows.find((row) => row.id === id) ?? null;
  },
  check(_tx, editing, input) {
    const known = input.articleNumber === null || articleIdOf(editing, input.articleNumber) !== null;
    return known ? [] : [refusal('UNKNOWN_ARTICLE', ['articleNumber'], { number: input.articleNumber })];
  },
  async insert(tx, editing, id, input) {
    await tx.manager.insert(AnnexEntity, {
      id,
      conventionId: editing.convention.id,
      version: 1,
      ...columns(editing, input),
    });
  },
  update: (tx, editing, current, expectedVersion, input) =>
    updateAtVersion(tx, AnnexEntity, current.id, expectedVersion, columns(editing, input)),
};

/** Writes an annex that the text announces, received or still missing. @see savePart */
export function saveAnnex(tx: Transaction, command: SavePart) {
  return savePart(tx, annexPart, command);
}
