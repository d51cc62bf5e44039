import { example, exampleClause, exampleCommitment, signatory, usualTerm, yearly } from './example.ts';

const cnfpt = signatory('cnfpt', 'cnfpt-delegation-pays-de-la-loire', 'le CNFPT', 'Délégué régional');

/** A contract of the kind that the national framework announces (AMF-2, AMF-3), held by the delegation. */
export const territorialContract = example({
  code: 'EX-CONTRAT',
  parentCode: 'AMF',
  drafter: { email: 'delegation.pdl@maillage.example' },
  kind: 'territorial_contract',
  title: 'Contrat de partenariat de formation territorialisée entre le CNFPT Pays de la Loire et LBN Communauté',
  object: 'Décliner l’accord-cadre national sur le territoire d’une communauté de communes de la Sarthe.',
  territory: [{ kind: 'epci', code: '200040475' }],
  parties: [cnfpt, signatory('collectivite', 'epci-200040475', 'la communauté de communes', 'Présidence')],
  articles: [
    [
      'Objet',
      'Le contrat précise les actions que le CNFPT et la communauté mènent ensemble au titre de l’accord-cadre national.',
    ],
    [
      'Ressources humaines',
      'Le CNFPT aide la communauté et ses communes à élaborer leur plan de formation et propose des formations pour les petites collectivités.',
    ],
    [
      'Projets de développement',
      'Les parties retiennent deux thèmes : la santé au travail et la lutte contre l’illettrisme.',
    ],
    ['Suivi', 'Les parties se rencontrent au moins une fois par an pour valider le programme et en faire le bilan.'],
    [
      'Durée',
      'Le contrat dure au plus trois ans à compter de la dernière signature. Chaque partie peut le dénoncer par écrit, avec trois mois de préavis.',
    ],
  ],
  clauses: [
    exampleClause(2, 'group_threshold', {
      min: 15,
      isObjective: true,
      countedOver: 'perimeter',
      exceptions: [],
      regulatedExempt: true,
    }),
    exampleClause(2, 'proximity_radius', {
      km: 20,
      intraPreferred: false,
      onPremisesPreferred: true,
      publicTransportPreferred: false,
    }),
    exampleClause(3, 'aims', { horizon: 'now', aims: ['Santé au travail', 'Lutte contre l’illettrisme'] }),
    exampleClause(
      4,
      'committee',
      {
        name: 'Rencontre annuelle',
        minPerYear: 1,
        cycle: 'civil',
        members: [
          { partyKey: 'cnfpt', isMandated: false },
          { partyKey: 'collectivite', isMandated: false },
        ],
        tasks: ['Valider le programme', 'Faire le bilan'],
        mayAddThemes: true,
      },
      'parties_meeting',
    ),
    ...usualTerm(5, 36),
  ],
  commitments: [
    exampleCommitment(2, 'cnfpt', 'Aider à élaborer les plans de formation', { evidenceKinds: ['record'] }),
    exampleCommitment(2, 'collectivite', 'Recenser les besoins de ses communes', yearly),
    exampleCommitment(3, 'cnfpt', 'Proposer chaque année une action sur chacun des deux thèmes', yearly),
    exampleCommitment(4, 'collectivite', 'Prêter une salle de formation'),
  ],
});

/** Held by the antenne of Sarthe. */
export const rooms = example({
  code: 'EX-ANTENNE72',
  drafter: { email: 'antenne.sarthe@maillage.example' },
  kind: 'bilateral_framework',
  title: 'Mise à disposition d’une salle de formation à Conlie',
  object: 'Tenir des formations au plus près des agents du nord de la Sarthe.',
  territory: [{ kind: 'commune', code: '72089' }],
  parties: [cnfpt, signatory('commune', 'commune-72089', 'la commune de Conlie', 'Maire')],
  articles: [
    [
      'Objet',
      'La commune met une salle équipée à la disposition du CNFPT pour des formations ouvertes aux agents du secteur.',
    ],
    ['Conditions', 'La salle est prêtée sans frais. Le CNFPT donne son calendrier deux mois à l’avance.'],
    ['Durée', 'La convention dure deux ans à compter de la dernière signature.'],
  ],
  clauses: [
    exampleClause(
      2,
      'financing',
      {
        payerKeys: ['commune'],
        nature: 'rooms',
        shareBasisPoints: 10_000,
        condition: 'any',
        inKind: true,
        relay: false,
        changeNeedsAmendment: false,
      },
      'salle',
    ),
    ...usualTerm(3, 24),
  ],
  commitments: [
    exampleCommitment(2, 'commune', 'Prêter une salle équipée', { evidenceKinds: ['record'] }),
    exampleCommitment(2, 'cnfpt', 'Donner le calendrier des formations deux mois à l’avance'),
  ],
});
