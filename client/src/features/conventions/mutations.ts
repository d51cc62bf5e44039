import { graphql } from '../../gql/index.ts';

export const CREATE_CONVENTION = graphql(`
  mutation CreateConvention($input: ConventionDetailsInput!) {
    createConvention(input: $input) {
      ...ConventionSaved
    }
  }

  fragment ConventionSaved on ConventionPayload {
    ... on ConventionWritten {
      partId
      convention {
        id
        version
      }
    }
    ...RefusedShown
  }
`);

export const UPDATE_CONVENTION = graphql(`
  mutation UpdateConvention(
    $id: ID!
    $expectedVersion: Int!
    $input: ConventionDetailsInput!
    $formOnly: Boolean
  ) {
    updateConvention(id: $id, expectedVersion: $expectedVersion, input: $input, formOnly: $formOnly) {
      ...ConventionSaved
    }
  }
`);

export const DELETE_DRAFT = graphql(`
  mutation DeleteDraft($id: ID!, $expectedVersion: Int!) {
    deleteDraft(id: $id, expectedVersion: $expectedVersion) {
      ... on DraftDeleted {
        id
      }
      ...RefusedShown
    }
  }
`);

export const SAVE_ARTICLE = graphql(`
  mutation SaveArticle($input: SaveArticleInput!) {
    saved: saveArticle(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const SAVE_RECITAL = graphql(`
  mutation SaveRecital($input: SaveRecitalInput!) {
    saved: saveRecital(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const SAVE_ANNEX = graphql(`
  mutation SaveAnnex($input: SaveAnnexInput!) {
    saved: saveAnnex(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const SAVE_AXIS = graphql(`
  mutation SaveAxis($input: SaveAxisInput!) {
    saved: saveAxis(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const SAVE_PARTY = graphql(`
  mutation SaveParty($input: SavePartyInput!) {
    saved: saveParty(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const SAVE_CLAUSE = graphql(`
  mutation SaveClause($input: SaveClauseInput!) {
    saved: saveClause(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const SAVE_COMMITMENT = graphql(`
  mutation SaveCommitment($input: SaveCommitmentInput!) {
    saved: saveCommitment(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const REMOVE_PART = graphql(`
  mutation RemoveConventionPart($input: RemoveConventionPartInput!) {
    saved: removeConventionPart(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const RECORD_SIGNATURES = graphql(`
  mutation RecordSignatures($input: RecordSignaturesInput!) {
    saved: recordSignatures(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const REPORT_COMMITMENT = graphql(`
  mutation ReportCommitment($input: ReportCommitmentInput!) {
    saved: reportCommitment(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const RECORD_HELD = graphql(`
  mutation RecordHeld($input: RecordHeldInput!) {
    saved: recordHeld(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const GIVE_NOTICE = graphql(`
  mutation GiveNotice($input: GiveNoticeInput!) {
    saved: giveNotice(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const WITHDRAW_NOTICE = graphql(`
  mutation WithdrawNotice($input: WithdrawNoticeInput!) {
    saved: withdrawNotice(input: $input) {
      ...ConventionSaved
    }
  }
`);

/** Bodies that may be named as parties. */
export const FIND_ORGANISATIONS = graphql(`
  query FindOrganisations($text: String!) {
    organisations(first: 20, filter: { text: $text }) {
      edges {
        node {
          id
          name
          shortName
          kind
          siret
        }
      }
    }
  }
`);

/** Who did what to a convention, newest first. */
export const CONVENTION_HISTORY = graphql(`
  query ConventionHistory($recordId: ID!, $first: Int!, $after: String) {
    history(recordId: $recordId, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          action
          recordType
          recordId
          accountName
          before
          after
          sealed
          hash
          organisation {
            id
            shortName
          }
        }
      }
    }
  }
`);

/** Lists of axes that a body publishes. */
export const PUBLISHED_AXES = graphql(`
  query PublishedAxes($organisationId: ID!) {
    publishedAxes(organisationId: $organisationId) {
      id
      list
      code
      label
    }
  }
`);

export const ADOPT_AXES = graphql(`
  mutation AdoptAxes($input: AdoptAxesInput!) {
    adoptAxes(input: $input) {
      ... on AxesAdopted {
        adopted
        convention {
          id
          version
        }
      }
      ...RefusedShown
    }
  }
`);
