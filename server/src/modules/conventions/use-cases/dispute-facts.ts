import type { DisputeFact, RenewalFact } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { DisputeRow } from '../persistence/disputes.queries.ts';
import type { PartyRow } from '../persistence/parts.queries.ts';
import type { RenewalRow } from '../persistence/renewal.queries.ts';

type Parties = readonly Pick<PartyRow, 'id' | 'key'>[];
const date = (text: string | null): CalendarDate | null => text as CalendarDate | null;

/** A stored dispute as the rules read it, its parties by their keys. */
export function disputeFact(row: DisputeRow, parties: Parties): DisputeFact {
  const keyOf = (id: string | null): string => parties.find((party) => party.id === id)?.key ?? '';
  const accepted = row.parties.filter(({ acceptedOn }) => acceptedOn !== null);
  return {
    id: row.id,
    state: row.state,
    notifierKey: keyOf(row.notifierPartyId),
    partyKeys: row.parties.map(({ partyId }) => keyOf(partyId)),
    notifiedOn: row.notifiedOn as CalendarDate,
    lastOn: row.lastOn as CalendarDate,
    failedOn: date(row.failedOn),
    outcomeOn: date(row.outcomeOn),
    conciliator:
      row.conciliatorPartyId === null
        ? null
        : {
            proposedByKey: keyOf(row.conciliatorPartyId),
            acceptedKeys: accepted.map(({ partyId }) => keyOf(partyId)),
          },
    conciliationBegan: row.conciliationBeganOn !== null,
  };
}

/** What was recorded of the ends of a convention, as the rules read it. */
export function renewalFacts(rows: readonly RenewalRow[], parties: Parties): RenewalFact[] {
  const keyOf = new Map(parties.map((party) => [party.id, party.key]));
  return rows.map((row) => ({
    kind: row.kind,
    endsOn: row.termEndsOn as CalendarDate,
    on: row.happenedOn as CalendarDate,
    partyKey: row.partyId === null ? null : (keyOf.get(row.partyId) ?? ''),
    decision: row.decision,
  }));
}
