import type { Block } from '@maillage/domain/conventions';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { approveText, withdrawApproval } from '../use-cases/approve-text.ts';
import { commentText, resolveComment } from '../use-cases/comment-text.ts';
import { leadAvenant, type AvenantLeadingEvent } from '../use-cases/lead-avenant.ts';
import { leadText, type LeadingEvent } from '../use-cases/lead-text.ts';
import { withIds } from '../use-cases/part-codec.ts';
import { answerProposal, proposeChange } from '../use-cases/propose-change.ts';
import {
  AnswerProposalInput,
  CommentTextInput,
  LeadingEventEnum,
  ProposeChangeInput,
  type TextChangeInput,
} from './discussion.type.ts';
import { textRefOf } from './load-discussion.ts';
import { given, partWritten, written, WrittenPayload, type Written } from './written.ts';

/** A change as the rules read it: bare uuids, in the form of the part's input. */
export function changeOf(change: TextChangeInput): Record<string, unknown> {
  const block = change.block as Block;
  return {
    ...given(change),
    targetId: block === 'Convention' ? null : uuidOrNull(block, change.targetId),
    fields: change.fields ? withIds(block, change.fields, uuidOf) : null,
  };
}

@Resolver()
export class DiscussionMutations {
  @Mutation(() => WrittenPayload, {
    description:
      'Leads a text one step on: to its parties, back to its drafter, to signature once all have approved, back to negotiation.',
  })
  async leadText(
    @Ctx() context: GraphQLContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('event', () => LeadingEventEnum) event: AvenantLeadingEvent,
    @Arg('expectedVersion', () => Int, { description: 'Of the convention, or of the avenant.' })
    expectedVersion: number,
    @Arg('avenantId', () => ID, { nullable: true, description: 'The avenant that is meant; absent for the text.' })
    avenantId?: string,
  ): Written {
    const { avenantId: uuid, ...text } = textRefOf({ conventionId, avenantId });
    if (uuid !== null) {
      const command = { ...text, avenantId: uuid, event, expectedVersion };
      return partWritten(
        context,
        'Avenant',
        await context.mutate('leadAvenant', command, (tx) => leadAvenant(tx, command)),
      );
    }
    const command = { ...text, event: event as LeadingEvent, expectedVersion };
    return written(context, await context.mutate('leadText', command, (tx) => leadText(tx, command)));
  }

  @Mutation(() => WrittenPayload, { description: 'Approves, for a party, the text that was read.' })
  async approveText(
    @Ctx() context: GraphQLContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('partyKey', () => String) partyKey: string,
    @Arg('contentHash', () => String, { description: 'Hash of the text that was read.' }) contentHash: string,
    @Arg('avenantId', () => ID, { nullable: true, description: 'The avenant that is meant; absent for the text.' })
    avenantId?: string,
  ): Written {
    const command = { ...textRefOf({ conventionId, avenantId }), partyKey, contentHash };
    return written(context, await context.mutate('approveText', command, (tx) => approveText(tx, command)));
  }

  @Mutation(() => WrittenPayload, { description: "Takes back a party's approval, in negotiation." })
  async withdrawApproval(
    @Ctx() context: GraphQLContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('partyKey', () => String) partyKey: string,
    @Arg('avenantId', () => ID, { nullable: true, description: 'The avenant that is meant; absent for the text.' })
    avenantId?: string,
  ): Written {
    const command = { ...textRefOf({ conventionId, avenantId }), partyKey };
    return written(context, await context.mutate('withdrawApproval', command, (tx) => withdrawApproval(tx, command)));
  }

  @Mutation(() => WrittenPayload, { description: 'Proposes, for a party, a change of one part of the text.' })
  async proposeChange(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => ProposeChangeInput) input: ProposeChangeInput,
  ): Written {
    const command = {
      ...textRefOf(input),
      partyKey: input.partyKey,
      change: changeOf(input.change),
    };
    return partWritten(
      context,
      'Proposal',
      await context.mutate('proposeChange', command, (tx) => proposeChange(tx, command)),
    );
  }

  @Mutation(() => WrittenPayload, {
    description: 'Accepts a proposal, which writes the part, refuses it, or takes it back.',
  })
  async answerProposal(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => AnswerProposalInput) input: AnswerProposalInput,
  ): Written {
    const command = {
      conventionId: uuidOf('Convention', input.conventionId),
      proposalId: uuidOf('Proposal', input.proposalId),
      expectedVersion: input.expectedVersion,
      decision: input.decision as 'accepted' | 'refused' | 'withdrawn',
      note: input.note?.trim() || null,
      formOnly: input.formOnly ?? false,
    };
    return partWritten(
      context,
      'Proposal',
      await context.mutate('answerProposal', command, (tx) => answerProposal(tx, command)),
    );
  }

  @Mutation(() => WrittenPayload, { description: 'Adds a remark to a text under discussion.' })
  async commentText(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => CommentTextInput) input: CommentTextInput,
  ): Written {
    const { conventionId, avenantId, ...rest } = input;
    const block = (input.block ?? null) as Block | null;
    const fields = {
      ...given(rest),
      targetId: block === null || block === 'Convention' ? null : uuidOrNull(block, input.targetId),
      answersId: uuidOrNull('TextComment', input.answersId),
    };
    const command = { ...textRefOf({ conventionId, avenantId }), fields };
    return partWritten(
      context,
      'TextComment',
      await context.mutate('commentText', command, (tx) => commentText(tx, command)),
    );
  }

  @Mutation(() => WrittenPayload, { description: 'Closes a remark, or opens it again.' })
  async resolveComment(
    @Ctx() context: GraphQLContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('commentId', () => ID) commentId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('resolved', () => Boolean) resolved: boolean,
  ): Written {
    const command = {
      conventionId: uuidOf('Convention', conventionId),
      commentId: uuidOf('TextComment', commentId),
      expectedVersion,
      resolved,
    };
    return partWritten(
      context,
      'TextComment',
      await context.mutate('resolveComment', command, (tx) => resolveComment(tx, command)),
    );
  }
}
