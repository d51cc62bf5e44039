import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ORGANISATION_KINDS } from '@maillage/domain/organisations';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { connectionType } from '../../../platform/graphql/connection.ts';

export const OrganisationKindEnum = Object.fromEntries(ORGANISATION_KINDS.map((kind) => [kind, kind])) as Record<
  string,
  string
>;
registerEnumType(OrganisationKindEnum, { name: 'OrganisationKind', description: 'What a body of the directory is.' });

@ObjectType('Organisation', {
  description: 'A public body (or one of its units) of the directory. No natural person is in it.',
})
export class OrganisationType {
  /** Bare uuid; the API shows the global id. */
  uuid!: string;
  parentUuid!: string | null;
  cdgUuid!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => OrganisationKindEnum)
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => String, { nullable: true, description: '9 digits; a unit has none of its own.' })
  siren!: string | null;

  @Field(() => String, { nullable: true, description: '14 digits.' })
  siret!: string | null;

  @Field(() => String, { nullable: true })
  regionCode!: string | null;

  @Field(() => String, { nullable: true })
  departementCode!: string | null;

  @Field(() => String, { nullable: true })
  inseeCode!: string | null;

  @Field(() => String, { nullable: true })
  epciSiren!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a collectivité is affiliated to a centre de gestion; null where the question has no meaning.',
  })
  cdgAffiliated!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Where the entry comes from.' })
  source!: string | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('OrganisationLink', { description: 'A federation or a general coordination between two bodies.' })
export class OrganisationLinkType {
  fromUuid!: string;
  toUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "'federates' or 'coordinates'." })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The act that founds the link.' })
  resolution!: string | null;

  @Field(() => DateScalar, { nullable: true })
  resolvedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true })
  validTo!: string | null;
}

export const OrganisationConnection = connectionType('Organisation', OrganisationType);
