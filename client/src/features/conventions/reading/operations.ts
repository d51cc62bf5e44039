import { graphql } from '../../../gql/index.ts';

export const READINGS = graphql(`
  query ConventionReadings {
    conventionReadings {
      id
      fileName
      state
      startedAt
      changedAt
      proposed
      pending
      convention {
        id
        title
      }
    }
    viewerCanDraftConvention {
      allowed
      reason
    }
  }
`);

export const READING = graphql(`
  query ConventionReading($id: ID!) {
    conventionReading(id: $id) {
      ...ReadingShown
      source
      convention {
        id
        title
      }
    }
  }

  fragment ReadingShown on ConventionReading {
    id
    fileName
    encoding
    state
    version
    pending
    proposed
    unread {
      start
      end
      holds
    }
    proposals {
      id
      kind
      fields
      corrected
      start
      end
      rule
      confidence
      decision
      organisationName
      organisationSiret
      version
      candidates {
        bySiret
        organisation {
          id
          name
          shortName
        }
      }
    }
  }
`);

export const START_READING = graphql(`
  mutation StartReading($fileId: ID!) {
    startReading(fileId: $fileId) {
      ... on ReadingWritten {
        reading {
          id
        }
      }
      ... on Refused {
        refusals {
          code
          path
          message
        }
      }
    }
  }
`);

export const DECIDE_PROPOSALS = graphql(`
  mutation DecideProposals($input: DecideProposalsInput!) {
    decideProposals(input: $input) {
      ... on ReadingWritten {
        reading {
          id
          version
          pending
          proposals {
            id
            corrected
            decision
            version
          }
        }
      }
      ...RefusedShown
    }
  }
`);

export const DRAFT_FROM_READING = graphql(`
  mutation DraftFromReading($readingId: ID!, $expectedVersion: Int!) {
    draftFromReading(readingId: $readingId, expectedVersion: $expectedVersion) {
      ... on DraftMade {
        convention {
          id
        }
      }
      ...RefusedShown
    }
  }
`);

export const DELETE_READING = graphql(`
  mutation DeleteReading($id: ID!) {
    deleteReading(id: $id) {
      ... on ReadingDeleted {
        id
      }
      ... on Refused {
        refusals {
          code
          path
          message
        }
      }
    }
  }
`);
