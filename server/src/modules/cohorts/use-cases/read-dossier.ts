import { COHORT_RUNNERS, UNDECIDED } from '@maillage/domain/cohorts';
import { failed, newId, ok, refusal, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import {
  candidaturesById,
  eraseCandidate,
  moveCandidaturesTo,
  type CandidatureRow,
} from '../persistence/candidature.queries.ts';
import { insertCandidatureEvents, logDossierRead } from '../persistence/candidature-events.queries.ts';
import { eraseImmersionTexts } from '../persistence/immersion.queries.ts';
import { openCohort } from './open-cohort.ts';

/** Leaves the line of somebody who opens a dossier; nothing when it is out of reach, or names nobody any more. */
export async function readDossier(tx: Transaction, id: string): Promise<null> {
  const [row] = await candidaturesById(tx, [id]);
  const { accountId, organisationId } = tx.actor;
  if (row && row.erasedOn === null && organisationId !== null)
    await logDossierRead(tx, {
      candidatureId: id,
      cohortId: row.cohortId,
      accountId,
      organisationId,
      today: tx.today,
      now: tx.now,
    });
  return null;
}

/**
 * Erases who a candidate was, at their request: the candidature stays, for the figures, and names nobody. Whoever was
 * still to be decided on, or waited for a seat, withdraws by it: nobody is admitted whom nobody can name.
 * @returns the candidature's id; NOT_FOUND, FORBIDDEN, STALE_VERSION, ERASURE_NOT_POSSIBLE while the person has a seat
 * in a training that goes on
 */
export async function erasePerson(
  tx: Transaction,
  command: { id: string; expectedVersion: number },
): Promise<Result<{ id: string }, Refusal>> {
  const { id, expectedVersion } = command;
  const [seen] = await candidaturesById(tx, [id]);
  if (!seen) return failed([refusal('NOT_FOUND', ['id'])]);
  const opened = await openCohort(tx, seen.cohortId, COHORT_RUNNERS);
  if (!opened.ok) return opened;
  const row = opened.value.candidatures.find((each) => each.id === id);
  if (!row || row.erasedOn !== null) return failed([refusal('NOT_FOUND', ['id'])]);
  if (row.step === 'admitted' || row.step === 'in_training') return failed([refusal('ERASURE_NOT_POSSIBLE', [])]);
  if (!(await eraseCandidate(tx, id, expectedVersion, tx.today)))
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  await eraseImmersionTexts(tx, id);
  if (UNDECIDED.includes(row.step) || row.step === 'waiting') await withdraw(tx, row);
  await tx.audit({
    stream: `cohort:${row.cohortId}`,
    recordType: 'Candidature',
    recordId: id,
    action: 'erased',
    before: null,
    after: null,
  });
  await tx.announce({ type: 'convention', id: row.conventionId });
  return ok({ id });
}

async function withdraw(tx: Transaction, { id, cohortId, step }: CandidatureRow): Promise<void> {
  const { organisationId, accountId, sessionId } = tx.actor;
  const reason = 'personal' as const;
  await moveCandidaturesTo(tx, cohortId, [{ id, step: 'withdrawn', on: tx.today, reason }]);
  await insertCandidatureEvents(tx, cohortId, { organisationId: organisationId!, accountId, sessionId }, [
    {
      id: newId(),
      candidatureId: id,
      event: 'withdraw',
      from: step,
      to: 'withdrawn',
      on: tx.today,
      reason,
      details: {},
      causedById: null,
    },
  ]);
}
