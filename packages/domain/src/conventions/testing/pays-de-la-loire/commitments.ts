import { commitment } from '../fixture.ts';
import type { CommitmentFixture } from '../fixture.ts';

const attractiveness = { axisCodes: ['1'] } as const;
const careers = { axisCodes: ['2'] } as const;
const each = (event: string, months = 0) =>
  ({
    recurrence: 'recurring',
    dueRule: { type: 'on_event', event, months },
    evidenceKinds: ['record', 'file'],
  }) as const;

export const commitments: readonly CommitmentFixture[] = [
  commitment('PDL-2.C1', '2-CDG', 'cdg', 'Tenir à jour les besoins de recrutement des collectivités', {
    ...attractiveness,
    description: 'État des lieux, pilotage et actualisation des besoins.',
    evidenceKinds: ['record', 'file'],
  }),
  commitment('PDL-2.C2', '2-CDG', 'cdg', "Contribuer à la promotion et à l'information", {
    ...attractiveness,
    evidenceKinds: ['link', 'file'],
  }),
  commitment('PDL-2.C3', '2-CDG', 'cdg', 'Participer au recrutement des candidats', {
    ...careers,
    evidenceKinds: ['record'],
  }),
  commitment('PDL-2.C4', '2-CDG', 'cdg', 'Faciliter les immersions en collectivité', {
    ...careers,
    evidenceKinds: ['record'],
  }),
  commitment('PDL-2.C5', '2-CDG', 'cdg', "Organiser l'accompagnement des tuteurs et des stagiaires", {
    ...careers,
    evidenceKinds: ['record'],
  }),
  commitment('PDL-2.C6', '2-CDG', 'cdg', "Suivre et accompagner l'insertion professionnelle", {
    ...careers,
    evidenceKinds: ['record', 'file'],
  }),
  commitment('PDL-2.C7', '2-CDG', 'cdg', 'Coordonner les actions des cinq centres de gestion', {
    description: 'Par le CDG 44.',
  }),
  ...['cdg', 'cnfpt', 'region', 'framel'].map((party) =>
    commitment(
      'PDL-1',
      '1',
      party,
      "Porter des actions communes de promotion de l'emploi public territorial",
      attractiveness,
    ),
  ),

  commitment(
    'PDL-2.N1',
    '2-CNFPT',
    'cnfpt',
    "Promouvoir le dispositif comme levier d'attractivité et de reconversion",
    attractiveness,
  ),
  commitment(
    'PDL-2.N2',
    '2-CNFPT',
    'cnfpt',
    'Concevoir et mettre en œuvre la formation, en alternance avec les immersions',
    { ...careers, evidenceKinds: ['record', 'file'] },
  ),
  commitment('PDL-2.N3', '2-CNFPT', 'cnfpt', "Ouvrir l'accès à un titre inscrit au RNCP", careers),
  commitment('PDL-2.N4', '2-CNFPT', 'cnfpt', "Participer aux temps d'information et, au besoin, aux jurys", {
    ...attractiveness,
    evidenceKinds: ['record'],
  }),
  commitment('PDL-2.N5', '2-CNFPT', 'cnfpt', "Contribuer à l'évaluation du dispositif", each('cohort_closed', 3)),
  commitment(
    'PDL-P4',
    'P',
    'cnfpt',
    'Accompagner la prise de poste par une e-communauté et une offre de professionnalisation',
    careers,
  ),

  commitment(
    'PDL-2.R1',
    '2-REGION',
    'region',
    'Relayer le dispositif par les pactes stratégiques et remonter les informations',
    {
      ...attractiveness,
      description: 'Direction des politiques territoriales et Maisons de la Région.',
    },
  ),
  commitment('PDL-2.R2', '2-REGION', 'region', 'Tenir un webinaire pour les élus et les techniciens', {
    ...attractiveness,
    recurrence: 'one_off',
    dueRule: { type: 'relative', anchor: 'end' },
    description:
      'Un webinaire, copiloté avec les partenaires. Le texte ne donne pas de date : au plus tard à l’échéance.',
    evidenceKinds: ['link', 'file'],
  }),
  commitment('PDL-2.R3', '2-REGION', 'region', 'Promouvoir le métier et le dispositif auprès de ses agents', {
    ...careers,
    description: 'Direction des ressources humaines.',
  }),
  commitment('PDL-2.R3', '2-REGION', 'region', 'Écrire les modalités pratiques pour ses agents', {
    recurrence: 'one_off',
    dueRule: { type: 'relative', anchor: 'end' },
    description:
      'Document annexe, en lien avec le déploiement régional. Le texte ne donne pas de date : au plus tard à l’échéance.',
    evidenceKinds: ['file'],
  }),
  commitment('PDL-2.R3', '2-REGION', 'region', 'Rémunérer ses agents retenus dans le dispositif', careers),
  commitment(
    'PDL-2.R4',
    '2-REGION',
    'region',
    'Agréer les formations du dispositif et en ouvrir la rémunération publique',
    {
      description: "Direction de l'emploi, de la formation professionnelle et de l'apprentissage.",
      evidenceKinds: ['file'],
    },
  ),
  commitment(
    'PDL-2.R4',
    '2-REGION',
    'region',
    'Assurer la couverture sociale et indemniser certains frais des stagiaires',
  ),
  commitment(
    'PDL-2.R5',
    '2-REGION',
    'docaposte',
    "Vérifier l'éligibilité, verser la rémunération et assister les usagers",
    { beneficiaryKeys: ['region'] },
  ),

  commitment(
    'PDL-2.F1',
    '2-FRAMEL',
    'framel',
    "Informer et convaincre les élus de l'intérêt d'accueillir des stagiaires",
    attractiveness,
  ),

  ...['cnfpt', 'cdg'].map((party) =>
    commitment('PDL-4.5', '4', party, 'Mobiliser son équipe départementale pour chaque cycle', each('cohort_opened')),
  ),
  ...['cdg', 'cnfpt', 'region', 'framel'].flatMap((party) => [
    commitment('PDL-6.1', '6', party, 'Mentionner les autres partenaires dans toute communication', {
      evidenceKinds: ['link', 'file'],
    }),
    commitment('PDL-6.2', '6', party, "Cesser l'usage des signes des autres parties à l'échéance", {
      recurrence: 'one_off',
      dueRule: { type: 'relative', anchor: 'end', days: 1 },
      survivesTerm: true,
    }),
    commitment('PDL-7.4', '7.4', party, 'Garder la confidentialité, y compris après l’échéance', {
      survivesTerm: true,
    }),
    commitment(
      'PDL-7.4',
      '7.4',
      party,
      'Informer les autres parties du recours à un prestataire',
      each('subcontractor_engaged'),
    ),
    commitment('PDL-7.5', '7.5', party, 'Être assuré pendant toute la durée', { evidenceKinds: ['file'] }),
  ]),
];
