import { graphql } from '../../gql/index.ts';

/** The list of conventions, one page, on a day. */
export const CONVENTIONS = graphql(`
  query Conventions($first: Int!, $filter: ConventionFilter, $sort: ConventionSort, $asOf: Date) {
    conventions(first: $first, filter: $filter, sort: $sort, asOf: $asOf) {
      totalCount
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
