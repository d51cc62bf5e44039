import { graphql } from '../../../gql/index.ts';

// What was recorded before the end of a term: a fragment of the query of the convention's page.
graphql(`
  fragment ConventionRenewal on Convention {
    id
    renewalOutcome
    renewalRecords {
      id
      kind
      termEndsOn
      happenedOn
      decision
      decidedBy
      words
      party {
        id
        key
      }
    }
    viewerCanAssessTerm {
      allowed
    }
    parties {
      id
      viewerCanDecideRenewal {
        allowed
      }
    }
  }
`);

export const DECIDE_RENEWAL = graphql(`
  mutation DecideRenewal($input: DecideRenewalInput!) {
    saved: decideRenewal(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const RECORD_ASSESSMENT = graphql(`
  mutation RecordAssessment($input: RecordAssessmentInput!) {
    saved: recordAssessment(input: $input) {
      ...ConventionSaved
    }
  }
`);

/** When the parties are told that a convention ends. */
export const EXPIRY_STEPS = graphql(`
  query ExpirySteps {
    expirySteps {
      code
      anchor
      months
      days
      source
    }
  }
`);
