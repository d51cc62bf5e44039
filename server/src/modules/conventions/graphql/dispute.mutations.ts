import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import {
  proposeConciliator,
  recordConciliationCost,
  respondToConciliator,
  takeDisputeStep,
  type DisputeCommand,
} from '../use-cases/move-dispute.ts';
import { notifyDispute } from '../use-cases/notify-dispute.ts';
import {
  NotifyDisputeInput,
  ProposeConciliatorInput,
  RecordConciliationCostInput,
  RespondToConciliatorInput,
  TakeDisputeStepInput,
  type TAKEN_STEPS,
} from './dispute.type.ts';
import { given, partWritten, WrittenPayload, type Written } from './written.ts';

function commandOf(input: { conventionId: string; disputeId: string; expectedVersion: number }): DisputeCommand {
  const { conventionId, disputeId, expectedVersion, ...fields } = input;
  return {
    conventionId: uuidOf('Convention', conventionId),
    disputeId: uuidOf('Dispute', disputeId),
    expectedVersion,
    fields: given(fields),
  };
}

@Resolver()
export class DisputeMutations {
  @Mutation(() => WrittenPayload, {
    description: 'Records that a party has notified a dispute in writing to others; the convention goes on.',
  })
  async notifyDispute(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => NotifyDisputeInput) input: NotifyDisputeInput,
  ): Written {
    const { conventionId, ...fields } = input;
    const command = { conventionId: uuidOf('Convention', conventionId), fields: given(fields) };
    const result = await context.mutate('notifyDispute', command, (tx) => notifyDispute(tx, command));
    return partWritten(context, 'Dispute', result);
  }

  @Mutation(() => WrittenPayload, {
    description:
      'Takes a dispute one step on in the name of a party to it; a court not before the day that the text gives.',
  })
  async takeDisputeStep(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => TakeDisputeStepInput) input: TakeDisputeStepInput,
  ): Written {
    const { event, ...act } = input;
    const command = { ...commandOf(act), event: event as (typeof TAKEN_STEPS)[number] };
    const result = await context.mutate('takeDisputeStep', command, (tx) => takeDisputeStep(tx, command));
    return partWritten(context, 'Dispute', result);
  }

  @Mutation(() => WrittenPayload, { description: 'Proposes a conciliator to the other parties to a dispute.' })
  async proposeConciliator(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => ProposeConciliatorInput) input: ProposeConciliatorInput,
  ): Written {
    const command = commandOf(input);
    const result = await context.mutate('proposeConciliator', command, (tx) => proposeConciliator(tx, command));
    return partWritten(context, 'Dispute', result);
  }

  @Mutation(() => WrittenPayload, { description: 'Accepts or refuses the conciliator who is proposed, for a party.' })
  async respondToConciliator(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => RespondToConciliatorInput) input: RespondToConciliatorInput,
  ): Written {
    const { accepted, ...act } = input;
    const command = { ...commandOf(act), accepted };
    const result = await context.mutate('respondToConciliator', command, (tx) => respondToConciliator(tx, command));
    return partWritten(context, 'Dispute', result);
  }

  @Mutation(() => WrittenPayload, {
    description: 'Records what a conciliation cost; who pays what follows from the clause, to the cent.',
  })
  async recordConciliationCost(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => RecordConciliationCostInput) input: RecordConciliationCostInput,
  ): Written {
    const command = commandOf(input);
    const result = await context.mutate('recordConciliationCost', command, (tx) => recordConciliationCost(tx, command));
    return partWritten(context, 'Dispute', result);
  }
}
