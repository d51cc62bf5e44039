import {
  whyNotDraftConvention,
  whyNotManageMembers,
  whyNotManageOrganisation,
  workspaceOf,
} from '@maillage/domain/access';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import type { Actor, ActorMembership } from '../../../db/actor.ts';
import { toGlobalId, uuidOf } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationModel } from '../../organisations/graphql/read-model.ts';
import { loadOrganisation } from '../../organisations/persistence/organisation.loader.ts';
import { listSessions } from '../use-cases/read-access.ts';
import { changePassword, revokeSession, switchOrganisation, updateMyAccount } from '../use-cases/own-account.ts';
import { AccountSessionType, LocaleEnum, MembershipType, ViewerType } from './viewer.type.ts';

@InputType('UpdateMyAccountInput')
class UpdateMyAccountInput {
  @Field(() => String, { nullable: true })
  displayName?: string | null;

  @Field(() => LocaleEnum, { nullable: true })
  locale?: string | null;
}

@ObjectType('OrganisationSwitched')
class OrganisationSwitched {
  @Field(() => ViewerType)
  viewer!: ViewerType;
}

@ObjectType('MyAccountUpdated')
class MyAccountUpdated {
  @Field(() => ViewerType)
  viewer!: ViewerType;
}

@ObjectType('SessionRevoked')
class SessionRevoked {
  @Field(() => ID)
  sessionId!: string;
}

@ObjectType('PasswordChanged')
class PasswordChanged {
  @Field(() => Int, { description: 'Number of other sessions that were ended.' })
  endedSessions!: number;
}

const SwitchPayload = payloadOf('SwitchOrganisationPayload', OrganisationSwitched);
const AccountPayload = payloadOf('UpdateMyAccountPayload', MyAccountUpdated);
const PasswordPayload = payloadOf('ChangePasswordPayload', PasswordChanged);
const RevokePayload = payloadOf('RevokeSessionPayload', SessionRevoked);

function membershipModel(membership: ActorMembership): MembershipType {
  return Object.assign(new MembershipType(), {
    id: toGlobalId('Membership', membership.id),
    organisationUuid: membership.organisationId,
    role: membership.role,
    office: membership.office,
    workspace: workspaceOf(membership.organisationKind),
  });
}

function viewerModel(actor: Actor, today: string): ViewerType {
  const acting = actor.memberships.find((membership) => membership.organisationId === actor.organisationId);
  return Object.assign(new ViewerType(), {
    id: toGlobalId('Account', actor.accountId),
    displayName: actor.displayName,
    email: actor.email,
    locale: actor.locale,
    fictitious: actor.fictitious,
    today,
    membership: acting ? membershipModel(acting) : null,
    memberships: actor.memberships.map(membershipModel),
    capabilities: capabilitiesOf(actor),
  });
}

function capabilitiesOf(actor: Actor): string[] {
  if (actor.organisationId === null) return [];
  const may: [string, boolean][] = [
    ['manage_members', whyNotManageMembers(actor, actor.organisationId) === null],
    ['read_journal', actor.role === 'administrator'],
    ['create_convention', whyNotDraftConvention(actor) === null],
    ['edit_organisation', whyNotManageOrganisation(actor, actor.organisationId) === null],
    ['read_platform', actor.organisationKind === 'platform'],
  ];
  return may.filter(([, allowed]) => allowed).map(([name]) => name);
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: 'Whoever is signed in; null when nobody is.' })
  viewer(@Ctx() context: GraphQLContext): ViewerType | null {
    return context.actor && viewerModel(context.actor, context.today);
  }

  @Query(() => [AccountSessionType], { description: 'Where the reader is signed in, newest first.' })
  async mySessions(@Ctx() context: GraphQLContext): Promise<AccountSessionType[]> {
    const actor = context.requireActor();
    const rows = await listSessions(context.gate, context.now);
    return rows.map((row) =>
      Object.assign(new AccountSessionType(), row, {
        id: toGlobalId('Session', row.id),
        current: row.id === actor.sessionId,
      }),
    );
  }

  @Mutation(() => SwitchPayload, {
    description:
      'Remembers the organisation to act for on the next visits; the header of each request names it for this one.',
  })
  async switchOrganisation(
    @Ctx() context: GraphQLContext,
    @Arg('organisationId', () => ID) organisationId: string,
  ): Promise<OrganisationSwitched | Refused> {
    const uuid = uuidOf('Organisation', organisationId);
    const result = await context.mutate('switchOrganisation', { uuid }, (tx) => switchOrganisation(tx, uuid));
    return payload(result, () => {
      const actor = context.requireActor();
      const acting = actor.memberships.find((membership) => membership.organisationId === uuid)!;
      const viewer = viewerModel(
        { ...actor, organisationId: uuid, organisationKind: acting.organisationKind, role: acting.role },
        context.today,
      );
      return Object.assign(new OrganisationSwitched(), { viewer });
    });
  }

  @Mutation(() => AccountPayload, { description: 'Changes the reader’s own name or language.' })
  async updateMyAccount(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => UpdateMyAccountInput) input: UpdateMyAccountInput,
  ): Promise<MyAccountUpdated | Refused> {
    const fields = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
    );
    const result = await context.mutate('updateMyAccount', fields, (tx) => updateMyAccount(tx, fields));
    return payload(result, (account) => {
      const viewer = viewerModel({ ...context.requireActor(), ...account }, context.today);
      return Object.assign(new MyAccountUpdated(), { viewer });
    });
  }

  @Mutation(() => PasswordPayload, { description: 'Changes the reader’s own password and ends their other sessions.' })
  async changePassword(
    @Ctx() context: GraphQLContext,
    @Arg('currentPassword', () => String) currentPassword: string,
    @Arg('newPassword', () => String, { description: '12 to 128 characters.' }) newPassword: string,
  ): Promise<PasswordChanged | Refused> {
    // No password goes into what is kept for a retry, not even as a hash: the key alone tells a retry.
    const result = await context.mutate('changePassword', {}, (tx) =>
      changePassword(tx, { currentPassword, newPassword }, context.passwordTries),
    );
    return payload(result, (value) => Object.assign(new PasswordChanged(), value));
  }

  @Mutation(() => RevokePayload, { description: 'Ends one of the reader’s sessions.' })
  async revokeSession(
    @Ctx() context: GraphQLContext,
    @Arg('sessionId', () => ID) sessionId: string,
  ): Promise<SessionRevoked | Refused> {
    const uuid = uuidOf('Session', sessionId);
    const result = await context.mutate('revokeSession', { uuid }, (tx) => revokeSession(tx, uuid));
    return payload(result, () => Object.assign(new SessionRevoked(), { sessionId }));
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => OrganisationType)
  async organisation(@Root() root: MembershipType, @Ctx() context: GraphQLContext): Promise<OrganisationType> {
    const row = await loadOrganisation(context, root.organisationUuid);
    return organisationModel(row!);
  }
}
