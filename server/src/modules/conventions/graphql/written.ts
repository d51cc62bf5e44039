import type { Refusal, Result } from '@maillage/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { loadConvention } from '../persistence/convention.loader.ts';
import { ConventionType } from './convention.type.ts';
import { conventionModel } from './read-models.ts';

@ObjectType('ConventionWritten', {
  description: 'The convention as it now stands, read today, and the part that was written.',
})
export class ConventionWritten {
  @Field(() => ConventionType, { nullable: true })
  convention!: ConventionType | null;

  @Field(() => ID, { nullable: true, description: 'Id of the part that was written or removed.' })
  partId!: string | null;
}

export const WrittenPayload = payloadOf('ConventionPayload', ConventionWritten);

export type Written = Promise<ConventionWritten | Refused>;

/** The convention after a change of this request, read today. */
export async function reread(context: GraphQLContext, uuid: string): Promise<ConventionType | null> {
  const row = await loadConvention(context, uuid);
  return row && conventionModel(row, context.today);
}

/** A copy without what the client left out, so that the schemas' defaults apply. */
export function given(input: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== null));
}

/** What a mutation of the convention as a whole answers. */
export async function written(context: GraphQLContext, result: Result<{ id: string }, Refusal>): Written {
  const convention = result.ok ? await reread(context, result.value.id) : null;
  return payload(result, () => Object.assign(new ConventionWritten(), { convention, partId: null }));
}

/** What a mutation of a part of the convention answers: the convention around it, and the part by its global id. */
export async function partWritten(
  context: GraphQLContext,
  type: string,
  result: Result<{ conventionId: string; id: string }, Refusal>,
): Written {
  const convention = result.ok ? await reread(context, result.value.conventionId) : null;
  return payload(result, ({ id }) =>
    Object.assign(new ConventionWritten(), { convention, partId: toGlobalId(type, id) }),
  );
}
