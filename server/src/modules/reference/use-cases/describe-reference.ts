import { REFERENCE_SOURCES, type ReferenceSource } from '@maillage/reference';
import type { SqlReader } from '../../../db/sql.ts';
import {
  departements,
  lastImport,
  regions,
  type DepartementRecord,
  type ImportRecord,
  type RegionRecord,
} from '../persistence/area.queries.ts';

export interface ReferenceDescription {
  /** What must be cited wherever the data is shown, with vintage and licence. */
  sources: readonly ReferenceSource[];
  /** Null before the first import. */
  lastImport: ImportRecord | null;
}

/** Where the reference data comes from and how much of it is exact. */
export async function describeReference(db: SqlReader): Promise<ReferenceDescription> {
  return { sources: REFERENCE_SOURCES, lastImport: await lastImport(db) };
}

/** The 18 régions, in the order of their names. */
export function listRegions(db: SqlReader): Promise<RegionRecord[]> {
  return regions(db);
}

/** All départements and overseas collectivités, or those of a région, in the order of their codes. */
export function listDepartements(db: SqlReader, region: string | null = null): Promise<DepartementRecord[]> {
  return departements(db, region);
}
