import type { CalendarDate, Refusal, Result } from '@maillage/kernel';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../../context.ts';
import { toGlobalId, uuidOf, uuidOrNull } from '../../../../platform/graphql/ids.ts';
import { payload, payloadOf, RefusalType, type Refused } from '../../../../platform/graphql/refused.ts';
import { DateScalar } from '../../../../platform/graphql/scalars.ts';
import { loadTrainingDays } from '../../persistence/attendance/attendance.loader.ts';
import { certifyStatement, saveAbsenceRule } from '../../use-cases/attendance/certify-statement.ts';
import { closeSheets, correctAttendance } from '../../use-cases/attendance/close-sheets.ts';
import {
  recordAttendance,
  signSheets,
  type Outcome,
  type Recorded,
} from '../../use-cases/attendance/record-attendance.ts';
import { CohortType } from '../cohort.type.ts';
import { enumOf } from '../enum-of.ts';
import {
  AttendanceEntryInput,
  CorrectAttendanceInput,
  SheetSignatureInput,
  SheetVersionInput,
} from './attendance.input.ts';
import { modelOfCohort } from '../cohort-models.ts';
import { attendanceDayModel } from './models.ts';
import { AttendanceSheetType } from './sheet.type.ts';

const BecameEnum = enumOf(['written', 'same', 'superseded', 'refused'] as const);
registerEnumType(BecameEnum, {
  name: 'EntryOutcome',
  description: 'Written; known already; superseded by what somebody wrote later; refused.',
});

@ObjectType('AttendanceOutcome', { description: 'What became of something that a device sent.' })
class AttendanceOutcomeType {
  @Field(() => ID)
  entryId!: string;

  @Field(() => BecameEnum)
  became!: string;

  @Field(() => [RefusalType])
  refusals!: readonly Refusal[];
}

@ObjectType('SheetsWritten')
class SheetsWritten {
  @Field(() => [AttendanceOutcomeType], { description: 'In the order sent; empty where nothing was sent by rows.' })
  outcomes!: AttendanceOutcomeType[];

  @Field(() => [AttendanceSheetType], { description: 'The sheets concerned, as they are now.' })
  sheets!: AttendanceSheetType[];
}
const SheetsPayload = payloadOf('SheetsPayload', SheetsWritten);

@ObjectType('TrainingWritten')
class TrainingWritten {
  @Field(() => CohortType, { nullable: true })
  cohort!: CohortType | null;
}
const TrainingPayload = payloadOf('TrainingPayload', TrainingWritten);

async function sheetsOf(context: GraphQLContext, cohortId: string, halfDayIds: readonly string[]) {
  const days = (await loadTrainingDays(context, cohortId)).filter(({ halves }) =>
    halves.some(({ id }) => halfDayIds.includes(id)),
  );
  const models = await Promise.all(days.map((day) => attendanceDayModel(context, day)));
  const wanted = new Set(halfDayIds.map((id) => toGlobalId('HalfDay', id)));
  return models.flatMap(({ sheets }) => sheets).filter(({ id }) => wanted.has(id));
}

async function sheetsWritten(
  context: GraphQLContext,
  result: Result<Omit<Recorded, 'outcomes'> & { outcomes?: Outcome[] }, Refusal>,
): Promise<SheetsWritten | Refused> {
  if (!result.ok) return payload(result, () => new SheetsWritten());
  const { cohortId, halfDayIds, outcomes = [] } = result.value;
  return Object.assign(new SheetsWritten(), {
    outcomes: outcomes.map((outcome) => Object.assign(new AttendanceOutcomeType(), outcome)),
    sheets: await sheetsOf(context, cohortId, halfDayIds),
  });
}

@Resolver()
export class AttendanceMutations {
  @Mutation(() => SheetsPayload, {
    description:
      'Writes who was there on sheets of a cohort; may be sent again, late and by several devices. Each entry for itself.',
  })
  async recordAttendance(
    @Ctx() context: GraphQLContext,
    @Arg('cohortId', () => ID) cohortId: string,
    @Arg('entries', () => [AttendanceEntryInput], { description: 'At most 1 000.' }) entries: AttendanceEntryInput[],
  ): Promise<SheetsWritten | Refused> {
    const command = {
      cohortId: uuidOf('Cohort', cohortId),
      entries: entries.map((entry) => ({
        mark: entry.mark,
        entryId: entry.entryId,
        writtenAt: entry.writtenAt,
        halfDayId: uuidOf('HalfDay', entry.halfDayId),
        candidatureId: uuidOf('Candidature', entry.candidatureId),
        reason: entry.reason ?? null,
        missingMinutes: entry.missingMinutes ?? null,
        evidenceOn: (entry.evidenceOn ?? null) as CalendarDate | null,
      })),
    };
    const result = await context.mutate('recordAttendance', command, (tx) => recordAttendance(tx, command));
    return sheetsWritten(context, result);
  }

  @Mutation(() => SheetsPayload, { description: 'Records signatures on sheets of a cohort, each for itself.' })
  async signSheets(
    @Ctx() context: GraphQLContext,
    @Arg('cohortId', () => ID) cohortId: string,
    @Arg('signatures', () => [SheetSignatureInput], { description: 'At most 1 000.' })
    signatures: SheetSignatureInput[],
  ): Promise<SheetsWritten | Refused> {
    const command = {
      cohortId: uuidOf('Cohort', cohortId),
      signatures: signatures.map(({ halfDayId, candidatureId, entryId, name, way, signedAt }) => ({
        entryId,
        name,
        way,
        signedAt,
        halfDayId: uuidOf('HalfDay', halfDayId),
        candidatureId: uuidOrNull('Candidature', candidatureId),
      })),
    };
    const result = await context.mutate('signSheets', command, (tx) => signSheets(tx, command));
    return sheetsWritten(context, result);
  }

  @Mutation(() => SheetsPayload, { description: 'Closes sheets of a cohort, all of them or none.' })
  async closeSheets(
    @Ctx() context: GraphQLContext,
    @Arg('cohortId', () => ID) cohortId: string,
    @Arg('sheets', () => [SheetVersionInput], { description: 'At most 200.' }) sheets: SheetVersionInput[],
    @Arg('note', () => String, { nullable: true, description: 'Why signatures are missing.' }) note?: string,
  ): Promise<SheetsWritten | Refused> {
    const command = {
      cohortId: uuidOf('Cohort', cohortId),
      sheets: sheets.map((sheet) => ({
        id: uuidOf('HalfDay', sheet.halfDayId),
        expectedVersion: sheet.expectedVersion,
      })),
      note: note ?? null,
    };
    const result = await context.mutate('closeSheets', command, (tx) => closeSheets(tx, command));
    return sheetsWritten(context, result);
  }

  @Mutation(() => SheetsPayload, { description: 'Corrects a closed sheet; what it replaces is kept, with why.' })
  async correctAttendance(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => CorrectAttendanceInput) input: CorrectAttendanceInput,
  ): Promise<SheetsWritten | Refused> {
    const command = {
      cohortId: uuidOf('Cohort', input.cohortId),
      halfDayId: uuidOf('HalfDay', input.halfDayId),
      candidatureId: uuidOf('Candidature', input.candidatureId),
      expectedVersion: input.expectedVersion,
      mark: input.mark,
      reason: input.reason ?? null,
      missingMinutes: input.missingMinutes ?? null,
      evidenceOn: (input.evidenceOn ?? null) as CalendarDate | null,
      why: input.why,
    };
    const result = await context.mutate('correctAttendance', command, (tx) => correctAttendance(tx, command));
    return sheetsWritten(context, result);
  }

  @Mutation(() => TrainingPayload, {
    description: 'Certifies the statement of a month for the training body; it never changes afterwards.',
  })
  async certifyStatement(
    @Ctx() context: GraphQLContext,
    @Arg('cohortId', () => ID) cohortId: string,
    @Arg('month', () => String, { description: "'YYYY-MM'." }) month: string,
    @Arg('fingerprint', () => String, { description: 'Of the statement that was read.' }) fingerprint: string,
  ): Promise<TrainingWritten | Refused> {
    const command = { cohortId: uuidOf('Cohort', cohortId), month, fingerprint };
    const result = await context.mutate('certifyStatement', command, (tx) => certifyStatement(tx, command));
    const cohort = result.ok ? await modelOfCohort(context, result.value.cohortId) : null;
    return payload(result, () => Object.assign(new TrainingWritten(), { cohort }));
  }

  @Mutation(() => TrainingPayload, {
    description: 'Sets from how many half-days in a row an absence is told, in the cohorts of the convention.',
  })
  async saveAbsenceRule(
    @Ctx() context: GraphQLContext,
    @Arg('cohortId', () => ID) cohortId: string,
    @Arg('halfDays', () => Int) halfDays: number,
    @Arg('validFrom', () => DateScalar) validFrom: string,
    @Arg('source', () => String, { description: 'Where the number comes from.' }) source: string,
  ): Promise<TrainingWritten | Refused> {
    const command = {
      cohortId: uuidOf('Cohort', cohortId),
      halfDays,
      validFrom: validFrom as CalendarDate,
      source,
    };
    const result = await context.mutate('saveAbsenceRule', command, (tx) => saveAbsenceRule(tx, command));
    const cohort = result.ok ? await modelOfCohort(context, result.value.cohortId) : null;
    return payload(result, () => Object.assign(new TrainingWritten(), { cohort }));
  }
}
