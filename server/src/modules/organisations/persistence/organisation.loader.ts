import type { SqlReader } from '../../../db/sql.ts';
import { groupRows, pickRows, type Loaders } from '../../../platform/graphql/loaders.ts';
import { linksOf, organisationsById, reachOf, type LinkRow, type OrganisationRow } from './organisation.queries.ts';

const BY_ID = Symbol('organisation by id');
const REACH = Symbol('organisation reach');
const LINKS = Symbol('organisation links');

interface Reading {
  loaders: Loaders;
  readonly gate: SqlReader;
}

export function loadOrganisation(reading: Reading, id: string): Promise<OrganisationRow | null> {
  return reading.loaders
    .get<string, OrganisationRow | null>(BY_ID, async (ids) =>
      pickRows(ids, await organisationsById(reading.gate, ids), (row) => row.id),
    )
    .load(id);
}

export async function loadReach(reading: Reading, id: string): Promise<string[]> {
  const rows = await reading.loaders
    .get<string, { organisationId: string; departementCode: string }[]>(REACH, async (ids) =>
      groupRows(ids, await reachOf(reading.gate, ids), (row) => row.organisationId),
    )
    .load(id);
  return rows.map((row) => row.departementCode);
}

export function loadLinks(reading: Reading, id: string): Promise<LinkRow[]> {
  return reading.loaders
    .get<string, LinkRow[]>(LINKS, async (ids) => {
      const rows = await linksOf(reading.gate, ids);
      return ids.map((one) => rows.filter((row) => row.fromId === one || row.toId === one));
    })
    .load(id);
}
