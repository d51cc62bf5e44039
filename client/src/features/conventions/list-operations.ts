import { graphql } from '../../gql/index.ts';

/** One page of the list of conventions, on a day. */
export const CONVENTIONS = graphql(`
  query Conventions($first: Int!, $after: String, $filter: ConventionFilter, $sort: ConventionSort, $asOf: Date) {
    conventions(first: $first, after: $after, filter: $filter, sort: $sort, asOf: $asOf) {
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
          reference
          phase
          startsOn
          endsOn
          parties {
            id
            key
            role
            designation
            organisation {
              id
              shortName
            }
          }
          territory {
            kind
            code
            name
          }
        }
      }
    }
    viewerCanDraftConvention {
      allowed
      reason
    }
  }
`);
