import { CampaignResolver } from './campaign.resolver.ts';
import {
  CandidateSituationResolver,
  CandidatureDossierResolver,
  CandidatureHistoryResolver,
  CandidatureResolver,
  DossierReadResolver,
} from './candidature.resolver.ts';
import { CohortMutations } from './cohort.mutations.ts';
import { CohortHistoryResolver, CohortResolver, SchemeCohortsResolver } from './cohort.resolver.ts';
import { CohortSelectionResolver } from './cohort-selection.resolver.ts';
import { CohortsMutations } from './cohorts.mutations.ts';
import { JuryMutations } from './jury.mutations.ts';
import {
  JurorResolver,
  JuryDayResolver,
  JuryPendingResolver,
  JuryRankResolver,
  JurySlotResolver,
  SelectionGridResolver,
} from './jury.resolver.ts';
import { NeedResolver } from './need.resolver.ts';
import { ConventionSchemesResolver, SchemeResolver } from './scheme.resolver.ts';

/** Every resolver of the cohorts context. */
export const cohortsResolvers: Function[] = [
  SchemeResolver,
  ConventionSchemesResolver,
  SchemeCohortsResolver,
  NeedResolver,
  CampaignResolver,
  CohortsMutations,
  CohortResolver,
  CohortHistoryResolver,
  CandidatureResolver,
  CandidatureDossierResolver,
  CandidateSituationResolver,
  CandidatureHistoryResolver,
  DossierReadResolver,
  CohortMutations,
  CohortSelectionResolver,
  SelectionGridResolver,
  JuryDayResolver,
  JurorResolver,
  JurySlotResolver,
  JuryRankResolver,
  JuryPendingResolver,
  JuryMutations,
];
