import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { AreSituationEnum, CandidateOriginEnum, DepartureReasonEnum, PrescriberEnum } from './candidature.type.ts';

@InputType('SaveCandidatureInput', { description: 'A candidature to a cohort; without id, a new one.' })
export class SaveCandidatureInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required with an id.' })
  expectedVersion?: number | null;

  @Field(() => String)
  lastName!: string;

  @Field(() => String)
  firstName!: string;

  @Field(() => DateScalar, { nullable: true })
  birthOn?: string | null;

  @Field(() => String, { nullable: true, description: 'An address or a telephone number is needed.' })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'INSEE code of the commune where the person lives.' })
  inseeCode?: string | null;

  @Field(() => CandidateOriginEnum)
  audience!: string;

  @Field(() => DateScalar)
  receivedOn!: string;

  @Field(() => PrescriberEnum, { nullable: true })
  prescriber?: string | null;

  @Field(() => AreSituationEnum, { nullable: true, description: 'Of a job seeker: required.' })
  are?: string | null;

  @Field(() => DateScalar, { nullable: true })
  areEndsOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of an agent: the employer, in the directory.' })
  employerId?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType('CandidatureItem', { description: 'A candidature with the version that was read of it.' })
export class CandidatureItemInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType('CandidatureStepInput', { description: 'What a step of candidatures says beside its name.' })
export class CandidatureStepInput {
  @Field(() => DepartureReasonEnum, { nullable: true })
  reason?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the stay, the jury, the certification, the post.' })
  on?: string | null;

  @Field(() => Int, { nullable: true, description: 'Days of the short stay.' })
  days?: number | null;

  @Field(() => [Int], { nullable: true, description: 'Positions of the prerequisites that were checked, from 0.' })
  checked?: number[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Codes of the blocks obtained; '1' for a title without blocks.",
  })
  blocks?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Who employs the person.' })
  employer?: string | null;
}
