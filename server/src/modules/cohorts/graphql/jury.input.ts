import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';

@InputType('SelectionCriterionInput')
export class SelectionCriterionInput {
  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: 'From 0 to 100.' })
  weight!: number;

  @Field(() => Int, { description: 'From 1 to 100.' })
  maximum!: number;
}

@InputType('SaveGridInput', { description: 'The whole grid of a cohort.' })
export class SaveGridInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => Int, { nullable: true, description: 'Version read; null while there is no grid.' })
  expectedVersion?: number | null;

  @Field(() => [SelectionCriterionInput], { description: 'At most 12.' })
  criteria!: SelectionCriterionInput[];
}

@InputType('JurorInput')
export class JurorInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => ID, { description: 'For which the person sits.' })
  organisationId!: string;
}

@InputType('SaveJuryDayInput', { description: 'A day of a jury; without id, a new one.' })
export class SaveJuryDayInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required with an id.' })
  expectedVersion?: number | null;

  @Field(() => DateScalar)
  day!: string;

  @Field(() => Int, { description: 'Minutes since midnight, local time; so are the other hours.' })
  startsAt!: number;

  @Field(() => Int)
  endsAt!: number;

  @Field(() => Int)
  slotMinutes!: number;

  @Field(() => Int, { nullable: true })
  breakFrom?: number | null;

  @Field(() => Int, { nullable: true })
  breakTo?: number | null;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => [JurorInput], { description: 'At most 12.' })
  jurors!: JurorInput[];

  @Field(() => [ID], { description: 'Candidatures in the order of the calls, at most 60.' })
  candidatures!: string[];
}

@InputType('JuryScoreInput')
export class JuryScoreInput {
  @Field(() => ID)
  criterionId!: string;

  @Field(() => Int, { nullable: true })
  points?: number | null;
}

@InputType('ScoreCandidateInput', { description: 'What the actor, as a juror, gives a candidate.' })
export class ScoreCandidateInput {
  @Field(() => ID)
  juryDayId!: string;

  @Field(() => ID)
  candidatureId!: string;

  @Field(() => Int, { nullable: true, description: 'Version read of the sheet; null the first time.' })
  expectedVersion?: number | null;

  @Field(() => [JuryScoreInput])
  scores!: JuryScoreInput[];

  @Field(() => String, { nullable: true })
  remark?: string | null;
}
