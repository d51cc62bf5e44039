import { AttendanceMutations } from './attendance/attendance.mutations.ts';
import { AttendanceStatementResolver, CohortTrainingResolver } from './attendance/attendance.resolver.ts';
import { CalendarMutations } from './attendance/calendar.mutations.ts';
import { CampaignResolver } from './campaign.resolver.ts';
import { CandidatureImportResolver } from './candidature-import.ts';
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
import { JuryMutations } from './jury.mutations.ts';
import {
  JurorResolver,
  JuryDayResolver,
  JuryPendingResolver,
  JuryRankResolver,
  JurySlotResolver,
  SelectionGridResolver,
} from './jury.resolver.ts';
import { CommunicationResolver } from './communication.resolver.ts';
import { CohortsMutations } from './cohorts.mutations.ts';
import { DossierFollowUpResolver, FollowUpResolver } from './follow-up.ts';
import { ConventionMeetingsResolver, MeetingResolver } from './meeting.resolver.ts';
import { MeetingsMutations } from './meetings.mutations.ts';
import { HostOfferResolver } from './host-offer.resolver.ts';
import { ImmersionMutations } from './immersion.mutations.ts';
import { CohortImmersionsResolver, ImmersionResolver } from './immersion.resolver.ts';
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
  CandidatureImportResolver,
  CohortTrainingResolver,
  AttendanceStatementResolver,
  CalendarMutations,
  AttendanceMutations,
  DossierFollowUpResolver,
  FollowUpResolver,
  MeetingResolver,
  ConventionMeetingsResolver,
  CommunicationResolver,
  MeetingsMutations,
  CohortSelectionResolver,
  SelectionGridResolver,
  JuryDayResolver,
  JurorResolver,
  JurySlotResolver,
  JuryRankResolver,
  JuryPendingResolver,
  JuryMutations,
  HostOfferResolver,
  ImmersionResolver,
  CohortImmersionsResolver,
  ImmersionMutations,
];
