import { graphql } from '../../../gql/index.ts';

/** Cohorts that recruit, with how long each candidature has been at its step. */
export const RECRUITING_COHORTS = graphql(`
  query RecruitingCohorts {
    cohorts(
      first: 50
      filter: { states: [recruiting_priority, recruiting_extended, ready] }
      sort: { field: MINIMUM_BY }
    ) {
      edges {
        node {
          id
          title
          state
          minimumBy
          parts
          gauge {
            ...GaugeShown
          }
          candidatures {
            id
            step
            stepOn
          }
        }
      }
    }
  }
`);

/** Cohorts to be taught, and being taught. */
export const TAUGHT_COHORTS = graphql(`
  query TaughtCohorts {
    cohorts(
      first: 50
      filter: { states: [approved, recruiting_priority, recruiting_extended, ready, running, evaluating] }
      sort: { field: STARTS_ON }
    ) {
      edges {
        node {
          id
          title
          state
          startsOn
          endsOn
          minimumBy
          parts
          gauge {
            ...GaugeShown
          }
        }
      }
    }
  }
`);

/** Those who have a seat in a cohort that has not begun, with what decides on who pays them. */
export const DOSSIERS_TO_COME = graphql(`
  query DossiersToCome {
    cohorts(
      first: 50
      filter: { states: [recruiting_priority, recruiting_extended, ready] }
      sort: { field: STARTS_ON }
    ) {
      edges {
        node {
          id
          title
          startsOn
          endsOn
          parts
          candidatures {
            id
            step
            situation {
              are
              areEndsOn
            }
          }
        }
      }
    }
  }
`);
