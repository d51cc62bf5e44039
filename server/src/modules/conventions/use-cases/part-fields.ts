import type {
  AnnexInput,
  ArticleInput,
  AxisInput,
  Block,
  BlockFields,
  ClauseInput,
  CommitmentInput,
  ConventionDetailsInput,
  CopyBlock,
  RecitalInput,
  SourcePart,
  TextPart,
} from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { conventionsById, territoriesOf, type ConventionRow } from '../persistence/convention.queries.ts';
import {
  annexesOf,
  articlesOf,
  axesOf,
  clausesOf,
  commitmentAxesOf,
  commitmentsOf,
  mandatesOf,
  partiesOf,
  recitalsOf,
  type AnnexRow,
  type ArticleRow,
  type AxisRow,
  type ClauseRow,
  type CommitmentRow,
  type RecitalRow,
} from '../persistence/parts.queries.ts';
import type { Editing } from './open-for-editing.ts';
import { partyAsInput } from './party-as-input.ts';

/** A stored part in the form in which it is written, and the version that it has. */
export interface StoredPart<B extends Block = Block> {
  fields: BlockFields[B];
  version: number;
}

/** What is read of a convention before its parts can be told. */
export type Around = Pick<Editing, 'convention' | 'parties' | 'mandates' | 'articles' | 'clauses'>;

const day = (text: string | null): CalendarDate | null => text as CalendarDate | null;

/**
 * Reads what the parts of a text stand in; null when the convention is out of reach.
 * @param asOf day on which the text is read; null = all its versions
 */
export async function readAround(
  db: SqlReader,
  conventionId: string,
  asOf: CalendarDate | null = null,
): Promise<Around | null> {
  const ids = [conventionId];
  const [convention] = await conventionsById(db, ids);
  if (!convention) return null;
  return {
    convention,
    parties: await partiesOf(db, ids, asOf),
    mandates: await mandatesOf(db, ids),
    articles: await articlesOf(db, ids, asOf),
    clauses: await clausesOf(db, ids, asOf),
  };
}

/**
 * A part of a text in the form of its input, so that what is stored and what is typed can be compared field by field.
 * @param id uuid of the part; of no use for the convention itself
 * @returns null when the convention has no such part
 */
export async function partFields(
  db: SqlReader,
  around: Around,
  block: Block,
  id: string | null,
): Promise<StoredPart | null> {
  const ids = [around.convention.id];
  const found = <R extends { id: string; version: number }>(
    rows: readonly R[],
    fieldsOf: (row: R) => BlockFields[Block],
  ): StoredPart | null => {
    const row = rows.find((each) => each.id === id);
    return row ? { fields: fieldsOf(row), version: row.version } : null;
  };
  switch (block) {
    case 'Convention':
      return { fields: await detailsFields(db, around.convention), version: around.convention.version };
    case 'Article':
      return found(around.articles, (row) => articleFields(row, around.articles));
    case 'Clause':
      return found(around.clauses, clauseFields);
    case 'Party':
      return found(around.parties, (row) => partyAsInput(around, row));
    case 'Recital':
      return found(await recitalsOf(db, ids, null), recitalFields);
    case 'Annex':
      return found(await annexesOf(db, ids, null), annexFields);
    case 'Axis': {
      const axes = await axesOf(db, ids);
      return found(axes, (row) => axisFields(row, axes));
    }
    case 'Commitment': {
      const row = (await commitmentsOf(db, ids, null)).find((each) => each.id === id);
      if (!row) return null;
      const codesOf = axisCodesOf(await axesOf(db, ids), await commitmentAxesOf(db, ids));
      return { fields: commitmentFields(row, around.parties, codesOf(row.versionId)), version: row.version };
    }
  }
}

/** Codes of the axes to which each version of a commitment is attached, in order. */
export function axisCodesOf(
  axes: readonly AxisRow[],
  served: readonly { commitmentVersionId: string; axisId: string }[],
): (versionId: string) => string[] {
  return (id) =>
    served
      .filter((each) => each.commitmentVersionId === id)
      .flatMap(({ axisId }) => axes.find((axis) => axis.id === axisId)?.code ?? [])
      .toSorted();
}

/** Every part of a text, all versions of them, in the form in which they are written. */
export async function textParts(db: SqlReader, around: Around): Promise<TextPart[]> {
  const parts = await identifiedParts(db, around, null);
  return [
    { block: 'Convention', fields: await detailsFields(db, around.convention) },
    ...parts
      .map(({ block, fields }) => ({ block, fields }) as TextPart)
      .map(withHash(await annexesOf(db, [around.convention.id], null))),
  ];
}

/** What is agreed of an annex is the content of its file, whatever that is called here. */
const withHash =
  (annexes: readonly AnnexRow[]) =>
  (part: TextPart): TextPart => {
    if (part.block !== 'Annex') return part;
    const { fileId } = part.fields;
    const fileHash = annexes.find((row) => row.fileId !== null && row.fileId === fileId)?.fileHash ?? null;
    return { block: 'Annex', fields: { ...part.fields, fileId: fileHash } };
  };

/**
 * The parts of a text with their ids, the same through all their versions, in the form in which they are written.
 * @param around read on the same day
 * @param asOf day on which the text is read; null = all its versions
 */
export async function identifiedParts(db: SqlReader, around: Around, asOf: CalendarDate | null): Promise<SourcePart[]> {
  const ids = [around.convention.id];
  const axes = await axesOf(db, ids);
  const codesOf = axisCodesOf(axes, await commitmentAxesOf(db, ids));
  const recitals = await recitalsOf(db, ids, asOf);
  const commitments = await commitmentsOf(db, ids, asOf);
  const annexes = await annexesOf(db, ids, asOf);
  const part = <B extends CopyBlock>(block: B, id: string, fields: BlockFields[B]): SourcePart =>
    ({ block, id, fields }) as SourcePart;
  return [
    ...recitals.map((row) => part('Recital', row.id, recitalFields(row))),
    ...around.parties.map((row) => part('Party', row.id, partyAsInput(around, row))),
    ...around.articles.map((row) => part('Article', row.id, articleFields(row, around.articles))),
    ...around.clauses.map((row) => part('Clause', row.partId, clauseFields(row))),
    ...commitments.map((row) =>
      part('Commitment', row.id, commitmentFields(row, around.parties, codesOf(row.versionId))),
    ),
    ...annexes.map((row) => part('Annex', row.partId, annexFields(row))),
    ...axes.map((row) => part('Axis', row.id, axisFields(row, axes))),
  ];
}

export async function detailsFields(db: SqlReader, row: ConventionRow): Promise<ConventionDetailsInput> {
  const { title, reference, object, parentId, signedAtPlace, sourceNote } = row;
  const territory = (await territoriesOf(db, [row.id])).map(({ kind, code }) => ({ kind, code }));
  return { title, reference, kind: row.kind, object, parentId, territory, signedAtPlace, sourceNote } as never;
}

export function articleFields(row: ArticleRow, articles: readonly ArticleRow[]): ArticleInput {
  return {
    number: row.number,
    heading: row.heading,
    body: row.body,
    parentNumber: articles.find((each) => each.id === row.parentId)?.number ?? null,
    position: row.position,
    validFrom: day(row.validFrom),
    validTo: day(row.validTo),
  };
}

export function clauseFields(row: ClauseRow): ClauseInput {
  return {
    kind: row.kind,
    scope: row.scope,
    value: row.value as ClauseInput['value'],
    articleNumber: row.articleNumber,
    ruleId: row.ruleId,
    validFrom: day(row.validFrom),
    validTo: day(row.validTo),
  };
}

export function commitmentFields(row: CommitmentRow, parties: Around['parties'], axisCodes: string[]): CommitmentInput {
  const keyOf = (id: string): string => parties.find((party) => party.id === id)?.key ?? '';
  return {
    partyKey: keyOf(row.partyId),
    beneficiaryKeys: row.beneficiaryPartyIds.map(keyOf),
    articleNumber: row.articleNumber,
    ruleId: row.ruleId,
    title: row.title,
    description: row.description,
    recurrence: row.recurrence,
    dueRule: (row.dueRule ?? { type: 'none' }) as CommitmentInput['dueRule'],
    evidenceKinds: row.evidenceKinds as CommitmentInput['evidenceKinds'],
    axisCodes,
    survivesTerm: row.survivesTerm,
    validFrom: day(row.validFrom),
    validTo: day(row.validTo),
  };
}

export const recitalFields = ({ position, kind, text, legalReference }: RecitalRow): RecitalInput => ({
  position,
  kind,
  text,
  legalReference,
});

export const annexFields = ({
  number,
  title,
  articleNumber,
  receivedOn,
  fileId,
  note,
  position,
}: AnnexRow): AnnexInput => ({
  number,
  title,
  articleNumber,
  receivedOn: day(receivedOn),
  fileId,
  note,
  position,
});

export function axisFields(
  { scope, list, code, label, parentId, position }: AxisRow,
  axes: readonly AxisRow[],
): AxisInput {
  return { scope, list, code, label, parentCode: axes.find((each) => each.id === parentId)?.code ?? null, position };
}
