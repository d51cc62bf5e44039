import type { ApolloClient } from '@apollo/client';

/** Queries of the cohorts, of their dossiers and of their stays, as the schema names them. */
export type Read =
  | 'cohort'
  | 'cohorts'
  | 'candidature'
  | 'hostOffers'
  | 'hostOffer'
  | 'hostedImmersions'
  | 'immersion'
  | 'proposePlacements';

const stale = (_value: unknown, { INVALIDATE }: { INVALIDATE: object }): unknown => INVALIDATE;

/**
 * After something has changed: whatever is on screen of these fields is read again, without a blank. Never rejects: what
 * was saved stays saved when it cannot be read again, and each query on screen tells of its own failure.
 */
export async function reread(apollo: Pick<ApolloClient, 'refetchQueries'>, fields: readonly Read[]): Promise<void> {
  const modifiers = Object.fromEntries(fields.map((field) => [field, stale])) as never;
  try {
    await apollo.refetchQueries({ updateCache: (cache) => void cache.modify({ fields: modifiers }) });
  } catch {
    // Told by the query that failed.
  }
}
