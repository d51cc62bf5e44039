import type { SqlReader } from '../../../db/sql.ts';

/** For which communes the organisation acted for states or surveys needs. */
export interface ScopeRow {
  /** INSEE code of the commune that it is. */
  ownCommune: string | null;
  /** Codes of the départements that it surveys. */
  surveyed: string[];
}

/** needs scope: the one of the organisation acted for */
export async function scopeOf(db: SqlReader): Promise<ScopeRow> {
  const [row] = await db.query<ScopeRow>(
    'select cohorts.own_commune() as "ownCommune", cohorts.surveyed_departements() as surveyed',
  );
  return row!;
}
