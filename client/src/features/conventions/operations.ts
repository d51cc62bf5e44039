import { graphql } from '../../gql/index.ts';

/** Everything the page of a convention shows, on a day. */
export const CONVENTION = graphql(`
  query Convention($id: ID!, $asOf: Date) {
    convention(id: $id, asOf: $asOf) {
      ...ConventionHeading
      ...ConventionSummary
      ...ConventionNotices
      ...ConventionDiscussion
      ...ConventionParties
      ...ConventionText
      ...ConventionCommitments
      ...ConventionDeadlines
      ...ConventionDisputes
      ...ConventionRenewal
      ...ConventionAxes
    }
  }

  fragment ConventionHeading on Convention {
    id
    asOf
    title
    kind
    status
    phase
    reference
    startsOn
    endsOn
    readsUntil
    version
    draftingOrganisation {
      id
      shortName
    }
    viewerCanEdit {
      allowed
      code
      reason
    }
    viewerCanRecordSignatures {
      allowed
      code
      reason
    }
  }

  fragment ConventionSummary on Convention {
    id
    object
    sourceNote
    signedAtPlace
    renewalOpensOn
    viewerBases
    parent {
      id
      title
      endsOn
    }
    children {
      id
      title
      phase
      endsOn
    }
    territory {
      kind
      code
      name
    }
    instruments {
      ordinal
      label
      effectiveOn
    }
    termExplanations {
      fact
      date
      applies
      sentence
      articleNumber
      ruleId
    }
    annexes {
      id
      number
      title
      articleNumber
      receivedOn
      note
      position
      version
      file {
        ...JoinedFile
      }
    }
  }

  fragment JoinedFile on File {
    id
    name
    size
    pages
    sha256
  }

  fragment ConventionNotices on Convention {
    id
    notices {
      id
      form
      sentOn
      receivedOn
      effectiveOn
      reason
      evidence
      articleNumber
      ruleId
      withdrawnOn
      withdrawalNote
      version
      letter {
        ...JoinedFile
      }
      party {
        id
        key
      }
      agreedBy {
        id
        key
      }
    }
  }

  fragment ConventionParties on Convention {
    id
    parties {
      id
      key
      role
      viewerCanGiveNotice {
        allowed
      }
      designation
      position
      version
      organisation {
        id
        name
        shortName
      }
      representative {
        office
        quality
      }
      enablingAct {
        kind
        number
        date
        file {
          ...JoinedFile
        }
      }
      actsFor {
        id
        key
        designation
      }
      mandates {
        resolution
        date
        mandator {
          id
          name
          shortName
        }
      }
      signatures {
        slot
        office
        signedOn
        method
        signerName
        signerQuality
        signedAt
        contentHash
        scan {
          ...JoinedFile
        }
      }
    }
  }

  fragment ConventionText on Convention {
    id
    recitals {
      id
      kind
      position
      text
      legalReference
      version
    }
    articles {
      id
      number
      heading
      body
      position
      parentId
      validFrom
      validTo
      instrumentOrdinal
      version
    }
    clauses {
      ...ClauseNote
    }
    allClauses {
      ...ClauseNote
    }
  }

  fragment ClauseNote on Clause {
    id
    partId
    kind
    label
    scope
    summary
    value
    articleNumber
    ruleId
    validFrom
    validTo
    instrumentOrdinal
    version
    viewerCanRecordHeld {
      allowed
    }
  }

  fragment ConventionCommitments on Convention {
    id
    commitments {
      id
      title
      description
      articleNumber
      ruleId
      recurrence
      dueRule
      evidenceKinds
      survivesTerm
      validFrom
      validTo
      version
      party {
        id
        key
      }
      beneficiaries {
        id
        key
      }
      axes {
        id
        code
        label
      }
      occurrences {
        label
        dueOn
        state
        closedOn
      }
      events {
        status
        happenedOn
        occurrenceOn
        evidenceKind
        evidence
        note
        recordedAt
        file {
          ...JoinedFile
        }
        organisation {
          id
          shortName
        }
      }
      viewerCanReport {
        allowed
        reason
      }
      viewerCanWaive {
        allowed
      }
    }
  }

  fragment ConventionDeadlines on Convention {
    id
    deadlines {
      key
      kind
      dueOn
      windowStart
      windowEnd
      title
      articleNumber
      ruleId
      severity
      metOn
      parties
    }
    held {
      kind
      scope
      heldOn
      note
    }
  }

  fragment ConventionAxes on Convention {
    id
    axes {
      id
      scope
      list
      code
      label
      parentId
      position
      version
      publisher {
        id
        shortName
      }
    }
  }
`);
