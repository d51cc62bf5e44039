import { whyNotApproveText, whyNotDiscussText, whyNotLeadText, whyNotProposeChange } from '@maillage/domain/access';
import { checkAvenantEvent, checkEvent, checkOpenSigning, heldBy, type Block } from '@maillage/domain/conventions';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import type { CommentRow, ProposalRow } from '../persistence/discussion.queries.ts';
import { discussionRights, readComments } from '../use-cases/discussion.ts';
import { editImpact } from '../use-cases/edit-impact.ts';
import type { AvenantLeadingEvent } from '../use-cases/lead-avenant.ts';
import type { LeadingEvent } from '../use-cases/lead-text.ts';
import { withIds } from '../use-cases/part-codec.ts';
import { namingParty } from '../use-cases/party-names.ts';
import { presentHash } from '../use-cases/present-text.ts';
import type { TextRef } from '../use-cases/text-ref.ts';
import { changeOf } from './discussion.mutations.ts';
import {
  ApprovalType,
  CommentType,
  DiscussionType,
  EditImpactType,
  LeadingEventEnum,
  ProposalType,
  TextChangeInput,
  TextHolderType,
} from './discussion.type.ts';
import { ConventionType } from './convention.type.ts';
import { loadDiscussion, partyOfText, textRefOf } from './load-discussion.ts';
import { PartyType } from './parts.type.ts';
import { partyModel } from './read-models.ts';

function proposalModel(row: ProposalRow, ref: TextRef): ProposalType {
  const { id, conventionId: _convention, partyId, organisationId, targetId, before, fields, ...shown } = row;
  return Object.assign(new ProposalType(), shown, {
    id: toGlobalId('Proposal', id),
    ref,
    partyUuid: partyId,
    organisationUuid: organisationId,
    targetUuid: targetId,
    targetId: targetId && toGlobalId(row.block, targetId),
    before: before && withIds(row.block, before, toGlobalId),
    fields: fields && withIds(row.block, fields, toGlobalId),
  });
}

function commentModel(row: CommentRow): CommentType {
  const { id, answersId, targetId, organisationId, resolvedByOrganisationId, ...shown } = row;
  return Object.assign(new CommentType(), shown, {
    id: toGlobalId('TextComment', id),
    answersId: answersId && toGlobalId('TextComment', answersId),
    targetId: targetId && toGlobalId(row.block as Block, targetId),
    organisationUuid: organisationId,
    resolvedByUuid: resolvedByOrganisationId,
  });
}

@Resolver(() => ConventionType)
export class ConventionDiscussionResolver {
  @FieldResolver(() => DiscussionType, {
    nullable: true,
    description: 'What is said of the text until all have signed; null afterwards, and for who takes no part in it.',
  })
  async discussion(@Root() convention: ConventionType, @Ctx() context: GraphQLContext): Promise<DiscussionType | null> {
    const ref = { conventionId: convention.uuid, avenantId: null };
    const found = await loadDiscussion(context, ref);
    if (!found || found.facts.status === 'in_force') return null;
    return Object.assign(new DiscussionType(), { ref });
  }
}

@Resolver(() => DiscussionType)
export class DiscussionResolver {
  @FieldResolver(() => String, { description: 'SHA-256 of the canonical content of the text as it stands.' })
  contentHash(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<string> {
    return presentHash(context.gate, root.ref);
  }

  @FieldResolver(() => TextHolderType)
  async holder(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<TextHolderType> {
    const { facts, draftingOrganisationId, parties, actsForKeys } = (await loadDiscussion(context, root.ref))!;
    const held = heldBy(facts);
    const drafts = draftingOrganisationId === context.requireActor().organisationId;
    return Object.assign(new TextHolderType(), {
      for: held.for,
      drafter: held.drafter,
      parties: parties.filter((party) => held.partyKeys.includes(party.key)).map(partyModel),
      withViewer: held.drafter ? drafts : held.partyKeys.some((key) => actsForKeys.includes(key)),
    });
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who holds the pen.' })
  async drafter(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    const { draftingOrganisationId } = (await loadDiscussion(context, root.ref))!;
    return organisationOf(context, draftingOrganisationId);
  }

  @FieldResolver(() => [PartyType], { description: 'The parties whose approval is awaited or given: those that sign.' })
  async approvers(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<PartyType[]> {
    const { facts, parties } = (await loadDiscussion(context, root.ref))!;
    return parties.filter((party) => facts.signingKeys.includes(party.key)).map(partyModel);
  }

  @FieldResolver(() => [String], { description: 'Keys of the parties for which the reader speaks.' })
  async viewerPartyKeys(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<string[]> {
    return (await loadDiscussion(context, root.ref))!.actsForKeys;
  }

  @FieldResolver(() => [ApprovalType], {
    description: 'Approvals, those that ended included, oldest first; at most 500.',
  })
  async approvals(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<ApprovalType[]> {
    const { approvals } = (await loadDiscussion(context, root.ref))!;
    return approvals.map(({ id, partyId, organisationId, conventionId: _convention, ...shown }) =>
      Object.assign(new ApprovalType(), shown, {
        id: toGlobalId('Approval', id),
        partyUuid: partyId,
        organisationUuid: organisationId,
        ref: root.ref,
      }),
    );
  }

  @FieldResolver(() => [ProposalType], { description: 'Those that wait first, then the last decided; at most 500.' })
  async proposals(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<ProposalType[]> {
    return (await loadDiscussion(context, root.ref))!.proposals.map((row) => proposalModel(row, root.ref));
  }

  @FieldResolver(() => [CommentType], { description: 'In the order of the conversation; at most 500.' })
  async comments(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<CommentType[]> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    return (await readComments(context.gate, discussion)).map(commentModel);
  }

  @FieldResolver(() => CapabilityType)
  async viewerCanPropose(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    return capability(context, whyNotProposeChange(context.requireActor(), discussionRights(discussion)));
  }

  @FieldResolver(() => CapabilityType)
  async viewerCanComment(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    return capability(context, whyNotDiscussText(context.requireActor(), discussionRights(discussion)));
  }

  @FieldResolver(() => [String], { description: 'Keys of the parties for which the reader may approve the text.' })
  async viewerApproves(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<string[]> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    const rights = discussionRights(discussion);
    return discussion.facts.signingKeys.filter(
      (partyKey) => whyNotApproveText(context.requireActor(), { ...rights, partyKey }) === null,
    );
  }

  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may lead the text this step on; the first reason against it, when there is one.',
  })
  async viewerCanLead(
    @Root() root: DiscussionType,
    @Ctx() context: GraphQLContext,
    @Arg('event', () => LeadingEventEnum) event: AvenantLeadingEvent,
  ): Promise<CapabilityType> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    const denial = whyNotLeadText(context.requireActor(), discussionRights(discussion));
    const [refused] = [
      ...(discussion.avenant
        ? checkAvenantEvent(discussion.avenant.status, event)
        : checkEvent(discussion.convention.status, event as LeadingEvent)),
      ...(event === 'open_signing' ? checkOpenSigning(discussion.facts) : []),
    ].map((each) => namingParty(each, discussion.parties));
    return capability(context, denial ?? refused ?? null);
  }

  @Query(() => EditImpactType, {
    nullable: true,
    description:
      'What a change of one part would do to what the parties have said, before it is made; null when the change is not one that could be made.',
  })
  async editImpact(
    @Ctx() context: GraphQLContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('change', () => TextChangeInput) change: TextChangeInput,
    @Arg('avenantId', () => ID, { nullable: true, description: 'The avenant that is edited; absent for the text.' })
    avenantId?: string,
  ): Promise<EditImpactType | null> {
    context.requireActor();
    const ref = textRefOf({ conventionId, avenantId });
    const result = await editImpact(context.gate, ref, { change: changeOf(change), today: context.today });
    if (!result.ok) return null;
    const { parties } = (await loadDiscussion(context, ref))!;
    const named = (keys: readonly string[]): PartyType[] =>
      parties.filter((party) => keys.includes(party.key)).map(partyModel);
    const { touchedKeys, approvalsLost, fields, mayBeForm } = result.value;
    return Object.assign(new EditImpactType(), {
      touched: named(touchedKeys),
      approvalsLost: named(approvalsLost),
      fields,
      mayBeForm,
    });
  }
}

@Resolver(() => ApprovalType)
export class ApprovalResolver {
  @FieldResolver(() => PartyType, { nullable: true })
  party(@Root() root: ApprovalType, @Ctx() context: GraphQLContext): Promise<PartyType | null> {
    return partyOfText(context, root.ref, root.partyUuid);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'In whose name it was given.' })
  organisation(@Root() root: ApprovalType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }
}

@Resolver(() => ProposalType)
export class ProposalResolver {
  @FieldResolver(() => PartyType, { nullable: true, description: 'The party that proposes it.' })
  party(@Root() root: ProposalType, @Ctx() context: GraphQLContext): Promise<PartyType | null> {
    return partyOfText(context, root.ref, root.partyUuid);
  }
}

@Resolver(() => CommentType)
export class CommentResolver {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'In whose name it was said.' })
  organisation(@Root() root: CommentType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }

  @FieldResolver(() => OrganisationType, { nullable: true })
  resolvedBy(@Root() root: CommentType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.resolvedByUuid);
  }
}
