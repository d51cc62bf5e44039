import { graphql } from '../../gql/index.ts';

/** The directory, one page. */
export const ORGANISATIONS = graphql(`
  query Organisations($first: Int!, $after: String, $filter: OrganisationFilter, $sort: OrganisationSort) {
    organisations(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          name
          shortName
          siren
          siret
          departementCode
          parent {
            id
            shortName
          }
        }
      }
    }
  }
`);

/** Names of the régions and départements, for filters, choices and lists of codes. */
export const TERRITORIES = graphql(`
  query DirectoryTerritories {
    regions {
      code
      name
    }
    departements {
      code
      name
    }
  }
`);

/** Whether the reader keeps the directory, or only their own entry. */
export const DIRECTORY_RIGHTS = graphql(`
  query DirectoryRights {
    viewerCanKeepDirectory {
      allowed
      reason
    }
  }
`);

/** Everything the page of an organisation shows. */
export const ORGANISATION = graphql(`
  query Organisation($id: ID!) {
    organisation(id: $id) {
      ...OrganisationEntry
      parent {
        id
        name
      }
      cdg {
        id
        name
      }
      links {
        id
        kind
        resolution
        resolvedOn
        validFrom
        validTo
        from {
          id
          name
        }
        to {
          id
          name
        }
      }
      viewerCanManageMembers {
        allowed
        reason
      }
    }
  }

  fragment OrganisationEntry on Organisation {
    id
    kind
    name
    shortName
    siren
    siret
    regionCode
    departementCode
    inseeCode
    epciSiren
    cdgAffiliated
    source
    departements
    version
    parent {
      id
      name
    }
    cdg {
      id
      name
    }
    viewerCanEdit {
      allowed
      reason
    }
  }
`);

/** The units of an organisation. */
export const ORGANISATION_UNITS = graphql(`
  query OrganisationUnits($id: ID!, $first: Int!, $after: String) {
    organisations(first: $first, after: $after, filter: { parentId: $id }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          name
        }
      }
    }
  }
`);

/** The conventions that an organisation takes part in and that the reader may see. */
export const ORGANISATION_CONVENTIONS = graphql(`
  query OrganisationConventions($id: ID!, $first: Int!, $after: String) {
    conventions(first: $first, after: $after, filter: { organisationId: $id }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          kind
          phase
          startsOn
          endsOn
        }
      }
    }
  }
`);

/** What the form corrects. */
export const ORGANISATION_TO_EDIT = graphql(`
  query OrganisationToEdit($id: ID!) {
    organisation(id: $id) {
      ...OrganisationEntry
    }
  }
`);

/** Bodies that may be chosen: by kind and by their words. */
export const FIND_BODIES = graphql(`
  query FindBodies($text: String, $kinds: [OrganisationKind!]) {
    organisations(first: 30, filter: { text: $text, kinds: $kinds }) {
      edges {
        node {
          id
          name
          kind
        }
      }
    }
  }
`);

/** Communes that may be chosen, by name or code; the best answers first. */
export const FIND_COMMUNES = graphql(`
  query FindCommunes($text: String!) {
    communes(first: 20, filter: { text: $text }) {
      edges {
        node {
          id
          inseeCode
          name
          departement {
            code
            name
          }
        }
      }
    }
  }
`);

/** Intercommunal bodies that may be chosen, by name or SIREN; the best answers first. */
export const FIND_EPCIS = graphql(`
  query FindEpcis($text: String!) {
    epcis(first: 20, filter: { text: $text }) {
      edges {
        node {
          id
          siren
          name
        }
      }
    }
  }
`);

/** Names of the places behind the codes of an entry. */
export const PLACES = graphql(`
  query EntryPlaces($inseeCode: String!, $withCommune: Boolean!, $epciSiren: String!, $withEpci: Boolean!) {
    commune(inseeCode: $inseeCode) @include(if: $withCommune) {
      id
      name
    }
    epci(siren: $epciSiren) @include(if: $withEpci) {
      id
      name
    }
  }
`);
