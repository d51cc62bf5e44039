import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { visibleChanges } from '../../../platform/live/visible-changes.ts';
import { loadConvention } from '../persistence/convention.loader.ts';

@ObjectType('ConventionChange', { description: 'This convention has changed: read it again.' })
class ConventionChangeType {
  @Field(() => ID)
  id!: string;
}

@Resolver()
export class ConventionChangedResolver {
  @Subscription(() => ConventionChangeType, {
    description: 'Says that somebody has changed a convention, without a value, as long as the reader may see it.',
    subscribe: ({ args, context }: { args: { id: string }; context: GraphQLContext }) => {
      const uuid = uuidOf('Convention', args.id);
      return visibleChanges(
        context,
        (change) => change.type === 'convention' && change.id === uuid,
        async (fresh) => (await loadConvention(fresh, uuid)) !== null,
        { id: args.id },
      );
    },
  })
  conventionChanged(@Root() change: ConventionChangeType, @Arg('id', () => ID) _id: string): ConventionChangeType {
    return change;
  }
}
