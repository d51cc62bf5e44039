import { graphql } from '../../../gql/index.ts';

/** For whom the reader offers places. */
export const HOSTING_SCOPE = graphql(`
  query HostingScope {
    hostingScope {
      commune {
        id
        inseeCode
        name
        departement {
          code
          name
        }
      }
      epci {
        id
        siren
        name
      }
      departements {
        code
        name
      }
      viewerCanOffer {
        allowed
        reason
      }
    }
  }
`);

/** The offers of places, one page. */
export const HOST_OFFERS = graphql(`
  query HostOffers($first: Int!, $after: String, $filter: HostOfferFilter, $sort: HostOfferSort) {
    hostOffers(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...HostOfferWhole
        }
      }
    }
  }

  fragment HostOfferWhole on HostOffer {
    id
    host
    startsOn
    endsOn
    weekdays
    places
    tutorName
    tutorOffice
    tutorEmail
    tutorPhone
    tutorLoad
    note
    state
    hosted
    version
    viewerCanEdit {
      allowed
      reason
    }
    commune {
      id
      inseeCode
      name
      departement {
        code
        name
      }
    }
    epci {
      id
      siren
      name
    }
  }
`);

/** One offer, for its form. */
export const HOST_OFFER = graphql(`
  query HostOffer($id: ID!) {
    hostOffer(id: $id) {
      ...HostOfferWhole
    }
  }
`);

/** The EPCI of a commune, whose services may be the ones that host. */
export const COMMUNE_EPCI = graphql(`
  query CommuneEpci($inseeCode: String!) {
    commune(inseeCode: $inseeCode) {
      id
      epci {
        id
        siren
        name
      }
    }
  }
`);

/** The stays that the organisation acted for hosts. */
export const HOSTED_IMMERSIONS = graphql(`
  query HostedImmersions {
    hostedImmersions {
      ...ImmersionLine
    }
  }

  fragment ImmersionLine on Immersion {
    id
    kind
    state
    days
    startsOn
    endsOn
    lastName
    firstName
    cohortTitle
    version
    offer {
      id
      host
      tutorName
      tutorOffice
    }
    warnings {
      ...RefusalShown
    }
  }
`);

/** A cohort with the stays of its people. */
export const COHORT_IMMERSIONS = graphql(`
  query CohortImmersions($id: ID!) {
    cohort(id: $id) {
      id
      title
      startsOn
      endsOn
      parts
      viewerCanPlace {
        allowed
        reason
      }
      immersions {
        ...ImmersionLine
      }
    }
  }
`);

/** Cohorts that recruit or go on: those of which the reader places people are told by their parts. */
export const COHORTS_TO_PLACE = graphql(`
  query CohortsToPlace {
    cohorts(
      first: 50
      filter: { states: [recruiting_priority, recruiting_extended, ready, running] }
      sort: { field: STARTS_ON, direction: ASC }
    ) {
      edges {
        node {
          id
          title
          startsOn
          parts
        }
      }
    }
  }
`);

/** How long stays of a kind may be, by public. */
export const STAY_LENGTHS = graphql(`
  query StayLengths($id: ID!, $kind: ImmersionKind!) {
    cohort(id: $id) {
      id
      stayLengths(kind: $kind) {
        audience
        minDays
        maxDays
        article
        rule
      }
    }
  }
`);

/** A host for everybody in a cohort who needs one. */
export const PROPOSE_PLACEMENTS = graphql(`
  query ProposePlacements(
    $cohortId: ID!
    $kind: ImmersionKind!
    $from: Date!
    $to: Date!
    $days: Int!
    $maxKm: Float!
  ) {
    proposePlacements(cohortId: $cohortId, kind: $kind, from: $from, to: $to, days: $days, maxKm: $maxKm) {
      totalKm
      cut
      lines {
        ...PlacementShown
      }
    }
  }

  fragment PlacementShown on PlacementLine {
    immersionId
    immersionVersion
    reason
    nearestKm
    candidature {
      id
      firstName
      lastName
      communeName
    }
    choice {
      ...ChoiceShown
    }
    alternatives {
      ...ChoiceShown
    }
  }

  fragment ChoiceShown on PlacementChoice {
    km
    days
    free
    offer {
      id
      host
      tutorName
    }
  }
`);

/** One stay, with all that may be done. */
export const IMMERSION = graphql(`
  query Immersion($id: ID!) {
    immersion(id: $id) {
      ...ImmersionWhole
    }
  }

  fragment ImmersionWhole on Immersion {
    ...ImmersionLine
    stateOn
    reason
    sent
    institution {
      id
      name
    }
    signatures {
      party
      signatory
      signedOn
    }
    evaluations {
      side
      grades
      favourable
      text
      evaluatedOn
      version
    }
    steps {
      event
      refusals {
        ...RefusalShown
      }
    }
    signable
    assessable
  }
`);
