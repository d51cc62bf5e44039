import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { SortDirectionEnum } from '../../../platform/graphql/sort-direction.ts';
import type { MeetingSort } from '../use-cases/read-meetings.ts';
import {
  CancellationReasonEnum,
  MeetingAudienceEnum,
  MeetingEventEnum,
  MeetingKindEnum,
  MeetingSortEnum,
  MeetingStateEnum,
} from './meeting.type.ts';

@InputType('MeetingFilter', { description: 'Each condition given must hold.' })
export class MeetingFilterInput {
  @Field(() => String, { nullable: true, description: 'Words of the title or the place.' })
  text?: string | null;

  @Field(() => [MeetingKindEnum], { nullable: true })
  kinds?: string[] | null;

  @Field(() => [MeetingStateEnum], { nullable: true })
  states?: string[] | null;

  @Field(() => String, { nullable: true, description: "Code of the département, e.g. '44'." })
  departement?: string | null;

  @Field(() => DateScalar, { nullable: true })
  heldFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  heldTo?: string | null;

  @Field(() => ID, { nullable: true })
  conventionId?: string | null;

  @Field(() => ID, { nullable: true })
  schemeId?: string | null;

  @Field(() => ID, { nullable: true })
  cohortId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that the own organisation entered, or that a party it stands for leads.',
  })
  mine?: boolean | null;
}

@InputType('MeetingSort')
class MeetingSortInput {
  @Field(() => MeetingSortEnum)
  field!: MeetingSort;

  @Field(() => SortDirectionEnum, { defaultValue: 'ASC' })
  direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class MeetingsArgs {
  @Field(() => Int, { nullable: true, description: 'At most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => MeetingFilterInput, { nullable: true })
  filter?: MeetingFilterInput | null;

  @Field(() => MeetingSortInput, { nullable: true, description: 'By day when absent.' })
  sort?: MeetingSortInput | null;
}

@InputType('SavePromotionMeetingInput', { description: 'A meeting; without id, a new one.' })
export class SavePromotionMeetingInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required with an id.' })
  expectedVersion?: number | null;

  @Field(() => MeetingKindEnum)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ID, { nullable: true })
  schemeId?: string | null;

  @Field(() => ID, { nullable: true })
  cohortId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The commitment of the convention that it keeps.' })
  commitmentId?: string | null;

  @Field(() => DateScalar)
  heldOn!: string;

  @Field(() => Int, { nullable: true, description: 'Minutes since midnight.' })
  startMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes since midnight.' })
  endMinutes?: number | null;

  @Field(() => String, { nullable: true, description: 'A place, or an address at a distance, or both.' })
  place?: string | null;

  @Field(() => String, { nullable: true })
  videoUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Null = several départements, or the whole territory.' })
  departementCode?: string | null;

  @Field(() => [MeetingAudienceEnum])
  audiences!: string[];

  @Field(() => [String], { description: 'Keys of the parties that lead it.' })
  pilotKeys!: string[];

  @Field(() => Int, { nullable: true })
  invited?: number | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType('MovePromotionMeetingInput', { description: 'A step of a meeting, with what it tells.' })
export class MovePromotionMeetingInput {
  @Field(() => ID)
  id!: string;

  @Field(() => MeetingEventEnum)
  event!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => Int, { nullable: true, description: 'Required when it is said to be held, or its figures corrected.' })
  came?: number | null;

  @Field(() => Int, { nullable: true })
  candidates?: number | null;

  @Field(() => CancellationReasonEnum, { nullable: true, description: 'Required when it is cancelled.' })
  reason?: string | null;
}
