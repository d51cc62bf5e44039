import { graphql } from '../../gql/index.ts';

/** The campaigns that the reader leads or is asked by. */
export const CAMPAIGNS = graphql(`
  query NeedsCampaigns {
    needsCampaigns {
      ...CampaignSummary
    }
  }

  fragment CampaignSummary on NeedsCampaign {
    id
    title
    opensOn
    closesOn
    phase
    belowPopulation
    message
    version
    departements {
      code
      name
    }
    organisation {
      id
      shortName
    }
    progress {
      asked
      answered
      withNeeds
    }
    ownCommune {
      answer
      answeredOn
      openNeeds
      inseeCode
      name
    }
    viewerCanEdit {
      allowed
    }
  }
`);

/** One campaign: how far it has come in each département. */
export const CAMPAIGN = graphql(`
  query NeedsCampaign($id: ID!) {
    needsCampaign(id: $id) {
      ...CampaignSummary
      progressByDepartement {
        departement
        asked
        answered
        withNeeds
      }
    }
  }
`);

/** Communes that a campaign asks, one page. */
export const ASKED_COMMUNES = graphql(`
  query AskedCommunes(
    $id: ID!
    $first: Int!
    $after: String
    $text: String
    $departement: String
    $answered: Boolean
  ) {
    needsCampaign(id: $id) {
      id
      communes(first: $first, after: $after, text: $text, departement: $departement, answered: $answered) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            inseeCode
            name
            population
            departementCode
            answer
            answeredOn
            openNeeds
          }
        }
      }
    }
  }
`);

/** What the survey of needs asks of the reader today, for the home. */
export const NEEDS_WITH_YOU = graphql(`
  query NeedsWithYou {
    needsCampaigns(open: true) {
      id
      title
      closesOn
      organisation {
        id
        shortName
      }
      progress {
        asked
        answered
      }
      ownCommune {
        answer
      }
    }
    recruitmentNeeds(first: 1, filter: { toRefresh: true }) {
      totalCount
    }
  }
`);
