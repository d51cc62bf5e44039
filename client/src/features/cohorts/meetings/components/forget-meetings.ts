import type { ApolloClient } from '@apollo/client';

/** After a meeting or a communication has changed: the lists are read again. */
export function forgetMeetings({ cache }: Pick<ApolloClient, 'cache'>): void {
  for (const fieldName of ['promotionMeetings', 'communications']) cache.evict({ id: 'ROOT_QUERY', fieldName });
}
