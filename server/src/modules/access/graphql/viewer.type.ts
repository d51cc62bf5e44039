import { MEMBERSHIP_ROLES, WORKSPACES } from '@maillage/domain/access';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';

const enumOf = (values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value) => [value, value]));

export const MembershipRoleEnum = enumOf(MEMBERSHIP_ROLES);
registerEnumType(MembershipRoleEnum, { name: 'MembershipRole', description: 'What a member is for an organisation.' });

export const WorkspaceEnum = enumOf(WORKSPACES);
registerEnumType(WorkspaceEnum, { name: 'Workspace', description: 'The workspace of an organisation’s members.' });

export const LocaleEnum = { fr: 'fr', en: 'en' } as const;
registerEnumType(LocaleEnum, { name: 'Locale' });

export const VIEWER_CAPABILITIES = [
  'manage_members',
  'read_journal',
  'create_convention',
  'edit_organisation',
  'read_platform',
] as const;
export const ViewerCapabilityEnum = enumOf(VIEWER_CAPABILITIES);
registerEnumType(ViewerCapabilityEnum, {
  name: 'ViewerCapability',
  description: 'What the reader may do for the organisation acted for.',
});

@ObjectType('Membership', { description: 'A person’s place in an organisation.' })
export class MembershipType {
  organisationUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => MembershipRoleEnum)
  role!: string;

  @Field(() => String, { nullable: true, description: 'Quality of the person, in the organisation’s words.' })
  office!: string | null;

  @Field(() => WorkspaceEnum)
  workspace!: string;
}

@ObjectType('Viewer', { description: 'The reader: the account behind the session.' })
export class ViewerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => LocaleEnum)
  locale!: string;

  @Field(() => Boolean, { description: 'A person invented for the demonstration.' })
  fictitious!: boolean;

  @Field(() => DateScalar, { description: 'The civil day in Europe/Paris by the server.' })
  today!: string;

  @Field(() => MembershipType, { nullable: true, description: 'The membership acted through.' })
  membership!: MembershipType | null;

  @Field(() => [MembershipType])
  memberships!: MembershipType[];

  @Field(() => [ViewerCapabilityEnum])
  capabilities!: string[];
}

export const SessionMethodEnum = { password: 'password', oidc: 'oidc' } as const;
registerEnumType(SessionMethodEnum, { name: 'SessionMethod', description: 'How a session was opened.' });

@ObjectType('AccountSession', { description: 'A place where the account is signed in.' })
export class AccountSessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'The one that this answer is read with.' })
  current!: boolean;

  @Field(() => SessionMethodEnum)
  method!: string;

  @Field(() => String, { nullable: true })
  userAgent!: string | null;

  @Field(() => DateTimeScalar)
  openedAt!: string;

  @Field(() => DateTimeScalar)
  seenAt!: string;

  @Field(() => DateTimeScalar)
  expiresAt!: string;
}

@ObjectType('Member', { description: 'A member of an organisation, as its administrators and colleagues see them.' })
export class MemberType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => MembershipRoleEnum)
  role!: string;

  @Field(() => String, { nullable: true })
  office!: string | null;

  @Field(() => DateScalar)
  since!: string;

  @Field(() => Int)
  version!: number;
}

export const MemberConnection = connectionType('Member', MemberType);

@ObjectType('Invitation', { description: 'An invitation that waits for an answer.' })
export class InvitationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  email!: string;

  @Field(() => MembershipRoleEnum)
  role!: string;

  @Field(() => String, { nullable: true })
  office!: string | null;

  @Field(() => DateTimeScalar)
  invitedAt!: string;

  @Field(() => DateTimeScalar)
  expiresAt!: string;
}
