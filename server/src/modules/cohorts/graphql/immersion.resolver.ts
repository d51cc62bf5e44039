import {
  checkEvaluation,
  checkImmersionStep,
  EVALUATION_SIDES,
  evaluationActors,
  IMMERSION_PARTIES,
  IMMERSION_STEPS,
  immersionActors,
  immersionLine,
  ORIGINS,
  signatureActors,
  warningsOfStay,
  daysRule,
  whyNotLeadCohort,
  COHORT_RUNNERS,
  whyNotLeadImmersion,
  type ImmersionFacts,
  type ImmersionKind,
} from '@maillage/domain/cohorts';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { RefusalType } from '../../../platform/graphql/refused.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import { loadOrganisation } from '../../organisations/persistence/organisation.loader.ts';
import { loadCandidature, loadCohortParts } from '../persistence/cohorts.loader.ts';
import {
  loadAgentStays,
  loadHostOffer,
  loadImmersion,
  loadImmersionEvaluations,
  loadImmersionSignatures,
  loadImmersionsOf,
} from '../persistence/immersions.loader.ts';
import { partsFor } from '../use-cases/cohort-facts.ts';
import { isHostOf } from '../use-cases/immersion-facts.ts';
import { hostedImmersions } from '../use-cases/read-immersions.ts';
import { CandidatureType } from './candidature.type.ts';
import { candidatureModel, loadRecruitment } from './cohort-models.ts';
import { CohortType } from './cohort.type.ts';
import { HostOfferType } from './host-offer.type.ts';
import { hostOfferModel, immersionModel, partsOfStay } from './immersion-models.ts';
import {
  EvaluationSideEnum,
  ImmersionEvaluationType,
  ImmersionKindEnum,
  ImmersionOfferType,
  ImmersionPartyEnum,
  ImmersionSignatureType,
  ImmersionType,
  StayLengthRuleType,
} from './immersion.type.ts';

/** Stays shown of one cohort: beyond, a file is taken. */
const MOST_SHOWN = 500;

@Resolver(() => ImmersionType)
export class ImmersionResolver {
  @Query(() => ImmersionType, { nullable: true, description: 'One stay; null when out of reach.' })
  async immersion(@Ctx() context: GraphQLContext, @Arg('id', () => ID) id: string): Promise<ImmersionType | null> {
    const row = await loadImmersion(context, uuidOf('Immersion', id));
    return row && immersionModel(row);
  }

  @Query(() => [ImmersionType], {
    description: 'The stays that the organisation acted for hosts, the next ones first; at most 500.',
  })
  async hostedImmersions(@Ctx() context: GraphQLContext): Promise<ImmersionType[]> {
    context.requireActor();
    return (await hostedImmersions(context.gate, context.today)).map(immersionModel);
  }

  @FieldResolver(() => HostOfferType, { nullable: true, description: 'Where; of one without a host, who said no.' })
  async offer(@Root() root: ImmersionType, @Ctx() context: GraphQLContext): Promise<HostOfferType | null> {
    const row = root.offerUuid === null ? null : await loadHostOffer(context, root.offerUuid);
    return row && hostOfferModel(row);
  }

  @FieldResolver(() => CandidatureType, { nullable: true, description: 'Null for a host.' })
  async candidature(@Root() root: ImmersionType, @Ctx() context: GraphQLContext): Promise<CandidatureType | null> {
    const row = await loadCandidature(context, root.candidatureUuid);
    return row && candidatureModel(row);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The body that signs beside host and person.' })
  institution(@Root() root: ImmersionType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.institutionUuid);
  }

  @FieldResolver(() => [ImmersionSignatureType], { description: 'In the order in which they were given.' })
  async signatures(@Root() root: ImmersionType, @Ctx() context: GraphQLContext): Promise<ImmersionSignatureType[]> {
    const rows = await loadImmersionSignatures(context, root.uuid);
    return rows.map((row) => Object.assign(new ImmersionSignatureType(), row));
  }

  @FieldResolver(() => [ImmersionEvaluationType], { description: 'A host is told its own alone.' })
  async evaluations(@Root() root: ImmersionType, @Ctx() context: GraphQLContext): Promise<ImmersionEvaluationType[]> {
    const rows = await loadImmersionEvaluations(context, root.uuid);
    return rows.map((row) => Object.assign(new ImmersionEvaluationType(), row));
  }

  @FieldResolver(() => [ImmersionOfferType], {
    description: 'The steps that lie before the reader, with what stands against each.',
  })
  async steps(@Root() root: ImmersionType, @Ctx() context: GraphQLContext): Promise<ImmersionOfferType[]> {
    const who = context.requireActor();
    const parts = await partsOfStay(context, root);
    const facts = root as unknown as ImmersionFacts;
    // What a step asks to be told is not held against it.
    const filled = { party: null, on: context.today, reason: 'other' };
    return IMMERSION_STEPS.filter(
      (event) =>
        immersionLine(facts.state, event) !== null &&
        whyNotLeadImmersion(who, parts, immersionActors(root.kind as ImmersionKind, event)) === null,
    ).map((event) =>
      Object.assign(new ImmersionOfferType(), {
        event,
        refusals: event === 'sign' ? [] : checkImmersionStep(event, { ...facts, signed: [] }, filled, context.today),
      }),
    );
  }

  @FieldResolver(() => [ImmersionPartyEnum], { description: 'Whose signature the reader may record now.' })
  async signable(@Root() root: ImmersionType, @Ctx() context: GraphQLContext): Promise<string[]> {
    if (root.state !== 'to_sign') return [];
    const who = context.requireActor();
    const parts = await partsOfStay(context, root);
    const signed = await loadImmersionSignatures(context, root.uuid);
    return IMMERSION_PARTIES.filter(
      (party) =>
        !signed.some((each) => each.party === party) &&
        whyNotLeadImmersion(who, parts, signatureActors(root.kind as ImmersionKind, party)) === null,
    );
  }

  @FieldResolver(() => [EvaluationSideEnum], { description: 'Whose evaluation the reader may enter now.' })
  async assessable(@Root() root: ImmersionType, @Ctx() context: GraphQLContext): Promise<string[]> {
    if (checkEvaluation(root.state as never).length > 0) return [];
    const who = context.requireActor();
    const parts = await partsOfStay(context, root);
    return EVALUATION_SIDES.filter(
      (side) => whyNotLeadImmersion(who, parts, evaluationActors(root.kind as ImmersionKind, side)) === null,
    );
  }

  @FieldResolver(() => [RefusalType], { description: 'What is worth a look: the host employs the person.' })
  async warnings(@Root() root: ImmersionType, @Ctx() context: GraphQLContext): Promise<readonly Refusal[]> {
    const candidature = await loadCandidature(context, root.candidatureUuid);
    if (!candidature?.employerId || root.offerUuid === null) return [];
    const [offer, employer] = await Promise.all([
      loadHostOffer(context, root.offerUuid),
      loadOrganisation(context, candidature.employerId),
    ]);
    return warningsOfStay({ employs: offer !== null && isHostOf(offer, employer) });
  }
}

@Resolver(() => CohortType)
export class CohortImmersionsResolver {
  @FieldResolver(() => [ImmersionType], {
    description: 'The stays of its people, as far as the reader may see them; at most 500.',
  })
  async immersions(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<ImmersionType[]> {
    return (await loadImmersionsOf(context, root.uuid)).slice(0, MOST_SHOWN).map(immersionModel);
  }

  @FieldResolver(() => [StayLengthRuleType], {
    description:
      'How long a stay of a kind may be today, by public; a public that no text holds to a number is left out.',
  })
  async stayLengths(
    @Root() root: CohortType,
    @Ctx() context: GraphQLContext,
    @Arg('kind', () => ImmersionKindEnum) kind: ImmersionKind,
  ): Promise<StayLengthRuleType[]> {
    const recruitment = await loadRecruitment(context, root.uuid);
    if (!recruitment) return [];
    const agents = await loadAgentStays(context, root.conventionUuid);
    return ORIGINS.flatMap((audience) => {
      const rule = daysRule(kind, audience, recruitment.rules, agents, context.today as CalendarDate);
      return rule ? [Object.assign(new StayLengthRuleType(), rule, { audience })] : [];
    });
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may place its people.' })
  async viewerCanPlace(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const { actors } = partsFor({ id: root.uuid, conventionId: root.conventionUuid }, await loadCohortParts(context));
    return capability(context, whyNotLeadCohort(context.requireActor(), actors, COHORT_RUNNERS));
  }
}
