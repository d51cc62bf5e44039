import { whyNotDraftConvention, whyNotEditConvention, whyNotRecordSignatures } from '@maillage/domain/access';
import { termOf, phaseOn, type ConventionStatus } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { loadOrganisation } from '../../organisations/persistence/organisation.loader.ts';
import { organisationModel } from '../../organisations/graphql/read-model.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import {
  loadAnnexes,
  loadArticles,
  loadAxes,
  loadChildren,
  loadClauses,
  loadCommitments,
  loadConvention,
  loadGrants,
  loadHeld,
  loadInstruments,
  loadParties,
  loadRecitals,
  loadTerritory,
} from '../persistence/convention.loader.ts';
import { listConventions } from '../use-cases/list-conventions.ts';
import { factsFrom } from '../use-cases/convention-facts.ts';
import { listDeadlines, partsOn, type DatedConvention } from '../use-cases/list-deadlines.ts';
import { partyNames } from '../use-cases/party-names.ts';
import { ConventionConnection, ConventionType } from './convention.type.ts';
import { ConventionsArgs } from './convention.args.ts';
import { ConventionPhaseEnum, GrantBasisEnum } from './enums.ts';
import {
  AnnexType,
  ArticleType,
  AxisType,
  ClauseType,
  CommitmentType,
  DeadlineType,
  HeldRecordType,
  InstrumentType,
  PartyType,
  RecitalType,
  TermExplanationType,
  TerritoryType,
} from './parts.type.ts';
import {
  annexModel,
  articleModel,
  axisModel,
  clauseModel,
  commitmentModel,
  conventionModel,
  partyModel,
  recitalModel,
} from './read-models.ts';

@Resolver(() => ConventionType)
export class ConventionResolver {
  @Query(() => ConventionType, {
    nullable: true,
    description: 'One convention on a day (today by default); null when out of reach.',
  })
  async convention(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<ConventionType | null> {
    const row = await loadConvention(context, uuidOf('Convention', id));
    return row && conventionModel(row, asOf ?? context.today);
  }

  @Query(() => ConventionConnection, { description: 'The conventions that the reader may see.' })
  async conventions(
    @Ctx() context: GraphQLContext,
    @Args(() => ConventionsArgs) args: ConventionsArgs,
  ): Promise<Connection<ConventionType>> {
    const asOf = args.asOf ?? context.today;
    const { organisationId, parentId, ...filter } = args.filter ?? {};
    const page = await listConventions(
      context.gate,
      args,
      {
        ...filter,
        organisationId: uuidOrNull('Organisation', organisationId),
        parentId: uuidOrNull('Convention', parentId),
      },
      { by: args.sort?.field ?? 'TITLE', direction: args.sort?.direction ?? 'ASC' },
      asOf,
    );
    return connectionFrom(page, (row) => conventionModel(row, asOf));
  }

  @FieldResolver(() => ConventionPhaseEnum, { description: 'Where it stands on the day it is read.' })
  async phase(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<string> {
    const parts = await partsOn(context, root.uuid, root.asOf);
    return phaseOn(factsFrom(root as never, parts, root.asOf as CalendarDate), root.asOf as CalendarDate);
  }

  @FieldResolver(() => ConventionType, {
    nullable: true,
    description: 'The framework above it, when the reader may see that too.',
  })
  async parent(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<ConventionType | null> {
    const row = root.parentUuid === null ? null : await loadConvention(context, root.parentUuid);
    return row && conventionModel(row, root.asOf);
  }

  @FieldResolver(() => [ConventionType], {
    description: 'Conventions made under it that the reader may see, at most 100.',
  })
  async children(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<ConventionType[]> {
    return (await loadChildren(context, root.uuid, null)).map((row) => conventionModel(row, root.asOf));
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who holds the pen.' })
  async draftingOrganisation(
    @Root() root: ConventionType,
    @Ctx() context: GraphQLContext,
  ): Promise<OrganisationType | null> {
    const row = await loadOrganisation(context, root.draftingOrganisationUuid);
    return row && organisationModel(row);
  }

  @FieldResolver(() => [TerritoryType])
  territory(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<TerritoryType[]> {
    return loadTerritory(context, root.uuid, null);
  }

  @FieldResolver(() => [InstrumentType])
  instruments(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<InstrumentType[]> {
    return loadInstruments(context, root.uuid, null);
  }

  @FieldResolver(() => [RecitalType])
  async recitals(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<RecitalType[]> {
    return (await loadRecitals(context, root.uuid, root.asOf)).map(recitalModel);
  }

  @FieldResolver(() => [ArticleType], { description: 'Articles that applied on the day, in the order of the text.' })
  async articles(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<ArticleType[]> {
    return (await loadArticles(context, root.uuid, root.asOf)).map((row) => articleModel(row, root.asOf));
  }

  @FieldResolver(() => [AnnexType])
  async annexes(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<AnnexType[]> {
    return (await loadAnnexes(context, root.uuid, root.asOf)).map(annexModel);
  }

  @FieldResolver(() => [PartyType])
  async parties(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<PartyType[]> {
    return (await loadParties(context, root.uuid, root.asOf)).map(partyModel);
  }

  @FieldResolver(() => [AxisType], { description: 'Its own axes, then those of the lists that it adopts.' })
  async axes(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<AxisType[]> {
    return (await loadAxes(context, root.uuid, null)).map(axisModel);
  }

  @FieldResolver(() => [ClauseType], { description: 'Clauses in force on the day, one per kind and scope.' })
  async clauses(
    @Root() root: ConventionType,
    @Ctx() context: GraphQLContext,
    @Arg('kinds', () => [String], { nullable: true }) kinds?: string[],
  ): Promise<ClauseType[]> {
    const rows = await loadClauses(context, root.uuid, root.asOf);
    return rows.filter((row) => !kinds || kinds.includes(row.kind)).map(clauseModel);
  }

  @FieldResolver(() => [ClauseType], {
    description: 'Every version of every clause, whatever the day: what an editor of a draft shows.',
  })
  async allClauses(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<ClauseType[]> {
    return (await loadClauses(context, root.uuid, null)).map(clauseModel);
  }

  @FieldResolver(() => [CommitmentType])
  async commitments(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<CommitmentType[]> {
    return (await loadCommitments(context, root.uuid, root.asOf)).map((row) => commitmentModel(row, root.asOf));
  }

  @FieldResolver(() => [HeldRecordType], { description: 'Meetings, censuses and evaluations that took place.' })
  held(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<HeldRecordType[]> {
    return loadHeld(context, root.uuid, null);
  }

  @FieldResolver(() => [DeadlineType], {
    description:
      'Every due date between two days (by default from two years back, or from the start when it is younger, to the end, at most ten years on), then what has no date.',
  })
  async deadlines(
    @Root() root: ConventionType,
    @Ctx() context: GraphQLContext,
    @Arg('from', () => DateScalar, { nullable: true }) from?: string,
    @Arg('to', () => DateScalar, { nullable: true }) to?: string,
  ): Promise<DeadlineType[]> {
    const parts = await partsOn(context, root.uuid, root.asOf);
    const nameOf = partyNames(parts.parties);
    const range = [from ?? null, to ?? null] as [CalendarDate | null, CalendarDate | null];
    return listDeadlines(root as DatedConvention, parts, root.asOf as CalendarDate, ...range).map((deadline) =>
      Object.assign(new DeadlineType(), deadline, { title: context.texts.write(deadline, nameOf) }),
    );
  }

  @FieldResolver(() => [TermExplanationType], {
    description: 'Why it starts, ends and opens to renewal on those days, clause by clause.',
  })
  async termExplanations(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<TermExplanationType[]> {
    const parts = await partsOn(context, root.uuid, root.asOf);
    const nameOf = partyNames(parts.parties);
    const { explanations } = termOf(factsFrom(root as never, parts, root.asOf as CalendarDate));
    return explanations.map((each) =>
      Object.assign(new TermExplanationType(), each, { sentence: context.texts.write(each, nameOf) }),
    );
  }

  @FieldResolver(() => [GrantBasisEnum], { description: 'Why the reader may read it.' })
  async viewerBases(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<string[]> {
    return (await loadGrants(context, root.uuid, null)).map((grant) => grant.basis);
  }

  @FieldResolver(() => CapabilityType)
  viewerCanEdit(@Root() root: ConventionType, @Ctx() context: GraphQLContext): CapabilityType {
    return capability(context, whyNotEditConvention(context.requireActor(), rightsFacts(root)));
  }

  @FieldResolver(() => CapabilityType)
  viewerCanRecordSignatures(@Root() root: ConventionType, @Ctx() context: GraphQLContext): CapabilityType {
    return capability(context, whyNotRecordSignatures(context.requireActor(), rightsFacts(root)));
  }

  @Query(() => CapabilityType, { description: 'Whether the reader may open a draft for the organisation acted for.' })
  viewerCanDraftConvention(@Ctx() context: GraphQLContext): CapabilityType {
    return capability(context, whyNotDraftConvention(context.requireActor()));
  }
}

function rightsFacts(root: ConventionType) {
  return { status: root.status as ConventionStatus, draftingOrganisationId: root.draftingOrganisationUuid };
}
