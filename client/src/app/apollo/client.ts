import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { isMutationOperation, isSubscriptionOperation } from '@apollo/client/utilities';
import { newId } from '@maillage/kernel';
import { failureOf } from '../errors/failure.ts';
import { actingOrganisation } from '../session/acting.ts';
import { waitForSignIn } from '../session/lost-session.ts';
import { reportReachable } from './reachability.ts';
import { subscriptionLink } from './subscription-link.ts';

/** Context of an operation that only asks who is there: no answer is an answer, and no dialog opens. */
export const PROBE = { probe: true } as const;

/** Who acts, for whom; and for a mutation a key, so that a retry is not a second act. */
const headersLink = new SetContextLink((previous, operation) => {
  const organisation = actingOrganisation();
  return {
    headers: {
      ...(previous['headers'] as Record<string, string> | undefined),
      'x-maillage': '1',
      ...(organisation ? { 'maillage-organisation': organisation } : {}),
      ...(isMutationOperation(operation.query)
        ? { 'idempotency-key': (previous['idempotencyKey'] as string | undefined) ?? newId() }
        : {}),
    },
  };
});

/** A lost session is asked back, and the operation sent again with the same idempotency key. */
const sessionLink = new ErrorLink(({ error, operation, forward }) => {
  if (failureOf(error).kind !== 'unauthenticated' || operation.getContext()['probe']) return undefined;
  return new Observable<ApolloLink.Result>((observer) => {
    let stop: (() => void) | undefined;
    void waitForSignIn().then((signedInAgain) => {
      if (!signedInAgain) {
        observer.error(error);
        return undefined;
      }
      const subscription = forward(operation).subscribe(observer);
      stop = () => subscription.unsubscribe();
      return undefined;
    });
    return () => stop?.();
  });
});

const reachabilityLink = new ApolloLink(
  (operation, forward) =>
    new Observable<ApolloLink.Result>((observer) => {
      const subscription = forward(operation).subscribe({
        next(result) {
          reportReachable(true);
          observer.next(result);
        },
        error(error: unknown) {
          if (failureOf(error).kind === 'offline') reportReachable(false);
          observer.error(error);
        },
        complete: () => observer.complete(),
      });
      return () => subscription.unsubscribe();
    }),
);

export function createApolloClient(): ApolloClient {
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });
  const transport = ApolloLink.split((operation) => isSubscriptionOperation(operation.query), subscriptionLink(), http);
  return new ApolloClient({
    link: ApolloLink.from([headersLink, sessionLink, reachabilityLink, transport]),
    // A fragment on a union is read by the cache only when it knows what the union is made of.
    cache: new InMemoryCache({
      possibleTypes: { ConventionPayload: ['ConventionWritten', 'Refused'] },
      typePolicies: {
        // The home reads a part of what a page reads of a discussion: neither forgets what the other knows.
        Convention: { fields: { discussion: { merge: true } } },
        // Steps and counts are answered whole each time: a shorter list takes the place of the longer one.
        Cohort: { fields: { offers: { merge: false }, funnel: { merge: false } } },
        Candidature: { fields: { offers: { merge: false } } },
      },
    }),
    devtools: { enabled: import.meta.env.DEV },
  });
}
