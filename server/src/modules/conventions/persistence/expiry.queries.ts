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
 * @returns how many were added
 */
export async function tellOrganisations(
  db: SqlReader,
  conventionId: string,
  told: ExpiryTold,
  to: { organisationIds: readonly string[]; at: string },
): Promise<number> {
  const rows = to.organisationIds.map((organisationId) => ({
    id: newId<'ExpiryNotice'>(),
    organisation_id: organisationId,
  }));
  const added = await db.query(
    `insert into steering.expiry_notice (id, convention_id, organisation_id, step, ends_on, by, told_at)
     select t.id, $1, t.organisation_id, $2, $3, $4, $5
     from jsonb_to_recordset($6::jsonb) as t(id uuid, organisation_id uuid)
     on conflict on constraint expiry_notice_once do nothing returning id`,
    [conventionId, told.step, told.endsOn, told.by, to.at, JSON.stringify(rows)],
  );
  return added.length;
}
