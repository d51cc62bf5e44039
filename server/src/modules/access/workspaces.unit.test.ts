import { workspaceOf, WORKSPACES } from '@maillage/domain/access';
import { ORGANISATION_KINDS } from '@maillage/domain/organisations';
import { describe, expect, test } from 'vitest';

describe('workspaces', () => {
  test('gather every kind of organisation, each in one', () => {
    const byWorkspace = Object.fromEntries(
      WORKSPACES.map((workspace) => [workspace, ORGANISATION_KINDS.filter((kind) => workspaceOf(kind) === workspace)]),
    );
    expect(byWorkspace).toEqual({
      cdg: ['cdg'],
      region: ['region', 'region_direction', 'maison_region'],
      cnfpt: ['cnfpt_national', 'cnfpt_delegation', 'cnfpt_antenne'],
      partner: [
        'mayors_association_national',
        'mayors_association_regional',
        'mayors_association_departmental',
        'france_travail',
        'paying_agent',
      ],
      collectivite: ['departement', 'commune', 'epci', 'other_collectivite'],
      platform: ['platform'],
    });
  });
});
