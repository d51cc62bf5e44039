import { checkCommunication, whyNotCorrectEntry, type CheckedCommunication } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { BadRequest } from '../../../db/bad-request.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { ConventionType } from '../../conventions/graphql/convention.type.ts';
import { conventionModel } from '../../conventions/graphql/read-models.ts';
import { loadClauses, loadConvention, loadParties } from '../../conventions/persistence/convention.loader.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import { loadCohort } from '../persistence/cohorts.loader.ts';
import { loadCommunication, loadMeeting } from '../persistence/meetings.loader.ts';
import { communicationFacts } from '../use-cases/inform-facts.ts';
import { communicationsPage } from '../use-cases/read-meetings.ts';
import { cohortModel } from './cohort-models.ts';
import { CohortType } from './cohort.type.ts';
import { CommunicationCheckInput, CommunicationsArgs } from './communication.input.ts';
import { CommunicationCheckType, CommunicationConnection, CommunicationType } from './communication.type.ts';
import { PromotionMeetingType } from './meeting.type.ts';
import { checkModel, communicationModel, meetingModel } from './meeting-models.ts';
import { informing } from './meeting.resolver.ts';

const LONGEST_TEXT = 20_000;

/** What a communication lacks under a convention that the reader sees; null when it is out of reach. */
async function checked(
  context: GraphQLContext,
  conventionId: string,
  communication: CheckedCommunication,
  published: CommunicationType['row'] | null,
): Promise<CommunicationCheckType | null> {
  const { publishesOn } = communication;
  const [convention, parties, clauses] = await Promise.all([
    loadConvention(context, conventionId),
    loadParties(context, conventionId, publishesOn),
    // Of every day: what the convention says of signs may outlive it.
    loadClauses(context, conventionId, null),
  ]);
  if (!convention) return null;
  const facts = communicationFacts(convention, parties, clauses, publishesOn);
  const check = checkCommunication(communication, facts);
  return checkModel(
    facts,
    check,
    published?.warnings ?? check.warnings,
    context.texts,
    (key) => parties.find((party) => party.key === key)?.organisationShortName ?? key,
  );
}

@Resolver(() => CommunicationType)
export class CommunicationResolver {
  @Query(() => CommunicationType, { nullable: true, description: 'One communication; null when out of reach.' })
  async communication(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
  ): Promise<CommunicationType | null> {
    const row = await loadCommunication(context, uuidOf('Communication', id));
    return row && communicationModel(row);
  }

  @Query(() => CommunicationConnection, { description: 'Communications of the conventions that the reader may see.' })
  async communications(
    @Ctx() context: GraphQLContext,
    @Args(() => CommunicationsArgs) args: CommunicationsArgs,
  ): Promise<Connection<CommunicationType>> {
    const sort = { by: args.sort?.field ?? 'PUBLISHES_ON', direction: args.sort?.direction ?? 'ASC' } as const;
    const { conventionId, meetingId, ...filter } = args.filter ?? {};
    const under = {
      ...filter,
      conventionId: uuidOrNull('Convention', conventionId),
      meetingId: uuidOrNull('PromotionMeeting', meetingId),
    };
    return connectionFrom(await communicationsPage(context.gate, args, under, sort), communicationModel);
  }

  @Query(() => CommunicationCheckType, {
    nullable: true,
    description: 'What a text that is being written lacks under its convention; null when that is out of reach.',
  })
  communicationCheck(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => CommunicationCheckInput) input: CommunicationCheckInput,
  ): Promise<CommunicationCheckType | null> {
    if ((input.body ?? '').length > LONGEST_TEXT)
      throw new BadRequest('Le texte d’une communication compte au plus 20 000 caractères.');
    const { conventionId, ...communication } = input;
    const typed = {
      ...communication,
      body: communication.body ?? null,
      logos: communication.logos.map(({ partyKey, consentOn }) => ({ partyKey, consentOn: consentOn ?? null })),
    };
    return checked(context, uuidOf('Convention', conventionId), typed as CheckedCommunication, null);
  }

  @FieldResolver(() => CommunicationCheckType, {
    nullable: true,
    description: 'Whom it names; what it lacks, or what it lacked when it was published.',
  })
  check(@Root() root: CommunicationType, @Ctx() context: GraphQLContext): Promise<CommunicationCheckType | null> {
    const { row } = root;
    const communication = { ...row, publishesOn: row.publishesOn as CalendarDate };
    return checked(context, row.conventionId, communication, row.state === 'published' ? row : null);
  }

  @FieldResolver(() => ConventionType, {
    nullable: true,
    description: 'The convention under which it is, as of today.',
  })
  async convention(@Root() root: CommunicationType, @Ctx() context: GraphQLContext): Promise<ConventionType | null> {
    const row = await loadConvention(context, root.conventionUuid);
    return row && conventionModel(row, context.today);
  }

  @FieldResolver(() => CohortType, { nullable: true, description: 'The cohort that it is about.' })
  async cohort(@Root() root: CommunicationType, @Ctx() context: GraphQLContext): Promise<CohortType | null> {
    const row = root.cohortUuid === null ? null : await loadCohort(context, root.cohortUuid);
    return row && cohortModel(row);
  }

  @FieldResolver(() => PromotionMeetingType, { nullable: true, description: 'The meeting that it announces.' })
  async meeting(@Root() root: CommunicationType, @Ctx() context: GraphQLContext): Promise<PromotionMeetingType | null> {
    const row = root.meetingUuid === null ? null : await loadMeeting(context, root.meetingUuid);
    return row && meetingModel(row, context.today);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who entered it.' })
  enteredBy(@Root() root: CommunicationType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may correct it and lead it on.' })
  async viewerCanEdit(@Root() root: CommunicationType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const facts = await informing(context, root.conventionUuid);
    return capability(context, whyNotCorrectEntry(context.requireActor(), facts, root.organisationUuid));
  }
}
