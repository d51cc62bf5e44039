import type { SchemeRightsFacts } from '@maillage/domain/cohorts';
import type { ConventionRow, GrantRow } from '../../conventions/persistence/convention.queries.ts';
import type { PartyRow } from '../../conventions/persistence/parts.queries.ts';
import { actsForKeys } from '../../conventions/use-cases/acting-parties.ts';

/** What the right to keep the schemes of a convention depends on. @param parties those of today */
export function schemeRightsFacts(
  convention: Pick<ConventionRow, 'status' | 'draftingOrganisationId'>,
  parties: readonly Pick<PartyRow, 'id' | 'key' | 'role'>[],
  grants: readonly GrantRow[],
): SchemeRightsFacts {
  return {
    status: convention.status,
    draftingOrganisationId: convention.draftingOrganisationId,
    coordinatorKeys: parties.filter((party) => party.role === 'mandated_coordinator').map((party) => party.key),
    actsForKeys: actsForKeys(grants, parties),
  };
}
