import type { TypedDocumentNode } from '@apollo/client';
import type { CalendarDate } from '@maillage/kernel';
import type { Locale } from '@maillage/messages/locale';
import { graphql } from '../../gql/index.ts';
import type { WorkspaceId } from '../../workspaces/workspace.ts';

/** What the reader may do here, told by the server; never deduced from a role. */
export type ViewerCapability =
  | 'manage_members'
  | 'read_journal'
  | 'create_convention'
  | 'edit_organisation'
  | 'read_platform';

export interface ViewerMembership {
  readonly id: string;
  readonly role: 'administrator' | 'coordinator' | 'agent' | 'elected' | 'reader';
  /** Quality of the person in the organisation ('directrice'), in its own words. */
  readonly office: string | null;
  readonly workspace: WorkspaceId;
  readonly organisation: { readonly id: string; readonly name: string; readonly shortName: string };
}

export interface Viewer {
  /** Global id of the account. */
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly locale: Locale;
  /** A person invented for the demonstration. */
  readonly fictitious: boolean;
  /** The civil day in Europe/Paris by the server. */
  readonly today: CalendarDate;
  /** The one acted through in this request; null for an account that belongs nowhere any more. */
  readonly membership: ViewerMembership | null;
  readonly memberships: readonly ViewerMembership[];
  readonly capabilities: readonly ViewerCapability[];
}

export const VIEWER: TypedDocumentNode<{ viewer: Viewer | null }, Record<string, never>> = graphql(`
  query Viewer {
    viewer {
      id
      displayName
      email
      locale
      fictitious
      today
      capabilities
      membership {
        ...ViewerMembership
      }
      memberships {
        ...ViewerMembership
      }
    }
  }

  fragment ViewerMembership on Membership {
    id
    role
    office
    workspace
    organisation {
      id
      name
      shortName
    }
  }
`);
