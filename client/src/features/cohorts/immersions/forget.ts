import type { ApolloClient } from '@apollo/client';

type Read =
  | 'hostOffers'
  | 'hostOffer'
  | 'hostedImmersions'
  | 'immersion'
  | 'cohort'
  | 'candidature'
  | 'proposePlacements';

const stale = (_value: unknown, { INVALIDATE }: { INVALIDATE: object }): unknown => INVALIDATE;

/** After an offer or a stay has changed: whatever is on screen of them is read again, without a blank. */
export async function rereadImmersions(
  apollo: Pick<ApolloClient, 'refetchQueries'>,
  fields: readonly Read[] = ['hostOffers', 'hostedImmersions', 'cohort', 'candidature', 'proposePlacements'],
): Promise<void> {
  const modifiers = Object.fromEntries(fields.map((field) => [field, stale])) as never;
  await apollo.refetchQueries({ updateCache: (cache) => void cache.modify({ fields: modifiers }) });
}
