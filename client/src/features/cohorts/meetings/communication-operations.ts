import { graphql } from '../../../gql/index.ts';

/** The communications, one page. */
export const COMMUNICATIONS = graphql(`
  query Communications($first: Int!, $after: String, $filter: CommunicationFilter, $sort: CommunicationSort) {
    communications(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          kind
          title
          publishesOn
          publisherKey
          publisherName
          state
          warningCount
          confirmedByName
          link
        }
      }
    }
  }
`);

/** One communication, for its page and its form. */
export const COMMUNICATION = graphql(`
  query Communication($id: ID!) {
    communication(id: $id) {
      ...CommunicationWhole
    }
  }

  fragment CommunicationWhole on Communication {
    id
    kind
    title
    publishesOn
    body
    publisherKey
    publisherName
    namedKeys
    logos {
      partyKey
      consentOn
    }
    link
    cohort {
      id
      title
    }
    meeting {
      id
      title
      heldOn
    }
    convention {
      id
      title
    }
    enteredBy {
      id
      name
    }
    state
    warningCount
    confirmedAt
    confirmedByName
    confirmedByPerson
    check {
      ...CheckWhole
    }
    version
    viewerCanEdit {
      allowed
      reason
    }
  }

  fragment CheckWhole on CommunicationCheck {
    asksForNames
    article
    rule
    mentions {
      partyKey
      name
      required
      named
      found
    }
    warnings {
      key
      code
      partyKey
      message
      article
      rule
    }
  }
`);

/** What a text that is being written lacks. */
export const CHECK = graphql(`
  query CommunicationCheck($input: CommunicationCheckInput!) {
    communicationCheck(input: $input) {
      ...CheckWhole
    }
  }
`);
