import { graphql } from '../../../gql/index.ts';

export const SAVE_MEETING = graphql(`
  mutation SavePromotionMeeting($input: SavePromotionMeetingInput!) {
    saved: savePromotionMeeting(input: $input) {
      ... on PromotionMeetingWritten {
        meeting {
          ...MeetingWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const MOVE_MEETING = graphql(`
  mutation MovePromotionMeeting($input: MovePromotionMeetingInput!) {
    moved: movePromotionMeeting(input: $input) {
      ... on PromotionMeetingWritten {
        meeting {
          ...MeetingWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const SAVE_COMMUNICATION = graphql(`
  mutation SaveCommunication($input: SaveCommunicationInput!) {
    saved: saveCommunication(input: $input) {
      ... on CommunicationWritten {
        communication {
          ...CommunicationWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const MOVE_COMMUNICATION = graphql(`
  mutation MoveCommunication($input: MoveCommunicationInput!) {
    moved: moveCommunication(input: $input) {
      ... on CommunicationWritten {
        communication {
          ...CommunicationWhole
        }
      }
      ...RefusedShown
    }
  }
`);
