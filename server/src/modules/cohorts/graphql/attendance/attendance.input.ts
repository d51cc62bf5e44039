import type { AbsenceReason, AttendanceMark, DayKind } from '@maillage/domain/cohorts';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../../../platform/graphql/scalars.ts';
import { DayKindEnum } from './calendar.type.ts';
import { AbsenceReasonEnum, AttendanceMarkEnum, SignatureWayEnum } from './sheet.type.ts';

@InputType('ClosureInput', { description: 'Days without training, both included.' })
class ClosureInput {
  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;
}

@InputType('GenerateCalendarInput')
export class GenerateCalendarInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => [Int], { description: '1 = Monday … 5 = Friday.' })
  theoryWeekdays!: number[];

  @Field(() => [Int])
  immersionWeekdays!: number[];

  @Field(() => [ClosureInput], { defaultValue: [] })
  closures!: ClosureInput[];

  @Field(() => Boolean, { description: 'Tells what would be, and writes nothing.' })
  dryRun!: boolean;
}

@InputType('SaveTrainingDayInput', { description: 'A day of training; without id, a new one.' })
export class SaveTrainingDayInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required to change one.' })
  expectedVersion?: number | null;

  @Field(() => DateScalar)
  date!: string;

  @Field(() => DayKindEnum)
  kind!: DayKind;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  room?: string | null;

  @Field(() => String, { nullable: true })
  trainer?: string | null;

  @Field(() => Int)
  morningMinutes!: number;

  @Field(() => Int)
  afternoonMinutes!: number;

  @Field(() => String, { nullable: true, description: 'Why it is held on a day on which nobody works.' })
  reason?: string | null;
}

@InputType('AttendanceEntryInput', { description: 'What a device says of somebody on a half-day.' })
export class AttendanceEntryInput {
  @Field(() => ID, { description: 'A uuid given by the device: sent twice, it is written once.' })
  entryId!: string;

  @Field(() => ID)
  halfDayId!: string;

  @Field(() => ID)
  candidatureId!: string;

  @Field(() => AttendanceMarkEnum)
  mark!: AttendanceMark;

  @Field(() => AbsenceReasonEnum, { nullable: true })
  reason?: AbsenceReason | null;

  @Field(() => Int, { nullable: true })
  missingMinutes?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which a proof was seen.' })
  evidenceOn?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written; of two entries the later one stands.' })
  writtenAt!: string;
}

@InputType('SheetSignatureInput')
export class SheetSignatureInput {
  @Field(() => ID, { description: 'Given by the device.' })
  entryId!: string;

  @Field(() => ID)
  halfDayId!: string;

  @Field(() => ID, { nullable: true, description: 'Null for the trainer, or the tutor during an immersion.' })
  candidatureId?: string | null;

  @Field(() => String, { description: 'As it was typed, or shown to whoever touched the screen.' })
  name!: string;

  @Field(() => SignatureWayEnum)
  way!: 'typed' | 'tap';

  @Field(() => DateTimeScalar)
  signedAt!: string;
}

@InputType('SheetVersionInput', { description: 'A sheet, in the version that was read.' })
export class SheetVersionInput {
  @Field(() => ID)
  halfDayId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType('CorrectAttendanceInput')
export class CorrectAttendanceInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID)
  halfDayId!: string;

  @Field(() => ID)
  candidatureId!: string;

  @Field(() => Int, { description: 'Version of the sheet that was read.' })
  expectedVersion!: number;

  @Field(() => AttendanceMarkEnum)
  mark!: AttendanceMark;

  @Field(() => AbsenceReasonEnum, { nullable: true })
  reason?: AbsenceReason | null;

  @Field(() => Int, { nullable: true })
  missingMinutes?: number | null;

  @Field(() => DateScalar, { nullable: true })
  evidenceOn?: string | null;

  @Field(() => String, { description: 'Why it is corrected.' })
  why!: string;
}
