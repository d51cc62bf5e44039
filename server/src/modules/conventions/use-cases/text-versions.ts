import { contentOf, type AvenantChange, type PartFields, type TextVersion } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import {
  annexVersionsOf,
  articleVersionsOf,
  axesOf,
  commitmentAxesOf,
  commitmentsOf,
  endedVersionsOf,
  partyVersionsOf,
  type AvenantChangeRow,
  type VersionRow,
} from '../persistence/parts.queries.ts';
import { annexFields, articleFields, axisCodesOf, clauseFields, commitmentFields, readAround } from './part-fields.ts';
import { partyAsInput } from './party-as-input.ts';

/** A version of a part as it is stored, in the form in which the rules of avenants read it. */
export interface StoredVersion extends TextVersion {
  /** Row of its table. */
  readonly versionId: string;
}

const day = (text: string | null): CalendarDate | null => text as CalendarDate | null;

/** Every version of every part that an avenant may change; [] when the convention is out of reach. */
export async function textVersions(db: SqlReader, conventionId: string): Promise<StoredVersion[]> {
  const around = await readAround(db, conventionId);
  if (!around) return [];
  const ids = [conventionId];
  const ended = new Map((await endedVersionsOf(db, conventionId)).map(({ id, ordinal }) => [id, ordinal]));
  const codesOf = axisCodesOf(await axesOf(db, ids), await commitmentAxesOf(db, ids));
  const versions = [
    ...(await partyVersionsOf(db, ids)).map((row) =>
      stored('Party', row.id, row.versionId, row, partyAsInput(around, row)),
    ),
    ...(await articleVersionsOf(db, ids)).map((row) =>
      stored('Article', row.id, row.versionId, row, articleFields(row, around.articles)),
    ),
    ...around.clauses.map((row) => stored('Clause', row.partId, row.id, row, clauseFields(row))),
    ...(await commitmentsOf(db, ids, null)).map((row) =>
      stored('Commitment', row.id, row.versionId, row, commitmentFields(row, around.parties, codesOf(row.versionId))),
    ),
    ...(await annexVersionsOf(db, ids)).map((row) => stored('Annex', row.partId, row.id, row, annexFields(row))),
  ];
  // A version that an avenant has ended was replaced by one of that avenant, else the part was taken out.
  return versions.map((version) => {
    const by = ended.get(version.versionId);
    const replaced = versions.some((each) => each.partId === version.partId && each.ordinal === by);
    return by === undefined || replaced ? version : { ...version, removedBy: by };
  });
}

function stored(
  block: TextVersion['block'],
  partId: string,
  versionId: string,
  { validFrom, validTo, instrumentOrdinal }: VersionRow,
  fields: object,
): StoredVersion {
  return {
    block,
    partId,
    versionId,
    fields: contentOf(fields as PartFields),
    validFrom: day(validFrom),
    validTo: day(validTo),
    ordinal: instrumentOrdinal,
  };
}

/** A stored change as the rules read it. */
export function changeFact({ id, block, operation, targetId, before, fields }: AvenantChangeRow): AvenantChange {
  return { id, block, operation, targetId, before, fields };
}
