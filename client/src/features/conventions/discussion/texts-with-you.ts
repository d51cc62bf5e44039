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
            ...TextHolder
          }
        }
      }
    }
    openAvenants {
      id
      label
      status
      convention {
        id
        title
        parties {
          id
          key
          designation
          organisation {
            id
            shortName
          }
        }
      }
      discussion {
        ...TextHolder
      }
    }
  }
`);

type Listed = TextsWithYouQuery['conventions']['edges'][number]['node'];

/** A text that waits for the reader: a convention, or an avenant to one. */
export interface TextWithYou extends Pick<Listed, 'discussion' | 'parties'> {
  readonly id: string;
  readonly conventionId: string;
  /** Absent for the text of a convention. */
  readonly avenantId?: string;
  readonly title: string;
  /** Phase of the convention, or state of the avenant. */
  readonly state: string;
}

/** Texts that wait for the reader's organisation: to approve, to sign, to decide on. None while they are not known. */
export function useTextsWithYou(): readonly TextWithYou[] {
  const { data } = useQuery(TEXTS_WITH_YOU, { variables: { first: 50 }, fetchPolicy: 'cache-and-network' });
  const texts = (data?.conventions.edges ?? []).map(({ node }): TextWithYou => {
    const { id, title, phase, discussion, parties } = node;
    return { id, conventionId: id, title, state: phase, discussion, parties };
  });
  const avenants = (data?.openAvenants ?? []).flatMap((avenant): TextWithYou[] => {
    const { id, label, status, convention, discussion } = avenant;
    if (!convention) return [];
    const { parties } = convention;
    const title = `${label} — ${convention.title}`;
    return [{ id, conventionId: convention.id, avenantId: id, title, state: status, discussion, parties }];
  });
  return [...texts, ...avenants].filter(({ discussion }) => discussion?.holder.withViewer);
}
