import {
  COHORT_TEACHERS,
  cohortDetailsOf,
  cohortStep,
  decideCohort,
  reasonOf,
  whyNotLeadCohort,
  type CohortDetails,
  type CohortEvent,
} from '@maillage/domain/cohorts';
import { failed, newId, ok, refusal, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { whoOf } from '../../conventions/use-cases/open-for-editing.ts';
import { moveCandidaturesTo } from '../persistence/candidature.queries.ts';
import { insertCandidatureEvents } from '../persistence/candidature-events.queries.ts';
import { moveCohortTo, type CohortMove } from '../persistence/cohort.queries.ts';
import { insertCohortEvent } from '../persistence/cohort-figures.queries.ts';
import { openCohort } from './open-cohort.ts';

function changesOf(event: CohortEvent, details: CohortDetails, today: string): Omit<CohortMove, 'state'> {
  switch (event) {
    case 'approve':
      return { approvedOn: details.decidedOn! };
    case 'extend':
      return { extendedOn: today };
    case 'postpone':
    case 'cancel':
      return { stoppedReason: details.reason! };
    case 'resume': {
      const { startsOn, endsOn, minimumBy } = details;
      return { startsOn: startsOn!, endsOn: endsOn!, minimumBy: minimumBy!, extendedOn: null, stoppedReason: null };
    }
    default:
      return {};
  }
}

/**
 * Leads a cohort one step on, with what the step brings to its candidatures.
 * @param command days of `details` are ISO dates; `decidedOn` for an approval, `reason` for a stop, days for a resumption
 * @returns the cohort's id; NOT_FOUND, FORBIDDEN, STALE_VERSION, or every reason of the rules with its article
 */
export async function moveCohort(
  tx: Transaction,
  command: { id: string; event: CohortEvent; expectedVersion: number; details: CohortDetails },
): Promise<Result<{ id: string }, Refusal>> {
  const { event, expectedVersion } = command;
  const details = cohortDetailsOf(event, command.details);
  const opened = await openCohort(tx, command.id, COHORT_TEACHERS);
  if (!opened.ok) return opened;
  const { cohort, actors, recruitment } = opened.value;
  if (cohort.version !== expectedVersion)
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  const line = cohortStep(cohort.state, event);
  const denial = line && whyNotLeadCohort(whoOf(tx), actors, line.by);
  if (denial) return failed([denial]);
  const decided = decideCohort(recruitment, event, details, tx.today);
  if (!decided.ok) return decided;
  const { state, moved } = decided.value;
  await moveCohortTo(tx, cohort, { state, ...changesOf(event, details, tx.today) });
  const author = { organisationId: tx.actor.organisationId!, accountId: tx.actor.accountId };
  await insertCohortEvent(tx, {
    id: newId(),
    cohortId: cohort.id,
    event,
    fromState: cohort.state,
    toState: state,
    happenedOn: details.decidedOn ?? tx.today,
    details,
    ...author,
  });
  if (moved.length > 0) {
    const steps = moved.map((each) => ({ ...each, reason: reasonOf(event, each) }));
    await moveCandidaturesTo(
      tx,
      cohort.id,
      steps.map(({ id, to, reason }) => ({ id, step: to, on: tx.today, reason })),
    );
    await insertCandidatureEvents(
      tx,
      cohort.id,
      { ...author, sessionId: tx.actor.sessionId },
      steps.map(({ id, from, to, reason }) => ({
        id: newId(),
        candidatureId: id,
        event: `cohort_${event}`,
        from,
        to,
        on: tx.today,
        reason,
        details: {},
        causedById: null,
      })),
    );
  }
  await tx.audit({
    stream: `cohort:${cohort.id}`,
    recordType: 'Cohort',
    recordId: cohort.id,
    action: `cohort_${event}`,
    conventionId: cohort.conventionId,
    before: { state: cohort.state },
    after: { state, ...details },
  });
  await tx.announce({ type: 'convention', id: cohort.conventionId });
  return ok({ id: cohort.id });
}
