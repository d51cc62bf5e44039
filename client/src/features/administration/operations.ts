import { graphql } from '../../gql/index.ts';

/** The organisation that is administered, and what the reader may do there. */
export const ADMINISTERED = graphql(`
  query AdministeredOrganisation($id: ID!) {
    organisation(id: $id) {
      id
      name
      viewerCanManageMembers {
        allowed
        reason
      }
    }
  }
`);

export const MEMBERS = graphql(`
  query Members($organisationId: ID!, $first: Int!, $after: String) {
    members(organisationId: $organisationId, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          displayName
          email
          role
          office
          since
          version
        }
      }
    }
  }
`);

export const INVITATIONS = graphql(`
  query PendingInvitations($organisationId: ID!) {
    invitations(organisationId: $organisationId) {
      id
      email
      role
      office
      invitedAt
      expiresAt
    }
  }
`);

export const INVITE_MEMBER = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      ... on MemberInvited {
        invitationId
      }
      ...RefusedShown
    }
  }
`);

export const REVOKE_INVITATION = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      ... on InvitationRevoked {
        invitationId
      }
      ...RefusedShown
    }
  }
`);

export const CHANGE_MEMBERSHIP = graphql(`
  mutation ChangeMembership($id: ID!, $expectedVersion: Int!, $role: MembershipRole!, $office: String) {
    changeMembership(id: $id, expectedVersion: $expectedVersion, role: $role, office: $office) {
      ... on MembershipChanged {
        membershipId
      }
      ...RefusedShown
    }
  }
`);

export const END_MEMBERSHIP = graphql(`
  mutation EndMembership($id: ID!, $expectedVersion: Int!) {
    endMembership(id: $id, expectedVersion: $expectedVersion) {
      ... on MembershipChanged {
        membershipId
      }
      ...RefusedShown
    }
  }
`);

/** What happened in an organisation, newest first. */
export const JOURNAL = graphql(`
  query Journal($recordId: ID!, $first: Int!, $after: String) {
    history(recordId: $recordId, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          action
          recordType
          accountName
          before
          after
          sealed
          hash
          organisation {
            id
            shortName
          }
        }
      }
    }
  }
`);

/** A name for an id that a line of the journal keeps. */
export const BODY_NAME = graphql(`
  query BodyName($id: ID!) {
    organisation(id: $id) {
      id
      name
    }
  }
`);
