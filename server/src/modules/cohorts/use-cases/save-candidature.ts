import {
  candidatureInput,
  checkCandidatureDays,
  COHORT_RUNNERS,
  RECRUITING,
  UNDECIDED,
  type CandidatureInput,
} from '@maillage/domain/cohorts';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { organisationsById } from '../../organisations/persistence/organisation.queries.ts';
import { communesByCodes } from '../../reference/persistence/commune.queries.ts';
import {
  insertCandidature,
  insertCandidatureEvents,
  sameCandidate,
  updateCandidature,
} from '../persistence/candidature.queries.ts';
import { openCohort, type OpenCohort } from './open-cohort.ts';

/** Kinds of organisations that employ an agent of a public. */
const EMPLOYERS: Partial<Record<CandidatureInput['audience'], readonly string[]>> = {
  region_agent: ['region', 'region_direction', 'maison_region'],
  unaffiliated_agent: ['commune', 'epci', 'departement', 'other_collectivite'],
  affiliated_agent: ['commune', 'epci', 'departement', 'other_collectivite'],
};

/** An agent's employer must be one of the public that is claimed: affiliation is what tells two of them apart (PDL-1.4). */
async function checkEmployer(tx: Transaction, input: CandidatureInput): Promise<Refusal[]> {
  if (input.employerId === null) return [];
  const [employer] = await organisationsById(tx, [input.employerId]);
  if (!employer) return [refusal('INVALID_CHOICE', ['employerId'], { choices: null })];
  const kinds = EMPLOYERS[input.audience] ?? [];
  const affiliated = employer.cdgAffiliated === true;
  if (!kinds.includes(employer.kind) || (input.audience === 'affiliated_agent' && !affiliated))
    return [refusal('EMPLOYER_AFFILIATED', ['employerId'], { affiliated: false })];
  return input.audience === 'unaffiliated_agent' && affiliated
    ? [refusal('EMPLOYER_AFFILIATED', ['employerId'], { affiliated: true })]
    : [];
}

/** What is wrong with a candidature that is about to be entered, beyond the form of its fields. */
export async function checkCandidature(
  tx: Transaction,
  cohortId: string,
  input: CandidatureInput,
  butId: string | null,
): Promise<Refusal[]> {
  const refusals = [...checkCandidatureDays(input, tx.today), ...(await checkEmployer(tx, input))];
  if (input.inseeCode !== null) {
    const [commune] = await communesByCodes(tx, [input.inseeCode]);
    if (!commune) refusals.push(refusal('INVALID_CHOICE', ['inseeCode'], { choices: null }));
  }
  const same = await sameCandidate(tx, cohortId, input, butId);
  if (same !== null) refusals.push(refusal('ALREADY_CANDIDATE', ['lastName'], { name: same }));
  return refusals;
}

/** Writes a new candidature of an open cohort, with the first line of its history. @returns its id */
export async function enterCandidature(
  tx: Transaction,
  { cohort }: Pick<OpenCohort, 'cohort'>,
  input: CandidatureInput,
): Promise<string> {
  const id = newId<'Candidature'>();
  const author = { organisationId: tx.actor.organisationId!, accountId: tx.actor.accountId };
  const { id: cohortId, conventionId } = cohort;
  await insertCandidature(tx, { id, cohortId, conventionId, stepOn: tx.today, ...author }, input);
  await insertCandidatureEvents(tx, cohortId, { ...author, sessionId: tx.actor.sessionId }, [
    {
      id: newId(),
      candidatureId: id,
      event: 'receive',
      from: null,
      to: 'received',
      on: input.receivedOn,
      reason: null,
      details: {},
      causedById: null,
    },
  ]);
  return id;
}

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
  const { cohort, candidatures } = opened.value;
  const current = command.id === null ? null : (candidatures.find(({ id }) => id === command.id) ?? null);
  if (command.id !== null && (!current || current.erasedOn !== null)) return failed([refusal('NOT_FOUND', ['id'])]);
  if (!current && !RECRUITING.includes(cohort.state))
    return failed([refusal('COHORT_CLOSED', [], { state: cohort.state })]);
  const parsed = candidatureInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const input = parsed.data;
  const refusals = await checkCandidature(tx, cohort.id, input, current?.id ?? null);
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
  let id = current?.id;
  if (id === undefined) id = await enterCandidature(tx, opened.value, input);
  else if (command.expectedVersion === null || !(await updateCandidature(tx, id, command.expectedVersion, input)))
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  // The log names nobody: it must outlive an erasure.
  await tx.audit({
    stream: `cohort:${cohort.id}`,
    recordType: 'Candidature',
    recordId: id,
    action: current ? 'changed' : 'created',
    conventionId: cohort.conventionId,
    before: current && { audience: current.audience },
    after: { audience: input.audience },
  });
  await tx.announce({ type: 'convention', id: cohort.conventionId });
  return ok({ id });
}
