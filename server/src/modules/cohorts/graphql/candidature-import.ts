import { CANDIDATURE_FIELDS, type CandidatureField, type ColumnMapping } from '@maillage/domain/cohorts';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import {
  Arg,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, RefusalType, type Refused } from '../../../platform/graphql/refused.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { loadCohort } from '../persistence/cohorts.loader.ts';
import { importCandidatures, previewOf, readCandidatureFile } from '../use-cases/import-candidatures.ts';
import { CandidateOriginEnum } from './candidature.type.ts';
import { cohortModel } from './cohort-models.ts';
import { CohortType } from './cohort.type.ts';
import { enumOf } from './enum-of.ts';

const CandidatureFieldEnum = enumOf(CANDIDATURE_FIELDS);
registerEnumType(CandidatureFieldEnum, {
  name: 'CandidatureField',
  description: 'What a column of a file of candidatures may hold.',
});

@ObjectType('FileColumn', { description: 'A column of a file, with what it is taken to hold.' })
class FileColumnType {
  @Field(() => String)
  header!: string;

  @Field(() => [String], { description: 'Its first values that are not empty, at most 3.' })
  samples!: string[];

  @Field(() => CandidatureFieldEnum, {
    nullable: true,
    description: 'What it is taken to hold; null when nobody knows.',
  })
  field!: CandidatureField | null;
}

@ObjectType('CandidatureFile', { description: 'A file that was sent to be imported, as it is read.' })
class CandidatureFileType {
  @Field(() => [FileColumnType])
  columns!: FileColumnType[];

  @Field(() => Int, { description: 'Lines that are not blank, the header apart.' })
  lines!: number;

  @Field(() => [RefusalType], { description: 'Why it cannot be read; empty when it can.' })
  refusals!: readonly Refusal[];
}

@ObjectType('RefusedLine', { description: 'A line of a file that is not entered, with every reason.' })
class RefusedLineType {
  @Field(() => Int, { description: 'Its number in the file, from 1; the header counts.' })
  line!: number;

  @Field(() => [RefusalType])
  refusals!: readonly Refusal[];
}

@ObjectType('CandidaturesImported', { description: 'What an import did, or would do.' })
class CandidaturesImported {
  @Field(() => CohortType, { nullable: true })
  cohort!: CohortType | null;

  @Field(() => Boolean, { description: 'Whether it was a trial, that wrote nothing.' })
  dryRun!: boolean;

  @Field(() => Int, { description: 'Lines that are right.' })
  accepted!: number;

  @Field(() => [RefusedLineType], { description: 'Those that are not, in the order of the file.' })
  refused!: RefusedLineType[];
}
const CandidaturesImportPayload = payloadOf('CandidaturesImportPayload', CandidaturesImported);

@InputType('ColumnOfField', { description: 'Which column of a file holds a field.' })
class ColumnOfFieldInput {
  @Field(() => CandidatureFieldEnum)
  field!: CandidatureField;

  @Field(() => Int, { description: 'From 0.' })
  column!: number;
}

@InputType('ImportCandidaturesInput')
class ImportCandidaturesInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID, { description: 'A file sent for it.' })
  fileId!: string;

  @Field(() => [ColumnOfFieldInput])
  mapping!: ColumnOfFieldInput[];

  @Field(() => CandidateOriginEnum, { nullable: true, description: 'The public of the lines that tell none.' })
  audience?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the lines that tell none.' })
  receivedOn?: string | null;

  @Field(() => Boolean, { description: 'A trial: everything is checked, nothing is written.' })
  dryRun!: boolean;
}

@Resolver()
export class CandidatureImportResolver {
  @Query(() => CandidatureFileType, { description: 'How a file that was sent to be imported into a cohort is read.' })
  async candidatureFile(
    @Ctx() context: GraphQLContext,
    @Arg('cohortId', () => ID) cohortId: string,
    @Arg('fileId', () => ID) fileId: string,
  ): Promise<CandidatureFileType> {
    const ids = { cohortId: uuidOf('Cohort', cohortId), fileId: uuidOf('File', fileId) };
    const table = await readCandidatureFile(context.gate, context.requireActor(), ids);
    if (!table.ok) return Object.assign(new CandidatureFileType(), { columns: [], lines: 0, refusals: table.errors });
    const { columns, mapping, lines } = previewOf(table.value);
    const fieldAt = new Map(Object.entries(mapping).map(([field, column]) => [column, field]));
    return Object.assign(new CandidatureFileType(), {
      columns: columns.map((column, at) =>
        Object.assign(new FileColumnType(), column, { field: fieldAt.get(at) ?? null }),
      ),
      lines,
      refusals: [],
    });
  }

  @Mutation(() => CandidaturesImportPayload, {
    description: 'Enters the candidatures of a file: what is right is written, each other line is told why not.',
  })
  async importCandidatures(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => ImportCandidaturesInput) input: ImportCandidaturesInput,
  ): Promise<CandidaturesImported | Refused> {
    const { dryRun } = input;
    const cohortId = uuidOf('Cohort', input.cohortId);
    const fileId = uuidOf('File', input.fileId);
    const mapping: ColumnMapping = Object.fromEntries(input.mapping.map(({ field, column }) => [field, column]));
    const defaults = {
      audience: input.audience ?? null,
      receivedOn: (input.receivedOn ?? null) as CalendarDate | null,
    };
    const table = await readCandidatureFile(context.gate, context.requireActor(), { cohortId, fileId });
    if (!table.ok) return payload(table, () => new CandidaturesImported());
    const command = { cohortId, fileId, mapping, defaults, dryRun };
    const result = await context.mutate('importCandidatures', command, (tx) =>
      importCandidatures(tx, table.value, command),
    );
    const row = result.ok ? await loadCohort(context, cohortId) : null;
    return payload(result, ({ accepted, refused }) =>
      Object.assign(new CandidaturesImported(), { cohort: row && cohortModel(row), dryRun, accepted, refused }),
    );
  }
}
