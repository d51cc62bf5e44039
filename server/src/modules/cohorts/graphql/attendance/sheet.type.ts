import { ABSENCE_REASONS, ATTENDANCE_MARKS } from '@maillage/domain/cohorts';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CapabilityType } from '../../../../platform/graphql/capability.ts';
import { DateScalar, DateTimeScalar } from '../../../../platform/graphql/scalars.ts';
import { enumOf } from '../enum-of.ts';
import { HalfDayType, TrainingDayType } from './calendar.type.ts';

export const AttendanceMarkEnum = enumOf(ATTENDANCE_MARKS);
registerEnumType(AttendanceMarkEnum, { name: 'AttendanceMark', description: 'What somebody was on a half-day.' });
export const AbsenceReasonEnum = enumOf(ABSENCE_REASONS);
registerEnumType(AbsenceReasonEnum, {
  name: 'AbsenceReason',
  description: 'What justifies an absence. Nothing of it tells of health.',
});
export const SignatureWayEnum = enumOf(['typed', 'tap'] as const);
registerEnumType(SignatureWayEnum, {
  name: 'SignatureWay',
  description: 'A name that was typed, or a touch under the own name shown on a tablet.',
});

@ObjectType('AttendanceEntry', { description: 'What is said of somebody on a half-day.' })
export class AttendanceEntryType {
  @Field(() => AttendanceMarkEnum)
  mark!: string;

  @Field(() => AbsenceReasonEnum, { nullable: true })
  reason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Minutes missed by whoever was late.' })
  missingMinutes!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which a proof was seen; the proof is not kept.' })
  evidenceOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written, on the device that wrote it.' })
  writtenAt!: string;
}

@ObjectType('SheetSignature', { description: 'A signature on a sheet.' })
export class SheetSignatureType {
  @Field(() => String, { nullable: true, description: 'As it was typed or shown; null once the person is erased.' })
  name!: string | null;

  @Field(() => SignatureWayEnum)
  way!: string;

  @Field(() => DateTimeScalar)
  signedAt!: string;
}

@ObjectType('AttendanceCorrection', { description: 'What a correction of a closed sheet replaced, and why.' })
export class AttendanceCorrectionType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  correctedOn!: string;

  @Field(() => AttendanceMarkEnum)
  before!: string;

  @Field(() => AttendanceMarkEnum)
  after!: string;

  @Field(() => String, { nullable: true })
  why!: string | null;
}

@ObjectType('SheetPerson', { description: 'Somebody who is expected on a half-day.' })
export class SheetPersonType {
  @Field(() => ID)
  candidatureId!: string;

  @Field(() => String, { nullable: true, description: 'Null once erased.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true })
  firstName!: string | null;

  @Field(() => AttendanceEntryType, { nullable: true, description: 'Null while nothing is said.' })
  entry!: AttendanceEntryType | null;

  @Field(() => SheetSignatureType, { nullable: true })
  signature!: SheetSignatureType | null;

  @Field(() => [AttendanceCorrectionType], { description: 'The first one first.' })
  corrections!: AttendanceCorrectionType[];
}

@ObjectType('AttendanceSheet', { description: 'The sheet of a half-day: who is expected, who was there, who signed.' })
export class AttendanceSheetType {
  @Field(() => ID, { description: 'Id of the half-day.' })
  id!: string;

  @Field(() => HalfDayType)
  halfDay!: HalfDayType;

  @Field(() => [SheetPersonType], { description: 'Those in training on that day, by name.' })
  people!: SheetPersonType[];

  @Field(() => SheetSignatureType, { nullable: true })
  trainerSignature!: SheetSignatureType | null;

  @Field(() => Int, { description: 'Those of whom nothing is said yet.' })
  unmarked!: number;

  @Field(() => Int, { description: 'Signatures that are missing, the one of the trainer too.' })
  unsigned!: number;
}

@ObjectType('AttendanceDay', { description: 'A day of training with its two sheets.' })
export class AttendanceDayType {
  @Field(() => TrainingDayType)
  day!: TrainingDayType;

  @Field(() => [AttendanceSheetType], { description: 'The morning first.' })
  sheets!: AttendanceSheetType[];
}

@ObjectType('AbsenceRun', { description: 'Half-days missed one after the other.' })
export class AbsenceRunType {
  @Field(() => ID)
  candidatureId!: string;

  @Field(() => String, { nullable: true })
  lastName!: string | null;

  @Field(() => String, { nullable: true })
  firstName!: string | null;

  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => Int)
  halfDays!: number;

  @Field(() => Int, { description: 'How many of them have no reason.' })
  unjustified!: number;

  @Field(() => Boolean, { description: 'Whether the person has not come back since.' })
  ongoing!: boolean;
}

@ObjectType('AbsenceRule', { description: 'From how many half-days in a row an absence is told.' })
export class AbsenceRuleType {
  @Field(() => Int)
  halfDays!: number;

  @Field(() => DateScalar)
  validFrom!: string;

  @Field(() => String, { description: 'Where the number comes from.' })
  source!: string;

  @Field(() => Boolean, { description: 'Whether the convention has set it; else it is the usual one.' })
  own!: boolean;

  @Field(() => CapabilityType)
  viewerCanChange!: CapabilityType;
}

@ObjectType('AbsenceFigures', { description: 'What the sheets of a cohort say of absences.' })
export class AbsenceFiguresType {
  @Field(() => AbsenceRuleType, { nullable: true })
  rule!: AbsenceRuleType | null;

  @Field(() => [AbsenceRunType], { description: 'Absences in a row from the number of the rule on; the last first.' })
  runs!: AbsenceRunType[];

  @Field(() => Int, { description: 'Half-days of people of which something is known.' })
  plannedHalfDays!: number;

  @Field(() => Int)
  absentHalfDays!: number;

  @Field(() => Int, { nullable: true, description: 'Hundredths of a per cent of the half-days.' })
  rateByDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Hundredths of a per cent of the people: those who never came.' })
  rateByHeads!: number | null;

  @Field(() => Int, { description: 'Sheets of days until today that are not closed.' })
  openSheets!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the first of them.' })
  firstOpen!: string | null;
}
