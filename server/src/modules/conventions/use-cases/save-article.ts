import { articleInput, type ArticleInput } from '@maillage/domain/conventions';
import { newId, refusal } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { ArticleEntity, ArticleVersionEntity } from '../persistence/convention.entities.ts';
import type { ArticleRow } from '../persistence/parts.queries.ts';
import type { NamedParts } from './open-for-editing.ts';
import { savePart, type PartKind, type SavePart } from './save-part.ts';
import { updateAtVersion } from './write-version.ts';

/** Uuid of the article under a number, null when there is none. */
export function articleIdOf({ articles }: Pick<NamedParts, 'articles'>, number: string | null): string | null {
  return number === null ? null : (articles.find((article) => article.number === number)?.id ?? null);
}

export const articlePart: PartKind<typeof articleInput, ArticleRow> = {
  recordType: 'Article',
  schema: articleInput,
  find: (_tx, editing, id) => Promise.resolve(editing.articles.find((row) => row.id === id) ?? null),
  check(_tx, editing, input, current) {
    const others = editing.articles.filter((row) => row.id !== current?.id);
    const refusals = [];
    if (others.some((row) => row.number === input.number))
      refusals.push(refusal('DUPLICATE_ARTICLE', ['number'], { number: input.number }));
    if (input.parentNumber !== null) {
      const parent = others.find((row) => row.number === input.parentNumber);
      if (!parent) refusals.push(refusal('UNKNOWN_ARTICLE', ['parentNumber'], { number: input.parentNumber }));
      for (let above = parent; above; above = editing.articles.find((row) => row.id === above!.parentId)) {
        if (above.id === current?.id) {
          refusals.push(refusal('INVALID_VALUE', ['parentNumber']));
          break;
        }
      }
    }
    return refusals;
  },
  async insert(tx, editing, id, input) {
    await tx.manager.insert(ArticleEntity, { id, conventionId: editing.convention.id });
    await tx.manager.insert(ArticleVersionEntity, {
      id: newId(),
      articleId: id,
      conventionId: editing.convention.id,
      instrumentId: editing.instrumentId,
      version: 1,
      ...articleColumns(editing, input),
    });
  },
  update: (tx, editing, current, expectedVersion, input) =>
    updateAtVersion(tx, ArticleVersionEntity, current.versionId, expectedVersion, articleColumns(editing, input)),
};

/** What a version of an article holds, as it is stored. */
export function articleColumns(named: Pick<NamedParts, 'articles'>, { parentNumber, ...input }: ArticleInput) {
  return { ...input, parentArticleId: articleIdOf(named, parentNumber) };
}

/** Writes an article of a draft: number, heading, text, place. @see savePart */
export function saveArticle(tx: Transaction, command: SavePart) {
  return savePart(tx, articlePart, command);
}
