export const ORGANISATION_KINDS = [
  'platform',
  'cnfpt_national',
  'cnfpt_delegation',
  'cnfpt_antenne',
  'cdg',
  'region',
  'region_direction',
  'maison_region',
  'departement',
  'mayors_association_national',
  'mayors_association_regional',
  'mayors_association_departmental',
  'commune',
  'epci',
  'other_collectivite',
  'france_travail',
  'paying_agent',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What is known of a kind, for rules and forms. Its label is `organisationKind.<kind>`. */
export interface KindTraits {
  /** A unit has no legal personality: it stands under a parent of one of these kinds. */
  readonly unitOf: readonly OrganisationKind[];
  /** Whether a registration number (SIRET, or at least SIREN) must be given. */
  readonly siret: 'required' | 'optional' | 'none';
  /** Whether the question of the affiliation to a centre de gestion arises. */
  readonly affiliable: boolean;
  /** Where it is, at least. */
  readonly territory: 'none' | 'region' | 'departement' | 'commune' | 'epci' | 'reach';
}

const legal = { unitOf: [], siret: 'optional', affiliable: false } as const;
const unit = { siret: 'optional', affiliable: false } as const;
const association = { unitOf: [], siret: 'optional', affiliable: false } as const;
const employer = { unitOf: [], siret: 'required', affiliable: true } as const;

const TRAITS: Readonly<Record<OrganisationKind, KindTraits>> = {
  platform: { unitOf: [], siret: 'none', affiliable: false, territory: 'none' },
  cnfpt_national: { ...legal, territory: 'none' },
  cnfpt_delegation: { ...unit, unitOf: ['cnfpt_national'], territory: 'reach' },
  cnfpt_antenne: { ...unit, unitOf: ['cnfpt_delegation'], territory: 'reach' },
  cdg: { ...legal, territory: 'reach' },
  region: { ...legal, territory: 'region' },
  region_direction: { ...unit, unitOf: ['region'], territory: 'none' },
  maison_region: { ...unit, unitOf: ['region'], territory: 'departement' },
  departement: { ...employer, siret: 'optional', territory: 'departement' },
  mayors_association_national: { ...association, territory: 'none' },
  mayors_association_regional: { ...association, territory: 'region' },
  mayors_association_departmental: { ...association, territory: 'departement' },
  commune: { ...employer, territory: 'commune' },
  epci: { ...employer, territory: 'epci' },
  other_collectivite: { ...employer, siret: 'optional', territory: 'departement' },
  france_travail: { unitOf: [], siret: 'optional', affiliable: false, territory: 'none' },
  paying_agent: { ...legal, territory: 'none' },
};

export function traitsOf(kind: OrganisationKind): KindTraits {
  return TRAITS[kind];
}

/** Whether bodies of this kind employ territorial agents and file needs, sheets and requests. */
export function isCollectivite(kind: OrganisationKind): boolean {
  return TRAITS[kind].affiliable;
}
