import { whyNotManageMembers } from '@maillage/domain/access';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { toGlobalId, uuidOf } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { listInvitations, listMembers } from '../use-cases/read-access.ts';
import { changeMembership, endMembership, inviteMember, revokeInvitation } from '../use-cases/members.ts';
import { InvitationType, MemberConnection, MembershipRoleEnum, MemberType } from './viewer.type.ts';

@InputType('InviteMemberInput')
class InviteMemberInput {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  email!: string;

  @Field(() => MembershipRoleEnum)
  role!: string;

  @Field(() => String, { nullable: true })
  office?: string | null;
}

@ObjectType('MemberInvited')
class MemberInvited {
  @Field(() => ID)
  invitationId!: string;
}

@ObjectType('InvitationRevoked')
class InvitationRevoked {
  @Field(() => ID)
  invitationId!: string;
}

@ObjectType('MembershipChanged')
class MembershipChanged {
  @Field(() => ID)
  membershipId!: string;
}

const InvitePayload = payloadOf('InviteMemberPayload', MemberInvited);
const RevokePayload = payloadOf('RevokeInvitationPayload', InvitationRevoked);
const ChangePayload = payloadOf('MembershipPayload', MembershipChanged);

/** The list of an organisation's people is for its own members; its invitations for those who manage them. */
function mustManage(context: GraphQLContext, organisationUuid: string): void {
  const denial = whyNotManageMembers(context.requireActor(), organisationUuid);
  if (denial) throw new GraphQLError(context.texts.refusal(denial), { extensions: { code: 'FORBIDDEN' } });
}

@Resolver()
export class MembersResolver {
  @Query(() => MemberConnection, { description: 'Members of the organisation acted for; of any other, none.' })
  async members(
    @Ctx() context: GraphQLContext,
    @Arg('organisationId', () => ID) organisationId: string,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<MemberType>> {
    const page = await listMembers(context.gate, { first, after }, uuidOf('Organisation', organisationId));
    return connectionFrom(page, (row) =>
      Object.assign(new MemberType(), row, { id: toGlobalId('Membership', row.id) }),
    );
  }

  @Query(() => [InvitationType], { description: 'Invitations that wait for an answer, newest first, at most 200.' })
  async invitations(
    @Ctx() context: GraphQLContext,
    @Arg('organisationId', () => ID) organisationId: string,
  ): Promise<InvitationType[]> {
    const uuid = uuidOf('Organisation', organisationId);
    mustManage(context, uuid);
    const rows = await listInvitations(context.gate, uuid);
    return rows.map((row) => Object.assign(new InvitationType(), row, { id: toGlobalId('Invitation', row.id) }));
  }

  @Mutation(() => InvitePayload, { description: 'Invites somebody by mail; the link is valid for 14 days.' })
  async inviteMember(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => InviteMemberInput) input: InviteMemberInput,
  ): Promise<MemberInvited | Refused> {
    const fields = { ...input, organisationId: uuidOf('Organisation', input.organisationId) };
    // The token stays out of what is kept for a retry: only the mail carries it.
    const result = await context.mutate('inviteMember', fields, async (tx) => {
      const invited = await inviteMember(tx, fields, context.publicUrl);
      return invited.ok ? { ok: true, value: { id: invited.value.id } } : invited;
    });
    return payload(result, (value) =>
      Object.assign(new MemberInvited(), { invitationId: toGlobalId('Invitation', value.id) }),
    );
  }

  @Mutation(() => RevokePayload)
  async revokeInvitation(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
  ): Promise<InvitationRevoked | Refused> {
    const uuid = uuidOf('Invitation', id);
    const result = await context.mutate('revokeInvitation', { uuid }, (tx) => revokeInvitation(tx, uuid));
    return payload(result, () => Object.assign(new InvitationRevoked(), { invitationId: id }));
  }

  @Mutation(() => ChangePayload, { description: 'Changes a member’s role and office.' })
  async changeMembership(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('role', () => MembershipRoleEnum) role: string,
    @Arg('office', () => String, { nullable: true }) office?: string,
  ): Promise<MembershipChanged | Refused> {
    const command = { id: uuidOf('Membership', id), expectedVersion, fields: { role, office: office ?? null } };
    const result = await context.mutate('changeMembership', command, (tx) => changeMembership(tx, command));
    return payload(result, () => Object.assign(new MembershipChanged(), { membershipId: id }));
  }

  @Mutation(() => ChangePayload, { description: 'Ends a membership today.' })
  async endMembership(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<MembershipChanged | Refused> {
    const command = { id: uuidOf('Membership', id), expectedVersion };
    const result = await context.mutate('endMembership', command, (tx) => endMembership(tx, command));
    return payload(result, () => Object.assign(new MembershipChanged(), { membershipId: id }));
  }
}
