import type { GraphQLContext } from '../../../context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { loadOrganisation } from '../persistence/organisation.loader.ts';
import type { OrganisationRow } from '../persistence/organisation.queries.ts';
import { OrganisationType } from './organisation.type.ts';

/** A row of the directory as the API shows it. */
export function organisationModel(row: OrganisationRow): OrganisationType {
  const { id, parentId, cdgId, ...shown } = row;
  return Object.assign(new OrganisationType(), shown, {
    uuid: id,
    id: toGlobalId('Organisation', id),
    parentUuid: parentId,
    cdgUuid: cdgId,
  });
}

/** An organisation by its bare uuid, through the loader of the request; null for no uuid or an unknown one. */
export async function organisationOf(context: GraphQLContext, uuid: string | null): Promise<OrganisationType | null> {
  const row = uuid === null ? null : await loadOrganisation(context, uuid);
  return row && organisationModel(row);
}
