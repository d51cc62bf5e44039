import { promotion, mutualisedPlan } from '../drafts/centres-de-gestion.ts';
import { rooms, territorialContract } from '../drafts/cnfpt.ts';
import { hosting, sharedTraining } from '../drafts/collectivites.ts';
import { information, vacancies } from '../drafts/partners.ts';
import { immersion, meetings, relay } from '../drafts/region.ts';
import { amf } from './amf.ts';
import type { AgreementDefinition } from './definition.ts';
import { nord } from './nord.ts';
import { paysDeLaLoire } from './pays-de-la-loire.ts';
import { valserhone } from './valserhone.ts';

/** The four real agreements, which are signed. */
export const realAgreements: readonly AgreementDefinition[] = [amf, valserhone, paysDeLaLoire, nord];

/** Drafts to try the editors on, one at least for each workspace of a partner. */
export const exampleDrafts: readonly AgreementDefinition[] = [
  territorialContract,
  rooms,
  promotion,
  mutualisedPlan,
  relay,
  meetings,
  immersion,
  information,
  vacancies,
  sharedTraining,
  hosting,
];
