import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { SortDirectionEnum } from '../../../platform/graphql/sort-direction.ts';
import type { OrganisationSort } from '../use-cases/list-organisations.ts';
import { OrganisationKindEnum } from './organisation.type.ts';

const OrganisationSortEnum = { NAME: 'NAME', KIND: 'KIND' } as const;
registerEnumType(OrganisationSortEnum, { name: 'OrganisationSortField' });

@InputType('OrganisationFilter')
class OrganisationFilterInput {
  @Field(() => [OrganisationKindEnum], { nullable: true })
  kinds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Beginnings of words of the name, or of a SIREN or SIRET.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Is in this département, or serves it.' })
  departement?: string | null;

  @Field(() => String, { nullable: true })
  region?: string | null;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: '14 digits; spaces are dropped.' })
  siret?: string | null;
}

@InputType('OrganisationSort')
class OrganisationSortInput {
  @Field(() => OrganisationSortEnum)
  field!: OrganisationSort;

  @Field(() => SortDirectionEnum, { defaultValue: 'ASC' })
  direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class OrganisationsArgs {
  @Field(() => Int, { nullable: true, description: 'At most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true })
  last?: number | null;

  @Field(() => String, { nullable: true })
  before?: string | null;

  @Field(() => OrganisationFilterInput, { nullable: true })
  filter?: OrganisationFilterInput | null;

  @Field(() => OrganisationSortInput, { nullable: true })
  sort?: OrganisationSortInput | null;
}

@InputType('OrganisationInput', { description: 'An entry of the directory. Its kind cannot be changed afterwards.' })
export class OrganisationInputType {
  @Field(() => OrganisationKindEnum)
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => String, { nullable: true, description: '9 digits; spaces are dropped.' })
  siren?: string | null;

  @Field(() => String, { nullable: true, description: '14 digits; spaces are dropped.' })
  siret?: string | null;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => String, { nullable: true })
  regionCode?: string | null;

  @Field(() => String, { nullable: true })
  departementCode?: string | null;

  @Field(() => String, { nullable: true })
  inseeCode?: string | null;

  @Field(() => String, { nullable: true })
  epciSiren?: string | null;

  @Field(() => Boolean, { nullable: true })
  cdgAffiliated?: boolean | null;

  @Field(() => ID, { nullable: true })
  cdgId?: string | null;

  @Field(() => String, { nullable: true })
  source?: string | null;

  @Field(() => [String], { nullable: true, description: 'Départements served; without a list, they stay as they are.' })
  reach?: string[] | null;
}

@InputType('OrganisationLinkInput', {
  description: 'A federation or a general coordination, with the act that founds it and its period.',
})
export class OrganisationLinkInputType {
  @Field(() => String, { description: "'federates' or 'coordinates'." })
  kind!: string;

  @Field(() => ID)
  fromId!: string;

  @Field(() => ID)
  toId!: string;

  @Field(() => String, { nullable: true })
  resolution?: string | null;

  @Field(() => DateScalar, { nullable: true })
  resolvedOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  validTo?: string | null;
}
