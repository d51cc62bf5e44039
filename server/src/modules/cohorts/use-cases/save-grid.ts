import { COHORT_TEACHERS, checkGrid, gridInput } from '@maillage/domain/cohorts';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { holdSelection, writeGrid } from '../persistence/jury.queries.ts';
import { juryProgressOf } from '../persistence/score.queries.ts';
import { openCohort } from './open-cohort.ts';

/**
 * Writes the grid of a cohort as a whole, until the first score is given.
 * @param command `expectedVersion` null = there is no grid yet; `fields` those of `gridInput`
 * @returns the cohort's id; NOT_FOUND, FORBIDDEN, JURY_NOT_FORESEEN, GRID_FROZEN, GRID_WITHOUT_WEIGHT, STALE_VERSION
 */
export async function saveGrid(
  tx: Transaction,
  command: { cohortId: string; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const opened = await openCohort(tx, command.cohortId, COHORT_TEACHERS);
  if (!opened.ok) return opened;
  const { cohort } = opened.value;
  if (!cohort.jury) return failed([refusal('JURY_NOT_FORESEEN', [])]);
  const parsed = gridInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  await holdSelection(tx, cohort.id, 'alone');
  const progress = await juryProgressOf(tx, [cohort.id]);
  const refusals = checkGrid({ scored: progress.some(({ stoodBack }) => !stoodBack) });
  if (refusals.length > 0) return failed(refusals);
  const { criteria } = parsed.data;
  const { organisationId, accountId } = tx.actor;
  const { expectedVersion } = command;
  const row = { cohortId: cohort.id, conventionId: cohort.conventionId, expectedVersion, accountId };
  const lines = criteria.map((criterion) => ({ id: newId<'SelectionCriterion'>() as string, ...criterion }));
  if (!(await writeGrid(tx, { ...row, organisationId: organisationId! }, lines)))
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  await tx.audit({
    stream: `cohort:${cohort.id}`,
    recordType: 'SelectionGrid',
    recordId: cohort.id,
    action: expectedVersion === null ? 'created' : 'changed',
    before: null,
    after: { criteria },
  });
  await tx.announce({ type: 'convention', id: cohort.conventionId });
  return ok({ id: cohort.id });
}
