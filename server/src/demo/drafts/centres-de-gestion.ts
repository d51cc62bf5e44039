import { example, exampleClause, exampleCommitment, signatory, usualTerm, yearly } from './example.ts';

const REGION = [{ kind: 'region', code: '52' }] as const;

/** Held by the regional coordinator. */
export const promotion = example({
  code: 'EX-CDG44',
  drafter: { email: 'coordination.cdg44@maillage.example' },
  kind: 'multiparty',
  title: 'Promotion commune de l’emploi public territorial par les centres de gestion des Pays de la Loire',
  object: 'Partager un calendrier et des supports de promotion de l’emploi public territorial.',
  territory: [...REGION],
  parties: ['44', '49', '53', '72', '85'].map((code) =>
    signatory(`cdg${code}`, `cdg-${code}`, `le CDG ${code}`, 'Présidence'),
  ),
  articles: [
    ['Objet', 'Les cinq centres de gestion coordonnent leurs actions de promotion de l’emploi public territorial.'],
    [
      'Actions',
      'Le CDG 44 prépare les supports ; chaque centre les diffuse dans son département et en mesure l’effet.',
    ],
    ['Suivi', 'Une réunion par an dresse le bilan des actions et arrête le calendrier de l’année suivante.'],
    [
      'Durée',
      'La convention dure deux ans à compter de la dernière signature. Chaque partie peut y mettre fin par écrit, avec trois mois de préavis.',
    ],
  ],
  clauses: [
    exampleClause(2, 'coordination', {
      byPartyKey: 'cdg44',
      subject: 'Calendrier et supports communs',
      isMandated: false,
    }),
    exampleClause(
      3,
      'committee',
      {
        name: 'Réunion annuelle',
        minPerYear: 1,
        cycle: 'civil',
        members: ['44', '49', '53', '72', '85'].map((code) => ({ partyKey: `cdg${code}`, isMandated: false })),
        tasks: ['Dresser le bilan', 'Arrêter le calendrier'],
        mayAddThemes: true,
      },
      'suivi',
    ),
    ...usualTerm(4, 24),
  ],
  commitments: [
    exampleCommitment(2, 'cdg44', 'Préparer les supports communs', yearly),
    ...['49', '53', '72', '85'].map((code) =>
      exampleCommitment(2, `cdg${code}`, 'Diffuser les supports dans le département', { evidenceKinds: ['link'] }),
    ),
  ],
});

/** Held by the centre de gestion of Sarthe. */
export const mutualisedPlan = example({
  code: 'EX-CDG72',
  drafter: { email: 'emploi.cdg72@maillage.example' },
  kind: 'local_arrangement',
  title: 'Plan de formation mutualisé du territoire de LBN Communauté',
  object: 'Bâtir un plan de formation commun aux petites collectivités d’une intercommunalité de la Sarthe.',
  territory: [{ kind: 'epci', code: '200040475' }],
  parties: [
    signatory('cdg', 'cdg-72', 'le CDG 72', 'Présidence'),
    signatory('cnfpt', 'cnfpt-delegation-pays-de-la-loire', 'le CNFPT', 'Délégué régional'),
    signatory('coordinatrice', 'epci-200040475', 'la communauté de communes', 'Présidence'),
    signatory('loue', 'commune-72168', 'la commune de Loué', 'Maire'),
    signatory('brulon', 'commune-72050', 'la commune de Brûlon', 'Maire'),
  ],
  articles: [
    ['Périmètre', 'Le plan couvre les collectivités du territoire de LBN Communauté, qui en assure la coordination.'],
    [
      'Méthode',
      'Le CNFPT et le CDG 72 donnent la méthode ; chaque collectivité formalise ses besoins avant la synthèse.',
    ],
    ['Ouverture des sessions', 'Une session ouvre sur le territoire à partir de 15 stagiaires du périmètre.'],
    ['Durée', 'L’accord dure trois ans à compter de la dernière signature.'],
  ],
  clauses: [
    exampleClause(1, 'plan_perimeter', {
      unit: 'one_or_more_epci',
      allCollectivites: true,
      coordinatorExpected: true,
      methodByPartyKeys: ['cnfpt', 'cdg'],
    }),
    exampleClause(2, 'execution_year', { offsetYears: 1 }),
    exampleClause(3, 'group_threshold', {
      min: 15,
      isObjective: false,
      countedOver: 'perimeter',
      exceptions: [],
      regulatedExempt: false,
    }),
    ...usualTerm(4, 36),
  ],
  commitments: [
    exampleCommitment(1, 'coordinatrice', 'Faire le lien avec les collectivités du périmètre'),
    exampleCommitment(2, 'cnfpt', 'Faire la synthèse des besoins', yearly),
    exampleCommitment(2, 'cdg', 'Aider chaque collectivité à formaliser ses besoins', yearly),
  ],
});
