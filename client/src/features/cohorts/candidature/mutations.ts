import { graphql } from '../../../gql/index.ts';

export const SAVE_CANDIDATURE = graphql(`
  mutation SaveCandidature($input: SaveCandidatureInput!) {
    saved: saveCandidature(input: $input) {
      ... on CandidatureWritten {
        candidature {
          ...CandidatureShown
        }
      }
      ...RefusedShown
    }
  }
`);

/** A seat that is taken or left changes what lies before everybody else: the cohort is read again with them. */
export const MOVE_CANDIDATURES = graphql(`
  mutation MoveCandidatures(
    $cohortId: ID!
    $event: CandidatureEvent!
    $items: [CandidatureItem!]!
    $details: CandidatureStepInput
  ) {
    moved: moveCandidatures(cohortId: $cohortId, event: $event, items: $items, details: $details) {
      ... on CandidaturesMoved {
        cohort {
          ...CohortWhole
        }
        moved {
          from
          to
          asked
          candidature {
            ...CandidatureShown
          }
        }
        kept {
          candidature {
            ...CandidatureShown
          }
          refusals {
            ...RefusalShown
          }
        }
      }
      ...RefusedShown
    }
  }
`);

export const UNDO_CANDIDATURE = graphql(`
  mutation UndoCandidature($id: ID!, $expectedVersion: Int!) {
    undone: undoCandidature(id: $id, expectedVersion: $expectedVersion) {
      ... on CandidatureWritten {
        candidature {
          ...CandidatureShown
        }
      }
      ...RefusedShown
    }
  }
`);

export const ERASE_CANDIDATE = graphql(`
  mutation EraseCandidate($id: ID!, $expectedVersion: Int!) {
    erased: eraseCandidate(id: $id, expectedVersion: $expectedVersion) {
      ... on CandidatureWritten {
        candidature {
          ...CandidatureShown
        }
      }
      ...RefusedShown
    }
  }
`);
