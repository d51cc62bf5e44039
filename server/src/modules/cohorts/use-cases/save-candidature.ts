import { candidatureInput, COHORT_RUNNERS, RECRUITING, UNDECIDED } from '@maillage/domain/cohorts';
import { failed, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { updateCandidature } from '../persistence/candidature.queries.ts';
import { checkCandidatures, writeCandidatures } from './enter-candidatures.ts';
import { openCohort } from './open-cohort.ts';

/**
 * Enters a candidature, or corrects what was entered. The public of somebody may be corrected until a decision is taken.
 * @param command `id` null = a new one; `fields` those of `candidatureInput`, with bare uuids
 * @returns the candidature's id; NOT_FOUND; FORBIDDEN; COHORT_CLOSED when the cohort does not recruit; ALREADY_CANDIDATE;
 * EMPLOYER_AFFILIATED; STALE_VERSION
 */
export async function saveCandidature(
  tx: Transaction,
  command: { cohortId: string; id: string | null; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const opened = await openCohort(tx, command.cohortId, COHORT_RUNNERS);
  if (!opened.ok) return opened;
  const { cohort, candidatures, recruitment } = opened.value;
  const current = command.id === null ? null : (candidatures.find(({ id }) => id === command.id) ?? null);
  if (command.id !== null && (!current || current.erasedOn !== null)) return failed([refusal('NOT_FOUND', ['id'])]);
  if (!current && !RECRUITING.includes(cohort.state))
    return failed([refusal('COHORT_CLOSED', [], { state: cohort.state })]);
  const parsed = candidatureInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const input = parsed.data;
  const refusals = (
    await checkCandidatures(tx, { cohortId: cohort.id, rules: recruitment.rules }, [input], current?.id ?? null)
  )[0]!;
  const decided = current !== null && !UNDECIDED.includes(current.step) && current.step !== 'waiting';
  if (decided && (input.audience !== current.audience || input.employerId !== current.employerId))
    refusals.push(
      refusal('CANDIDATURE_STEP_NOT_POSSIBLE', ['audience'], {
        step: current.step,
        event: 'correct',
        state: cohort.state,
      }),
    );
  if (refusals.length > 0) return failed(refusals);
  let id: string;
  if (!current) id = (await writeCandidatures(tx, cohort, [input]))[0]!;
  else {
    id = current.id;
    if (command.expectedVersion === null || !(await updateCandidature(tx, id, command.expectedVersion, input)))
      return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  // The log names nobody: it must outlive an erasure.
  await tx.audit({
    stream: `cohort:${cohort.id}`,
    recordType: 'Candidature',
    recordId: id,
    action: current ? 'changed' : 'created',
    before: current && { audience: current.audience },
    after: { audience: input.audience },
  });
  await tx.announce({ type: 'convention', id: cohort.conventionId });
  return ok({ id });
}
