import { example, exampleClause, exampleCommitment, signatory, usualTerm, yearly } from './example.ts';

const REGION = [{ kind: 'region', code: '52' }] as const;

/** Held by the federation of mayors. */
export const information = example({
  code: 'EX-FRAMEL',
  sent: true,
  drafter: { email: 'framel@maillage.example' },
  kind: 'multiparty',
  title: 'Information des maires sur le métier de secrétaire général de mairie',
  object: 'Donner aux maires une information commune sur le métier et sur l’accueil de stagiaires.',
  territory: [...REGION],
  parties: [
    signatory('framel', 'framel', 'la FRAMEL', 'Présidence'),
    signatory('cnfpt', 'cnfpt-delegation-pays-de-la-loire', 'le CNFPT', 'Délégué régional'),
    signatory('cdg', 'cdg-44', 'le CDG 44', 'Présidence'),
  ],
  articles: [
    ['Objet', 'Les parties informent ensemble les maires sur le métier, la formation et l’accueil de stagiaires.'],
    [
      'Supports',
      'Le CNFPT et le CDG 44 fournissent le contenu ; la FRAMEL le diffuse par les associations départementales.',
    ],
    ['Communication', 'Chaque support nomme les trois partenaires.'],
    ['Durée', 'La convention dure un an à compter de la dernière signature.'],
  ],
  clauses: [
    exampleClause(3, 'communication_mention', { mention: 'all_other_parties', partyKeys: [], coversDocuments: true }),
    ...usualTerm(4, 12),
  ],
  commitments: [
    exampleCommitment(2, 'framel', 'Diffuser les supports aux maires', { evidenceKinds: ['link'] }),
    exampleCommitment(2, 'cnfpt', 'Fournir le contenu sur la formation'),
    exampleCommitment(2, 'cdg', 'Fournir le contenu sur le métier et le recrutement'),
  ],
});

/** Held by France Travail. */
export const vacancies = example({
  code: 'EX-FRANCE-TRAVAIL',
  drafter: { email: 'france-travail@maillage.example' },
  kind: 'bilateral_framework',
  title: 'Échange sur les offres d’emploi territorial',
  object: 'Faire connaître aux demandeurs d’emploi les postes que les collectivités peinent à pourvoir.',
  territory: [...REGION],
  parties: [
    signatory('france-travail', 'france-travail', 'France Travail', 'Direction régionale'),
    signatory('cdg', 'cdg-44', 'le CDG 44', 'Présidence'),
  ],
  articles: [
    ['Objet', 'Le CDG 44 signale les métiers en tension ; France Travail en informe les demandeurs d’emploi.'],
    ['Bilan', 'Un bilan annuel compte les offres relayées et les recrutements connus.'],
    ['Durée', 'La convention dure deux ans à compter de la dernière signature.'],
  ],
  clauses: [
    exampleClause(1, 'partner_feedback', {
      fromPartyKey: 'cdg',
      toPartyKeys: ['france-travail'],
      subject: 'Métiers territoriaux en tension',
    }),
    ...usualTerm(3, 24),
  ],
  commitments: [
    exampleCommitment(1, 'cdg', 'Signaler les métiers en tension', yearly),
    exampleCommitment(2, 'france-travail', 'Établir le bilan des offres relayées', yearly),
  ],
});
