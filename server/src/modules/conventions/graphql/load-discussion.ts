import type { GraphQLContext } from '../../../context.ts';
import { pickRows } from '../../../platform/graphql/loaders.ts';
import { readDiscussions, type Discussion } from '../use-cases/discussion.ts';

const DISCUSSION = Symbol('discussion of a text');

/** A text with what has been said of it, once for a request; null when it is out of the reader's reach. */
export function loadDiscussion(context: GraphQLContext, uuid: string): Promise<Discussion | null> {
  return context.loaders
    .get<string, Discussion | null>(DISCUSSION, async (ids) =>
      pickRows(ids, await readDiscussions(context.gate, ids), ({ convention }) => convention.id),
    )
    .load(uuid);
}
