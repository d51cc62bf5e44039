import { graphql } from '../../../gql/index.ts';

/** The dossier of somebody. To read it leaves a line, which the dossier shows. */
export const DOSSIER = graphql(`
  query Dossier($id: ID!) {
    candidature(id: $id) {
      candidature {
        ...CandidatureShown
      }
      contact {
        birthOn
        email
        phone
        inseeCode
      }
      cohort {
        id
        title
        state
        startsOn
        endsOn
        minimumBy
        parts
        departement {
          code
          name
        }
        scheme {
          id
          title
          prerequisites
          certificationTitle
          blocks {
            code
            title
          }
        }
        convention {
          id
          clauses(kinds: ["public_priority", "selection_immersion"]) {
            id
            kind
            label
            summary
            articleNumber
            ruleId
          }
        }
      }
      followUps {
        months
        dueOn
        answeredOn
        answeredBy
        situation
        employer
        contract
        satisfaction
        remark
        version
      }
      history {
        id
        event
        toStep
        happenedOn
        reason
        days
        blocks
        employer
        undone
        by {
          id
          shortName
        }
      }
      reads {
        accountName
        readOn
        times
        organisation {
          id
          shortName
        }
      }
      viewerCanEdit {
        allowed
        reason
      }
      viewerCanErase {
        allowed
        reason
      }
    }
  }

  fragment RefusalShown on Refusal {
    code
    path
    message
    article
    rule
  }

  fragment CandidatureShown on Candidature {
    id
    audience
    step
    stepOn
    reason
    receivedOn
    immersionDays
    immersedOn
    heardOn
    blocks
    certifiedOn
    lastName
    firstName
    communeName
    erased
    priorityRank
    waitingPlace
    situation {
      prescriber
      are
      areEndsOn
      note
      employer {
        id
        name
      }
    }
    offers {
      event
      refusals {
        ...RefusalShown
      }
    }
    viewerCanUndo
    version
  }
`);

/** The cohort that a new candidature is for. */
export const COHORT_TO_ENTER = graphql(`
  query CohortToEnter($id: ID!) {
    cohort(id: $id) {
      id
      title
      convention {
        id
        clauses(kinds: ["public_priority"]) {
          id
          kind
          label
          summary
          articleNumber
          ruleId
        }
      }
      viewerCanEnterCandidatures {
        allowed
        reason
      }
    }
  }
`);

/** Who may employ an agent: collectivités and the Région, by name or number. */
export const EMPLOYERS = graphql(`
  query Employers($text: String!) {
    organisations(first: 20, filter: { text: $text }) {
      edges {
        node {
          id
          name
          kind
        }
      }
    }
  }
`);
