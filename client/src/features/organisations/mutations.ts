import { graphql } from '../../gql/index.ts';

export const CREATE_ORGANISATION = graphql(`
  mutation CreateOrganisation($input: OrganisationInput!) {
    saved: createOrganisation(input: $input) {
      ... on OrganisationWritten {
        organisation {
          ...OrganisationEntry
        }
      }
      ...RefusedShown
    }
  }
`);

export const UPDATE_ORGANISATION = graphql(`
  mutation UpdateOrganisation($id: ID!, $expectedVersion: Int!, $input: OrganisationInput!) {
    saved: updateOrganisation(id: $id, expectedVersion: $expectedVersion, input: $input) {
      ... on OrganisationWritten {
        organisation {
          ...OrganisationEntry
        }
      }
      ...RefusedShown
    }
  }
`);

export const LINK_ORGANISATIONS = graphql(`
  mutation LinkOrganisations($input: OrganisationLinkInput!) {
    saved: linkOrganisations(input: $input) {
      ... on OrganisationWritten {
        organisation {
          ...OrganisationEntry
        }
      }
      ...RefusedShown
    }
  }
`);

export const UNLINK_ORGANISATIONS = graphql(`
  mutation UnlinkOrganisations($id: ID!, $endsOn: Date) {
    saved: unlinkOrganisations(id: $id, endsOn: $endsOn) {
      ... on OrganisationWritten {
        organisation {
          id
        }
      }
      ...RefusedShown
    }
  }
`);
