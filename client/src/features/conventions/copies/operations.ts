import { graphql } from '../../../gql/index.ts';

/** What a convention follows, what follows it, what it was copied from, and what is opened from it. */
export const CONVENTION_COPIES = graphql(`
  query ConventionCopies($id: ID!, $asOf: Date) {
    convention(id: $id, asOf: $asOf) {
      id
      succeededOn
      replaces {
        id
        title
        phase
        endsOn
      }
      replacedBy {
        id
        title
        status
        phase
        startsOn
      }
      successionRefusals {
        code
        message
        article
        rule
      }
      viewerCanOpenSuccessor {
        allowed
      }
      origin {
        readOn
        fixedPartIds
        source {
          id
          title
        }
        differences {
          block
          partId
          before
          after
        }
      }
      model {
        note
        version
        roles {
          partyKey
          organisationKinds
        }
        parts {
          block
          id
          fixed
        }
      }
      viewerCanEditModel {
        allowed
      }
      viewerCanOpenContract {
        allowed
      }
    }
  }
`);

/** How the axes of a framework progress in its contracts. */
export const AXIS_PROGRESS = graphql(`
  query AxisProgress($id: ID!) {
    convention(id: $id) {
      id
      axisProgress {
        axis {
          id
          code
          label
          parentId
        }
        contracts
        commitments
        todo
        due
        late
        met
        waived
      }
    }
  }
`);

/** Commitments behind a figure. */
export const AXIS_COMMITMENTS = graphql(`
  query AxisCommitments($conventionId: ID!, $axisId: ID!, $states: [ProgressState!], $first: Int!, $after: String) {
    axisCommitments(conventionId: $conventionId, axisId: $axisId, states: $states, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          contractId
          contractTitle
          title
          party
          articleNumber
          state
          nextOn
        }
      }
    }
  }
`);

export const OPEN_SUCCESSOR = graphql(`
  mutation OpenSuccessor($input: OpenSuccessorInput!) {
    saved: openSuccessor(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const OPEN_CONTRACT = graphql(`
  mutation OpenContract($input: OpenContractInput!) {
    saved: openContract(input: $input) {
      ...ConventionSaved
    }
  }
`);

export const SAVE_MODEL = graphql(`
  mutation SaveModel($input: SaveModelInput!) {
    saved: saveModel(input: $input) {
      ...ConventionSaved
    }
  }
`);

/** Départements that narrow the list of contracts. */
export const CONTRACT_DEPARTEMENTS = graphql(`
  query ContractDepartements {
    departements {
      code
      name
    }
  }
`);
