import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { loadCohort } from '../persistence/cohorts.loader.ts';
import { loadJuryDay } from '../persistence/jury.loader.ts';
import { closeJury } from '../use-cases/close-jury.ts';
import { saveGrid } from '../use-cases/save-grid.ts';
import { saveJuryDay } from '../use-cases/save-jury-day.ts';
import { declareBond, scoreCandidate } from '../use-cases/score-candidate.ts';
import { cohortModel } from './cohort-models.ts';
import { CohortType } from './cohort.type.ts';
import { SaveGridInput, SaveJuryDayInput, ScoreCandidateInput } from './jury.input.ts';
import { juryDayModel } from './jury-models.ts';
import { JuryDayType } from './jury.type.ts';

@ObjectType('SelectionGridWritten')
class SelectionGridWritten {
  @Field(() => CohortType, { nullable: true })
  cohort!: CohortType | null;
}
const SelectionGridPayload = payloadOf('SelectionGridPayload', SelectionGridWritten);

@ObjectType('JuryDayWritten')
class JuryDayWritten {
  @Field(() => JuryDayType, { nullable: true })
  juryDay!: JuryDayType | null;
}
const JuryDayPayload = payloadOf('JuryDayPayload', JuryDayWritten);

async function written(context: GraphQLContext, id: string): Promise<JuryDayType | null> {
  const row = await loadJuryDay(context, id);
  return row && juryDayModel(row);
}

@Resolver()
export class JuryMutations {
  @Mutation(() => SelectionGridPayload, { description: 'Writes the grid of a cohort, until the first score is given.' })
  async saveGrid(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveGridInput) { cohortId, expectedVersion, criteria }: SaveGridInput,
  ): Promise<SelectionGridWritten | Refused> {
    const command = {
      cohortId: uuidOf('Cohort', cohortId),
      expectedVersion: expectedVersion ?? null,
      fields: { criteria: criteria.map((criterion) => ({ ...criterion })) },
    };
    const result = await context.mutate('saveGrid', command, (tx) => saveGrid(tx, command));
    const row = result.ok ? await loadCohort(context, result.value.id) : null;
    return payload(result, () => Object.assign(new SelectionGridWritten(), { cohort: row && cohortModel(row) }));
  }

  @Mutation(() => JuryDayPayload, { description: 'Calls candidates before a jury on a day, or corrects that day.' })
  async saveJuryDay(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveJuryDayInput) input: SaveJuryDayInput,
  ): Promise<JuryDayWritten | Refused> {
    const { cohortId, id, expectedVersion, jurors, candidatures, ...rest } = input;
    const command = {
      cohortId: uuidOf('Cohort', cohortId),
      id: uuidOrNull('JuryDay', id),
      expectedVersion: expectedVersion ?? null,
      fields: {
        ...rest,
        jurors: jurors.map((juror) => ({
          accountId: uuidOf('Account', juror.accountId),
          organisationId: uuidOf('Organisation', juror.organisationId),
        })),
        candidatures: candidatures.map((candidature) => uuidOf('Candidature', candidature)),
      },
    };
    const result = await context.mutate('saveJuryDay', command, (tx) => saveJuryDay(tx, command));
    const juryDay = result.ok ? await written(context, result.value.id) : null;
    return payload(result, () => Object.assign(new JuryDayWritten(), { juryDay }));
  }

  @Mutation(() => JuryDayPayload, { description: 'Gives a candidate the points of the actor, who sits on the jury.' })
  async scoreCandidate(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => ScoreCandidateInput) input: ScoreCandidateInput,
  ): Promise<JuryDayWritten | Refused> {
    const command = {
      juryDayId: uuidOf('JuryDay', input.juryDayId),
      candidatureId: uuidOf('Candidature', input.candidatureId),
      expectedVersion: input.expectedVersion ?? null,
      fields: {
        remark: input.remark ?? null,
        scores: input.scores.map(({ criterionId, points }) => ({
          criterionId: uuidOf('SelectionCriterion', criterionId),
          points: points ?? null,
        })),
      },
    };
    const result = await context.mutate('scoreCandidate', command, (tx) => scoreCandidate(tx, command));
    const juryDay = result.ok ? await written(context, result.value.id) : null;
    return payload(result, () => Object.assign(new JuryDayWritten(), { juryDay }));
  }

  @Mutation(() => JuryDayPayload, {
    description:
      'The actor, who sits on the jury, declares to know a candidate: what was given goes, nothing more counts.',
  })
  async declareBond(
    @Ctx() context: GraphQLContext,
    @Arg('juryDayId', () => ID) juryDayId: string,
    @Arg('candidatureId', () => ID) candidatureId: string,
  ): Promise<JuryDayWritten | Refused> {
    const command = {
      juryDayId: uuidOf('JuryDay', juryDayId),
      candidatureId: uuidOf('Candidature', candidatureId),
    };
    const result = await context.mutate('declareBond', command, (tx) => declareBond(tx, command));
    const juryDay = result.ok ? await written(context, result.value.id) : null;
    return payload(result, () => Object.assign(new JuryDayWritten(), { juryDay }));
  }

  @Mutation(() => JuryDayPayload, {
    description: 'Closes the minutes of a jury: the ranking is kept, and everybody ranked has been heard that day.',
  })
  async closeJury(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int, { description: 'Version read.' }) expectedVersion: number,
    @Arg('absent', () => [ID], { description: 'Candidatures of those who did not come.' }) absent: string[],
  ): Promise<JuryDayWritten | Refused> {
    const command = {
      id: uuidOf('JuryDay', id),
      expectedVersion,
      absent: [...new Set(absent)].slice(0, 60).map((candidature) => uuidOf('Candidature', candidature)),
    };
    const result = await context.mutate('closeJury', command, (tx) => closeJury(tx, command));
    const juryDay = result.ok ? await written(context, result.value.id) : null;
    return payload(result, () => Object.assign(new JuryDayWritten(), { juryDay }));
  }
}
