import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { listPublishedAxes } from '../use-cases/list-conventions.ts';
import { AxisType } from './parts.type.ts';
import { axisModel } from './read-models.ts';

@Resolver()
export class PublishedAxesResolver {
  @Query(() => [AxisType], { description: 'Axes of the lists that an organisation publishes.' })
  async publishedAxes(
    @Ctx() context: GraphQLContext,
    @Arg('organisationId', () => ID) organisationId: string,
  ): Promise<AxisType[]> {
    return (await listPublishedAxes(context.gate, uuidOf('Organisation', organisationId), null)).map(axisModel);
  }
}
