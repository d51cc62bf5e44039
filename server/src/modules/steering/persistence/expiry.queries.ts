import type { ExpiryTold } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

/** The last that the organisation acted for was told of the end of a convention. Ids are bare uuids. */
export interface ExpiryRow {
  id: string;
  conventionId: string;
  step: string;
  /** How long before the end the step comes; zeros for one that is not counted so. */
  months: number;
  days: number;
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
       select distinct on (x.convention_id) x.id, x.convention_id as "conventionId", x.step, x.months, x.days,
         x.ends_on as "endsOn", x.by
       from steering.expiry_notice x
       join conventions.convention c on c.id = x.convention_id
       left join conventions.notice n on n.convention_id = c.id and n.withdrawn_on is null
       where x.organisation_id = (select access.acting_for()) and x.ends_on >= $1::date
         and x.ends_on = least(c.ends_on, n.effective_on)
       order by x.convention_id, x.told_at desc, x.id desc) e
     order by e."endsOn", e."conventionId" limit ${MOST}`,
    [since],
  );
}
