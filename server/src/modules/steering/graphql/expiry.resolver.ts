import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { ConventionType } from '../../conventions/graphql/convention.type.ts';
import { conventionModel } from '../../conventions/graphql/read-models.ts';
import { loadConvention } from '../../conventions/persistence/convention.loader.ts';
import { listExpiries, listExpirySteps } from '../use-cases/list-expiries.ts';

@ObjectType('Expiry', { description: 'A convention that ends, with the last that was told of it.' })
class ExpiryType {
  conventionUuid!: string;
  months!: number;
  days!: number;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "Step at which it was told: 'window_opens', '6_months', '15_days'… 'ended'." })
  step!: string;

  @Field(() => DateScalar)
  endsOn!: string;

  @Field(() => String, { description: "What ends it: 'term', 'notice'; or 'tacit_renewal' when silence renews it." })
  by!: string;
}

@ObjectType('ExpiryStep', { description: 'A step at which the parties are told that a convention ends.' })
class ExpiryStepType {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: "What it counts from: 'renewal_opens' or 'end'." })
  anchor!: string;

  @Field(() => Int, { description: 'Civil months from there, negative before it.' })
  months!: number;

  @Field(() => Int)
  days!: number;

  @Field(() => String, { description: 'Where the parameter comes from.' })
  source!: string;
}

@Resolver(() => ExpiryType)
export class ExpiryResolver {
  @Query(() => [ExpiryType], {
    description: 'Conventions whose end the organisation acted for has been told of, the nearest first; at most 20.',
  })
  async expiries(@Ctx() context: GraphQLContext): Promise<ExpiryType[]> {
    const rows = await listExpiries(context.gate, context.today);
    return rows.map(({ id, conventionId, ...row }) =>
      Object.assign(new ExpiryType(), row, { id: toGlobalId('Expiry', id), conventionUuid: conventionId }),
    );
  }

  @Query(() => [ExpiryStepType], {
    description:
      'When the parties of a convention are told of its end, in order, where its clause `expiry_alerts` says nothing else.',
  })
  expirySteps(@Ctx() context: GraphQLContext): Promise<ExpiryStepType[]> {
    return listExpirySteps(context.gate);
  }

  @FieldResolver(() => ConventionType, { nullable: true })
  async convention(@Root() root: ExpiryType, @Ctx() context: GraphQLContext): Promise<ConventionType | null> {
    const row = await loadConvention(context, root.conventionUuid);
    return row && conventionModel(row, context.today);
  }

  @FieldResolver(() => String, { description: 'What was told, as a sentence.' })
  async text(@Root() root: ExpiryType, @Ctx() context: GraphQLContext): Promise<string> {
    const convention = await loadConvention(context, root.conventionUuid);
    return expiryText(context, root, convention?.title ?? '');
  }
}

/** The sentence that tells an end. */
export function expiryText(
  context: GraphQLContext,
  { step, months, days, endsOn, by }: { step: string; months: number; days: number; endsOn: string; by: string },
  convention: string,
): string {
  const values = { step, by, months, days, convention, date: { date: endsOn as never } };
  return context.texts.write({ messageId: 'notification.expiry', values }, (key) => key);
}
