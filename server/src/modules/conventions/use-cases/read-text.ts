import {
  contentOf,
  type CommitmentInput,
  type DocumentInstrument,
  type DocumentSignature,
  type Passage,
  type PartFields,
  type PartyInput,
  type TextFacts,
} from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { ConventionRow } from '../persistence/convention.queries.ts';
import { documentSignaturesOf, organisationNames, type OrganisationNameRow } from '../persistence/document.queries.ts';
import {
  annexVersionsOf,
  articleVersionsOf,
  axesOf,
  commitmentAxesOf,
  commitmentsOf,
  endedVersionsOf,
  instrumentsOf,
  partyVersionsOf,
  recitalsOf,
  type VersionRow,
} from '../persistence/parts.queries.ts';
import {
  annexFields,
  articleFields,
  axisCodesOf,
  axisFields,
  clauseFields,
  commitmentFields,
  detailsFields,
  readAround,
  recitalFields,
  type Around,
} from './part-fields.ts';
import { partyAsInput } from './party-as-input.ts';

/** A convention's text on every day, and the names of those that it names. */
export interface WrittenText {
  convention: ConventionRow;
  facts: TextFacts;
  organisations: ReadonlyMap<string, OrganisationNameRow>;
}

/**
 * Reads every version of every passage of a convention, with what brought it: a fixed number of statements, however long
 * the text is and whatever the days that are asked of it.
 * @returns null when the convention is out of the reader's reach
 */
export async function readText(db: SqlReader, conventionId: string): Promise<WrittenText | null> {
  const around = await readAround(db, conventionId);
  if (!around) return null;
  const ids = [conventionId];
  const axes = await axesOf(db, ids);
  const ended = new Map((await endedVersionsOf(db, conventionId)).map(({ id, ordinal }) => [id, ordinal]));
  const versions: [versionId: string, Passage][] = [
    ...(await recitalsOf(db, ids, null)).map((row) => stored(row.id, 'Recital', row.id, recitalFields(row), row)),
    ...(await partyVersionsOf(db, ids)).map((row) =>
      stored(row.versionId, 'Party', row.id, partyAsInput(around, row), row),
    ),
    ...(await articleVersionsOf(db, ids)).map((row) =>
      stored(row.versionId, 'Article', row.id, articleFields(row, around.articles), row, row.parentId),
    ),
    ...around.clauses.map((row) => stored(row.id, 'Clause', row.partId, clauseFields(row), row, row.articleId)),
    ...(await commitmentPassages(db, around, axes)),
    ...(await annexVersionsOf(db, ids)).map((row) =>
      stored(row.id, 'Annex', row.partId, annexFields(row), row, row.articleId),
    ),
  ];
  // A version that an avenant has ended was replaced by one of that avenant, else the passage was taken out.
  const text = versions.map(([versionId, passage]): Passage => {
    const by = ended.get(versionId);
    const replaced = versions.some(([, { partId, ordinal }]) => partId === passage.partId && ordinal === by);
    return by === undefined || replaced ? passage : { ...passage, removedBy: by };
  });
  const instruments = await instrumentsOf(db, ids);
  return {
    convention: around.convention,
    facts: {
      details: await detailsFields(db, around.convention),
      status: around.convention.status,
      instruments: instruments.map(({ ordinal, label, effectiveOn }): DocumentInstrument => ({
        ordinal,
        label,
        effectiveOn: effectiveOn as CalendarDate | null,
      })),
      text,
      axes: axes.map((row) => axisFields(row, axes)),
      signatures: (await documentSignaturesOf(db, conventionId)) as DocumentSignature[],
    },
    organisations: await namesIn(db, text),
  };
}

/** A version of a passage, with the row that holds it. */
function stored(
  versionId: string,
  block: Passage['block'],
  partId: string,
  fields: object,
  { validFrom, validTo, instrumentOrdinal }: Pick<VersionRow, 'validFrom' | 'validTo' | 'instrumentOrdinal'>,
  articleId: string | null = null,
): [versionId: string, Passage] {
  return [
    versionId,
    {
      block,
      partId,
      fields: contentOf(fields as PartFields),
      articleId,
      validFrom: validFrom as CalendarDate | null,
      validTo: validTo as CalendarDate | null,
      ordinal: instrumentOrdinal,
    },
  ];
}

async function commitmentPassages(
  db: SqlReader,
  { convention, parties }: Around,
  axes: Awaited<ReturnType<typeof axesOf>>,
): Promise<[versionId: string, Passage][]> {
  const ids = [convention.id];
  const codesOf = axisCodesOf(axes, await commitmentAxesOf(db, ids));
  return (await commitmentsOf(db, ids, null)).map((row) => {
    const fields: CommitmentInput & { position: number } = {
      ...commitmentFields(row, parties, codesOf(row.versionId)),
      position: row.position,
    };
    return stored(row.versionId, 'Commitment', row.id, fields, row, row.articleId);
  });
}

async function namesIn(db: SqlReader, text: readonly Passage[]): Promise<ReadonlyMap<string, OrganisationNameRow>> {
  const ids = new Set(
    text
      .filter(({ block }) => block === 'Party')
      .flatMap(({ fields }) => {
        const { organisationId, mandates } = fields as unknown as PartyInput;
        return [organisationId, ...mandates.map(({ mandatorId }) => mandatorId)];
      }),
  );
  return new Map((await organisationNames(db, [...ids])).map((row) => [row.id, row]));
}
