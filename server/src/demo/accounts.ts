import type { MembershipRole } from '@maillage/domain/access';
import { demoOrganisations } from './organisations.ts';

/** The password of every demonstration account, as the README states it. */
export const DEMO_PASSWORD = 'Maillage-Demo-2026';

/** The workspaces of the client. */
export type DemoWorkspace = 'cdg' | 'region' | 'cnfpt' | 'partner' | 'collectivite' | 'platform';

/** Where an invented person works, and as what. */
export interface DemoMembership {
  /** Reference of the organisation; 'platform' = the portal itself. */
  readonly organisation: string;
  readonly role: MembershipRole;
  readonly office: string;
}

/** An invented person of the demonstration: no account bears the name of somebody who exists. */
export interface DemoPerson {
  readonly email: string;
  readonly displayName: string;
  /** What the person does, for the table of accounts. */
  readonly title: string;
  readonly workspace: DemoWorkspace;
  /** The first is where the person arrives. */
  readonly memberships: readonly [DemoMembership, ...DemoMembership[]];
}

const person = (
  local: string,
  displayName: string,
  title: string,
  workspace: DemoWorkspace,
  ...memberships: readonly [DemoMembership, ...DemoMembership[]]
): DemoPerson => ({ email: `${local}@maillage.example`, displayName, title, workspace, memberships });
const at = (organisation: string, role: MembershipRole, office: string): DemoMembership => ({
  organisation,
  role,
  office,
});

/** First administrator of the portal. */
export const PLATFORM_EMAIL = 'plateforme@maillage.example';
/** The organisation that runs the portal. */
export const PLATFORM_NAME = 'Maillage – plateforme';

const ROLE_NAMES: Record<MembershipRole, string> = {
  administrator: 'administration',
  coordinator: 'coordination',
  agent: 'agent',
  elected: 'mandat électif',
  reader: 'lecture',
};

export const demoPeople: readonly DemoPerson[] = [
  person(
    'plateforme',
    'Ursule Fictive',
    'Administration de la plateforme',
    'platform',
    at('platform', 'administrator', 'Administration de la plateforme'),
  ),

  person(
    'coordination.cdg44',
    'Aline Exemple',
    'Coordination régionale des centres de gestion',
    'cdg',
    at('cdg-44', 'coordinator', 'Coordination régionale'),
  ),
  person(
    'administration.cdg44',
    'Bruno Gabarit',
    'Administration de l’organisation',
    'cdg',
    at('cdg-44', 'administrator', 'Direction des systèmes d’information'),
  ),
  person(
    'emploi.cdg72',
    'Chloé Modèle',
    'Emploi territorial dans le département',
    'cdg',
    at('cdg-72', 'coordinator', 'Service emploi territorial'),
  ),
  person('lecture.cdg49', 'Denis Maquette', 'Consultation', 'cdg', at('cdg-49', 'reader', 'Direction')),
  person(
    'exterieur.cdg30',
    'Elsa Mirage',
    'Sans convention dans le portail',
    'cdg',
    at('cdg-30', 'coordinator', 'Service formation'),
  ),

  person(
    'remuneration.region',
    'Farid Essai',
    'Rémunération des stagiaires',
    'region',
    at('region-52-emploi-formation', 'agent', 'Service de la rémunération des stagiaires'),
  ),
  person(
    'territoires.region',
    'Gaëlle Prototype',
    'Politiques territoriales',
    'region',
    at('region-52-territoires', 'coordinator', 'Animation des pactes stratégiques'),
  ),
  person(
    'rh.region',
    'Hugo Spécimen',
    'Ressources humaines',
    'region',
    at('region-52-ressources-humaines', 'coordinator', 'Service mobilité'),
  ),
  person(
    'conventions.region',
    'Inès Esquisse',
    'Conventions, pour deux organisations',
    'region',
    at('region-52', 'coordinator', 'Direction générale'),
    at('region-52-emploi-formation', 'coordinator', 'Conventions et partenariats'),
  ),

  person(
    'antenne.sarthe',
    'Jules Ébauche',
    'Antenne départementale',
    'cnfpt',
    at('cnfpt-antenne-72', 'coordinator', 'Responsable d’antenne'),
  ),
  person(
    'delegation.pdl',
    'Karine Parabole',
    'Délégation régionale',
    'cnfpt',
    at('cnfpt-delegation-pays-de-la-loire', 'coordinator', 'Direction régionale'),
  ),
  person(
    'delegation.aura',
    'Loïc Imaginaire',
    'Délégation régionale',
    'cnfpt',
    at('cnfpt-delegation-auvergne-rhone-alpes', 'coordinator', 'Direction régionale'),
  ),
  person(
    'delegation.hdf',
    'Maud Légende',
    'Délégation régionale',
    'cnfpt',
    at('cnfpt-delegation-hauts-de-france', 'coordinator', 'Direction régionale'),
  ),
  person(
    'national.cnfpt',
    'Nadia Fable',
    'Partenariats nationaux',
    'cnfpt',
    at('cnfpt-national', 'coordinator', 'Direction des partenariats'),
  ),

  person(
    'framel',
    'Omar Conte',
    'Fédération régionale des associations de maires',
    'partner',
    at('framel', 'coordinator', 'Secrétariat général'),
  ),
  person(
    'amf',
    'Paule Récit',
    'Association nationale des maires',
    'partner',
    at('amf', 'coordinator', 'Département formation'),
  ),
  person(
    'france-travail',
    'Quentin Fiction',
    'Partenaire associé',
    'partner',
    at('france-travail', 'coordinator', 'Direction régionale'),
  ),
  person(
    'docaposte',
    'Rose Échantillon',
    'Agent payeur',
    'partner',
    at('docaposte', 'agent', 'Gestion des rémunérations'),
  ),

  person(
    'rh.terre-valserhone',
    'Samuel Dessein',
    'Ressources humaines d’une communauté de communes',
    'collectivite',
    at('epci-240100891', 'coordinator', 'Service des ressources humaines'),
  ),
  person(
    'mairie.conlie',
    'Tess Croquis',
    'Secrétariat général de mairie',
    'collectivite',
    at('commune-72089', 'coordinator', 'Secrétariat général'),
  ),
  person(
    'elu.conlie',
    'Victor Fantaisie',
    'Personne élue, en consultation',
    'collectivite',
    at('commune-72089', 'elected', 'Conseil municipal'),
  ),
];

/** One line of the table of accounts. */
export interface DemoAccount {
  readonly email: string;
  /** What the person does, and the rights that go with it. */
  readonly role: string;
  /** Name of the organisation; of all of them, the first being where the person arrives. */
  readonly organisation: string;
  readonly workspace: DemoWorkspace;
}

const nameOf = (ref: string): string =>
  ref === 'platform' ? PLATFORM_NAME : demoOrganisations.find((organisation) => organisation.ref === ref)!.shortName;

/** The table of accounts that the installation prints and that the README shows. */
export const demoAccounts: readonly DemoAccount[] = demoPeople.map(({ email, title, workspace, memberships }) => ({
  email,
  role: `${title} (${ROLE_NAMES[memberships[0].role]})`,
  organisation: memberships.map((membership) => nameOf(membership.organisation)).join(' ; '),
  workspace,
}));
