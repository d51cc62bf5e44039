import { graphql } from '../../../gql/index.ts';

/** The selection of a cohort: grid, days, ranking, and who may be called. */
export const SELECTION = graphql(`
  query CohortSelection($id: ID!) {
    cohort(id: $id) {
      ...SelectionWhole
    }
  }

  fragment SelectionWhole on Cohort {
    id
    title
    jury
    viewerCanKeepJuries {
      allowed
      reason
    }
    selectionGrid {
      ...GridShown
    }
    juryDays {
      ...JuryDaySummary
    }
    juryRanking {
      ...RankingShown
    }
    candidatures {
      id
      step
      lastName
      firstName
      receivedOn
      erased
    }
  }

  fragment GridShown on SelectionGrid {
    version
    frozen
    criteria {
      id
      label
      weight
      maximum
    }
  }

  fragment JuryDaySummary on JuryDay {
    id
    day
    startsAt
    endsAt
    slotMinutes
    breakFrom
    breakTo
    place
    closedOn
    version
    viewerSits
    viewerCanEdit {
      allowed
    }
    jurors {
      id
      accountId
      name
      isViewer
      organisation {
        id
        shortName
      }
    }
    slots {
      candidatureId
      startsAt
      endsAt
      lastName
      firstName
      known
      absent
      progress {
        scored
        stoodBack
        jurors
      }
    }
  }

  fragment RankingShown on JuryRanking {
    outOf
    withheld
    tieRule {
      ordersPublics
      articleNumber
      rule
      heaviest
    }
    ranked {
      rank
      hundredths
      jurors
      tieBreak
      candidature {
        id
        lastName
        firstName
        step
      }
    }
    pending {
      scored
      expected
      candidature {
        id
      }
    }
  }
`);

/** Who may be named to a jury of a cohort. */
export const POSSIBLE_JURORS = graphql(`
  query PossibleJurors($id: ID!, $text: String) {
    cohort(id: $id) {
      id
      possibleJurors(text: $text) {
        accountId
        organisationId
        name
        organisationName
      }
    }
  }
`);

/** A jury day as a juror, or whoever prepares it, reads it. */
export const JURY_DAY = graphql(`
  query JuryDay($id: ID!) {
    juryDay(id: $id) {
      ...JuryDayWhole
    }
  }

  fragment JuryDayWhole on JuryDay {
    ...JuryDaySummary
    viewerCanClose {
      allowed
      reason
    }
    cohort {
      id
      title
      scheme {
        id
        prerequisites
      }
      viewerCanKeepJuries {
        allowed
      }
    }
    grid {
      ...GridShown
    }
    slots {
      candidatureId
      sheet {
        version
        remark
        scores {
          criterionId
          points
        }
      }
    }
    results {
      ...RankingShown
    }
  }
`);

/** The jury days on which the reader sits. */
export const OWN_JURIES = graphql(`
  query OwnJuryDays {
    ownJuryDays {
      id
      day
      startsAt
      endsAt
      place
      closedOn
      cohort {
        id
        title
      }
      slots {
        candidatureId
        known
        sheet {
          version
        }
      }
    }
  }
`);

export const SAVE_GRID = graphql(`
  mutation SaveGrid($input: SaveGridInput!) {
    saved: saveGrid(input: $input) {
      ... on SelectionGridWritten {
        cohort {
          id
          selectionGrid {
            ...GridShown
          }
          # How ties are broken depends on the criteria.
          juryRanking {
            ...RankingShown
          }
        }
      }
      ...RefusedShown
    }
  }
`);

export const SAVE_JURY_DAY = graphql(`
  mutation SaveJuryDay($input: SaveJuryDayInput!) {
    saved: saveJuryDay(input: $input) {
      ... on JuryDayWritten {
        juryDay {
          ...JuryDayWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const SCORE_CANDIDATE = graphql(`
  mutation ScoreCandidate($input: ScoreCandidateInput!) {
    scored: scoreCandidate(input: $input) {
      ... on JuryDayWritten {
        juryDay {
          ...JuryDayWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const DECLARE_BOND = graphql(`
  mutation DeclareBond($juryDayId: ID!, $candidatureId: ID!) {
    declared: declareBond(juryDayId: $juryDayId, candidatureId: $candidatureId) {
      ... on JuryDayWritten {
        juryDay {
          ...JuryDayWhole
        }
      }
      ...RefusedShown
    }
  }
`);

export const CLOSE_JURY = graphql(`
  mutation CloseJury($id: ID!, $expectedVersion: Int!, $absent: [ID!]!) {
    closed: closeJury(id: $id, expectedVersion: $expectedVersion, absent: $absent) {
      ... on JuryDayWritten {
        juryDay {
          ...JuryDayWhole
        }
      }
      ...RefusedShown
    }
  }
`);
