import type { AgreementFixture, AxisFixture } from '../fixture.ts';

const visa = (text: string, legalReference: string | null = null) => ({ kind: 'visa' as const, text, legalReference });
const recital = (text: string) => ({ kind: 'recital' as const, text, legalReference: null });

/** PDL-P3, PDL-P4. */
export const recitals: AgreementFixture['recitals'] = [
  visa(
    'Compétences des collectivités et des régions',
    'CGCT, L1521-1 et suivants, L4211-1, L4221-1, L4251-1 et suivants',
  ),
  visa(
    'Formation professionnelle tout au long de la vie',
    'Code du travail, L6111-3, L6111-4, L6121-1 et L6123-3 et suivants',
  ),
  visa('Emploi des agents territoriaux', 'CGFP, L351-1 et L351-10'),
  visa(
    'Pacte stratégique type entre la Région et les intercommunalités',
    'Délibération régionale des 15 et 16 décembre 2022',
  ),
  visa('Délégation du conseil régional à sa commission permanente', 'Délibération régionale du 2 juillet 2021'),
  visa(
    'Habilitation de la présidence de la Région (date laissée en blanc)',
    'Délibération de la commission permanente',
  ),
  visa('Schéma régional adopté en Sarthe', 'Délibération du CDG 72 du 25 mai 2022'),
  visa('Schéma régional adopté en Loire-Atlantique', 'Délibération du CDG 44 du 16 juin 2022'),
  visa('Schéma régional adopté en Maine-et-Loire', 'Délibération du CDG 49 du 28 juin 2022'),
  visa('Schéma régional adopté en Vendée', 'Délibération du CDG 85 du 12 juillet 2022'),
  visa('Schéma régional adopté en Mayenne', 'Délibération du CDG 53 du 6 septembre 2022'),
  visa('Partenariat antérieur entre le CNFPT et le CDG 44', 'Convention du 15 novembre 2021'),
  visa("Déclaration d'activité de formation du CNFPT", 'NDA 11 93 10055 93'),
  visa('Habilitation du CDG 44', "Délibération du conseil d'administration du 17 décembre 2024"),
  recital('Les secrétaires généraux de mairie manquent aux petites communes.'),
  recital('La loi 2023-1380 relève leur catégorie : B au moins sous 2 000 habitants, A au-delà.'),
  recital(
    'Le CNFPT engage la certification Qualiopi de trois dispositifs en 2024, dont celui-ci, et vise un titre au RNCP.',
  ),
  recital('Les agents publics sont admis sous conditions, pour faciliter leur mobilité.'),
  recital('La prise de poste est accompagnée : e-communauté et offre de professionnalisation.'),
];

export const articles: AgreementFixture['articles'] = [
  { number: 'P', heading: 'Préambule', body: 'Pourquoi le dispositif est créé, et dans quel cadre de financement.' },
  {
    number: '1',
    heading: 'Objet',
    body: 'Former des secrétaires généraux de mairie dans les cinq départements, après une première expérimentation en Sarthe.',
  },
  { number: '2', heading: "Modalités d'intervention", body: 'Ce que chaque partenaire apporte.' },
  {
    number: '2-CDG',
    parentNumber: '2',
    heading: 'Les centres de gestion',
    body: 'Besoins, promotion, recrutement, immersions, accompagnement, insertion ; coordination par le CDG 44.',
  },
  {
    number: '2-CNFPT',
    parentNumber: '2',
    heading: 'Le CNFPT',
    body: 'Promotion, conception et animation de la formation, information, jurys, évaluation.',
  },
  {
    number: '2-REGION',
    parentNumber: '2',
    heading: 'La Région',
    body: 'Relais auprès des élus, promotion auprès de ses agents, agrément et rémunération des stagiaires.',
  },
  {
    number: '2-FRAMEL',
    parentNumber: '2',
    heading: 'La FRAMEL',
    body: "Information des élus sur le dispositif et sur l'accueil des stagiaires.",
  },
  {
    number: '3',
    heading: 'Modalités financières',
    body: 'Qui paie quoi. Le texte ne numérote pas ce titre, qui tient la place de l’article 3.',
  },
  {
    number: '4',
    heading: 'Pilotage et mise en œuvre',
    body: 'Comité régional au moins annuel ; cycles conduits dans chaque département.',
  },
  { number: '5', heading: 'Durée', body: 'Trois ans à compter de la dernière signature.' },
  {
    number: '6',
    heading: 'Communication et propriété intellectuelle',
    body: 'Mention des partenaires, signes distinctifs, connaissances antérieures.',
  },
  { number: '7', heading: 'Stipulations diverses', body: '' },
  { number: '7.1', parentNumber: '7', heading: 'Intégralité', body: 'Remplace les accords antérieurs de même objet.' },
  { number: '7.2', parentNumber: '7', heading: 'Modification', body: 'Par avenant.' },
  { number: '7.3', parentNumber: '7', heading: 'Résiliation', body: 'Par écrit, avec trois mois de préavis.' },
  {
    number: '7.4',
    parentNumber: '7',
    heading: 'Données personnelles',
    body: 'Secret, discrétion et sécurité, y compris après la fin ; prestataires encadrés.',
  },
  {
    number: '7.5',
    parentNumber: '7',
    heading: 'Responsabilités',
    body: 'Chaque partie répond de ses activités et s’assure.',
  },
  { number: '8', heading: 'Litiges', body: "Recherche d'un accord, puis tribunal administratif." },
  { number: '8.1', parentNumber: '8', heading: 'Accord amiable', body: 'Les parties cherchent d’abord un accord.' },
  { number: '8.2', parentNumber: '8', heading: 'Tribunal', body: 'À défaut, le tribunal administratif compétent.' },
  { number: '9', heading: 'Pièces contractuelles', body: 'La convention et ses deux annexes ; quatre originaux.' },
];

/** PDL-9, PDL-2.R3: announced, none was joined. */
export const annexes: AgreementFixture['annexes'] = [
  { number: '1', title: 'Données de contexte', articleNumber: '9', receivedOn: null, position: 0 },
  { number: '2', title: 'Présentation du dispositif', articleNumber: '9', receivedOn: null, position: 1 },
  {
    number: 'R',
    title: "Modalités pratiques d'accueil des agents de la Région",
    articleNumber: '2-REGION',
    receivedOn: null,
    position: 2,
  },
];

const scheme = (code: string, label: string): AxisFixture => ({
  scope: 'regional',
  list: 'Schéma régional de coordination, de mutualisation et de spécialisation',
  code,
  label,
  publisher: 'cdg-44',
});

export const axes: readonly AxisFixture[] = [
  scheme('1', "Attractivité et performance de l'emploi public territorial"),
  scheme('2', "Parcours dans l'emploi public"),
  scheme('3', 'Qualité de vie au travail'),
  scheme('4', 'Sécurisation de la gestion des ressources humaines'),
];
