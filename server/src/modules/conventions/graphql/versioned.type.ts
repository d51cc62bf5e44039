import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';

/** What every version of a part shows. */
@ObjectType()
export abstract class Versioned {
  @Field(() => ID)
  id!: string;

  /** Bare uuids, for field resolvers. */
  uuid!: string;
  conventionUuid!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which this version applies; null = from the start.',
  })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it applies; null = to the end.' })
  validTo!: string | null;

  @Field(() => Int, { description: '0 = the initial text, n = avenant n.' })
  instrumentOrdinal!: number;

  @Field(() => Int, { description: 'To be given back by whoever changes it.' })
  version!: number;
}
