/** What a member may be for an organisation; one role in each. */
export const MEMBERSHIP_ROLES = ['administrator', 'coordinator', 'agent', 'elected', 'reader'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** Things that a role may do for its organisation. What may be seen is not here: the database decides that. */
export type Ability =
  | 'manageMembers'
  | 'manageOrganisation'
  | 'draftConvention'
  | 'editConvention'
  | 'recordSignatures'
  | 'approveText'
  | 'discussText'
  | 'signText'
  | 'giveNotice'
  | 'handleDispute'
  | 'decideRenewal'
  | 'reportCommitment'
  | 'publishAxes'
  | 'sendFile'
  | 'keepSchemes'
  | 'recordNeeds'
  | 'runCohorts'
  | 'informPublics';

const ABILITIES: Record<MembershipRole, readonly Ability[]> = {
  administrator: [
    'manageMembers',
    'manageOrganisation',
    'draftConvention',
    'editConvention',
    'recordSignatures',
    'approveText',
    'discussText',
    'signText',
    'giveNotice',
    'handleDispute',
    'decideRenewal',
    'reportCommitment',
    'publishAxes',
    'sendFile',
    'keepSchemes',
    'recordNeeds',
    'runCohorts',
    'informPublics',
  ],
  coordinator: [
    'draftConvention',
    'editConvention',
    'recordSignatures',
    'approveText',
    'discussText',
    'signText',
    'giveNotice',
    'handleDispute',
    'decideRenewal',
    'reportCommitment',
    'publishAxes',
    'sendFile',
    'keepSchemes',
    'recordNeeds',
    'runCohorts',
    'informPublics',
  ],
  agent: [
    'editConvention',
    'discussText',
    'reportCommitment',
    'sendFile',
    'recordNeeds',
    'runCohorts',
    'informPublics',
  ],
  elected: ['approveText', 'discussText', 'signText', 'sendFile'],
  reader: [],
};

/** Whether a role comes with an ability. */
export function roleMay(role: MembershipRole | null, ability: Ability): boolean {
  return role !== null && ABILITIES[role].includes(ability);
}

/** The six workspaces of the portal. */
export const WORKSPACES = ['cdg', 'region', 'cnfpt', 'partner', 'collectivite', 'platform'] as const;
export type Workspace = (typeof WORKSPACES)[number];

const WORKSPACE_OF: Readonly<Record<string, Workspace>> = {
  platform: 'platform',
  cnfpt_national: 'cnfpt',
  cnfpt_delegation: 'cnfpt',
  cnfpt_antenne: 'cnfpt',
  cdg: 'cdg',
  region: 'region',
  region_direction: 'region',
  maison_region: 'region',
  departement: 'collectivite',
  commune: 'collectivite',
  epci: 'collectivite',
  other_collectivite: 'collectivite',
};

/** The workspace of the members of an organisation of this kind; partners share one. */
export function workspaceOf(organisationKind: string): Workspace {
  return WORKSPACE_OF[organisationKind] ?? 'partner';
}
