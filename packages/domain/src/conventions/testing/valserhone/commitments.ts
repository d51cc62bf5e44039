import { commitment, everyYear } from '../fixture.ts';
import type { CommitmentFixture } from '../fixture.ts';

const both = ['cnfpt', 'collectivite'] as const;
const ecology = { axisCodes: ['A2'] } as const;
const whenever = (event: string) =>
  ({ recurrence: 'recurring', dueRule: { type: 'on_event', event }, evidenceKinds: ['record'] }) as const;

export const commitments: readonly CommitmentFixture[] = [
  commitment('VALS-2.2', '2.2', 'cnfpt', 'Proposer une offre propre au département', {
    ...everyYear,
    axisCodes: ['R1'],
  }),
  commitment('VALS-2.2', '2.2', 'cnfpt', 'Rencontrer les cadres dirigeants', { ...everyYear, axisCodes: ['R2.1'] }),
  commitment('VALS-2.2', '2.2', 'cnfpt', 'Tenir des réunions bilatérales avec le service de formation', {
    axisCodes: ['R2.2'],
  }),
  commitment('VALS-2.2', '2.2', 'cnfpt', 'Animer des réseaux régionaux et départementaux', { axisCodes: ['R2.3'] }),

  ...both.flatMap((party) => [
    commitment('VALS-3.2', '3.2', party, 'Renforcer ses efforts vers une administration sans carbone', ecology),
    commitment('VALS-3.2', '3.2', party, 'Sensibiliser ses agents à la transition écologique', ecology),
    commitment('VALS-3.2', '3.2', party, 'Être exigeant envers ses partenaires sur la transition écologique', ecology),
  ]),
  commitment('VALS-3.2', '3.2', 'cnfpt', 'Organiser le présentiel en intra, sur place ou à proximité', ecology),

  commitment('VALS-4.2a', '4.2', 'cnfpt', "Adapter l'offre par le dialogue avec le territoire"),
  commitment('VALS-4.2a', '4.2', 'cnfpt', 'Proposer des parcours adaptés et aider à choisir', { axisCodes: ['A3'] }),
  commitment('VALS-4.2a', '4.2', 'cnfpt', "Fonder la pédagogie sur l'activité réelle des agents"),
  commitment('VALS-4.2a', '4.2', 'cnfpt', "Éviter d'annuler faute d'effectif", { evidenceKinds: ['record'] }),
  commitment('VALS-4.2a', '4.2', 'cnfpt', "Réduire l'absentéisme", { evidenceKinds: ['record'] }),
  commitment('VALS-4.2a', '4.2', 'cnfpt', 'Faire appel de préférence à des experts territoriaux'),
  commitment('VALS-4.2a', '4.2', 'cnfpt', "Signaler le comportement inadapté d'un agent", whenever('misbehaviour')),
  commitment('VALS-4.2a', '4.2', 'cnfpt', "Développer l'évaluation", { evidenceKinds: ['record'] }),

  commitment('VALS-4.2b', '4.2', 'collectivite', 'Faire remonter ses besoins', {
    evidenceKinds: ['record', 'file'],
    description: 'Plan de formation, plans individuels, dialogue continu.',
  }),
  commitment('VALS-4.2b', '4.2', 'collectivite', "Préparer l'agent avant la formation"),
  commitment('VALS-4.2b', '4.2', 'collectivite', 'Faciliter le départ en formation'),
  commitment(
    'VALS-4.2b',
    '4.2',
    'collectivite',
    'Suivre les absences sans motif, avec le CNFPT',
    whenever('unjustified_absence'),
  ),
  commitment('VALS-4.2b', '4.2', 'collectivite', 'Inciter les stagiaires à évaluer'),
  commitment(
    'VALS-4.2b',
    '4.2',
    'collectivite',
    'Faire remonter l’avis des responsables sur l’efficacité des formations',
    { evidenceKinds: ['record'] },
  ),
  commitment('VALS-4.2b', '4.2', 'collectivite', 'Proposer des intervenants parmi ses experts'),
  commitment('VALS-4.2b', '4.2', 'collectivite', 'Prêter gratuitement des salles', { evidenceKinds: ['record'] }),

  commitment('VALS-5', '5', 'cnfpt', 'Mettre à disposition son expérience et faciliter les réseaux', {
    axisCodes: ['A1'],
  }),
  commitment('VALS-5', '5', 'collectivite', 'Valoriser ses pratiques et participer aux réseaux', { axisCodes: ['A1'] }),
  commitment('VALS-6', '6', 'cnfpt', 'Proposer des contenus conformes à la déontologie', { axisCodes: ['A4'] }),
  commitment('VALS-6', '6', 'cnfpt', 'Informer la collectivité de tout manquement', whenever('breach')),
  commitment('VALS-6', '6', 'collectivite', "Décider des suites disciplinaires d'un manquement", whenever('breach')),

  commitment('VALS-9.1', '9', 'cnfpt', 'Notifier la liste des projets retenus', everyYear),
  commitment(
    'VALS-9.2',
    '9',
    'collectivite',
    'Déposer une fiche projet pour chaque projet',
    whenever('project_planned'),
  ),
  ...both.flatMap((party) => [
    commitment('VALS-10', '10', party, 'Promouvoir les actions menées', { evidenceKinds: ['link', 'file'] }),
    commitment('VALS-11', '11', party, 'Limiter et protéger les données personnelles', {}),
  ]),
];
