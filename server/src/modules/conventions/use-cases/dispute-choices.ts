import { whyNotHandleDispute, type Who } from '@maillage/domain/access';
import {
  checkDisputeStep,
  DISPUTE_EVENTS,
  disputeLine,
  type ClauseFact,
  type DisputeEvent,
  type DisputeFact,
} from '@maillage/domain/conventions';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import type { ConventionRow } from '../persistence/convention.queries.ts';

export interface StepChoice {
  event: DisputeEvent;
  partyKey: string;
  /** The first reason against it today; null when it may be taken. */
  refusal: Refusal | null;
}

/**
 * The steps that a reader may take today, party by party for which it acts, with what stands against those that only wait
 * for something (a delay, an acceptance). A step that is not the party's to take is left out.
 */
export function stepChoices(
  who: Who,
  convention: Pick<ConventionRow, 'status' | 'draftingOrganisationId'>,
  about: { dispute: DisputeFact; clauses: readonly ClauseFact[]; actsForKeys: readonly string[]; today: CalendarDate },
): StepChoice[] {
  const { dispute, clauses, actsForKeys, today } = about;
  const { status, draftingOrganisationId } = convention;
  return dispute.partyKeys
    .filter((partyKey) => !whyNotHandleDispute(who, { status, draftingOrganisationId, partyKey, actsForKeys }))
    .flatMap((partyKey) =>
      DISPUTE_EVENTS.filter((event) => disputeLine(dispute.state, event) !== null).flatMap((event) => {
        const [refusal = null] = checkDisputeStep({ clauses, dispute, today }, event, { partyKey, happenedOn: today });
        const notIts = refusal?.code === 'DISPUTE_STEP_BY_ANOTHER' || refusal?.code === 'CONCILIATION_NOT_PROVIDED';
        const nothingYet = refusal?.code === 'CONCILIATOR_NOT_PROPOSED' || refusal?.code === 'CONCILIATION_NOT_BEGUN';
        const again = event === 'accept_conciliator' && dispute.conciliator?.acceptedKeys.includes(partyKey);
        return notIts || nothingYet || again ? [] : [{ event, partyKey, refusal }];
      }),
    );
}
