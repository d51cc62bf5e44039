import { graphql } from '../../gql/index.ts';

export const SAVE_SCHEME = graphql(`
  mutation SaveScheme($input: SaveSchemeInput!) {
    saved: saveScheme(input: $input) {
      ... on SchemeWritten {
        scheme {
          ...SchemeWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const SAVE_EDITION = graphql(`
  mutation SaveSchemeEdition($input: SaveSchemeEditionInput!) {
    saved: saveSchemeEdition(input: $input) {
      ... on SchemeWritten {
        scheme {
          ...SchemeWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const SAVE_NEED = graphql(`
  mutation SaveNeed($input: SaveNeedInput!) {
    saved: saveNeed(input: $input) {
      ... on NeedWritten {
        need {
          ...NeedWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const MOVE_NEED = graphql(`
  mutation MoveNeed($id: ID!, $event: NeedEvent!, $expectedVersion: Int!) {
    moved: moveNeed(id: $id, event: $event, expectedVersion: $expectedVersion) {
      ... on NeedWritten {
        need {
          ...NeedWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const SAVE_CAMPAIGN = graphql(`
  mutation SaveNeedsCampaign($input: SaveNeedsCampaignInput!) {
    saved: saveNeedsCampaign(input: $input) {
      ... on NeedsCampaignWritten {
        campaign {
          ...CampaignSummary
        }
      }
      ...RefusedShown
    }
  }
`);

export const ANSWER_CAMPAIGN = graphql(`
  mutation AnswerNeedsCampaign($campaignId: ID!, $inseeCode: String!, $answer: CampaignAnswer!) {
    answered: answerNeedsCampaign(campaignId: $campaignId, inseeCode: $inseeCode, answer: $answer) {
      ... on NeedsCampaignWritten {
        campaign {
          ...CampaignSummary
        }
      }
      ...RefusedShown
    }
  }
`);
