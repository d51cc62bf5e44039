import { graphql } from '../../../gql/index.ts';

/** Cohorts of the conventions that the reader sees, one page. */
export const COHORTS = graphql(`
  query Cohorts($first: Int!, $after: String, $filter: CohortFilter, $sort: CohortSort) {
    cohorts(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          state
          startsOn
          endsOn
          minimumBy
          editionLabel
          departement {
            code
            name
          }
          gauge {
            ...GaugeShown
          }
          cdg {
            id
            shortName
          }
          antenne {
            id
            shortName
          }
        }
      }
    }
  }

  fragment GaugeShown on CohortGauge {
    admitted
    min
    capacity
    missing
    outlook
    articleNumber
    rule
  }
`);

/** What the list is filtered by, and under which schemes the reader may propose a cohort. */
export const COHORT_CHOICES = graphql(`
  query CohortChoices {
    schemes(first: 100) {
      edges {
        node {
          id
          title
          viewerCanProposeCohort {
            allowed
          }
          convention {
            id
            territory {
              kind
              code
            }
          }
        }
      }
    }
    departements {
      code
      name
      region {
        code
      }
    }
  }
`);

/** A cohort for its page, with its candidatures as far as the reader may see them. */
export const COHORT = graphql(`
  query Cohort($id: ID!) {
    cohort(id: $id) {
      ...CohortWhole
    }
  }

  fragment CohortWhole on Cohort {
    id
    title
    state
    startsOn
    endsOn
    minimumBy
    seats
    jury
    venue
    note
    approvedOn
    extendedOn
    stoppedReason
    editionLabel
    isFallback
    version
    parts
    departement {
      code
      name
    }
    scheme {
      id
      title
      prerequisites
      certificationTitle
      blocks {
        code
        title
      }
    }
    convention {
      id
      title
      articles {
        id
        number
        heading
      }
      clauses(kinds: ["public_priority", "selection_immersion"]) {
        id
        kind
        label
        summary
        articleNumber
        ruleId
      }
    }
    cdg {
      id
      name
    }
    antenne {
      id
      name
    }
    gauge {
      ...GaugeShown
    }
    funnel {
      step
      people
    }
    candidatures {
      ...CandidatureShown
    }
    offers {
      event
      refusals {
        ...RefusalShown
      }
    }
    experiment {
      departement
      year
      blocks
      outcome
      assessedOn
      articleNumber
      rule
    }
    beforeEffect {
      startsOn
      articleNumber
      ruleId
    }
    history {
      id
      event
      toState
      happenedOn
      reason
      by {
        id
        shortName
      }
    }
    viewerCanEdit {
      allowed
    }
    viewerCanEnterCandidatures {
      allowed
      reason
    }
  }
`);

/** Tells that something has changed under a convention: a cohort on screen is read again. */
export const COHORT_CHANGED = graphql(`
  subscription CohortChanged($id: ID!) {
    conventionChanged(id: $id) {
      id
    }
  }
`);

export const COHORT_INDICATORS = graphql(`
  query CohortIndicators($filter: CohortFilter) {
    cohortIndicators(filter: $filter) {
      code
      numerator
      denominator
    }
  }
`);
