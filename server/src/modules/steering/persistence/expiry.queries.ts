import type { ExpiryTold } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

/** The last that the organisation acted for was told of the end of a convention. Ids are bare uuids. */
export interface ExpiryRow {
  id: string;
  conventionId: string;
  step: string;
  /** Months before the end at which the step comes; 0 for one that is not counted in months. */
  months: number;
  endsOn: string;
  by: ExpiryTold['by'];
}

const MOST = 20;

/**
 * expiries: conventions that end, or have just ended, the nearest end first, each with the last step told. An end that a
 * withdrawn notice, a renewal or an avenant has moved since is no longer one.
 */
export function expiriesOf(db: SqlReader, since: string): Promise<ExpiryRow[]> {
  return db.query(
    `select * from (
       select distinct on (x.convention_id) x.id, x.convention_id as "conventionId", x.step, -s.months as months,
         x.ends_on as "endsOn", x.by
       from steering.expiry_notice x
       join steering.expiry_step s on s.code = x.step
       join conventions.convention c on c.id = x.convention_id
       left join conventions.notice n on n.convention_id = c.id and n.withdrawn_on is null
       where x.organisation_id = (select access.acting_for()) and x.ends_on >= $1::date
         and x.ends_on = least(c.ends_on, n.effective_on)
       order by x.convention_id, s.position desc) e
     order by e."endsOn", e."conventionId" limit ${MOST}`,
    [since],
  );
}
