import {
  COHORT_RUNNERS,
  EDITABLE,
  gaugeOf,
  indicatorsOf,
  RECRUITING,
  cohortOffers,
  whyNotLeadCohort,
} from '@maillage/domain/cohorts';
import { roleMay } from '@maillage/domain/access';
import { beforeEffect } from '@maillage/domain/conventions';
import { daysBetween, refusal, type CalendarDate } from '@maillage/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { toGlobalId, uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { termToday } from '../../conventions/graphql/before-effect.resolver.ts';
import { ConventionType } from '../../conventions/graphql/convention.type.ts';
import { BeforeEffectType } from '../../conventions/graphql/copy.type.ts';
import { conventionModel } from '../../conventions/graphql/read-models.ts';
import { loadConvention } from '../../conventions/persistence/convention.loader.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import { DepartementType } from '../../reference/graphql/reference.type.ts';
import { loadDepartement } from '../../reference/persistence/reference.loader.ts';
import {
  loadCandidatures,
  loadCohort,
  loadCohortEvents,
  loadCohortParts,
  loadEditions,
  loadFunnel,
  loadScheme,
} from '../persistence/cohorts.loader.ts';
import { gateFact, partsFor, sizeRule } from '../use-cases/cohort-facts.ts';
import { cohortIds, cohortsPage, outcomesOf, type CohortFilter } from '../use-cases/read-cohorts.ts';
import { CandidatureType } from './candidature.type.ts';
import { candidatureModel, cohortModel, loadRecruitment, rulesOf } from './cohort-models.ts';
import { CohortFilterInput, CohortsArgs } from './cohort.input.ts';
import {
  CohortConnection,
  CohortExperimentType,
  CohortFunnelStepType,
  CohortGaugeType,
  CohortHistoryEventType,
  CohortIndicatorType,
  CohortOfferType,
  CohortPartEnum,
  CohortType,
} from './cohort.type.ts';
import { editionModel, schemeModel } from './read-models.ts';
import { SchemeEditionType, SchemeType } from './scheme.type.ts';

/** A filter of the API as its statement reads it. */
function filterOf(filter: CohortFilterInput | null | undefined): CohortFilter {
  const { schemeId, conventionId, ...rest } = filter ?? {};
  return {
    ...rest,
    schemeId: uuidOrNull('Scheme', schemeId),
    conventionId: uuidOrNull('Convention', conventionId),
  };
}

/** People on one board: beyond, a list is filtered and a file is taken. */
const MOST_ON_BOARD = 500;

async function partsHere(context: GraphQLContext, root: CohortType) {
  return partsFor({ id: root.uuid, conventionId: root.conventionUuid }, await loadCohortParts(context));
}

@Resolver(() => CohortType)
export class CohortResolver {
  @Query(() => CohortType, { nullable: true, description: 'One cohort; null when out of reach.' })
  async cohort(@Ctx() context: GraphQLContext, @Arg('id', () => ID) id: string): Promise<CohortType | null> {
    const row = await loadCohort(context, uuidOf('Cohort', id));
    return row && cohortModel(row);
  }

  @Query(() => CohortConnection, { description: 'Cohorts of the conventions that the reader may see.' })
  async cohorts(
    @Ctx() context: GraphQLContext,
    @Args(() => CohortsArgs) args: CohortsArgs,
  ): Promise<Connection<CohortType>> {
    const sort = { by: args.sort?.field ?? 'STARTS_ON', direction: args.sort?.direction ?? 'DESC' } as const;
    return connectionFrom(await cohortsPage(context.gate, args, filterOf(args.filter), sort), cohortModel);
  }

  @FieldResolver(() => DepartementType)
  async departement(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<DepartementType> {
    return Object.assign(new DepartementType(), await loadDepartement(context, root.departementCode));
  }

  @FieldResolver(() => SchemeType, { nullable: true })
  async scheme(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<SchemeType | null> {
    const row = await loadScheme(context, root.schemeUuid);
    return row && schemeModel(row);
  }

  @FieldResolver(() => SchemeEditionType, { nullable: true, description: 'The edition that it follows.' })
  async edition(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<SchemeEditionType | null> {
    const row = (await loadEditions(context, root.schemeUuid)).find(({ id }) => id === root.editionUuid);
    return row ? editionModel(row) : null;
  }

  @FieldResolver(() => ConventionType, {
    nullable: true,
    description: 'The convention under which it is, as of today.',
  })
  async convention(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<ConventionType | null> {
    const row = await loadConvention(context, root.conventionUuid);
    return row && conventionModel(row, context.today);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The centre de gestion that runs it.' })
  cdg(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.cdgUuid);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The antenne of the CNFPT that teaches it.' })
  antenne(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.antenneUuid);
  }

  @FieldResolver(() => CohortGaugeType, {
    description: 'Its group against the numbers of the clause in force on its first day (PDL-1.1).',
  })
  async gauge(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CohortGaugeType> {
    const startsOn = root.startsOn as CalendarDate;
    const size = sizeRule(await rulesOf(context, root.conventionUuid), startsOn);
    const seated = (await loadFunnel(context, root.uuid)).find(({ step }) => step === 'seated');
    // Without a line nobody has a seat; with a line of null there are too few to be told.
    const admitted = seated ? seated.people : 0;
    const told = admitted !== null;
    const daysLeft = daysBetween(context.today, root.minimumBy as CalendarDate);
    const gauge = gaugeOf({ seats: root.seats, size }, admitted ?? 0, daysLeft);
    return Object.assign(new CohortGaugeType(), {
      admitted,
      min: gauge.min,
      capacity: gauge.capacity,
      missing: told ? gauge.missing : null,
      outlook: told ? gauge.outlook : null,
      articleNumber: size?.article ?? null,
      rule: size?.rule ?? null,
    });
  }

  @FieldResolver(() => [CohortFunnelStepType], { description: 'How many people are at each step.' })
  async funnel(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CohortFunnelStepType[]> {
    const rows = (await loadFunnel(context, root.uuid)).filter(({ step }) => step !== 'seated');
    return rows.map((row) => Object.assign(new CohortFunnelStepType(), row));
  }

  @Query(() => [CohortIndicatorType], {
    description: 'Shares of the people of the cohorts under a filter, all together; of at most 500 cohorts.',
  })
  async cohortIndicators(
    @Ctx() context: GraphQLContext,
    @Arg('filter', () => CohortFilterInput, { nullable: true }) filter?: CohortFilterInput,
  ): Promise<CohortIndicatorType[]> {
    const ids = await cohortIds(context.gate, filterOf(filter));
    const { told, ...counts } = await outcomesOf(context.gate, ids);
    return indicatorsOf(counts, told).map((indicator) => Object.assign(new CohortIndicatorType(), indicator));
  }

  @FieldResolver(() => [CandidatureType], {
    description: 'Its candidatures, as far as the reader may see them, in the order of their arrival; at most 500.',
  })
  async candidatures(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CandidatureType[]> {
    return (await loadCandidatures(context, root.uuid)).slice(0, MOST_ON_BOARD).map(candidatureModel);
  }

  @FieldResolver(() => [CohortPartEnum], {
    description: 'What the organisation acted for is for it, told to those who work with its people; else empty.',
  })
  async parts(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<string[]> {
    if (!roleMay(context.requireActor().role, 'runCohorts')) return [];
    const { actors, pays } = await partsHere(context, root);
    return [...actors, ...(pays ? ['payer'] : [])];
  }

  @FieldResolver(() => [CohortOfferType], { description: 'The steps that lie before the reader.' })
  async offers(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CohortOfferType[]> {
    const { actors } = await partsHere(context, root);
    if (actors.length === 0) return [];
    const recruitment = await loadRecruitment(context, root.uuid);
    const offers = recruitment ? cohortOffers(context.requireActor(), actors, recruitment, context.today) : [];
    return offers.map((offer) => Object.assign(new CohortOfferType(), offer));
  }

  @FieldResolver(() => CohortExperimentType, {
    nullable: true,
    description: 'The experiment of its convention (PDL-1.2); null when there is none.',
  })
  async experiment(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CohortExperimentType | null> {
    const rules = await rulesOf(context, root.conventionUuid);
    const gate = gateFact(rules, context.today);
    if (!gate) return null;
    const assessed = rules.experiments.find(
      (row) => row.departementCode === gate.departement && row.year === gate.year,
    );
    const { article, ...shown } = gate;
    return Object.assign(new CohortExperimentType(), shown, {
      assessedOn: assessed?.assessedOn ?? null,
      articleNumber: article,
    });
  }

  @FieldResolver(() => BeforeEffectType, {
    nullable: true,
    description: 'Set when it begins before its convention takes effect (PDL-5).',
  })
  async beforeEffect(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<BeforeEffectType | null> {
    const term = await termToday(context, root.conventionUuid);
    const found = term && beforeEffect(term, root.startsOn as CalendarDate);
    return found && Object.assign(new BeforeEffectType(), found);
  }

  @FieldResolver(() => [CohortHistoryEventType], { description: 'What happened to it, the last first; at most 100.' })
  async history(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CohortHistoryEventType[]> {
    const rows = await loadCohortEvents(context, root.uuid);
    return rows.map(({ id, organisationId, ...shown }) =>
      Object.assign(new CohortHistoryEventType(), shown, {
        id: toGlobalId('CohortHistoryEvent', id),
        organisationUuid: organisationId,
      }),
    );
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may correct it.' })
  async viewerCanEdit(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const { actors } = await partsHere(context, root);
    const denial = whyNotLeadCohort(context.requireActor(), actors, COHORT_RUNNERS);
    const open = EDITABLE.includes(root.state as never);
    return capability(
      context,
      denial ?? (open ? null : refusal('COHORT_STEP_NOT_POSSIBLE', [], { state: root.state, event: 'edit' })),
    );
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may enter candidatures.' })
  async viewerCanEnterCandidatures(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const { actors } = await partsHere(context, root);
    const denial = whyNotLeadCohort(context.requireActor(), actors, COHORT_RUNNERS);
    const open = RECRUITING.includes(root.state as never);
    return capability(context, denial ?? (open ? null : refusal('COHORT_CLOSED', [], { state: root.state })));
  }
}

@Resolver(() => CohortHistoryEventType)
export class CohortHistoryResolver {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'For whom it was done.' })
  by(@Root() root: CohortHistoryEventType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }
}

@Resolver(() => SchemeType)
export class SchemeCohortsResolver {
  @FieldResolver(() => CapabilityType, {
    description:
      'Whether the reader may propose cohorts of it: the coordinator, or a centre de gestion of the convention.',
  })
  async viewerCanProposeCohort(@Root() root: SchemeType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const actor = context.requireActor();
    const { coordinated } = await loadCohortParts(context);
    const coordinates = coordinated.includes(root.conventionUuid);
    const parts = coordinates
      ? (['coordinator'] as const)
      : actor.organisationKind === 'cdg'
        ? (['manager'] as const)
        : [];
    return capability(context, whyNotLeadCohort(actor, parts, COHORT_RUNNERS));
  }
}
