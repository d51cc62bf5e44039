import type { AgreementFixture } from '../fixture.ts';
import { clauses } from './clauses.ts';
import { commitments } from './commitments.ts';
import { articles, axes, parties, recitals } from './text.ts';

/** Framework convention between the CNFPT and the Communauté de communes Terre Valserhône. */
export const valserhone: AgreementFixture = {
  code: 'VALS',
  parentCode: null,
  details: {
    title: 'Convention-cadre pluriannuelle CNFPT – Communauté de communes Terre Valserhône',
    reference: null,
    kind: 'bilateral_framework',
    object: 'Développer les compétences des agents de la collectivité et accompagner ses projets.',
    territory: [{ kind: 'epci', code: '240100891' }],
    signedAtPlace: null,
    sourceNote:
      'Structurée d’après le projet de convention. Les articles sont nos résumés ; les dates de signature sont données pour la démonstration.',
  },
  parties,
  recitals,
  articles,
  annexes: [],
  axes,
  clauses,
  commitments,
};
