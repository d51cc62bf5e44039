import { graphql } from '../../gql/index.ts';

/** Schemes of the conventions that the reader sees, one page. */
export const SCHEMES = graphql(`
  query Schemes($first: Int!, $after: String, $text: String) {
    schemes(first: $first, after: $after, text: $text) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          occupation
          fallbackOccupation
          editions {
            id
            label
          }
          convention {
            id
            title
          }
        }
      }
    }
  }
`);

/** Conventions under which the reader may enter a scheme, among those in force. */
export const SCHEME_CONVENTIONS = graphql(`
  query SchemeConventions {
    conventions(first: 100, filter: { phases: [in_force, renewal_window, in_notice] }) {
      edges {
        node {
          id
          title
          viewerCanKeepSchemes {
            allowed
          }
          clauses(kinds: ["programme_variant"]) {
            id
            value
          }
        }
      }
    }
  }
`);

/** Everything that the page of a scheme shows and its forms correct. */
export const SCHEME = graphql(`
  query Scheme($id: ID!) {
    scheme(id: $id) {
      ...SchemeWhole
    }
  }

  fragment SchemeWhole on Scheme {
    id
    title
    occupation
    fallbackOccupation
    fallbackLeadsOn
    prerequisites
    certificationTitle
    rncpNumber
    certificationLevel
    blocks {
      code
      title
    }
    note
    version
    editions {
      ...SchemeEditionWhole
    }
    convention {
      id
      title
      articles {
        id
        number
        heading
      }
      clauses(
        kinds: [
          "cohort_size"
          "cohort_gate"
          "programme_variant"
          "public_priority"
          "selection_immersion"
          "certification"
          "remuneration_approval"
        ]
      ) {
        id
        label
        summary
        articleNumber
        ruleId
      }
    }
    viewerCanEdit {
      allowed
      reason
    }
    viewerCanProposeCohort {
      allowed
    }
  }

  fragment SchemeEditionWhole on SchemeEdition {
    id
    label
    opensOn
    endsOn
    isFallback
    modules {
      title
      days
    }
    immersions {
      title
      days
    }
    theoryDayMinutes
    immersionDayMinutes
    theoryDays
    immersionDays
    minutes
    articleNumber
    source
    version
  }
`);
