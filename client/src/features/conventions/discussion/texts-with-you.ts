import { useQuery } from '@apollo/client/react';
import { graphql } from '../../../gql/index.ts';
import type { TextsWithYouQuery } from '../../../gql/graphql.ts';

const TEXTS_WITH_YOU = graphql(`
  query TextsWithYou($first: Int!) {
    conventions(first: $first, filter: { phases: [negotiation, signing] }) {
      edges {
        node {
          id
          title
          phase
          parties {
            id
            key
            designation
            organisation {
              id
              shortName
            }
          }
          discussion {
            drafter {
              id
              shortName
            }
            holder {
              for
              drafter
              withViewer
              parties {
                id
                key
              }
            }
          }
        }
      }
    }
  }
`);

export type TextWithYou = TextsWithYouQuery['conventions']['edges'][number]['node'];

/** Texts that wait for the reader's organisation: to approve, to sign, to decide on. None while they are not known. */
export function useTextsWithYou(): readonly TextWithYou[] {
  const { data } = useQuery(TEXTS_WITH_YOU, { variables: { first: 50 }, fetchPolicy: 'cache-and-network' });
  return (data?.conventions.edges ?? [])
    .map(({ node }) => node)
    .filter(({ discussion }) => discussion?.holder.withViewer);
}
