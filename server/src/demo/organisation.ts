import type { OrganisationKind } from '@maillage/domain/organisations';

/**
 * A real public body of the demonstration region. Registration numbers are those of the agreements or of the reference
 * data, which fills the SIREN of communes and EPCI; where neither gives one, there is none.
 */
export interface DemoOrganisation {
  /** How agreements and accounts name it. */
  readonly ref: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly shortName: string;
  readonly siret?: string;
  /** Reference of the body that it is a unit of. */
  readonly parent?: string;
  readonly regionCode?: string;
  readonly departementCode?: string;
  readonly inseeCode?: string;
  readonly epciSiren?: string;
  readonly cdgAffiliated?: boolean;
  /** Reference of the centre de gestion. */
  readonly cdg?: string;
  readonly reach?: readonly string[];
  readonly source: string;
}

/** Where the entries come from. */
export const SOURCE = {
  pdl: 'Convention SGM Pays de la Loire 2024-2027',
  vals: 'Convention-cadre CNFPT – CC Terre Valserhône',
  amf: 'Accord-cadre CNFPT – AMF',
  nord: 'Fiche de l’Association des maires du Nord sur les plans de formation mutualisés',
  known: 'Organisme public réel, désigné par son nom ; aucun numéro d’immatriculation n’a été repris',
  geography: 'Référentiel géographique Etalab 2026',
} as const;
interface Departement {
  readonly code: string;
  readonly region: string;
  /** 'de Loire-Atlantique', 'de la Sarthe'. */
  readonly of: string;
  readonly cdgSource: string;
}

/** Départements of the demonstration. */
export const DEPARTEMENTS: readonly Departement[] = [
  { code: '44', region: '52', of: 'de Loire-Atlantique', cdgSource: SOURCE.pdl },
  { code: '49', region: '52', of: 'de Maine-et-Loire', cdgSource: SOURCE.pdl },
  { code: '53', region: '52', of: 'de la Mayenne', cdgSource: SOURCE.pdl },
  { code: '72', region: '52', of: 'de la Sarthe', cdgSource: SOURCE.pdl },
  { code: '85', region: '52', of: 'de la Vendée', cdgSource: SOURCE.pdl },
  { code: '59', region: '32', of: 'du Nord', cdgSource: SOURCE.nord },
  { code: '01', region: '84', of: 'de l’Ain', cdgSource: SOURCE.known },
  { code: '30', region: '76', of: 'du Gard', cdgSource: SOURCE.known },
];

/** Code of the région of one of them. */
export const regionOf = (departement: string): string => DEPARTEMENTS.find(({ code }) => code === departement)!.region;
