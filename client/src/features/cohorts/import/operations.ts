import { graphql } from '../../../gql/index.ts';

export const IMPORT_COHORT = graphql(`
  query ImportCohort($id: ID!) {
    cohort(id: $id) {
      id
      title
      viewerCanEnterCandidatures {
        allowed
        reason
      }
    }
  }
`);

export const CANDIDATURE_FILE = graphql(`
  query CandidatureFile($cohortId: ID!, $fileId: ID!) {
    candidatureFile(cohortId: $cohortId, fileId: $fileId) {
      lines
      columns {
        header
        samples
        field
      }
      refusals {
        code
        path
        message
      }
    }
  }
`);

export const IMPORT_CANDIDATURES = graphql(`
  mutation ImportCandidatures($input: ImportCandidaturesInput!) {
    imported: importCandidatures(input: $input) {
      ... on CandidaturesImported {
        dryRun
        accepted
        refused {
          line
          refusals {
            code
            path
            message
            article
            rule
          }
        }
      }
      ...RefusedShown
    }
  }
`);
