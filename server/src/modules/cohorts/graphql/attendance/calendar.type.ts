import { DAY_KINDS, DAY_PARTS, SHEET_STATES } from '@maillage/domain/cohorts';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../../../platform/graphql/scalars.ts';
import { enumOf } from '../enum-of.ts';

export const DayKindEnum = enumOf(DAY_KINDS);
registerEnumType(DayKindEnum, { name: 'TrainingDayKind', description: 'In a room with a trainer, or in a commune.' });
export const DayPartEnum = enumOf(DAY_PARTS);
registerEnumType(DayPartEnum, { name: 'DayPart' });
export const SheetStateEnum = enumOf(SHEET_STATES);
registerEnumType(SheetStateEnum, {
  name: 'SheetState',
  description: 'Open; signed by all those who were there; closed, after which it is only corrected.',
});

@ObjectType('HalfDay', { description: 'A half of a day of training, which has a sheet of its own.' })
export class HalfDayType {
  @Field(() => ID)
  id!: string;

  @Field(() => DayPartEnum)
  part!: string;

  @Field(() => Int, { description: 'How long it lasts.' })
  minutes!: number;

  @Field(() => SheetStateEnum)
  state!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  closedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why signatures are missing of a sheet closed without them.' })
  closingNote!: string | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('TrainingDay', { description: 'A day of the calendar of a cohort. It names no stagiaire.' })
export class TrainingDayType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar)
  date!: string;

  @Field(() => DayKindEnum)
  kind!: string;

  @Field(() => String, { description: 'Module of the programme, or period of immersion.' })
  title!: string;

  @Field(() => String, { nullable: true })
  room!: string | null;

  @Field(() => String, { nullable: true })
  trainer!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is held on a day on which nobody works.' })
  forcedReason!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Set once it is cancelled.' })
  cancelledOn!: string | null;

  @Field(() => String, { nullable: true })
  cancelledReason!: string | null;

  @Field(() => [HalfDayType], { description: 'The morning first.' })
  halfDays!: HalfDayType[];

  @Field(() => Int)
  version!: number;
}

@ObjectType('CalendarBalance', { description: 'Days that are planned, against those of the programme.' })
export class CalendarBalanceType {
  @Field(() => DayKindEnum)
  kind!: string;

  @Field(() => Int)
  planned!: number;

  @Field(() => Int)
  programme!: number;

  @Field(() => Int, { description: 'Minutes of a day of this kind, as the edition fixes them.' })
  dayMinutes!: number;

  @Field(() => Int, { description: 'Minutes of the days that are planned.' })
  minutes!: number;
}

@ObjectType('PlannedDay', { description: 'A day as it would be generated.' })
export class PlannedDayType {
  @Field(() => DateScalar)
  date!: string;

  @Field(() => DayKindEnum)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  morningMinutes!: number;

  @Field(() => Int)
  afternoonMinutes!: number;
}
