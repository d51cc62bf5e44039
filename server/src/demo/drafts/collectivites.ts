import { example, exampleClause, exampleCommitment, signatory, usualTerm, yearly } from './example.ts';

/** Held by the communauté de communes of the bilateral framework. */
export const sharedTraining = example({
  code: 'EX-VALSERHONE',
  drafter: { email: 'rh.terre-valserhone@maillage.example' },
  kind: 'bilateral_framework',
  title: 'Formations partagées entre la communauté de communes Terre Valserhône et la commune de Valserhône',
  object: 'Ouvrir aux agents des deux collectivités les formations que chacune organise.',
  territory: [{ kind: 'epci', code: '240100891' }],
  parties: [
    signatory('communaute', 'epci-240100891', 'la communauté de communes', 'Présidence'),
    signatory('commune', 'commune-01033', 'la commune de Valserhône', 'Maire'),
  ],
  articles: [
    ['Objet', 'Chaque collectivité réserve des places aux agents de l’autre dans les formations qu’elle organise.'],
    ['Besoins', 'Les deux services des ressources humaines recensent ensemble leurs besoins avant l’été.'],
    ['Groupes', 'Un groupe commun vise 15 participants, sauf pour les formations réglementées.'],
    ['Durée', 'La convention dure deux ans à compter de la dernière signature.'],
  ],
  clauses: [
    exampleClause(2, 'needs_census', { perYear: 1, byPartyKey: 'communaute', deliveryScopes: ['union'] }),
    exampleClause(3, 'group_threshold', {
      min: 15,
      isObjective: true,
      countedOver: 'perimeter',
      exceptions: [],
      regulatedExempt: true,
    }),
    ...usualTerm(4, 24),
  ],
  commitments: [
    exampleCommitment(1, 'communaute', 'Réserver des places aux agents de la commune'),
    exampleCommitment(1, 'commune', 'Réserver des places aux agents de la communauté'),
    exampleCommitment(2, 'communaute', 'Réunir les besoins des deux collectivités', yearly),
  ],
});

/** Held by a small commune. */
export const hosting = example({
  code: 'EX-CONLIE',
  drafter: { email: 'mairie.conlie@maillage.example' },
  kind: 'bilateral_framework',
  title: 'Accueil d’une personne en immersion à la mairie de Conlie',
  object: 'Faire découvrir le secrétariat de mairie à une personne en formation.',
  territory: [{ kind: 'commune', code: '72089' }],
  parties: [
    signatory('commune', 'commune-72089', 'la commune de Conlie', 'Maire'),
    signatory('cdg', 'cdg-72', 'le CDG 72', 'Présidence'),
  ],
  articles: [
    ['Objet', 'La commune accueille une personne en formation que lui présente le CDG 72.'],
    ['Accompagnement', 'Une agente ou un agent de la mairie sert de tuteur ; le CDG 72 prépare et suit le tutorat.'],
    ['Durée', 'La convention dure un an à compter de la dernière signature.'],
  ],
  clauses: [exampleClause(2, 'confidentiality', { coversStaff: true, survivesTerm: true }), ...usualTerm(3, 12)],
  commitments: [
    exampleCommitment(1, 'commune', 'Accueillir la personne et lui désigner un tuteur'),
    exampleCommitment(2, 'cdg', 'Préparer et suivre le tutorat', { evidenceKinds: ['record'] }),
  ],
});
