import { graphql } from '../../gql/index.ts';

/** Communes of today, one page; around one of them, with their distance. */
export const COMMUNES = graphql(`
  query Communes($first: Int!, $after: String, $filter: CommuneFilter, $sort: CommuneSort) {
    communes(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...CommuneLine
        }
      }
    }
  }

  fragment CommuneLine on Commune {
    id
    inseeCode
    name
    population
    postalCodes
    coordinatesApproximate
    distanceKm
    departement {
      code
      name
    }
    epci {
      id
      siren
      name
    }
  }
`);

export const AREAS = graphql(`
  query ReferenceAreas {
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

export const COMMUNE = graphql(`
  query Commune($inseeCode: String!) {
    commune(inseeCode: $inseeCode) {
      id
      inseeCode
      name
      population
      siren
      postalCodes
      latitude
      longitude
      coordinatesApproximate
      vintage
      retiredOn
      departement {
        code
        name
      }
      region {
        code
        name
      }
      epci {
        id
        siren
        name
      }
    }
  }
`);

/** Bodies of the directory that a registration number leads to. */
export const BODIES_OF = graphql(`
  query BodiesOf($siren: String!) {
    organisations(first: 10, filter: { text: $siren }) {
      edges {
        node {
          id
          name
          siren
        }
      }
    }
  }
`);

export const EPCI = graphql(`
  query Epci($siren: String!, $first: Int!, $after: String) {
    epci(siren: $siren) {
      id
      siren
      name
      type
      population
      vintage
      retiredOn
      parts {
        communes
        population
        departement {
          code
          name
        }
      }
      communes(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            inseeCode
            name
            population
            postalCodes
          }
        }
      }
    }
  }
`);

/** Where the reference data comes from. */
export const SOURCES = graphql(`
  query ReferenceSources {
    referenceSources {
      key
      title
      publisher
      package
      packageVersion
      vintage
      licence
      licenceUrl
    }
  }
`);

/** The last import, and how much of the reference data there is. */
export const REFERENCE_STATE = graphql(`
  query ReferenceState {
    referenceImport {
      vintage
      pointsSource
      communes
      epcis
      exactPoints
      officialPoints
      finishedAt
    }
    regions {
      code
    }
    departements {
      code
    }
  }
`);
