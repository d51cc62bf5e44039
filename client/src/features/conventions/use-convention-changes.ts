import { useSubscription } from '@apollo/client/react';
import { graphql } from '../../gql/index.ts';

const CONVENTION_CHANGED = graphql(`
  subscription ConventionChanged($id: ID!) {
    conventionChanged(id: $id) {
      id
    }
  }
`);

/** Calls back when somebody, anywhere, has changed this convention. Without a socket the page is merely not live. */
export function useConventionChanges(id: string, onChange: () => void): void {
  useSubscription(CONVENTION_CHANGED, { variables: { id }, onData: onChange, ignoreResults: true });
}
