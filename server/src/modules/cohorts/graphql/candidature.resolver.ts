import {
  candidatureOffers,
  COHORT_RUNNERS,
  priorityRank,
  TOWARDS_A_SEAT,
  waitingList,
  whyNotLeadCohort,
} from '@maillage/domain/cohorts';
import { ok, refusal } from '@maillage/kernel';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import {
  loadCandidature,
  loadCandidatureEvents,
  loadCohort,
  loadCohortParts,
  loadDossierReads,
  loadLastEvents,
} from '../persistence/cohorts.loader.ts';
import { partsFor } from '../use-cases/cohort-facts.ts';
import { readDossier } from '../use-cases/read-dossier.ts';
import {
  CandidateContactType,
  CandidateSituationType,
  CandidatureDossierType,
  CandidatureHistoryEventType,
  CandidatureOfferType,
  CandidatureType,
  DossierReadType,
} from './candidature.type.ts';
import { candidatureEventModel, candidatureModel, cohortModel, loadRecruitment } from './cohort-models.ts';
import { CohortType } from './cohort.type.ts';

async function actorsHere(context: GraphQLContext, cohortId: string) {
  const cohort = await loadCohort(context, cohortId);
  return cohort ? partsFor(cohort, await loadCohortParts(context)).actors : [];
}

@Resolver(() => CandidatureType)
export class CandidatureResolver {
  @FieldResolver(() => [CandidatureOfferType], {
    description: 'The steps that lie before the reader, with what stands against each.',
  })
  async offers(@Root() root: CandidatureType, @Ctx() context: GraphQLContext): Promise<CandidatureOfferType[]> {
    const actors = await actorsHere(context, root.cohortUuid);
    if (actors.length === 0) return [];
    const recruitment = await loadRecruitment(context, root.cohortUuid);
    const place = recruitment?.places.find(({ id }) => id === root.uuid);
    if (!recruitment || !place) return [];
    return candidatureOffers(context.requireActor(), actors, recruitment, place)
      .filter(({ event }) => !root.erased || !TOWARDS_A_SEAT.has(event))
      .map((offer) => Object.assign(new CandidatureOfferType(), offer));
  }

  @FieldResolver(() => Int, { description: 'Rank of its public in the order of the convention, from 0 (PDL-1.4).' })
  async priorityRank(@Root() root: CandidatureType, @Ctx() context: GraphQLContext): Promise<number> {
    const recruitment = await loadRecruitment(context, root.cohortUuid);
    return recruitment ? priorityRank(recruitment.rules, root.audience as never) : 0;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Place on the waiting list, from 1; null off it.' })
  async waitingPlace(@Root() root: CandidatureType, @Ctx() context: GraphQLContext): Promise<number | null> {
    if (root.step !== 'waiting') return null;
    const recruitment = await loadRecruitment(context, root.cohortUuid);
    const at = recruitment ? waitingList(recruitment).findIndex(({ id }) => id === root.uuid) : -1;
    return at < 0 ? null : at + 1;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the reader took its last step in this session.' })
  async viewerCanUndo(@Root() root: CandidatureType, @Ctx() context: GraphQLContext): Promise<boolean> {
    if (root.erased) return false;
    const { accountId, sessionId } = context.requireActor();
    const last = (await loadLastEvents(context, root.cohortUuid)).find((row) => row.candidatureId === root.uuid);
    return last !== undefined && last.fromStep !== null && last.accountId === accountId && last.sessionId === sessionId;
  }
}

@Resolver(() => CandidatureDossierType)
export class CandidatureDossierResolver {
  @Query(() => CandidatureDossierType, {
    nullable: true,
    description: 'A candidature with all that is known of the person; null when out of reach. The reading is logged.',
  })
  async candidature(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
  ): Promise<CandidatureDossierType | null> {
    const uuid = uuidOf('Candidature', id);
    await context.mutate('readDossier', { id: uuid }, async (tx) => ok(await readDossier(tx, uuid)));
    const row = await loadCandidature(context, uuid);
    if (!row) return null;
    const { birthOn, email, phone, inseeCode } = row;
    return Object.assign(new CandidatureDossierType(), {
      uuid,
      candidature: candidatureModel(row),
      contact:
        row.lastName === null ? null : Object.assign(new CandidateContactType(), { birthOn, email, phone, inseeCode }),
    });
  }

  @FieldResolver(() => CohortType)
  async cohort(@Root() root: CandidatureDossierType, @Ctx() context: GraphQLContext): Promise<CohortType> {
    return cohortModel((await loadCohort(context, root.candidature.cohortUuid))!);
  }

  @FieldResolver(() => [CandidatureHistoryEventType], { description: 'What happened, the last first; at most 100.' })
  async history(
    @Root() root: CandidatureDossierType,
    @Ctx() context: GraphQLContext,
  ): Promise<CandidatureHistoryEventType[]> {
    return (await loadCandidatureEvents(context, root.uuid)).map(candidatureEventModel);
  }

  @FieldResolver(() => [DossierReadType], {
    description: 'Who opened it, the last first, at most 100; of others, only those who run the cohort are told.',
  })
  async reads(@Root() root: CandidatureDossierType, @Ctx() context: GraphQLContext): Promise<DossierReadType[]> {
    const rows = await loadDossierReads(context, root.uuid);
    return rows.map(({ organisationId, ...row }) =>
      Object.assign(new DossierReadType(), row, { organisationUuid: organisationId }),
    );
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may correct what was entered.' })
  async viewerCanEdit(@Root() root: CandidatureDossierType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const { cohortUuid, erased } = root.candidature;
    const denial = whyNotLeadCohort(context.requireActor(), await actorsHere(context, cohortUuid), COHORT_RUNNERS);
    return capability(context, denial ?? (erased ? refusal('NOT_FOUND', []) : null));
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may erase who it was, at their request.' })
  async viewerCanErase(@Root() root: CandidatureDossierType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const { cohortUuid, erased, step } = root.candidature;
    const denial = whyNotLeadCohort(context.requireActor(), await actorsHere(context, cohortUuid), COHORT_RUNNERS);
    const needed = step === 'admitted' || step === 'in_training';
    return capability(
      context,
      denial ?? (erased ? refusal('NOT_FOUND', []) : needed ? refusal('ERASURE_NOT_POSSIBLE', []) : null),
    );
  }
}

@Resolver(() => CandidateSituationType)
export class CandidateSituationResolver {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Of an agent: who employs them.' })
  employer(@Root() root: CandidateSituationType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.employerUuid);
  }
}

@Resolver(() => CandidatureHistoryEventType)
export class CandidatureHistoryResolver {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'For whom it was done.' })
  by(@Root() root: CandidatureHistoryEventType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }
}

@Resolver(() => DossierReadType)
export class DossierReadResolver {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'For whom.' })
  organisation(@Root() root: DossierReadType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }
}
