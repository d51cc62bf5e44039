import type { GraphQLContext } from '../../../context.ts';
import { uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { readDiscussions, type Discussion } from '../use-cases/discussion.ts';
import type { TextRef } from '../use-cases/text-ref.ts';
import type { PartyType } from './parts.type.ts';
import { partyModel } from './read-models.ts';

const DISCUSSION = Symbol('discussion of a text');

const keyOf = ({ conventionId, avenantId }: TextRef): string => `${conventionId}|${avenantId ?? ''}`;

/** A text with what has been said of it, once for a request; null when it is out of the reader's reach. */
export function loadDiscussion(context: GraphQLContext, ref: TextRef): Promise<Discussion | null> {
  return context.loaders
    .get<TextRef, Discussion | null>(
      DISCUSSION,
      async (refs) => {
        const found = await readDiscussions(context.gate, refs, context.today);
        return refs.map((each) => found.find((discussion) => keyOf(discussion.ref) === keyOf(each)) ?? null);
      },
      keyOf,
    )
    .load(ref);
}

/** A party of a text under discussion, those that an avenant brings in too. */
export async function partyOfText(
  context: GraphQLContext,
  ref: TextRef,
  uuid: string | null,
): Promise<PartyType | null> {
  const row = (await loadDiscussion(context, ref))?.parties.find(({ id }) => id === uuid);
  return row ? partyModel(row) : null;
}

/** The text that an input names. */
export function textRefOf(input: { conventionId: string; avenantId?: string | null | undefined }): TextRef {
  return {
    conventionId: uuidOf('Convention', input.conventionId),
    avenantId: uuidOrNull('Avenant', input.avenantId),
  };
}
