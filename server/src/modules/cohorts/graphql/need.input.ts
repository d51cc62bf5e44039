import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { SortDirectionEnum } from '../../../platform/graphql/sort-direction.ts';
import type { NeedSort } from '../use-cases/read-needs.ts';
import { CategoryEnum, NeedPostEnum, NeedReasonEnum, NeedSortEnum, NeedStateEnum } from './need.type.ts';

@InputType('NeedFilter', { description: 'Each condition given must hold.' })
export class NeedFilterInput {
  @Field(() => String, { nullable: true, description: 'Words of the name of the commune, or its code.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: "Code of the département, e.g. '44'." })
  departement?: string | null;

  @Field(() => String, { nullable: true, description: 'SIREN of the EPCI.' })
  epci?: string | null;

  @Field(() => String, { nullable: true })
  inseeCode?: string | null;

  @Field(() => [NeedPostEnum], { nullable: true })
  posts?: string[] | null;

  @Field(() => [NeedReasonEnum], { nullable: true })
  reasons?: string[] | null;

  @Field(() => [NeedStateEnum], { nullable: true })
  states?: string[] | null;

  @Field(() => DateScalar, { nullable: true })
  wantedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  wantedTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what a campaign asks to confirm again.' })
  toRefresh?: boolean | null;
}

@InputType('NeedSort')
class NeedSortInput {
  @Field(() => NeedSortEnum)
  field!: NeedSort;

  @Field(() => SortDirectionEnum, { defaultValue: 'ASC' })
  direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class NeedsArgs {
  @Field(() => Int, { nullable: true, description: 'At most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => NeedFilterInput, { nullable: true })
  filter?: NeedFilterInput | null;

  @Field(() => NeedSortInput, { nullable: true, description: 'By commune when absent.' })
  sort?: NeedSortInput | null;
}

@InputType('SaveNeedInput', { description: 'A recruitment need; without id, a new one.' })
export class SaveNeedInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required with an id.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The commune; it stays the same afterwards.' })
  inseeCode!: string;

  @Field(() => NeedPostEnum)
  post!: string;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => Int, { description: 'Weekly length of service in minutes, by quarters of an hour.' })
  weeklyMinutes!: number;

  @Field(() => NeedReasonEnum)
  reason!: string;

  @Field(() => DateScalar)
  wantedOn!: string;

  @Field(() => CategoryEnum, { nullable: true })
  category?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
