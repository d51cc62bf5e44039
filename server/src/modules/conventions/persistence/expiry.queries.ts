import type { ExpiryStep, ExpiryTold } from '@maillage/domain/conventions';
import { newId } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';

export interface ExpiryStepRow extends ExpiryStep {
  /** Where the parameter comes from. */
  source: string;
}

/** expiry steps: when the parties are told that a convention ends, in order, each with its source */
export function expirySteps(db: SqlReader): Promise<ExpiryStepRow[]> {
  return db.query('select code, anchor, months, days, source from steering.expiry_step order by position');
}

/**
 * expiry notices: one for each organisation, at each step of each end once; a second round adds none
 * @returns the organisations that were not told before
 */
export async function tellOrganisations(
  db: SqlReader,
  conventionId: string,
  told: ExpiryTold,
  to: { organisationIds: readonly string[]; at: string },
): Promise<string[]> {
  const rows = to.organisationIds.map((organisationId) => ({
    id: newId<'ExpiryNotice'>(),
    organisation_id: organisationId,
  }));
  const added = await db.query<{ id: string }>(
    `insert into steering.expiry_notice (id, convention_id, organisation_id, step, months, days, ends_on, by, told_at)
     select t.id, $1, t.organisation_id, $2, $3, $4, $5, $6, $7
     from jsonb_to_recordset($8::jsonb) as t(id uuid, organisation_id uuid)
     on conflict on constraint expiry_notice_once do nothing returning organisation_id as id`,
    [conventionId, told.step, told.months, told.days, told.endsOn, told.by, to.at, JSON.stringify(rows)],
  );
  return added.map(({ id }) => id);
}

/** organisations: their short names */
export function namesOf(db: SqlReader, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return db.query(
    'select id, short_name as name from organisations.organisation where id = any($1::uuid[]) order by 2',
    [ids],
  );
}
