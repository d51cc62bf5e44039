import { on } from '../fixture.ts';
import type { AgreementFixture, AxisFixture, PartyFixture } from '../fixture.ts';

const visa = (text: string, legalReference: string) => ({ kind: 'visa' as const, text, legalReference });
const recital = (text: string) => ({ kind: 'recital' as const, text, legalReference: null });

/** VALS-P1: the party is represented by its délégué, the signature block is that of the regional director. */
export const parties: readonly PartyFixture[] = [
  {
    key: 'cnfpt',
    organisation: 'cnfpt-delegation-auvergne-rhone-alpes',
    role: 'signatory',
    designation: 'le CNFPT',
    representative: { office: 'Délégué régional', quality: "Habilité à l'effet des présentes" },
    signatures: [{ slot: 'administrative', office: 'Direction régionale', signedOn: on('2025-03-03') }],
  },
  {
    key: 'collectivite',
    organisation: 'epci-240100891',
    role: 'signatory',
    designation: 'la collectivité',
    representative: { office: 'Présidence de la communauté de communes', quality: null },
    signatures: [{ slot: 'elected', office: 'Exécutif', signedOn: on('2025-03-10') }],
  },
];

export const recitals: AgreementFixture['recitals'] = [
  visa('Collectivités territoriales', 'CGCT'),
  visa('Formation des agents et missions du CNFPT', 'CGFP, L421-1 et suivants, L451-1 et suivants'),
  visa('Organisation du CNFPT', 'Décret 87-811 du 5 octobre 1987'),
  visa('Formation tout au long de la vie des agents territoriaux', 'Décret 2007-1845 du 26 décembre 2007'),
  visa('Formation statutaire obligatoire', 'Décret 2008-512 du 29 mai 2008'),
  visa("Compte personnel d'activité", 'Décret 2017-928 du 6 mai 2017'),
  visa('Accompagnement personnalisé des agents publics', 'Décret 2022-1043 du 22 juillet 2022'),
  visa("Modalités d'accompagnement", 'Arrêté interministériel du 1er août 2023'),
  visa('Modèle de convention-cadre', "Délibération du conseil d'administration du CNFPT 2024-022 du 31 janvier 2024"),
  visa('Participation financière des employeurs', 'Décision du président du CNFPT 2024-023 du 31 janvier 2024'),
  recital("Le projet d'établissement 2022-2027 du CNFPT et le projet de la collectivité."),
  recital('La volonté commune de coopérer durablement pour le droit à la formation des agents.'),
  recital('La perspective d’un partenariat pluriannuel sur les compétences et les projets du territoire.'),
  recital('Les transitions écologique, numérique, sociétale et professionnelle changent le service public local.'),
];

export const articles: AgreementFixture['articles'] = [
  { number: 'P', heading: 'Préambule', body: 'Contexte et ambition du partenariat.' },
  { number: '1', heading: 'Objet', body: 'Axes communs, engagements de chacun, gouvernance partagée.' },
  { number: '2', heading: 'Cadre stratégique', body: '' },
  {
    number: '2.1',
    parentNumber: '2',
    heading: 'Priorités de la collectivité',
    body: 'Chiffres, compétences exercées et diagnostic de formation.',
  },
  {
    number: '2.2',
    parentNumber: '2',
    heading: 'Enjeux du CNFPT',
    body: "Projet d'établissement, dix engagements écologiques, priorités régionales.",
  },
  { number: '3', heading: 'Orientations communes', body: '' },
  { number: '3.1', parentNumber: '3', heading: 'Axes de la collectivité', body: 'Quatre axes.' },
  {
    number: '3.2',
    parentNumber: '3',
    heading: 'Transition écologique',
    body: 'Trois engagements communs ; formations au plus près.',
  },
  { number: '4', heading: 'Modalités', body: '' },
  {
    number: '4.1',
    parentNumber: '4',
    heading: 'Offre du CNFPT',
    body: 'Formations intra, union et inter, certifications, événements, réseaux, ressources ; modalités combinables.',
  },
  {
    number: '4.2',
    parentNumber: '4',
    heading: 'Engagements partagés',
    body: 'Ce que chaque partie fait pour que les formations réussissent.',
  },
  { number: '5', heading: "Partage d'expérience", body: 'Valoriser et essaimer les pratiques.' },
  { number: '6', heading: 'Déontologie', body: 'Principes, règlement de formation, signalement des manquements.' },
  { number: '7', heading: 'Suivi', body: 'Au moins une rencontre par an.' },
  { number: '8', heading: 'Évaluation', body: 'Indicateurs annuels.' },
  { number: '9', heading: 'Actions de l’année', body: 'Recensement, fiches projet, liste notifiée.' },
  { number: '10', heading: 'Communication', body: 'Opérations communes, information mutuelle.' },
  { number: '11', heading: 'Données personnelles', body: 'Strict nécessaire, pas de divulgation, sécurité.' },
  {
    number: '12',
    heading: 'Durée, dénonciation',
    body: 'Au plus trois ans et au plus tard fin 2027 ; préavis ; rencontre avant échéance.',
  },
  { number: '13', heading: 'Avenants', body: "D'un commun accord." },
  { number: '14', heading: 'Litiges', body: 'Amiable, délai, conciliation, tribunal.' },
];

const national = (code: string, label: string, parentCode: string | null = null): AxisFixture => ({
  scope: 'national',
  list: "Projet d'établissement 2022-2027",
  code,
  label,
  parentCode,
  publisher: 'cnfpt-national',
});
const ecological = (code: string, label: string): AxisFixture => ({
  scope: 'national',
  list: 'Engagements pour la transition écologique',
  code: `E${code}`,
  label,
  publisher: 'cnfpt-national',
});
const regional = (code: string, label: string, parentCode: string | null = null): AxisFixture => ({
  scope: 'regional',
  list: "Schéma régional d'offre de service",
  code,
  label,
  parentCode,
  publisher: 'cnfpt-delegation-auvergne-rhone-alpes',
});
const own = (code: string, label: string): AxisFixture => ({
  scope: 'convention',
  list: 'Axes de la convention',
  code,
  label,
  publisher: null,
});

/** VALS-2.2, VALS-3.1, VALS-3.2. */
export const axes: readonly AxisFixture[] = [
  national('1', "Fédérer et promouvoir l'action publique locale"),
  national('1.1', 'Ressources et expertise', '1'),
  national('1.2', 'Compétences et qualifications avec les partenaires', '1'),
  national('1.3', 'Apprendre ensemble', '1'),
  national('1.4', 'Rayonner hors des frontières', '1'),
  national('2', 'Aider à répondre aux grands enjeux locaux'),
  national('2.1', 'Aménager et ménager les territoires', '2'),
  national('2.2', 'Solidarité et inclusion', '2'),
  national('2.3', 'Faire société', '2'),
  national('2.4', 'Mobiliser la fonction publique territoriale', '2'),
  national('3', "Garantir l'accès et la qualité"),
  national('3.1', 'Égalité et inclusion', '3'),
  national('3.2', 'Certification de la qualité', '3'),
  national('3.3', 'Innovation pédagogique', '3'),
  national('3.4', 'Évaluation des services', '3'),
  national('4', 'Accompagner les évolutions professionnelles'),
  national('4.1', 'Attirer de nouveaux talents', '4'),
  national('4.2', 'Dynamiser les carrières', '4'),
  national('4.3', 'Ouvrir des transitions professionnelles', '4'),
  national('5', 'Un modèle économique adapté'),
  national('5.1', 'Soutenir le système mutualisé', '5'),
  national('5.2', 'Être un établissement exemplaire', '5'),
  ecological('1', 'Mobiliser tous les agents'),
  ecological('2', "Présente dans les formations d'intégration"),
  ecological('3', 'Présente dans les formations de métier'),
  ecological('4', 'Former les encadrants'),
  ecological('5', 'Une offre pour les directions des ressources humaines'),
  ecological('6', 'Des intervenants tous formés'),
  ecological('7', 'Des événements nationaux et régionaux'),
  ecological('8', 'Participer aux dynamiques locales'),
  ecological('9', 'Des stages exemplaires'),
  ecological('10', 'Un établissement engagé'),
  regional('R1', 'Une offre territorialisée'),
  regional('R2', 'Une écoute des territoires'),
  regional('R2.1', 'Rencontre annuelle avec les cadres dirigeants', 'R2'),
  regional('R2.2', 'Réunions bilatérales avec les services de formation', 'R2'),
  regional('R2.3', 'Réseaux régionaux et départementaux', 'R2'),
  own('A1', 'Valeurs communes, entraide et collaboration'),
  own('A2', 'Transition écologique et nouveaux fonctionnements'),
  own('A3', 'Fidéliser, accueillir les nouveaux agents, accompagner les cadres'),
  own('A4', 'Sens et évolution du service public'),
];
