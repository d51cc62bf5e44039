import type { TypedDocumentNode } from '@apollo/client';
import { graphql } from '../../gql/index.ts';
import type { ClientRefusal } from '../../ui/forms/refusals.tsx';
import type { Locale } from '@maillage/messages/locale';

export interface Refused {
  readonly __typename: 'Refused';
  readonly refusals: readonly ClientRefusal[];
}

// What every mutation asks of a refusal, wherever it is made.
graphql(`
  fragment RefusedShown on Refused {
    refusals {
      code
      path
      message
      article
      rule
    }
  }
`);

/** Remembers the organisation for the next visits; the header of each request names it for this one. */
export const SWITCH_ORGANISATION: TypedDocumentNode<
  { switchOrganisation: { readonly __typename: 'OrganisationSwitched' } | Refused },
  { organisationId: string }
> = graphql(`
  mutation SwitchOrganisation($organisationId: ID!) {
    switchOrganisation(organisationId: $organisationId) {
      ... on OrganisationSwitched {
        viewer {
          id
          membership {
            id
          }
        }
      }
      ...RefusedShown
    }
  }
`);

export const SET_LOCALE: TypedDocumentNode<
  { updateMyAccount: { readonly __typename: 'MyAccountUpdated' } | Refused },
  { locale: Locale }
> = graphql(`
  mutation SetMyLocale($locale: Locale!) {
    updateMyAccount(input: { locale: $locale }) {
      ... on MyAccountUpdated {
        viewer {
          id
          locale
        }
      }
      ...RefusedShown
    }
  }
`);

/** Where a found or notified record is shown. */
export type RecordKind = 'convention' | 'organisation' | 'commune';

export interface SearchHit {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  /** What tells it from another of the same title: kind, territory. */
  readonly detail: string | null;
}

/** Words, accents and hyphens ignored, in all that the reader may see. */
export const SEARCH: TypedDocumentNode<{ search: readonly SearchHit[] }, { text: string }> = graphql(`
  query GlobalSearch($text: String!) {
    search(text: $text, first: 12) {
      id
      kind
      title
      detail
    }
  }
`);

export interface Notification {
  readonly id: string;
  /** The sentence, written by the server in the reader's language. */
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
  readonly read: boolean;
  readonly subject: { readonly id: string; readonly kind: RecordKind } | null;
}

export interface NotificationsData {
  readonly notifications: {
    readonly edges: readonly { readonly node: Notification }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
    readonly unreadCount: number;
  };
}

/** The newest first. */
export const NOTIFICATIONS: TypedDocumentNode<NotificationsData, { first: number; after?: string | null }> = graphql(`
  query Notifications($first: Int!, $after: String) {
    notifications(first: $first, after: $after) {
      edges {
        node {
          id
          text
          at
          read
          subject {
            id
            kind
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      unreadCount
    }
  }
`);

/** All those that are older than the newest one shown. */
export const MARK_NOTIFICATIONS_READ: TypedDocumentNode<
  { markNotificationsRead: { readonly __typename: 'NotificationsRead' } | Refused },
  { upTo: string }
> = graphql(`
  mutation MarkNotificationsRead($upTo: ID!) {
    markNotificationsRead(upTo: $upTo) {
      ... on NotificationsRead {
        unreadCount
      }
      ...RefusedShown
    }
  }
`);
