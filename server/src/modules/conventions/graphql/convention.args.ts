import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { SortDirectionEnum } from '../../../platform/graphql/sort-direction.ts';
import type { Phase } from '@maillage/domain/conventions';
import type { ConventionSort } from '../use-cases/list-conventions.ts';
import { ConventionKindEnum, ConventionPhaseEnum, ConventionSortEnum } from './enums.ts';

@InputType('ConventionFilter', { description: 'Each condition given must hold.' })
class ConventionFilterInput {
  @Field(() => String, { nullable: true, description: 'Beginnings of words of the title, the reference or a party.' })
  text?: string | null;

  @Field(() => [ConventionKindEnum], { nullable: true })
  kinds?: string[] | null;

  @Field(() => [ConventionPhaseEnum], { nullable: true, description: 'Phases on the day `asOf`.' })
  phases?: Phase[] | null;

  @Field(() => ID, { nullable: true, description: 'An organisation that takes part or is represented.' })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'INSEE code of a departement: those that apply there, in a part of it, or around it.',
  })
  departement?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsTo?: string | null;
}

@InputType('ConventionSort')
class ConventionSortInput {
  @Field(() => ConventionSortEnum)
  field!: ConventionSort;

  @Field(() => SortDirectionEnum, { defaultValue: 'ASC' })
  direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class ConventionsArgs {
  @Field(() => Int, { nullable: true, description: 'At most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true })
  last?: number | null;

  @Field(() => String, { nullable: true })
  before?: string | null;

  @Field(() => ConventionFilterInput, { nullable: true })
  filter?: ConventionFilterInput | null;

  @Field(() => ConventionSortInput, { nullable: true })
  sort?: ConventionSortInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the conventions are read; today by default.' })
  asOf?: string | null;
}
