import { TIE_BREAKS } from '@maillage/domain/cohorts';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { enumOf } from './enum-of.ts';

export const TieBreakEnum = enumOf(TIE_BREAKS);
registerEnumType(TieBreakEnum, {
  name: 'TieBreak',
  description: 'What puts somebody behind a candidate with the same total.',
});

@ObjectType('SelectionCriterion', { description: 'What a jury looks at.' })
export class SelectionCriterionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { description: 'Share of the total, in whole points.' })
  weight!: number;

  @Field(() => Int, { description: 'Points given go from 0 to this one.' })
  maximum!: number;
}

@ObjectType('SelectionGrid', { description: 'The grid of a cohort: the same criteria for everybody heard.' })
export class SelectionGridType {
  cohortUuid!: string;

  @Field(() => [SelectionCriterionType])
  criteria!: SelectionCriterionType[];

  @Field(() => Int)
  version!: number;
}

@ObjectType('JuryDay', { description: 'A day on which a jury hears candidates of a cohort.' })
export class JuryDayType {
  uuid!: string;
  cohortUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  day!: string;

  @Field(() => Int, { description: 'Minutes since midnight, local time; so are the other hours.' })
  startsAt!: number;

  @Field(() => Int)
  endsAt!: number;

  @Field(() => Int, { description: 'How long each candidate is heard.' })
  slotMinutes!: number;

  @Field(() => Int, { nullable: true })
  breakFrom!: number | null;

  @Field(() => Int, { nullable: true })
  breakTo!: number | null;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which its minutes were closed; null while open.' })
  closedOn!: string | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('Juror', { description: 'Somebody who sits on a jury.' })
export class JurorType {
  organisationUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  accountId!: string;

  @Field(() => String, { description: 'The name under which the person was named.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it is the reader.' })
  isViewer!: boolean;
}

@ObjectType('JuryScore', { description: 'Points that a juror gives for a criterion.' })
export class JuryScoreType {
  @Field(() => ID)
  criterionId!: string;

  @Field(() => Int)
  points!: number;
}

@ObjectType('JurySheet', { description: 'What the reader, as a juror, gave a candidate. Nobody else reads it here.' })
export class JurySheetType {
  @Field(() => [JuryScoreType])
  scores!: JuryScoreType[];

  @Field(() => String, { nullable: true })
  remark!: string | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('JurySlot', { description: 'When a candidate is heard.' })
export class JurySlotType {
  dayUuid!: string;
  cohortUuid!: string;
  candidatureUuid!: string;

  @Field(() => ID, { description: 'Of the candidature.' })
  candidatureId!: string;

  @Field(() => Int)
  startsAt!: number;

  @Field(() => Int)
  endsAt!: number;

  @Field(() => String, { nullable: true, description: 'Null when the reader is not told who it is.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true })
  firstName!: string | null;

  @Field(() => Boolean, { description: 'Whether the reader declared to know the person.' })
  known!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether the person did not come; null until it is closed.' })
  absent!: boolean | null;
}

@ObjectType('JuryProgress', { description: 'How many jurors have scored a candidate. No score is in it.' })
export class JuryProgressType {
  @Field(() => Int)
  scored!: number;

  @Field(() => Int, { description: 'How many stood back.' })
  stoodBack!: number;

  @Field(() => Int, { description: 'How many sit.' })
  jurors!: number;
}

@ObjectType('JuryRank', { description: 'Somebody in the ranking of a jury.' })
export class JuryRankType {
  candidatureUuid!: string;

  @Field(() => Int)
  rank!: number;

  @Field(() => Int, { description: 'Mean of the jurors’ totals, in hundredths of a point, rounded half up.' })
  hundredths!: number;

  @Field(() => Int, { description: 'How many jurors scored.' })
  jurors!: number;

  @Field(() => TieBreakEnum, { nullable: true, description: 'What separates from the one before at the same total.' })
  tieBreak!: string | null;
}

@ObjectType('JuryPending', { description: 'Somebody who lacks a score.' })
export class JuryPendingType {
  candidatureUuid!: string;

  @Field(() => Int)
  scored!: number;

  @Field(() => Int, { description: 'How many jurors may score.' })
  expected!: number;
}

@ObjectType('TieRule', { description: 'How ties are broken: the parts that depend on the convention and on the grid.' })
export class TieRuleType {
  @Field(() => Boolean, { description: 'Whether the convention puts the publics in an order.' })
  ordersPublics!: boolean;

  @Field(() => String, { nullable: true, description: 'Article that does.' })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: 'The heaviest criterion.' })
  heaviest!: string | null;
}

@ObjectType('JuryRanking', { description: 'Those whom juries heard, in their order. For those who run or teach.' })
export class JuryRankingType {
  @Field(() => [JuryRankType], { description: 'Empty when it is withheld.' })
  ranked!: JuryRankType[];

  @Field(() => [JuryPendingType])
  pending!: JuryPendingType[];

  @Field(() => Int, { description: 'Whole points of the best total.' })
  outOf!: number;

  @Field(() => TieRuleType)
  tieRule!: TieRuleType;

  @Field(() => Boolean, {
    description: 'The reader declared to know somebody heard: the ranking is kept back until the minutes are closed.',
  })
  withheld!: boolean;
}

@ObjectType('PossibleJuror', { description: 'Somebody who may be named to a jury.' })
export class PossibleJurorType {
  @Field(() => ID)
  accountId!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  organisationName!: string;
}
