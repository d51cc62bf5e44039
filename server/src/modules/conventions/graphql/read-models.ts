import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { ConventionRow } from '../persistence/convention.queries.ts';
import type {
  AnnexRow,
  ArticleRow,
  AxisRow,
  ClauseRow,
  CommitmentRow,
  PartyRow,
  RecitalRow,
  VersionRow,
} from '../persistence/parts.queries.ts';
import { dayRead } from '../use-cases/day-read.ts';
import { ConventionType } from './convention.type.ts';
import { AnnexType, ArticleType, AxisType, ClauseType, CommitmentType, PartyType, RecitalType } from './parts.type.ts';

/** A row as the API shows it, read on a day, or on the last one that the reader reads. */
export function conventionModel(row: ConventionRow, asOf: string): ConventionType {
  const { id, parentId, replacesId, draftingOrganisationId, ...shown } = row;
  return Object.assign(new ConventionType(), shown, {
    uuid: id,
    id: toGlobalId('Convention', id),
    parentUuid: parentId,
    replacesUuid: replacesId,
    draftingOrganisationUuid: draftingOrganisationId,
    asOf: dayRead(row, asOf),
  });
}

function part<T extends object>(
  type: string,
  Model: new () => T,
  row: VersionRow & { id: string },
  more: object = {},
): T {
  return Object.assign(
    new Model(),
    row,
    { uuid: row.id, conventionUuid: row.conventionId, id: toGlobalId(type, row.id) },
    more,
  );
}

export const recitalModel = (row: RecitalRow): RecitalType => part('Recital', RecitalType, row);

export const articleModel = (row: ArticleRow, asOf: string): ArticleType =>
  part('Article', ArticleType, row, {
    asOf,
    parentUuid: row.parentId,
    parentId: row.parentId && toGlobalId('Article', row.parentId),
  });

export const clauseModel = (row: ClauseRow): ClauseType =>
  part('Clause', ClauseType, row, { partId: toGlobalId('Clause', row.partId) });

export const commitmentModel = (row: CommitmentRow, asOf: string): CommitmentType =>
  part('Commitment', CommitmentType, row, {
    versionUuid: row.versionId,
    partyUuid: row.partyId,
    beneficiaryUuids: row.beneficiaryPartyIds,
    asOf,
  });

export const partyModel = (row: PartyRow): PartyType =>
  part('Party', PartyType, row, {
    versionUuid: row.versionId,
    organisationUuid: row.organisationId,
    actsForUuid: row.actsForPartyId,
    representative:
      row.representativeOffice === null
        ? null
        : { office: row.representativeOffice, quality: row.representativeQuality },
    enablingAct:
      row.actKind === null
        ? null
        : { kind: row.actKind, number: row.actNumber, date: row.actOn, partyVersionUuid: row.actVersionId },
  });

export const annexModel = (row: AnnexRow): AnnexType =>
  part('Annex', AnnexType, row, { partId: toGlobalId('Annex', row.partId) });

export const axisModel = (row: AxisRow): AxisType =>
  Object.assign(new AxisType(), row, {
    uuid: row.id,
    id: toGlobalId('Axis', row.id),
    organisationUuid: row.organisationId,
    parentId: row.parentId && toGlobalId('Axis', row.parentId),
  });
