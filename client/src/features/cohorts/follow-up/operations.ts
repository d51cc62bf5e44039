import { graphql } from '../../../gql/index.ts';

export const RECORD_FOLLOW_UP = graphql(`
  mutation RecordFollowUp($input: RecordFollowUpInput!) {
    recorded: recordFollowUp(input: $input) {
      ... on FollowUpRecorded {
        candidature {
          id
        }
      }
      ...RefusedShown
    }
  }
`);

export const DUE_FOLLOW_UPS = graphql(`
  query DueFollowUps {
    dueFollowUps {
      months
      dueOn
      candidature {
        id
        lastName
        firstName
        erased
      }
    }
  }
`);
