import type { ApolloClient } from '@apollo/client';

type Read = 'cohort' | 'cohorts' | 'candidature';
const EVERYTHING: readonly Read[] = ['cohort', 'cohorts', 'candidature'];

const stale = (_value: unknown, { INVALIDATE }: { INVALIDATE: object }): unknown => INVALIDATE;

/**
 * After something has changed in a cohort: whatever is on screen of cohorts and dossiers is read again, without a blank.
 * @param fields what is stale; a cohort that came with the answer need not be read twice
 */
export async function rereadCohorts(
  apollo: Pick<ApolloClient, 'refetchQueries'>,
  fields: readonly Read[] = EVERYTHING,
): Promise<void> {
  const modifiers = Object.fromEntries(fields.map((field) => [field, stale])) as never;
  await apollo.refetchQueries({ updateCache: (cache) => void cache.modify({ fields: modifiers }) });
}
