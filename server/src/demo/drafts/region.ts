import { example, exampleClause, exampleCommitment, signatory, usualTerm, yearly } from './example.ts';

const REGION = [{ kind: 'region', code: '52' }] as const;
const theRegion = signatory('region', 'region-52', 'la Région', 'Présidence du conseil régional');

/** Held by the direction that pays trainees. */
export const relay = example({
  code: 'EX-REGION-EFPA',
  drafter: { email: 'conventions.region@maillage.example', organisation: 'region-52-emploi-formation' },
  kind: 'bilateral_framework',
  title: 'Relais de rémunération des stagiaires entre France Travail et la Région',
  object: 'Éviter toute interruption de revenu quand les droits d’un stagiaire s’épuisent pendant la formation.',
  territory: [...REGION],
  parties: [theRegion, signatory('france-travail', 'france-travail', 'France Travail', 'Direction régionale')],
  articles: [
    [
      'Objet',
      'Les parties organisent le passage d’un payeur à l’autre lorsque l’allocation d’un stagiaire prend fin avant la formation.',
    ],
    [
      'Information',
      'France Travail signale à la Région, avec l’accord du stagiaire, la date prévisible de fin de ses droits.',
    ],
    ['Relais', 'La Région verse la rémunération de stage dès le lendemain de la fin des droits.'],
    ['Durée', 'La convention dure trois ans à compter de la dernière signature.'],
  ],
  clauses: [
    exampleClause(2, 'data_protection', { duties: ['minimisation', 'security'] }),
    exampleClause(
      3,
      'financing',
      {
        payerKeys: ['region'],
        nature: 'stage_remuneration',
        shareBasisPoints: 10_000,
        condition: 'are_exhausted',
        inKind: false,
        relay: true,
        changeNeedsAmendment: false,
      },
      'relais',
    ),
    ...usualTerm(4, 36),
  ],
  commitments: [
    exampleCommitment(2, 'france-travail', 'Signaler les fins de droits prévisibles', { evidenceKinds: ['record'] }),
    exampleCommitment(3, 'region', 'Verser la rémunération sans interruption', { evidenceKinds: ['record'] }),
    exampleCommitment(2, 'region', 'Dresser avec France Travail le bilan des relais', yearly),
  ],
});

/** Held by the direction of territorial policies. */
export const meetings = example({
  code: 'EX-REGION-DPT',
  drafter: { email: 'territoires.region@maillage.example' },
  kind: 'bilateral_framework',
  title: 'Rencontres territoriales sur l’attractivité des emplois communaux',
  object: 'Tenir dans chaque département une rencontre entre élus sur l’attractivité des emplois communaux.',
  territory: [...REGION],
  parties: [theRegion, signatory('framel', 'framel', 'la FRAMEL', 'Présidence')],
  articles: [
    ['Objet', 'La Région et la FRAMEL tiennent ensemble une rencontre par département.'],
    ['Organisation', 'La Maison de la Région accueille la rencontre ; l’association départementale invite les élus.'],
    ['Durée', 'La convention dure un an à compter de la dernière signature.'],
  ],
  clauses: [
    exampleClause(1, 'joint_communication', { mutualInformation: true, promoteActions: true }),
    ...usualTerm(3, 12),
  ],
  commitments: [
    exampleCommitment(2, 'region', 'Accueillir les rencontres dans les Maisons de la Région'),
    exampleCommitment(2, 'framel', 'Inviter les élus avec les associations départementales', {
      evidenceKinds: ['link'],
    }),
  ],
});

/** Held by the direction of human resources. */
export const immersion = example({
  code: 'EX-REGION-DRH',
  drafter: { email: 'rh.region@maillage.example' },
  kind: 'bilateral_framework',
  title: 'Immersion d’agents de la Région en mairie',
  object: 'Permettre à des agents de la Région en reconversion de découvrir le secrétariat de mairie.',
  territory: [...REGION],
  parties: [theRegion, signatory('cdg', 'cdg-44', 'le CDG 44', 'Présidence')],
  articles: [
    ['Objet', 'Le CDG 44 propose des mairies prêtes à accueillir des agents de la Région en immersion.'],
    ['Immersion', 'L’immersion dure deux ou trois jours et fonde l’avis sur l’entrée en formation.'],
    ['Durée', 'La convention dure deux ans à compter de la dernière signature.'],
  ],
  clauses: [
    exampleClause(
      2,
      'selection_immersion',
      { minDays: 2, maxDays: 3, isGate: true, checksPrerequisites: true, audiences: ['region_agent'] },
      'agents-region',
    ),
    ...usualTerm(3, 24),
  ],
  commitments: [
    exampleCommitment(1, 'cdg', 'Proposer des mairies d’accueil', { evidenceKinds: ['record'] }),
    exampleCommitment(2, 'region', 'Maintenir le salaire de l’agent pendant l’immersion'),
  ],
});
