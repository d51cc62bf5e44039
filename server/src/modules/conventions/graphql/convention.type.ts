import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { ConventionKindEnum, ConventionStatusEnum } from './enums.ts';

@ObjectType('Convention', {
  description: 'An agreement between public bodies, read on a day (`asOf`): its parts are those that applied then.',
})
export class ConventionType {
  uuid!: string;
  parentUuid!: string | null;
  replacesUuid!: string | null;
  draftingOrganisationUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar, { description: 'The day on which the convention is read.' })
  asOf!: string;

  @Field(() => ConventionKindEnum)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  reference!: string | null;

  @Field(() => String, { description: 'What it is about, in a few sentences.' })
  object!: string;

  @Field(() => ConventionStatusEnum)
  status!: string;

  @Field(() => String, { nullable: true })
  signedAtPlace!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the portal knows the text from.' })
  sourceNote!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of effect; null while a signature is missing.' })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of effect; null when nothing bounds it.' })
  endsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the renewal window.' })
  renewalOpensOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the signed convention that replaces it; null while there is none.',
  })
  succeededOn!: string | null;

  /** Read by the rules of the renewal window. */
  successorOpenedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day of what the reader reads, for a party that has left by avenant: the convention is read no later. Null for the others.',
  })
  readsUntil!: string | null;

  @Field(() => DateTimeScalar)
  changedAt!: string;

  @Field(() => Int)
  version!: number;
}

export const ConventionConnection = connectionType('Convention', ConventionType);
