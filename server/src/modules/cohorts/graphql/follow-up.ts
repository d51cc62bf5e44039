import {
  COHORT_RUNNERS,
  FOLLOW_UP_CONTRACTS,
  FOLLOW_UP_SITUATIONS,
  whyNotLeadCohort,
  type FollowUpContract,
  type FollowUpSituation,
} from '@maillage/domain/cohorts';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { loadCandidature, loadCohort, loadCohortParts, loadFollowUps } from '../persistence/cohorts.loader.ts';
import { partsFor } from '../use-cases/cohort-facts.ts';
import { recordFollowUp } from '../use-cases/follow-up.ts';
import { dueFollowUps } from '../use-cases/read-cohorts.ts';
import { CandidatureDossierType, CandidatureType } from './candidature.type.ts';
import { candidatureModel } from './cohort-models.ts';
import { enumOf } from './enum-of.ts';

const FollowUpSituationEnum = enumOf(FOLLOW_UP_SITUATIONS);
registerEnumType(FollowUpSituationEnum, {
  name: 'FollowUpSituation',
  description: 'What became of somebody some months after the training.',
});
const FollowUpContractEnum = enumOf(FOLLOW_UP_CONTRACTS);
registerEnumType(FollowUpContractEnum, { name: 'FollowUpContract', description: 'How somebody is employed.' });
const FollowUpAuthorEnum = enumOf(['person', 'manager'] as const);
registerEnumType(FollowUpAuthorEnum, {
  name: 'FollowUpAuthor',
  description: 'Who answered: the person by their link, or the centre de gestion that was told.',
});

@ObjectType('FollowUp', { description: 'What is asked of somebody some months after the training, and the answer.' })
class FollowUpType {
  @Field(() => Int, { description: 'Civil months after the last day of the training.' })
  months!: number;

  @Field(() => DateScalar)
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the person was asked by mail.' })
  askedOn!: string | null;

  @Field(() => DateScalar, { nullable: true })
  answeredOn!: string | null;

  @Field(() => FollowUpAuthorEnum, { nullable: true })
  answeredBy!: string | null;

  @Field(() => FollowUpSituationEnum, { nullable: true })
  situation!: FollowUpSituation | null;

  @Field(() => String, { nullable: true })
  employer!: string | null;

  @Field(() => FollowUpContractEnum, { nullable: true })
  contract!: FollowUpContract | null;

  @Field(() => Int, { nullable: true, description: 'From 1 to 4.' })
  satisfaction!: number | null;

  @Field(() => String, { nullable: true })
  remark!: string | null;

  @Field(() => Int, { description: '0 while nothing was written.' })
  version!: number;
}

@ObjectType('DueFollowUp', { description: 'Somebody of whom nobody knows yet what became.' })
class DueFollowUpType {
  candidatureUuid!: string;

  @Field(() => Int)
  months!: number;

  @Field(() => DateScalar)
  dueOn!: string;
}

@ObjectType('FollowUpRecorded')
class FollowUpRecorded {
  @Field(() => CandidatureType, { nullable: true })
  candidature!: CandidatureType | null;
}
const FollowUpPayload = payloadOf('FollowUpPayload', FollowUpRecorded);

@InputType('RecordFollowUpInput')
class RecordFollowUpInput {
  @Field(() => ID)
  candidatureId!: string;

  @Field(() => Int)
  months!: number;

  @Field(() => Int, { description: 'Version read; 0 while nothing was written.' })
  expectedVersion!: number;

  @Field(() => FollowUpSituationEnum)
  situation!: FollowUpSituation;

  @Field(() => String, { nullable: true })
  employer?: string | null;

  @Field(() => FollowUpContractEnum, { nullable: true })
  contract?: FollowUpContract | null;

  @Field(() => Int, { nullable: true })
  satisfaction?: number | null;

  @Field(() => String, { nullable: true })
  remark?: string | null;
}

@Resolver(() => CandidatureDossierType)
export class DossierFollowUpResolver {
  @FieldResolver(() => [FollowUpType], {
    description: 'The follow-ups of somebody who went to the end, in their order; told to those who run the cohort.',
  })
  async followUps(@Root() root: CandidatureDossierType, @Ctx() context: GraphQLContext): Promise<FollowUpType[]> {
    if (!(await mayFollow(context, root.candidature.cohortUuid)).allowed) return [];
    const rows = await loadFollowUps(context, root.uuid);
    return rows.map((row) => Object.assign(new FollowUpType(), row));
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may record what they were told.' })
  viewerCanFollowUp(@Root() root: CandidatureDossierType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    return mayFollow(context, root.candidature.cohortUuid);
  }
}

async function mayFollow(context: GraphQLContext, cohortId: string): Promise<CapabilityType> {
  const cohort = await loadCohort(context, cohortId);
  const actors = cohort ? partsFor(cohort, await loadCohortParts(context)).actors : [];
  return capability(context, whyNotLeadCohort(context.requireActor(), actors, COHORT_RUNNERS));
}

@Resolver(() => DueFollowUpType)
export class FollowUpResolver {
  @Query(() => [DueFollowUpType], {
    description: 'Follow-ups due and unanswered in the cohorts that the reader runs, the oldest first; at most 100.',
  })
  async dueFollowUps(@Ctx() context: GraphQLContext): Promise<DueFollowUpType[]> {
    const rows = await dueFollowUps(context.gate, context.today);
    return rows.map(({ candidatureId, ...row }) =>
      Object.assign(new DueFollowUpType(), row, { candidatureUuid: candidatureId }),
    );
  }

  @FieldResolver(() => CandidatureType)
  async candidature(@Root() root: DueFollowUpType, @Ctx() context: GraphQLContext): Promise<CandidatureType> {
    return candidatureModel((await loadCandidature(context, root.candidatureUuid))!);
  }

  @Mutation(() => FollowUpPayload, {
    description: 'Records what became of somebody, as their centre de gestion was told.',
  })
  async recordFollowUp(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => RecordFollowUpInput) input: RecordFollowUpInput,
  ): Promise<FollowUpRecorded | Refused> {
    const { candidatureId, months, expectedVersion, ...fields } = input;
    const command = {
      candidatureId: uuidOf('Candidature', candidatureId),
      months,
      expectedVersion,
      fields: { ...fields },
    };
    const result = await context.mutate('recordFollowUp', command, (tx) => recordFollowUp(tx, command));
    const row = result.ok ? await loadCandidature(context, result.value.id) : null;
    return payload(result, () => Object.assign(new FollowUpRecorded(), { candidature: row && candidatureModel(row) }));
  }
}
