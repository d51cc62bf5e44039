import { graphql } from '../../../gql/index.ts';

export const SAVE_COHORT = graphql(`
  mutation SaveCohort($input: SaveCohortInput!) {
    saved: saveCohort(input: $input) {
      ... on CohortWritten {
        cohort {
          id
          title
          version
        }
      }
      ...RefusedShown
    }
  }
`);

/** A step of a cohort may move everybody in it: the whole page is read again. */
export const MOVE_COHORT = graphql(`
  mutation MoveCohort($id: ID!, $event: CohortEvent!, $expectedVersion: Int!, $details: CohortStepInput) {
    moved: moveCohort(id: $id, event: $event, expectedVersion: $expectedVersion, details: $details) {
      ... on CohortWritten {
        cohort {
          ...CohortWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const ASSESS_EXPERIMENT = graphql(`
  mutation AssessExperiment($conventionId: ID!, $outcome: ExperimentOutcome!, $assessedOn: Date!, $note: String) {
    assessed: assessExperiment(conventionId: $conventionId, outcome: $outcome, assessedOn: $assessedOn, note: $note) {
      ... on ExperimentAssessed {
        convention {
          id
        }
      }
      ...RefusedShown
    }
  }
`);
