import { graphql } from '../../../gql/index.ts';

/** The text of a day as a whole: its fingerprint, and what has left it. */
export const CONSOLIDATED_TEXT = graphql(`
  query ConsolidatedText($id: ID!, $asOf: Date) {
    consolidatedText(conventionId: $id, asOf: $asOf) {
      asOf
      contentHash
      former {
        id
        validTo
        end
        endedByLabel
        passage {
          title
          paragraphs
          instrumentLabel
        }
      }
    }
  }
`);

export const TEXT_COMPARISON = graphql(`
  query TextComparison($id: ID!, $from: Date!, $to: Date!) {
    textComparison(conventionId: $id, from: $from, to: $to) {
      same
      differences {
        id
        kind
        block
        before {
          title
          paragraphs
          instrumentLabel
        }
        after {
          title
          paragraphs
          instrumentLabel
        }
        fields {
          field
          label
          before
          after
          words {
            kind
            text
          }
        }
      }
    }
  }
`);
