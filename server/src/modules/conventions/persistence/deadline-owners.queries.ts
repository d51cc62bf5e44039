import { periodContains, type CalendarDate, type Period } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';

export interface OwnerRow {
  partyKey: string;
  organisationId: string;
  /** As the party itself, not by a mandate given to it. */
  asParty: boolean;
  /** Days on which it is a party, or gives mandate: both included, null = open. */
  validFrom: string | null;
  validTo: string | null;
}

/** Only an avenant moves a version: the days that the text itself states have never taken a due date off anybody. */
const DAYS = `case when exists (select 1 from conventions.instrument i where i.id = v.instrument_id and i.ordinal > 0)
    then v.valid_from end as "validFrom",
  case when v.ended_by_instrument_id is not null then v.valid_to end as "validTo"`;

/**
 * deadline owners: the bodies on whom each party's due dates fall — the party itself, and those whose coordinator it
 * is by mandate, each on the days of the version that says so
 */
export function ownersOf(db: SqlReader, conventionId: string): Promise<OwnerRow[]> {
  return db.query(
    `select p.key as "partyKey", v.organisation_id as "organisationId", true as "asParty", ${DAYS}
     from conventions.party p join conventions.party_version v on v.party_id = p.id where p.convention_id = $1
     union
     select p.key, m.mandator_organisation_id, false, ${DAYS}
     from conventions.party p join conventions.party_version v on v.party_id = p.id
     join conventions.mandate m on m.party_version_id = v.id where p.convention_id = $1`,
    [conventionId],
  );
}

/** Whether due dates of a day fall on this owner. */
export const ownsOn = ({ validFrom, validTo }: OwnerRow, date: CalendarDate): boolean =>
  periodContains({ from: validFrom, to: validTo } as Period, date);
