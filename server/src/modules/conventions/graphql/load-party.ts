import type { GraphQLContext } from '../../../context.ts';
import { loadParties } from '../persistence/convention.loader.ts';
import type { PartyType } from './parts.type.ts';
import { partyModel } from './read-models.ts';

/** A party of a convention by its uuid, on a day (null: its newest version); null when there is none. */
export async function partyOf(
  context: GraphQLContext,
  conventionUuid: string,
  uuid: string | null,
  asOf: string | null = null,
): Promise<PartyType | null> {
  const row = (await loadParties(context, conventionUuid, asOf)).find(({ id }) => id === uuid);
  return row ? partyModel(row) : null;
}
