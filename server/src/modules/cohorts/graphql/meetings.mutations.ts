import type { CommunicationEvent, MeetingEvent } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { loadCommunication, loadMeeting } from '../persistence/meetings.loader.ts';
import { moveCommunication, saveCommunication } from '../use-cases/save-communication.ts';
import { moveMeeting, saveMeeting } from '../use-cases/save-meeting.ts';
import { MoveCommunicationInput, SaveCommunicationInput } from './communication.input.ts';
import { CommunicationType } from './communication.type.ts';
import { MovePromotionMeetingInput, SavePromotionMeetingInput } from './meeting.input.ts';
import { PromotionMeetingType } from './meeting.type.ts';
import { communicationModel, meetingModel } from './meeting-models.ts';

@ObjectType('PromotionMeetingWritten')
class PromotionMeetingWritten {
  @Field(() => PromotionMeetingType, { nullable: true })
  meeting!: PromotionMeetingType | null;
}
const PromotionMeetingPayload = payloadOf('PromotionMeetingPayload', PromotionMeetingWritten);

@ObjectType('CommunicationWritten')
class CommunicationWritten {
  @Field(() => CommunicationType, { nullable: true })
  communication!: CommunicationType | null;
}
const CommunicationPayload = payloadOf('CommunicationPayload', CommunicationWritten);

async function meetingWritten(context: GraphQLContext, id: string | null) {
  const row = id === null ? null : await loadMeeting(context, id);
  return Object.assign(new PromotionMeetingWritten(), { meeting: row && meetingModel(row, context.today) });
}

async function communicationWritten(context: GraphQLContext, id: string | null) {
  const row = id === null ? null : await loadCommunication(context, id);
  return Object.assign(new CommunicationWritten(), { communication: row && communicationModel(row) });
}

@Resolver()
export class MeetingsMutations {
  @Mutation(() => PromotionMeetingPayload, { description: 'Enters a meeting, or corrects one that is not cancelled.' })
  async savePromotionMeeting(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SavePromotionMeetingInput) input: SavePromotionMeetingInput,
  ): Promise<PromotionMeetingWritten | Refused> {
    const { id, expectedVersion, conventionId, schemeId, cohortId, commitmentId, ...typed } = input;
    const command = {
      conventionId: uuidOf('Convention', conventionId),
      id: uuidOrNull('PromotionMeeting', id),
      expectedVersion: expectedVersion ?? null,
      fields: {
        ...typed,
        schemeId: uuidOrNull('Scheme', schemeId),
        cohortId: uuidOrNull('Cohort', cohortId),
        commitmentId: uuidOrNull('Commitment', commitmentId),
      },
    };
    const result = await context.mutate('savePromotionMeeting', command, (tx) => saveMeeting(tx, command));
    const written = await meetingWritten(context, result.ok ? result.value.id : null);
    return payload(result, () => written);
  }

  @Mutation(() => PromotionMeetingPayload, {
    description: 'Says that a meeting was held and what came of it, corrects that, cancels it, or plans it again.',
  })
  async movePromotionMeeting(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => MovePromotionMeetingInput) input: MovePromotionMeetingInput,
  ): Promise<PromotionMeetingWritten | Refused> {
    const command = {
      id: uuidOf('PromotionMeeting', input.id),
      event: input.event as MeetingEvent,
      expectedVersion: input.expectedVersion,
      came: input.came ?? null,
      candidates: input.candidates ?? null,
      reason: input.reason ?? null,
    };
    const result = await context.mutate('movePromotionMeeting', command, (tx) => moveMeeting(tx, command));
    const written = await meetingWritten(context, result.ok ? result.value.id : null);
    return payload(result, () => written);
  }

  @Mutation(() => CommunicationPayload, { description: 'Enters a communication, or corrects one in preparation.' })
  async saveCommunication(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveCommunicationInput) input: SaveCommunicationInput,
  ): Promise<CommunicationWritten | Refused> {
    const { id, expectedVersion, conventionId, meetingId, cohortId, logos, ...typed } = input;
    const command = {
      conventionId: uuidOf('Convention', conventionId),
      id: uuidOrNull('Communication', id),
      expectedVersion: expectedVersion ?? null,
      fields: {
        ...typed,
        logos: logos.map((logo) => ({ ...logo })),
        meetingId: uuidOrNull('PromotionMeeting', meetingId),
        cohortId: uuidOrNull('Cohort', cohortId),
      },
    };
    const result = await context.mutate('saveCommunication', command, (tx) => saveCommunication(tx, command));
    const written = await communicationWritten(context, result.ok ? result.value.id : null);
    return payload(result, () => written);
  }

  @Mutation(() => CommunicationPayload, {
    description: 'Publishes a communication, warnings confirmed, withdraws it, or takes it up again.',
  })
  async moveCommunication(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => MoveCommunicationInput) input: MoveCommunicationInput,
  ): Promise<CommunicationWritten | Refused> {
    const command = {
      id: uuidOf('Communication', input.id),
      event: input.event as CommunicationEvent,
      expectedVersion: input.expectedVersion,
      publishedOn: (input.publishedOn ?? null) as CalendarDate | null,
      confirmed: input.confirmed,
    };
    const result = await context.mutate('moveCommunication', command, (tx) => moveCommunication(tx, command));
    const written = await communicationWritten(context, result.ok ? result.value.id : null);
    return payload(result, () => written);
  }
}
