import type { CandidatureEvent, CohortDetails, CohortEvent, ExperimentOutcome } from '@maillage/domain/cohorts';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, RefusalType, type Refused } from '../../../platform/graphql/refused.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { ConventionType } from '../../conventions/graphql/convention.type.ts';
import { conventionModel } from '../../conventions/graphql/read-models.ts';
import { loadConvention } from '../../conventions/persistence/convention.loader.ts';
import { loadCandidature } from '../persistence/cohorts.loader.ts';
import { moveCandidatures, undoCandidature, type StepDetails } from '../use-cases/move-candidatures.ts';
import { moveCohort } from '../use-cases/move-cohort.ts';
import { erasePerson } from '../use-cases/read-dossier.ts';
import { saveCandidature } from '../use-cases/save-candidature.ts';
import { assessExperiment, saveCohort } from '../use-cases/save-cohort.ts';
import { CandidatureItemInput, CandidatureStepInput, SaveCandidatureInput } from './candidature.input.ts';
import { CandidatureEventEnum, CandidatureStepEnum, CandidatureType } from './candidature.type.ts';
import { candidatureModel, modelOfCohort } from './cohort-models.ts';
import { CohortStepInput, SaveCohortInput } from './cohort.input.ts';
import { CohortEventEnum, CohortType, ExperimentOutcomeEnum } from './cohort.type.ts';

@ObjectType('CohortWritten')
class CohortWritten {
  @Field(() => CohortType, { nullable: true })
  cohort!: CohortType | null;
}
const CohortPayload = payloadOf('CohortPayload', CohortWritten);

@ObjectType('ExperimentAssessed')
class ExperimentAssessed {
  @Field(() => ConventionType, { nullable: true })
  convention!: ConventionType | null;
}
const ExperimentPayload = payloadOf('ExperimentPayload', ExperimentAssessed);

@ObjectType('CandidatureWritten')
class CandidatureWritten {
  @Field(() => CandidatureType, { nullable: true })
  candidature!: CandidatureType | null;
}
const CandidaturePayload = payloadOf('CandidaturePayload', CandidatureWritten);

@ObjectType('CandidatureMoved', { description: 'A candidature that came to another step.' })
class CandidatureMovedType {
  @Field(() => CandidatureType, { nullable: true })
  candidature!: CandidatureType | null;

  @Field(() => CandidatureStepEnum)
  from!: string;

  @Field(() => CandidatureStepEnum)
  to!: string;

  @Field(() => Boolean, { description: 'Whether it was asked for; else it took a seat that was left free.' })
  asked!: boolean;
}

@ObjectType('CandidatureKept', { description: 'A candidature that stays where it is, with every reason.' })
class CandidatureKeptType {
  @Field(() => CandidatureType, { nullable: true, description: 'Null when out of reach.' })
  candidature!: CandidatureType | null;

  @Field(() => [RefusalType])
  refusals!: readonly Refusal[];
}

@ObjectType('CandidaturesMoved', { description: 'What a step did to each candidature.' })
class CandidaturesMoved {
  @Field(() => CohortType, { nullable: true })
  cohort!: CohortType | null;

  @Field(() => [CandidatureMovedType])
  moved!: CandidatureMovedType[];

  @Field(() => [CandidatureKeptType])
  kept!: CandidatureKeptType[];
}
const CandidaturesPayload = payloadOf('CandidaturesPayload', CandidaturesMoved);

async function modelOfCandidature(context: GraphQLContext, id: string): Promise<CandidatureType | null> {
  const row = await loadCandidature(context, id);
  return row && candidatureModel(row);
}

@Resolver()
export class CohortMutations {
  @Mutation(() => CohortPayload, { description: 'Proposes a cohort of a scheme, or corrects one before it begins.' })
  async saveCohort(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveCohortInput) input: SaveCohortInput,
  ): Promise<CohortWritten | Refused> {
    const { schemeId, id, expectedVersion, editionId, cdgId, antenneId, ...rest } = input;
    const command = {
      schemeId: uuidOf('Scheme', schemeId),
      id: uuidOrNull('Cohort', id),
      expectedVersion: expectedVersion ?? null,
      fields: {
        ...rest,
        editionId: uuidOf('SchemeEdition', editionId),
        cdgId: uuidOf('Organisation', cdgId),
        antenneId: uuidOf('Organisation', antenneId),
      },
    };
    const result = await context.mutate('saveCohort', command, (tx) => saveCohort(tx, command));
    const cohort = result.ok ? await modelOfCohort(context, result.value.id) : null;
    return payload(result, () => Object.assign(new CohortWritten(), { cohort }));
  }

  @Mutation(() => CohortPayload, {
    description: 'Leads a cohort one step on, with what that brings to its candidatures.',
  })
  async moveCohort(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('event', () => CohortEventEnum) event: CohortEvent,
    @Arg('expectedVersion', () => Int, { description: 'Version read.' }) expectedVersion: number,
    @Arg('details', () => CohortStepInput, { nullable: true }) details?: CohortStepInput,
  ): Promise<CohortWritten | Refused> {
    const command = { id: uuidOf('Cohort', id), event, expectedVersion, details: { ...details } as CohortDetails };
    const result = await context.mutate('moveCohort', command, (tx) => moveCohort(tx, command));
    const cohort = result.ok ? await modelOfCohort(context, result.value.id) : null;
    return payload(result, () => Object.assign(new CohortWritten(), { cohort }));
  }

  @Mutation(() => ExperimentPayload, {
    description: 'Records what the committee concludes of the experiment that the other cohorts wait for.',
  })
  async assessExperiment(
    @Ctx() context: GraphQLContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('outcome', () => ExperimentOutcomeEnum) outcome: ExperimentOutcome,
    @Arg('assessedOn', () => DateScalar) assessedOn: string,
    @Arg('note', () => String, { nullable: true }) note?: string,
  ): Promise<ExperimentAssessed | Refused> {
    const command = {
      conventionId: uuidOf('Convention', conventionId),
      outcome,
      assessedOn: assessedOn as CalendarDate,
      note: note?.trim().slice(0, 2000) || null,
    };
    const result = await context.mutate('assessExperiment', command, (tx) => assessExperiment(tx, command));
    const row = result.ok ? await loadConvention(context, result.value.id) : null;
    const convention = row && conventionModel(row, context.today);
    return payload(result, () => Object.assign(new ExperimentAssessed(), { convention }));
  }

  @Mutation(() => CandidaturePayload, { description: 'Enters a candidature, or corrects what was entered.' })
  async saveCandidature(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveCandidatureInput) input: SaveCandidatureInput,
  ): Promise<CandidatureWritten | Refused> {
    const { cohortId, id, expectedVersion, employerId, ...rest } = input;
    const command = {
      cohortId: uuidOf('Cohort', cohortId),
      id: uuidOrNull('Candidature', id),
      expectedVersion: expectedVersion ?? null,
      fields: { ...rest, employerId: uuidOrNull('Organisation', employerId) },
    };
    const result = await context.mutate('saveCandidature', command, (tx) => saveCandidature(tx, command));
    const candidature = result.ok ? await modelOfCandidature(context, result.value.id) : null;
    return payload(result, () => Object.assign(new CandidatureWritten(), { candidature }));
  }

  @Mutation(() => CandidaturesPayload, {
    description: 'Leads candidatures of a cohort one step on, each for itself; those that are refused stay.',
  })
  async moveCandidatures(
    @Ctx() context: GraphQLContext,
    @Arg('cohortId', () => ID) cohortId: string,
    @Arg('event', () => CandidatureEventEnum) event: CandidatureEvent,
    @Arg('items', () => [CandidatureItemInput], { description: 'At most 200.' }) items: CandidatureItemInput[],
    @Arg('details', () => CandidatureStepInput, { nullable: true }) details?: CandidatureStepInput,
  ): Promise<CandidaturesMoved | Refused> {
    const command = {
      cohortId: uuidOf('Cohort', cohortId),
      event,
      items: items.map((item) => ({ id: uuidOf('Candidature', item.id), expectedVersion: item.expectedVersion })),
      details: { ...details } as StepDetails,
    };
    const result = await context.mutate('moveCandidatures', command, (tx) => moveCandidatures(tx, command));
    if (!result.ok) return payload(result, () => new CandidaturesMoved());
    const asked = new Set(command.items.map(({ id }) => id));
    const { moved, refused } = result.value;
    return Object.assign(new CandidaturesMoved(), {
      cohort: await modelOfCohort(context, result.value.cohortId),
      moved: await Promise.all(
        moved.map(async ({ id, from, to }) =>
          Object.assign(new CandidatureMovedType(), {
            candidature: await modelOfCandidature(context, id),
            from,
            to,
            asked: asked.has(id),
          }),
        ),
      ),
      kept: await Promise.all(
        refused.map(async ({ id, refusals }) =>
          Object.assign(new CandidatureKeptType(), { candidature: await modelOfCandidature(context, id), refusals }),
        ),
      ),
    });
  }

  @Mutation(() => CandidaturePayload, {
    description: 'Takes back the last step of a candidature, in the session in which it was taken.',
  })
  async undoCandidature(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version read.' }) expectedVersion: number,
  ): Promise<CandidatureWritten | Refused> {
    const command = { id: uuidOf('Candidature', id), expectedVersion };
    const result = await context.mutate('undoCandidature', command, (tx) => undoCandidature(tx, command));
    const candidature = result.ok ? await modelOfCandidature(context, result.value.id) : null;
    return payload(result, () => Object.assign(new CandidatureWritten(), { candidature }));
  }

  @Mutation(() => CandidaturePayload, { description: 'Erases who a candidate was, at their request.' })
  async eraseCandidate(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version read.' }) expectedVersion: number,
  ): Promise<CandidatureWritten | Refused> {
    const command = { id: uuidOf('Candidature', id), expectedVersion };
    const result = await context.mutate('eraseCandidate', command, (tx) => erasePerson(tx, command));
    const candidature = result.ok ? await modelOfCandidature(context, result.value.id) : null;
    return payload(result, () => Object.assign(new CandidatureWritten(), { candidature }));
  }
}
