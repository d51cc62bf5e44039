import { CampaignResolver } from './campaign.resolver.ts';
import { CohortsMutations } from './cohorts.mutations.ts';
import { NeedResolver } from './need.resolver.ts';
import { ConventionSchemesResolver, SchemeResolver } from './scheme.resolver.ts';

/** Every resolver of the cohorts context. */
export const cohortsResolvers: Function[] = [
  SchemeResolver,
  ConventionSchemesResolver,
  NeedResolver,
  CampaignResolver,
  CohortsMutations,
];
