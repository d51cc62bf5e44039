import type { PlannedCalendar } from '@maillage/domain/cohorts';
import type { Refusal, Result } from '@maillage/kernel';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../../context.ts';
import { uuidOf, uuidOrNull } from '../../../../platform/graphql/ids.ts';
import { payload, payloadOf, RefusalType, type Refused } from '../../../../platform/graphql/refused.ts';
import { loadTrainingDays } from '../../persistence/attendance/attendance.loader.ts';
import { cancelTrainingDay, generateCalendar, saveTrainingDay } from '../../use-cases/attendance/keep-calendar.ts';
import { CohortType } from '../cohort.type.ts';
import { GenerateCalendarInput, SaveTrainingDayInput } from './attendance.input.ts';
import { PlannedDayType, TrainingDayType } from './calendar.type.ts';
import { modelOfCohort } from '../cohort-models.ts';
import { trainingDayModel } from './models.ts';

@ObjectType('CalendarGenerated', { description: 'The calendar that was generated, or that would be.' })
class CalendarGenerated {
  @Field(() => CohortType, { nullable: true })
  cohort!: CohortType | null;

  @Field(() => [PlannedDayType])
  days!: readonly PlannedDayType[];

  @Field(() => Int, { description: 'Days of theory of the programme that found no room.' })
  missingTheory!: number;

  @Field(() => Int)
  missingImmersion!: number;
}
const CalendarPayload = payloadOf('CalendarPayload', CalendarGenerated);

@ObjectType('TrainingDayWritten')
class TrainingDayWritten {
  @Field(() => TrainingDayType, { nullable: true })
  day!: TrainingDayType | null;

  @Field(() => CohortType, { nullable: true })
  cohort!: CohortType | null;

  @Field(() => [RefusalType], { description: 'What is told of the calendar, and has stopped nobody.' })
  warnings!: readonly Refusal[];
}
const TrainingDayPayload = payloadOf('TrainingDayPayload', TrainingDayWritten);

const plannedModels = ({ days }: PlannedCalendar): PlannedDayType[] =>
  days.map((day) => Object.assign(new PlannedDayType(), day));

async function dayWritten(
  context: GraphQLContext,
  result: Result<{ id: string; cohortId: string; warnings: Refusal[] }, Refusal>,
): Promise<TrainingDayWritten | Refused> {
  if (!result.ok) return payload(result, () => new TrainingDayWritten());
  const { id, cohortId, warnings } = result.value;
  const row = (await loadTrainingDays(context, cohortId)).find((day) => day.id === id);
  const day = row ? trainingDayModel(row) : null;
  return Object.assign(new TrainingDayWritten(), { day, cohort: await modelOfCohort(context, cohortId), warnings });
}

@Resolver()
export class CalendarMutations {
  @Mutation(() => CalendarPayload, {
    description: 'Lays the programme over the dates of a cohort, as a trial or for good; replaces an unused calendar.',
  })
  async generateCalendar(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => GenerateCalendarInput) input: GenerateCalendarInput,
  ): Promise<CalendarGenerated | Refused> {
    const { cohortId, dryRun, closures, ...rest } = input;
    const fields = { ...rest, closures: closures.map(({ from, to }) => ({ from, to })) };
    const command = { cohortId: uuidOf('Cohort', cohortId), dryRun, fields };
    const result = await context.mutate('generateCalendar', command, (tx) => generateCalendar(tx, command));
    if (!result.ok) return payload(result, () => new CalendarGenerated());
    const { planned } = result.value;
    return Object.assign(new CalendarGenerated(), {
      cohort: await modelOfCohort(context, result.value.cohortId),
      days: plannedModels(planned),
      missingTheory: planned.missing.theory,
      missingImmersion: planned.missing.immersion,
    });
  }

  @Mutation(() => TrainingDayPayload, { description: 'Adds a day to a calendar, or moves and describes one.' })
  async saveTrainingDay(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveTrainingDayInput) input: SaveTrainingDayInput,
  ): Promise<TrainingDayWritten | Refused> {
    const { cohortId, id, expectedVersion, ...fields } = input;
    const command = {
      cohortId: uuidOf('Cohort', cohortId),
      id: uuidOrNull('TrainingDay', id),
      expectedVersion: expectedVersion ?? null,
      fields,
    };
    const result = await context.mutate('saveTrainingDay', command, (tx) => saveTrainingDay(tx, command));
    return dayWritten(context, result);
  }

  @Mutation(() => TrainingDayPayload, {
    description: 'Cancels a day on which nothing was written; it stays, with why.',
  })
  async cancelTrainingDay(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version read.' }) expectedVersion: number,
    @Arg('reason', () => String) reason: string,
  ): Promise<TrainingDayWritten | Refused> {
    const command = { id: uuidOf('TrainingDay', id), expectedVersion, reason };
    const result = await context.mutate('cancelTrainingDay', command, (tx) => cancelTrainingDay(tx, command));
    return dayWritten(context, result);
  }
}
