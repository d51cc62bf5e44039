import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { SortDirectionEnum } from '../../../platform/graphql/sort-direction.ts';
import type { CohortSort } from '../use-cases/read-cohorts.ts';
import { CohortSortEnum, CohortStateEnum, StopReasonEnum } from './cohort.type.ts';

@InputType('CohortFilter', { description: 'Each condition given must hold.' })
export class CohortFilterInput {
  @Field(() => String, { nullable: true, description: 'Words of the title, or the code of the département.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: "Code of the département, e.g. '44'." })
  departement?: string | null;

  @Field(() => ID, { nullable: true })
  schemeId?: string | null;

  @Field(() => ID, { nullable: true })
  conventionId?: string | null;

  @Field(() => [CohortStateEnum], { nullable: true })
  states?: string[] | null;

  @Field(() => DateScalar, { nullable: true })
  startsFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  startsTo?: string | null;
}

@InputType('CohortSort')
class CohortSortInput {
  @Field(() => CohortSortEnum)
  field!: CohortSort;

  @Field(() => SortDirectionEnum, { defaultValue: 'ASC' })
  direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class CohortsArgs {
  @Field(() => Int, { nullable: true, description: 'At most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => CohortFilterInput, { nullable: true })
  filter?: CohortFilterInput | null;

  @Field(() => CohortSortInput, { nullable: true, description: 'The last to begin first when absent.' })
  sort?: CohortSortInput | null;
}

@InputType('SaveCohortInput', { description: 'A cohort of a scheme; without id, a new one.' })
export class SaveCohortInput {
  @Field(() => ID)
  schemeId!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required with an id.' })
  expectedVersion?: number | null;

  @Field(() => String)
  title!: string;

  @Field(() => ID, { description: 'Edition of the scheme.' })
  editionId!: string;

  @Field(() => String, { description: 'Code of the département.' })
  departement!: string;

  @Field(() => ID, { description: 'The centre de gestion that runs it.' })
  cdgId!: string;

  @Field(() => ID, { description: 'The antenne of the CNFPT that teaches it.' })
  antenneId!: string;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar)
  endsOn!: string;

  @Field(() => DateScalar, { description: 'Day by which the minimum must be reached.' })
  minimumBy!: string;

  @Field(() => Int, { nullable: true })
  seats?: number | null;

  @Field(() => Boolean, { defaultValue: false })
  jury!: boolean;

  @Field(() => String, { nullable: true })
  venue?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType('CohortStepInput', { description: 'What a step of a cohort says beside its name.' })
export class CohortStepInput {
  @Field(() => DateScalar, { nullable: true, description: 'Day of the committee, for an approval.' })
  decidedOn?: string | null;

  @Field(() => StopReasonEnum, { nullable: true, description: 'Why it is postponed or cancelled.' })
  reason?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'New first day, when it resumes.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  minimumBy?: string | null;
}
