import { failed, ok, parseSiret, refusal, type Refusal, type Result } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { organisationBySiret, type OrganisationRow } from '../persistence/organisation.queries.ts';

const LONGEST = 40;

/**
 * The body that bears a SIRET.
 * @param siret 14 digits; spaces are dropped
 * @returns its entry; INVALID_SIRET when the number cannot exist, UNKNOWN_SIRET when the directory has no such body
 */
export async function findBySiret(db: SqlReader, siret: string): Promise<Result<OrganisationRow, Refusal>> {
  if (siret.trim() === '') return failed([refusal('REQUIRED', ['siret'])]);
  const number = siret.length > LONGEST ? null : parseSiret(siret);
  if (number === null) return failed([refusal('INVALID_SIRET', ['siret'])]);
  const row = await organisationBySiret(db, number);
  return row ? ok(row) : failed([refusal('UNKNOWN_SIRET', ['siret'], { siret: number })]);
}
