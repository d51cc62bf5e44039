import type { TypedDocumentNode } from '@apollo/client';
import type { Refused } from '../../app/shell/operations.ts';
import { graphql } from '../../gql/index.ts';

export interface AccountSession {
  readonly id: string;
  /** The one this page is read with. */
  readonly current: boolean;
  readonly method: 'password' | 'oidc';
  readonly userAgent: string | null;
  /** ISO 8601, as the two below. */
  readonly openedAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

/** Where the account is signed in; the newest first. */
export const MY_SESSIONS: TypedDocumentNode<
  { mySessions: readonly AccountSession[] },
  Record<string, never>
> = graphql(`
  query MySessions {
    mySessions {
      id
      current
      method
      userAgent
      openedAt
      seenAt
      expiresAt
    }
  }
`);

export const CHANGE_PASSWORD: TypedDocumentNode<
  { changePassword: { readonly __typename: 'PasswordChanged'; readonly endedSessions: number } | Refused },
  { currentPassword: string; newPassword: string }
> = graphql(`
  mutation ChangePassword($currentPassword: String!, $newPassword: String!) {
    changePassword(currentPassword: $currentPassword, newPassword: $newPassword) {
      ... on PasswordChanged {
        endedSessions
      }
      ...RefusedShown
    }
  }
`);

export const REVOKE_SESSION: TypedDocumentNode<
  { revokeSession: { readonly __typename: 'SessionRevoked'; readonly sessionId: string } | Refused },
  { sessionId: string }
> = graphql(`
  mutation RevokeSession($sessionId: ID!) {
    revokeSession(sessionId: $sessionId) {
      ... on SessionRevoked {
        sessionId
      }
      ...RefusedShown
    }
  }
`);
