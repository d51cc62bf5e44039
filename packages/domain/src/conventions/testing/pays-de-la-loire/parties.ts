import { on } from '../fixture.ts';
import type { PartyFixture } from '../fixture.ts';

const MANDATE = {
  resolution: 'Résolution de la conférence des présidences des centres de gestion',
  date: on('2023-12-01'),
};

/** PDL-P1, PDL-P2, PDL-2.R5, PDL-4.1. The date of the Région's deliberation was left blank in the text. */
export const parties: readonly PartyFixture[] = [
  {
    key: 'cdg',
    organisation: 'cdg-44',
    role: 'mandated_coordinator',
    designation: 'les Centres de gestion',
    mandates: ['cdg-49', 'cdg-53', 'cdg-72', 'cdg-85'].map((mandator) => ({ mandator, ...MANDATE })),
    representative: {
      office: 'Présidence du centre de gestion de Loire-Atlantique',
      quality: 'Centre de gestion coordonnateur',
    },
    enablingAct: { kind: "Délibération du conseil d'administration", number: '2024-058', date: on('2024-12-17') },
    signatures: [{ slot: 'elected', office: 'Présidence', signedOn: on('2024-12-20') }],
  },
  {
    key: 'cnfpt',
    organisation: 'cnfpt-delegation-pays-de-la-loire',
    role: 'signatory',
    designation: 'le CNFPT',
    representative: { office: 'Délégué régional', quality: 'Habilité par arrêté' },
    enablingAct: { kind: 'Arrêté', number: '129-929', date: on('2021-03-23') },
    signatures: [{ slot: 'elected', office: 'Délégué régional', signedOn: on('2025-01-09') }],
  },
  {
    key: 'region',
    organisation: 'region-52',
    role: 'signatory',
    designation: 'la Région',
    representative: { office: 'Présidence du conseil régional', quality: 'Habilitée par la commission permanente' },
    enablingAct: { kind: 'Délibération de la commission permanente', number: null, date: null },
    signatures: [{ slot: 'elected', office: 'Présidence', signedOn: on('2025-02-03') }],
  },
  {
    key: 'framel',
    organisation: 'framel',
    role: 'signatory',
    designation: 'la FRAMEL',
    representative: { office: 'Présidence de la fédération', quality: null },
    signatures: [{ slot: 'elected', office: 'Présidence', signedOn: on('2025-01-15') }],
  },
  { key: 'france-travail', organisation: 'france-travail', role: 'associated', designation: 'France Travail' },
  { key: 'docaposte', organisation: 'docaposte', role: 'paying_agent', designation: 'Docaposte', actsForKey: 'region' },
];
