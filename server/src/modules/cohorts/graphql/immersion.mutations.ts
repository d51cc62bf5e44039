import { COHORT_RUNNERS, whyNotLeadCohort, type EvaluationSide, type ImmersionKind } from '@maillage/domain/cohorts';
import type { Choice, ImmersionDetails, ImmersionEvent } from '@maillage/domain/cohorts';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { Arg, Ctx, Field, Float, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { BadRequest } from '../../../db/bad-request.ts';
import { toGlobalId, uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, RefusalType, type Refused } from '../../../platform/graphql/refused.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { loadCandidature, loadCohort, loadCohortParts } from '../persistence/cohorts.loader.ts';
import { loadImmersion } from '../persistence/immersions.loader.ts';
import { partsFor } from '../use-cases/cohort-facts.ts';
import { evaluateImmersion, moveImmersion } from '../use-cases/move-immersion.ts';
import { proposePlacements, type PlacementProposal } from '../use-cases/propose-placements.ts';
import { saveImmersions } from '../use-cases/save-immersions.ts';
import { CandidatureType } from './candidature.type.ts';
import { candidatureModel } from './cohort-models.ts';
import { hostOfferModel, immersionModel } from './immersion-models.ts';
import {
  EvaluateImmersionInput,
  ImmersionItemInput,
  ImmersionKindEnum,
  ImmersionStepEnum,
  ImmersionStepInput,
  ImmersionType,
  PlacementChoiceType,
  PlacementLineType,
  PlacementProposalType,
} from './immersion.type.ts';

@ObjectType('ImmersionWritten')
class ImmersionWritten {
  @Field(() => ImmersionType, { nullable: true })
  immersion!: ImmersionType | null;
}
const ImmersionPayload = payloadOf('ImmersionPayload', ImmersionWritten);

@ObjectType('ImmersionKept', { description: 'Somebody who is not placed, with every reason.' })
class ImmersionKeptType {
  @Field(() => CandidatureType, { nullable: true, description: 'Null when out of reach.' })
  candidature!: CandidatureType | null;

  @Field(() => [RefusalType])
  refusals!: readonly Refusal[];
}

@ObjectType('ImmersionsSaved', { description: 'Who is placed, and who is not.' })
class ImmersionsSaved {
  @Field(() => [ImmersionType])
  placed!: ImmersionType[];

  @Field(() => [ImmersionKeptType])
  kept!: ImmersionKeptType[];
}
const ImmersionsPayload = payloadOf('ImmersionsPayload', ImmersionsSaved);

const FARTHEST_KM = 200;
const MOST_DAYS = 60;
const LONGEST_SEARCH = 400;

function choiceModel(choice: Choice, { offers }: PlacementProposal): PlacementChoiceType {
  return Object.assign(new PlacementChoiceType(), choice, { offer: hostOfferModel(offers.get(choice.offerId)!) });
}

async function written(context: GraphQLContext, id: string | null): Promise<ImmersionWritten> {
  const row = id === null ? null : await loadImmersion(context, id);
  return Object.assign(new ImmersionWritten(), { immersion: row && immersionModel(row) });
}

@Resolver()
export class ImmersionMutations {
  @Query(() => PlacementProposalType, {
    nullable: true,
    description:
      'Proposes a host to everybody in a cohort who needs one: as many people as possible, then the fewest kilometres. Null for whoever does not run the cohort.',
  })
  async proposePlacements(
    @Ctx() context: GraphQLContext,
    @Arg('cohortId', () => ID) cohortId: string,
    @Arg('kind', () => ImmersionKindEnum) kind: ImmersionKind,
    @Arg('from', () => DateScalar) from: CalendarDate,
    @Arg('to', () => DateScalar) to: CalendarDate,
    @Arg('days', () => Int, { description: 'Days of each stay; at most 60.' }) days: number,
    @Arg('maxKm', () => Float, { description: 'Farthest that somebody is sent; at most 200.' }) maxKm: number,
  ): Promise<PlacementProposalType | null> {
    const cohort = await loadCohort(context, uuidOf('Cohort', cohortId));
    if (!cohort) return null;
    const { actors } = partsFor(cohort, await loadCohortParts(context));
    if (whyNotLeadCohort(context.requireActor(), actors, COHORT_RUNNERS)) return null;
    const length = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (length < 0 || length > LONGEST_SEARCH)
      throw new BadRequest('Donnez une période d’un an au plus, dans l’ordre.');
    if (days < 1 || days > MOST_DAYS) throw new BadRequest(`Une immersion dure de 1 à ${MOST_DAYS} jours.`);
    if (!(maxKm >= 0 && maxKm <= FARTHEST_KM)) throw new BadRequest(`Une distance va de 0 à ${FARTHEST_KM} km.`);
    const search = { cohortId: cohort.id, kind, from, to, days, maxKm };
    const found = await proposePlacements(context.gate, search);
    const lines = found.proposals.map((proposal) => {
      const stay = found.waiting.get(proposal.seekerId);
      return Object.assign(new PlacementLineType(), {
        candidature: candidatureModel(found.candidatures.get(proposal.seekerId)!),
        immersionId: stay ? toGlobalId('Immersion', stay.id) : null,
        immersionVersion: stay?.version ?? null,
        choice: proposal.choice && choiceModel(proposal.choice, found),
        reason: proposal.reason,
        nearestKm: proposal.nearestKm,
        alternatives: proposal.alternatives.map((choice) => choiceModel(choice, found)),
      });
    });
    return Object.assign(new PlacementProposalType(), {
      lines,
      totalKm: found.proposals.reduce((sum, { choice }) => sum + (choice?.km ?? 0), 0),
      cut: found.cut,
    });
  }

  @Mutation(() => ImmersionsPayload, {
    description: 'Places people of a cohort with hosts, each for itself; those that are refused are not placed.',
  })
  async saveImmersions(
    @Ctx() context: GraphQLContext,
    @Arg('cohortId', () => ID) cohortId: string,
    @Arg('kind', () => ImmersionKindEnum) kind: ImmersionKind,
    @Arg('items', () => [ImmersionItemInput], { description: 'At most 60.' }) items: ImmersionItemInput[],
  ): Promise<ImmersionsSaved | Refused> {
    const command = {
      cohortId: uuidOf('Cohort', cohortId),
      kind,
      items: items.map((item) => ({
        candidatureId: uuidOf('Candidature', item.candidatureId),
        offerId: uuidOrNull('HostOffer', item.offerId),
        days: item.days,
        id: uuidOrNull('Immersion', item.id),
        expectedVersion: item.expectedVersion ?? null,
      })),
    };
    const result = await context.mutate('saveImmersions', command, (tx) => saveImmersions(tx, command));
    if (!result.ok) return payload(result, () => new ImmersionsSaved());
    const placed = await Promise.all(result.value.placed.map((id) => loadImmersion(context, id)));
    return Object.assign(new ImmersionsSaved(), {
      placed: placed.flatMap((row) => (row ? [immersionModel(row)] : [])),
      kept: await Promise.all(
        result.value.refused.map(async ({ candidatureId, refusals }) => {
          const row = await loadCandidature(context, candidatureId);
          return Object.assign(new ImmersionKeptType(), { candidature: row && candidatureModel(row), refusals });
        }),
      ),
    });
  }

  @Mutation(() => ImmersionPayload, {
    description: 'Leads a stay one step on; a validated discovery lets the candidature go on.',
  })
  async moveImmersion(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('event', () => ImmersionStepEnum) event: ImmersionEvent,
    @Arg('expectedVersion', () => Int, { description: 'Version read.' }) expectedVersion: number,
    @Arg('details', () => ImmersionStepInput, { nullable: true }) details?: ImmersionStepInput,
  ): Promise<ImmersionWritten | Refused> {
    const trimmed = {
      ...details,
      signatory: details?.signatory?.trim().slice(0, 160) || null,
      reason: details?.reason?.trim().slice(0, 300) || null,
    } as ImmersionDetails;
    const command = { id: uuidOf('Immersion', id), event, expectedVersion, details: trimmed };
    const result = await context.mutate('moveImmersion', command, (tx) => moveImmersion(tx, command));
    const answer = await written(context, result.ok ? result.value.id : null);
    return payload(result, () => answer);
  }

  @Mutation(() => ImmersionPayload, { description: 'Enters what the tutor or the stagiaire says of a stay.' })
  async evaluateImmersion(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => EvaluateImmersionInput) input: EvaluateImmersionInput,
  ): Promise<ImmersionWritten | Refused> {
    const { id, side, expectedVersion, ...fields } = input;
    const command = {
      id: uuidOf('Immersion', id),
      side: side as EvaluationSide,
      expectedVersion: expectedVersion ?? null,
      fields,
    };
    const result = await context.mutate('evaluateImmersion', command, (tx) => evaluateImmersion(tx, command));
    const answer = await written(context, result.ok ? result.value.id : null);
    return payload(result, () => answer);
  }
}
