import type { AgreementFixture } from '../fixture.ts';
import { clauses } from './clauses.ts';
import { commitments } from './commitments.ts';
import { parties } from './parties.ts';
import { annexes, articles, axes, recitals } from './text.ts';

/** Multi-party convention of Pays de la Loire on the training of secretaries general of town halls. */
export const paysDeLaLoire: AgreementFixture = {
  code: 'PDL',
  parentCode: null,
  details: {
    title: 'Convention de partenariat 2024-2027 : formation au métier de secrétaire général de mairie',
    reference: 'SGM-PDL 2024-2027',
    kind: 'multiparty',
    object:
      'Déployer la formation au métier de secrétaire général de mairie dans les cinq départements des Pays de la Loire.',
    territory: [{ kind: 'region', code: '52' }],
    signedAtPlace: 'Nantes',
    sourceNote:
      'Structurée d’après le projet de convention. Les articles sont nos résumés ; les dates de signature sont données pour la démonstration.',
  },
  parties,
  recitals,
  articles,
  annexes,
  axes,
  clauses,
  commitments,
};
