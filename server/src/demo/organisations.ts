import { calendarDate, type CalendarDate } from '@maillage/kernel';
import { collectivites } from './collectivites.ts';
import { DEPARTEMENTS, SOURCE, regionOf, type DemoOrganisation } from './organisation.ts';

/** A federation or a coordination between two of them. */
export interface DemoLink {
  readonly kind: 'federates' | 'coordinates';
  readonly from: string;
  readonly to: string;
  readonly resolution: string | null;
  readonly resolvedOn: CalendarDate | null;
}

const LIGERIENS = DEPARTEMENTS.filter((departement) => departement.region === '52');

const DELEGATIONS = [
  {
    region: '52',
    slug: 'pays-de-la-loire',
    name: 'Pays de la Loire',
    reach: ['44', '49', '53', '72', '85'],
    source: SOURCE.pdl,
  },
  {
    region: '84',
    slug: 'auvergne-rhone-alpes',
    name: 'Auvergne-Rhône-Alpes',
    reach: ['01', '03', '07', '15', '26', '38', '42', '43', '63', '69', '73', '74'],
    source: SOURCE.vals,
  },
  {
    region: '32',
    slug: 'hauts-de-france',
    name: 'Hauts-de-France',
    reach: ['02', '59', '60', '62', '80'],
    source: `${SOURCE.nord}, qui la nomme encore délégation Nord-Pas-de-Calais`,
  },
  {
    region: '76',
    slug: 'occitanie',
    name: 'Occitanie',
    reach: ['09', '11', '12', '30', '31', '32', '34', '46', '48', '65', '66', '81', '82'],
    source: SOURCE.known,
  },
] as const;

const cnfpt: readonly DemoOrganisation[] = [
  {
    ref: 'cnfpt-national',
    kind: 'cnfpt_national',
    name: 'Centre national de la fonction publique territoriale',
    shortName: 'CNFPT',
    source: SOURCE.amf,
  },
  ...DELEGATIONS.map(({ region, slug, name, reach, source }): DemoOrganisation => ({
    ref: `cnfpt-delegation-${slug}`,
    kind: 'cnfpt_delegation',
    name: `CNFPT – Délégation ${name}`,
    shortName: `CNFPT ${name}`,
    parent: 'cnfpt-national',
    regionCode: region,
    reach,
    source,
  })),
  ...DEPARTEMENTS.map(({ code, region, of }): DemoOrganisation => ({
    ref: `cnfpt-antenne-${code}`,
    kind: 'cnfpt_antenne',
    name: `CNFPT – Antenne ${of}`,
    shortName: `Antenne ${of}`,
    parent: `cnfpt-delegation-${DELEGATIONS.find((delegation) => delegation.region === region)!.slug}`,
    regionCode: region,
    departementCode: code,
    reach: [code],
    source: region === '52' ? SOURCE.pdl : SOURCE.known,
  })),
];

const centresDeGestion = DEPARTEMENTS.map(({ code, region, of, cdgSource }): DemoOrganisation => ({
  ref: `cdg-${code}`,
  kind: 'cdg',
  name: `Centre de gestion de la fonction publique territoriale ${of}`,
  shortName: `CDG ${code}`,
  regionCode: region,
  departementCode: code,
  reach: [code],
  source: cdgSource,
}));

const direction = (slug: string, name: string, shortName: string): DemoOrganisation => ({
  ref: `region-52-${slug}`,
  kind: 'region_direction',
  name: `Région des Pays de la Loire – ${name}`,
  shortName,
  parent: 'region-52',
  regionCode: '52',
  source: SOURCE.pdl,
});

const region: readonly DemoOrganisation[] = [
  {
    ref: 'region-52',
    kind: 'region',
    name: 'Région des Pays de la Loire',
    shortName: 'Région Pays de la Loire',
    regionCode: '52',
    source: SOURCE.pdl,
  },
  direction('territoires', 'Direction des politiques territoriales', 'Région – Politiques territoriales'),
  direction('ressources-humaines', 'Direction des ressources humaines', 'Région – Ressources humaines'),
  direction(
    'emploi-formation',
    'Direction emploi, formation professionnelle et apprentissage',
    'Région – Emploi, formation, apprentissage',
  ),
  ...LIGERIENS.map(({ code, of }): DemoOrganisation => ({
    ref: `maison-region-${code}`,
    kind: 'maison_region',
    name: `Maison de la Région ${of}`,
    shortName: `Maison de la Région ${code}`,
    parent: 'region-52',
    regionCode: '52',
    departementCode: code,
    reach: [code],
    source: `${SOURCE.pdl}, qui cite les Maisons de la Région sans les énumérer`,
  })),
];

const departmental = (
  ref: string,
  code: string,
  name: string,
  shortName: string,
  source: string,
): DemoOrganisation => ({
  ref,
  kind: 'mayors_association_departmental',
  name,
  shortName,
  regionCode: regionOf(code),
  departementCode: code,
  reach: [code],
  source,
});

const MEMBER = `${SOURCE.pdl}, qui cite les cinq associations départementales`;
const associations: readonly DemoOrganisation[] = [
  {
    ref: 'amf',
    kind: 'mayors_association_national',
    name: 'Association des maires de France et des présidents d’intercommunalité',
    shortName: 'AMF',
    source: `${SOURCE.amf}, qui l’appelle Association des maires de France`,
  },
  {
    ref: 'framel',
    kind: 'mayors_association_regional',
    name: 'Fédération régionale des associations de maires et élus ligériens',
    shortName: 'FRAMEL',
    regionCode: '52',
    reach: LIGERIENS.map((departement) => departement.code),
    source: SOURCE.pdl,
  },
  departmental(
    'amf-44',
    '44',
    'Association fédérative départementale des maires et présidents de communautés de Loire-Atlantique',
    'AMF 44',
    MEMBER,
  ),
  departmental(
    'amf-49',
    '49',
    'Association des maires et des présidents de communautés de Maine-et-Loire',
    'AMF 49',
    MEMBER,
  ),
  departmental(
    'amf-53',
    '53',
    'Association des maires et des présidents de communautés de la Mayenne',
    'AMF 53',
    MEMBER,
  ),
  departmental(
    'amf-72',
    '72',
    'Association des maires, adjoints et présidents d’intercommunalité de la Sarthe',
    'AMF 72',
    MEMBER,
  ),
  departmental('amf-85', '85', 'Association des maires et présidents de communautés de Vendée', 'AMPCV', MEMBER),
  departmental('am-59', '59', 'Association des maires du Nord', 'AM 59', SOURCE.nord),
];

const others: readonly DemoOrganisation[] = [
  {
    ref: 'france-travail',
    kind: 'france_travail',
    name: 'France Travail Pays de la Loire',
    shortName: 'France Travail',
    regionCode: '52',
    source: SOURCE.pdl,
  },
  { ref: 'docaposte', kind: 'paying_agent', name: 'Docaposte', shortName: 'Docaposte', source: SOURCE.pdl },
];

/** Every body of the demonstration, parents before their units. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  ...cnfpt,
  ...centresDeGestion,
  ...region,
  ...associations,
  ...others,
  ...collectivites,
];

const federates = (from: string, to: string): DemoLink => ({
  kind: 'federates',
  from,
  to,
  resolution: null,
  resolvedOn: null,
});
const departmentals = ['amf-44', 'amf-49', 'amf-53', 'amf-72', 'amf-85'];

/** Federations of mayors, and the coordination that the centres de gestion of Pays de la Loire have entrusted (PDL-4.1). */
export const demoLinks: readonly DemoLink[] = [
  ...departmentals.map((to) => federates('framel', to)),
  ...[...departmentals, 'am-59'].map((to) => federates('amf', to)),
  ...['cdg-49', 'cdg-53', 'cdg-72', 'cdg-85'].map((to): DemoLink => ({
    kind: 'coordinates',
    from: 'cdg-44',
    to,
    resolution: 'Résolution de la conférence des présidences des centres de gestion',
    resolvedOn: calendarDate('2023-12-01'),
  })),
];
