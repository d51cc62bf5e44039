import { graphql } from '../../../gql/index.ts';

/** The meetings, one page. */
export const MEETINGS = graphql(`
  query PromotionMeetings($first: Int!, $after: String, $filter: MeetingFilter, $sort: MeetingSort) {
    promotionMeetings(first: $first, after: $after, filter: $filter, sort: $sort) {
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
          heldOn
          startMinutes
          endMinutes
          place
          videoUrl
          audiences
          pilots {
            key
            name
          }
          invited
          came
          candidates
          state
          toReport
          departement {
            code
            name
          }
        }
      }
    }
  }
`);

/** One meeting, for its page and its form. */
export const MEETING = graphql(`
  query PromotionMeeting($id: ID!) {
    promotionMeeting(id: $id) {
      ...MeetingWhole
    }
  }

  fragment MeetingWhole on PromotionMeeting {
    id
    kind
    title
    heldOn
    startMinutes
    endMinutes
    place
    videoUrl
    audiences
    pilots {
      key
      name
    }
    commitment {
      id
      title
      articleNumber
      ruleId
    }
    cohort {
      id
      title
    }
    scheme {
      id
      title
    }
    departement {
      code
      name
    }
    convention {
      id
      title
    }
    enteredBy {
      id
      name
    }
    communications {
      id
      title
      kind
      state
      publishesOn
      warningCount
    }
    invited
    came
    candidates
    countedCandidates
    state
    reason
    note
    toReport
    lacksCopilot
    version
    viewerCanEdit {
      allowed
      reason
    }
  }
`);

/** Conventions under which the reader may inform the publics, and the départements that lists are filtered by. */
export const INFORMING = graphql(`
  query InformingConventions {
    conventions(first: 100, filter: { phases: [in_force, renewal_window, in_notice] }) {
      edges {
        node {
          id
          title
          viewerCanInformPublics {
            allowed
            reason
          }
          territory {
            kind
            code
          }
        }
      }
    }
    departements {
      code
      name
      region {
        code
      }
    }
  }
`);

/** What a meeting or a communication under a convention may name, on its day. */
export const CHOICES = graphql(`
  query InformingChoices($conventionId: ID!, $on: Date!) {
    convention(id: $conventionId, asOf: $on) {
      id
      asOf
      viewerInformsFor
      parties {
        id
        key
        role
        designation
        organisation {
          id
          shortName
        }
      }
      commitments {
        id
        title
        articleNumber
        party {
          key
        }
      }
      schemes {
        id
        title
      }
    }
    cohorts(first: 100, filter: { conventionId: $conventionId }) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`);

/** Meetings that a communication under a convention may announce. */
export const MEETING_CHOICES = graphql(`
  query MeetingChoices($conventionId: ID!) {
    promotionMeetings(
      first: 100
      filter: { conventionId: $conventionId }
      sort: { field: HELD_ON, direction: DESC }
    ) {
      edges {
        node {
          id
          title
          heldOn
        }
      }
    }
  }
`);

/** Meetings to hold or to report, for a home. */
export const MEETINGS_AHEAD = graphql(`
  query MeetingsAhead {
    promotionMeetings(first: 5, filter: { states: [planned], mine: true }) {
      totalCount
      edges {
        node {
          id
          kind
          title
          heldOn
          startMinutes
          toReport
        }
      }
    }
  }
`);
