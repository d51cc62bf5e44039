import {
  CANCELLATION_REASONS,
  MEETING_AUDIENCES,
  MEETING_EVENTS,
  MEETING_KINDS,
  MEETING_STATES,
} from '@maillage/domain/cohorts';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { MEETING_SORTS } from '../use-cases/read-meetings.ts';
import { enumOf } from './enum-of.ts';

export const MeetingKindEnum = enumOf(MEETING_KINDS);
registerEnumType(MeetingKindEnum, { name: 'MeetingKind', description: 'What a meeting is for.' });
export const MeetingAudienceEnum = enumOf(MEETING_AUDIENCES);
registerEnumType(MeetingAudienceEnum, { name: 'MeetingAudience', description: 'Whom a meeting is for.' });
export const MeetingStateEnum = enumOf(MEETING_STATES);
registerEnumType(MeetingStateEnum, { name: 'MeetingState', description: 'What became of a meeting.' });
export const MeetingEventEnum = enumOf(MEETING_EVENTS);
registerEnumType(MeetingEventEnum, { name: 'MeetingEvent', description: 'A step of a meeting.' });
export const CancellationReasonEnum = enumOf(CANCELLATION_REASONS);
registerEnumType(CancellationReasonEnum, { name: 'CancellationReason', description: 'Why a meeting was cancelled.' });
export const MeetingSortEnum = enumOf(MEETING_SORTS);
registerEnumType(MeetingSortEnum, { name: 'MeetingSortField' });

@ObjectType('MeetingPilot', { description: 'A party that leads a meeting.' })
export class MeetingPilotType {
  @Field(() => String, { description: 'Key of the party in the convention.' })
  key!: string;

  @Field(() => String, { description: 'Short name of its organisation.' })
  name!: string;
}

@ObjectType('MeetingCommitment', { description: 'The commitment of the convention that a meeting keeps.' })
export class MeetingCommitmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true })
  ruleId!: string | null;
}

@ObjectType('PromotionMeeting', {
  description: 'A meeting that makes a scheme known. It holds counts of people, never who they are.',
})
export class PromotionMeetingType {
  uuid!: string;
  conventionUuid!: string;
  schemeUuid!: string | null;
  cohortUuid!: string | null;
  departementCode!: string | null;
  organisationUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => MeetingKindEnum)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DateScalar)
  heldOn!: string;

  @Field(() => Int, { nullable: true, description: 'Minutes since midnight, as the clock on the wall shows them.' })
  startMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes since midnight.' })
  endMinutes!: number | null;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true, description: 'Where one follows it at a distance.' })
  videoUrl!: string | null;

  @Field(() => [MeetingAudienceEnum])
  audiences!: string[];

  @Field(() => [MeetingPilotType], { description: 'The parties that lead it, on its day.' })
  pilots!: MeetingPilotType[];

  @Field(() => MeetingCommitmentType, { nullable: true, description: 'The commitment that it keeps.' })
  commitment!: MeetingCommitmentType | null;

  @Field(() => Int, { nullable: true })
  invited!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many came; null until it was held.' })
  came!: number | null;

  @Field(() => Int, { nullable: true, description: 'Candidates that came of it, as somebody counted them.' })
  countedCandidates!: number | null;

  @Field(() => MeetingStateEnum)
  state!: string;

  @Field(() => CancellationReasonEnum, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Boolean, { description: 'Its day is behind, and nobody has told what became of it.' })
  toReport!: boolean;

  @Field(() => Boolean, { description: 'A webinar for elected officials that one party leads alone.' })
  lacksCopilot!: boolean;

  @Field(() => Int)
  version!: number;
}

export const PromotionMeetingConnection = connectionType('PromotionMeeting', PromotionMeetingType);
