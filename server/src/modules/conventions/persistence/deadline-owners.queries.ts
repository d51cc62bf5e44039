import type { SqlReader } from '../../../db/sql.ts';

export interface OwnerRow {
  partyKey: string;
  organisationId: string;
  /** As the party itself, not by a mandate given to it. */
  asParty: boolean;
}

/**
 * deadline owners: the bodies on whom each party's due dates fall — the party itself, and those whose coordinator it
 * is by mandate
 */
export function ownersOf(db: SqlReader, conventionId: string): Promise<OwnerRow[]> {
  return db.query(
    `select p.key as "partyKey", v.organisation_id as "organisationId", true as "asParty"
     from conventions.party p join conventions.party_version v on v.party_id = p.id where p.convention_id = $1
     union
     select p.key, m.mandator_organisation_id, false
     from conventions.party p join conventions.mandate m on m.party_id = p.id where p.convention_id = $1`,
    [conventionId],
  );
}
