import { checkFixedPart, differencesOf, type Block } from '@maillage/domain/conventions';
import type { Refusal } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { originOf } from '../persistence/copies.queries.ts';
import type { Editing } from './open-for-editing.ts';

/**
 * The reason against changing a part that the framework of a contract fixes, with the article of the framework (AMF-2).
 * @param after the part as it would be, in the form of its input; null when it is removed
 */
export async function whyFixed(
  db: SqlReader,
  editing: Pick<Editing, 'convention'>,
  block: Block,
  id: string,
  after: unknown,
): Promise<Refusal[]> {
  const origin = await originOf(db, editing.convention.id, block, id);
  if (!origin?.fixed) return [];
  const facts = { fixed: true, articleNumber: origin.sourceArticle };
  if (after === null) return checkFixedPart(facts, 'removed');
  return checkFixedPart(facts, differencesOf({ block, before: origin.fields, after } as never));
}
