import { ApolloLink, Observable } from '@apollo/client';
import { actingOrganisation } from '../session/acting.ts';

/** Live updates by web socket; its code is fetched with the first subscription. */
export function subscriptionLink(): ApolloLink {
  let ready: Promise<ApolloLink> | undefined;
  return new ApolloLink(
    (operation) =>
      new Observable<ApolloLink.Result>((observer) => {
        let stopped = false;
        let stop: (() => void) | undefined;
        ready ??= openLink();
        ready.then(
          (link) => {
            if (stopped) return undefined;
            const subscription = link.request(operation, noNextLink).subscribe(observer);
            stop = () => subscription.unsubscribe();
            return undefined;
          },
          (error: unknown) => observer.error(error),
        );
        return () => {
          stopped = true;
          stop?.();
        };
      }),
  );
}

function noNextLink(): never {
  throw new Error('The web socket is the last link.');
}

async function openLink(): Promise<ApolloLink> {
  const [{ GraphQLWsLink }, { createClient }] = await Promise.all([
    import('@apollo/client/link/subscriptions'),
    import('graphql-ws'),
  ]);
  const url = new URL('/graphql', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const client = createClient({
    url: url.href,
    lazy: true,
    // The place of the organisation header, which a web socket cannot send.
    connectionParams: () => ({ 'maillage-organisation': actingOrganisation() }),
    retryAttempts: 20,
    shouldRetry: () => true,
  });
  return new GraphQLWsLink(client);
}
