import { communicationRules, type CommunicationFacts, type InformFacts } from '@maillage/domain/cohorts';
import { failed, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { ClauseFact } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import {
  conventionsById,
  grantsOf,
  type ConventionRow,
  type GrantRow,
} from '../../conventions/persistence/convention.queries.ts';
import { clausesOf, partiesOf, type ClauseRow, type PartyRow } from '../../conventions/persistence/parts.queries.ts';
import { schemeRightsFacts } from './scheme-rights.ts';

/** What the right to inform the publics under a convention depends on. @param parties those of today */
export function informFacts(
  convention: Pick<ConventionRow, 'status' | 'draftingOrganisationId'>,
  parties: readonly Pick<PartyRow, 'id' | 'key' | 'role'>[],
  grants: readonly GrantRow[],
): InformFacts {
  const mandated = new Set(grants.filter(({ basis }) => basis === 'mandator').map(({ partyId }) => partyId));
  return {
    ...schemeRightsFacts(convention, parties, grants),
    mandatesKeys: parties.filter(({ id }) => mandated.has(id)).map(({ key }) => key),
  };
}

/** A convention as those who inform under it need it. */
export interface Informing {
  convention: ConventionRow;
  facts: InformFacts;
}

/** Reads the convention and the rights under it, today. @returns NOT_FOUND when it is out of reach */
export async function informingUnder(tx: Transaction, conventionId: string): Promise<Result<Informing, Refusal>> {
  const ids = [conventionId];
  const [convention] = await conventionsById(tx, ids);
  if (!convention) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const facts = informFacts(convention, await partiesOf(tx, ids, tx.today), await grantsOf(tx, ids));
  return ok({ convention, facts });
}

/** What the convention says around a communication on its day. @param parties, clauses those of that day */
export function communicationFacts(
  convention: Pick<ConventionRow, 'endsOn'>,
  parties: readonly PartyRow[],
  clauses: readonly ClauseRow[],
  on: CalendarDate,
): CommunicationFacts {
  const endsOn = convention.endsOn as CalendarDate | null;
  return {
    ...communicationRules(clauses as readonly ClauseFact[], on, endsOn),
    parties: parties.map((party) => ({
      key: party.key,
      role: party.role,
      names: [party.organisationName, party.organisationShortName],
      designation: party.designation,
    })),
    endsOn,
  };
}

/** The same, read in the transaction of whoever saves or publishes. Clauses of every day: some outlive the convention. */
export async function communicationFactsOn(
  db: SqlReader,
  convention: ConventionRow,
  on: CalendarDate,
): Promise<CommunicationFacts> {
  const ids = [convention.id];
  return communicationFacts(convention, await partiesOf(db, ids, on), await clausesOf(db, ids, null), on);
}
