import { CampaignResolver } from './campaign.resolver.ts';
import { CommunicationResolver } from './communication.resolver.ts';
import { CohortsMutations } from './cohorts.mutations.ts';
import { ConventionMeetingsResolver, MeetingResolver } from './meeting.resolver.ts';
import { MeetingsMutations } from './meetings.mutations.ts';
import { NeedResolver } from './need.resolver.ts';
import { ConventionSchemesResolver, SchemeResolver } from './scheme.resolver.ts';

/** Every resolver of the cohorts context. */
export const cohortsResolvers: Function[] = [
  SchemeResolver,
  ConventionSchemesResolver,
  NeedResolver,
  CampaignResolver,
  CohortsMutations,
  MeetingResolver,
  ConventionMeetingsResolver,
  CommunicationResolver,
  MeetingsMutations,
];
