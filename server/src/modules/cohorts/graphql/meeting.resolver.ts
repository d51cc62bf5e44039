import { candidatesOf, informingKeys, whyNotCorrectEntry, whyNotInformPublics } from '@maillage/domain/cohorts';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { ConventionType } from '../../conventions/graphql/convention.type.ts';
import { conventionModel } from '../../conventions/graphql/read-models.ts';
import { loadConvention, loadGrants, loadParties } from '../../conventions/persistence/convention.loader.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import { DepartementType } from '../../reference/graphql/reference.type.ts';
import { loadDepartement } from '../../reference/persistence/reference.loader.ts';
import { loadCohort, loadScheme } from '../persistence/cohorts.loader.ts';
import { loadCommunicationsOf, loadMeeting, loadNaming } from '../persistence/meetings.loader.ts';
import { informFacts } from '../use-cases/inform-facts.ts';
import { meetingsPage } from '../use-cases/read-meetings.ts';
import { cohortModel } from './cohort-models.ts';
import { CohortType } from './cohort.type.ts';
import { CommunicationType } from './communication.type.ts';
import { MeetingsArgs } from './meeting.input.ts';
import { PromotionMeetingConnection, PromotionMeetingType } from './meeting.type.ts';
import { communicationModel, meetingModel } from './meeting-models.ts';
import { schemeModel } from './read-models.ts';
import { SchemeType } from './scheme.type.ts';

/** The rights to inform under a convention that the reader sees; of one that is out of reach, none. */
export async function informing(context: GraphQLContext, conventionId: string) {
  const [convention, parties, grants] = await Promise.all([
    loadConvention(context, conventionId),
    loadParties(context, conventionId, context.today),
    loadGrants(context, conventionId, null),
  ]);
  return informFacts(convention ?? { status: 'draft', draftingOrganisationId: '' }, parties, grants);
}

@Resolver(() => PromotionMeetingType)
export class MeetingResolver {
  @Query(() => PromotionMeetingType, { nullable: true, description: 'One meeting; null when out of reach.' })
  async promotionMeeting(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
  ): Promise<PromotionMeetingType | null> {
    const row = await loadMeeting(context, uuidOf('PromotionMeeting', id));
    return row && meetingModel(row, context.today);
  }

  @Query(() => PromotionMeetingConnection, { description: 'Meetings of the conventions that the reader may see.' })
  async promotionMeetings(
    @Ctx() context: GraphQLContext,
    @Args(() => MeetingsArgs) args: MeetingsArgs,
  ): Promise<Connection<PromotionMeetingType>> {
    const sort = { by: args.sort?.field ?? 'HELD_ON', direction: args.sort?.direction ?? 'ASC' } as const;
    const { conventionId, schemeId, cohortId, ...filter } = args.filter ?? {};
    const under = {
      ...filter,
      conventionId: uuidOrNull('Convention', conventionId),
      schemeId: uuidOrNull('Scheme', schemeId),
      cohortId: uuidOrNull('Cohort', cohortId),
    };
    return connectionFrom(await meetingsPage(context.gate, args, under, sort), (row) =>
      meetingModel(row, context.today),
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Candidates that came of it: candidatures that name it, once there are any, else those counted.',
  })
  async candidates(@Root() root: PromotionMeetingType, @Ctx() context: GraphQLContext): Promise<number | null> {
    return candidatesOf(root.countedCandidates, await loadNaming(context, root.uuid));
  }

  @FieldResolver(() => DepartementType, { nullable: true, description: 'Null = several, or the whole territory.' })
  async departement(
    @Root() root: PromotionMeetingType,
    @Ctx() context: GraphQLContext,
  ): Promise<DepartementType | null> {
    const row = root.departementCode === null ? null : await loadDepartement(context, root.departementCode);
    return row && Object.assign(new DepartementType(), row);
  }

  @FieldResolver(() => SchemeType, { nullable: true, description: 'The scheme that it is about.' })
  async scheme(@Root() root: PromotionMeetingType, @Ctx() context: GraphQLContext): Promise<SchemeType | null> {
    const row = root.schemeUuid === null ? null : await loadScheme(context, root.schemeUuid);
    return row && schemeModel(row);
  }

  @FieldResolver(() => CohortType, { nullable: true, description: 'The cohort that it is for.' })
  async cohort(@Root() root: PromotionMeetingType, @Ctx() context: GraphQLContext): Promise<CohortType | null> {
    const row = root.cohortUuid === null ? null : await loadCohort(context, root.cohortUuid);
    return row && cohortModel(row);
  }

  @FieldResolver(() => ConventionType, {
    nullable: true,
    description: 'The convention under which it is, as of today.',
  })
  async convention(@Root() root: PromotionMeetingType, @Ctx() context: GraphQLContext): Promise<ConventionType | null> {
    const row = await loadConvention(context, root.conventionUuid);
    return row && conventionModel(row, context.today);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who entered it.' })
  enteredBy(@Root() root: PromotionMeetingType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }

  @FieldResolver(() => [CommunicationType], {
    description: 'What was published about it, the latest first, at most 50.',
  })
  async communications(
    @Root() root: PromotionMeetingType,
    @Ctx() context: GraphQLContext,
  ): Promise<CommunicationType[]> {
    return (await loadCommunicationsOf(context, root.uuid)).map(communicationModel);
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may correct it and lead it on.' })
  async viewerCanEdit(@Root() root: PromotionMeetingType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const facts = await informing(context, root.conventionUuid);
    return capability(context, whyNotCorrectEntry(context.requireActor(), facts, root.organisationUuid));
  }
}

@Resolver(() => ConventionType)
export class ConventionMeetingsResolver {
  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may enter meetings and communications under it: those who act for a party of it.',
  })
  async viewerCanInformPublics(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    return capability(context, whyNotInformPublics(context.requireActor(), await informing(context, root.uuid)));
  }

  @FieldResolver(() => [String], { description: 'Keys of the parties in whose name the reader informs the publics.' })
  async viewerInformsFor(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<string[]> {
    return informingKeys(await informing(context, root.uuid));
  }
}
