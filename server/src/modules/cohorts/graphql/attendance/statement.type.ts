import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CapabilityType } from '../../../../platform/graphql/capability.ts';
import { DateScalar } from '../../../../platform/graphql/scalars.ts';

@ObjectType('StatementLine', {
  description:
    'What somebody did of a month, in minutes: planned = present + justified + unjustified. A line that corrects an earlier month holds differences.',
})
export class StatementLineType {
  @Field(() => ID)
  candidatureId!: string;

  @Field(() => String, { nullable: true, description: 'Null once erased.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true })
  firstName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The month that it corrects, 'YYYY-MM'; null for its own month.",
  })
  correctsMonth!: string | null;

  @Field(() => [DateScalar], { description: 'Days whose correction brought it.' })
  correctedDays!: readonly string[];

  @Field(() => Int)
  planned!: number;

  @Field(() => Int)
  present!: number;

  @Field(() => Int)
  justified!: number;

  @Field(() => Int)
  unjustified!: number;

  @Field(() => Int, { description: 'Minutes that are paid for: those planned but for absence without a reason.' })
  payable!: number;

  @Field(() => Int, { description: 'Half-days of theory attended, at least in part.' })
  theoryHalfDays!: number;

  @Field(() => Int)
  immersionHalfDays!: number;
}

@ObjectType('AttendanceStatement', {
  description:
    'What the sheets of a month come to. A draft until the training body certifies it; then it never changes.',
})
export class AttendanceStatementType {
  cohortUuid!: string;
  organisationUuid!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "'YYYY-MM'." })
  month!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null while it is a draft.' })
  certifiedOn!: string | null;

  @Field(() => String, { nullable: true })
  certifiedBy!: string | null;

  @Field(() => Int, { description: 'Half-days planned in the month.' })
  halfDays!: number;

  @Field(() => Int, { description: 'Sheets of the month that are not closed: what they say is not in the lines yet.' })
  openSheets!: number;

  @Field(() => DateScalar, { nullable: true })
  firstOpen!: string | null;

  @Field(() => [StatementLineType], { description: 'By name, then the adjustments of earlier months.' })
  lines!: StatementLineType[];

  @Field(() => String, { description: 'Tells one reading from another; given back to certify what was read.' })
  fingerprint!: string;

  @Field(() => CapabilityType, { description: 'Whether the reader may certify it now, or the first reason against.' })
  viewerCanCertify!: CapabilityType;

  @Field(() => String, { nullable: true, description: 'Article under which the Région takes it.' })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true })
  rule!: string | null;
}
