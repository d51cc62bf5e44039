import type { SqlReader } from '../../../db/sql.ts';

export interface RegionRecord {
  /** INSEE code, e.g. '52'. */
  code: string;
  name: string;
}

export interface DepartementRecord {
  /** E.g. '44', '2A', '974'; an overseas collectivité has one too. */
  code: string;
  name: string;
  /** Null for the overseas collectivités. */
  regionCode: string | null;
}

/** the last import, and what it found */
export interface ImportRecord {
  /** Year of the communes, EPCI and populations. */
  vintage: string;
  /** Package and version of the communes and EPCI. */
  source: string;
  /** File of coordinates given to it, or package and version of the points. */
  pointsSource: string;
  communes: number;
  epcis: number;
  /** Communes with a point of their own, and those of which an official file gave it. */
  exactPoints: number;
  officialPoints: number;
  /** Rows inserted, changed or retired. */
  rowsChanged: number;
  /** Lines of the file of coordinates that could not be read. */
  refusedLines: number;
  finishedAt: Date;
}

/** régions: the 18, in the order of their names */
export function regions(db: SqlReader): Promise<RegionRecord[]> {
  return db.query('select code, name from reference.region order by name collate "fr-x-icu", code');
}

/** départements: all, or those of a région, in the order of their codes */
export function departements(db: SqlReader, region: string | null = null): Promise<DepartementRecord[]> {
  return db.query(
    `select code, name, region_code as "regionCode" from reference.departement
     where $1::text is null or region_code = $1 order by code collate "C"`,
    [region],
  );
}

/** the last import of reference data; null before the first */
export async function lastImport(db: SqlReader): Promise<ImportRecord | null> {
  const [run] = await db.query<ImportRecord>(
    `select vintage, source, points_source as "pointsSource", communes, epcis, exact_points as "exactPoints",
       official_points as "officialPoints", rows_changed as "rowsChanged", refused_lines as "refusedLines",
       finished_at as "finishedAt"
     from reference.import_run order by id desc limit 1`,
  );
  return run ?? null;
}
