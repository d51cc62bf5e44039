import {
  candidatureInput,
  checkCandidatureDays,
  checkEmployer,
  COHORT_RUNNERS,
  RECRUITING,
  type CandidatureInput,
  type SelectionRules,
} from '@maillage/domain/cohorts';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { organisationsById } from '../../organisations/persistence/organisation.queries.ts';
import { communesByCodes } from '../../reference/persistence/commune.queries.ts';
import {
  identityOf,
  insertCandidatures,
  knownCandidates,
  type KnownCandidate,
} from '../persistence/candidature.queries.ts';
import { insertCandidatureEvents } from '../persistence/candidature-events.queries.ts';
import type { CohortRow } from '../persistence/cohort.queries.ts';
import { openCohort } from './open-cohort.ts';

type Identity = Pick<KnownCandidate, 'searchKey' | 'emailKey' | 'birthOn'>;

/** Whether two candidates are one person: by address, or by name unless their dates of birth differ. */
function isSame(a: Identity, b: Identity): boolean {
  if (a.emailKey !== null && a.emailKey === b.emailKey) return true;
  return a.searchKey === b.searchKey && (a.birthOn === null || b.birthOn === null || a.birthOn === b.birthOn);
}

/** Candidates found by what tells them apart, however many there are. */
class Known {
  readonly #byEmail = new Map<string, KnownCandidate>();
  readonly #byName = new Map<string, KnownCandidate[]>();

  constructor(candidates: readonly KnownCandidate[]) {
    for (const candidate of candidates) this.add(candidate);
  }

  add(candidate: KnownCandidate): void {
    if (candidate.emailKey !== null) this.#byEmail.set(candidate.emailKey, candidate);
    this.#byName.set(candidate.searchKey, [...(this.#byName.get(candidate.searchKey) ?? []), candidate]);
  }

  same(identity: Identity): KnownCandidate | null {
    const byEmail = identity.emailKey === null ? undefined : this.#byEmail.get(identity.emailKey);
    return byEmail ?? this.#byName.get(identity.searchKey)?.find((other) => isSame(identity, other)) ?? null;
  }
}

const unique = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))];

/**
 * What is wrong with candidatures about to be entered, beyond the form of their fields: days, employers, communes, and
 * people who are candidates already, in the cohort or earlier in the list.
 * @param butId the candidature that is corrected, when it is one
 * @returns the refusals of each, in the order given
 */
export async function checkCandidatures(
  tx: Transaction,
  { cohortId, rules }: { cohortId: string; rules: SelectionRules },
  inputs: readonly CandidatureInput[],
  butId: string | null,
): Promise<Refusal[][]> {
  const employers = await organisationsById(tx, unique(inputs.map(({ employerId }) => employerId)));
  const employerOf = new Map(employers.map((row) => [row.id, row]));
  const communes = await communesByCodes(tx, unique(inputs.map(({ inseeCode }) => inseeCode)));
  const codes = new Set(communes.map(({ inseeCode }) => inseeCode));
  const others = (await knownCandidates(tx, cohortId)).filter(({ candidatureId }) => candidatureId !== butId);
  const known = new Known(others);
  return inputs.map((input) => {
    const employer = input.employerId === null ? null : employerOf.get(input.employerId);
    const refusals = [
      ...checkCandidatureDays(input, tx.today),
      ...(employer ? checkEmployer(input.audience, employer, rules) : []),
    ];
    if (employer === undefined) refusals.push(refusal('INVALID_CHOICE', ['employerId'], { choices: null }));
    if (input.inseeCode !== null && !codes.has(input.inseeCode))
      refusals.push(refusal('INVALID_CHOICE', ['inseeCode'], { choices: null }));
    const identity = identityOf(input);
    const same = known.same(identity);
    if (same) refusals.push(refusal('ALREADY_CANDIDATE', ['lastName'], { name: same.name }));
    else known.add({ candidatureId: '', name: `${input.firstName} ${input.lastName}`, ...identity });
    return refusals;
  });
}

/** Writes new candidatures of a cohort that is open, each with the first line of its history. @returns their ids */
export async function writeCandidatures(
  tx: Transaction,
  { id: cohortId, conventionId }: Pick<CohortRow, 'id' | 'conventionId'>,
  inputs: readonly CandidatureInput[],
): Promise<string[]> {
  const entries = inputs.map((input) => ({ id: newId<'Candidature'>() as string, input }));
  const author = { organisationId: tx.actor.organisationId!, accountId: tx.actor.accountId };
  await insertCandidatures(tx, { cohortId, conventionId, stepOn: tx.today, ...author }, entries);
  await insertCandidatureEvents(
    tx,
    cohortId,
    { ...author, sessionId: tx.actor.sessionId },
    entries.map(({ id, input }) => ({
      id: newId(),
      candidatureId: id,
      event: 'receive',
      from: null,
      to: 'received',
      on: input.receivedOn,
      reason: null,
      details: {},
      causedById: null,
    })),
  );
  return entries.map(({ id }) => id);
}

/** Lines of one import at most. */
export const MOST_LINES = 10_000;

export interface EntryOutcome {
  cohortId: string;
  /** Ids of the candidatures written; of a dry run, none. */
  entered: string[];
  /** How many lines are right. */
  accepted: number;
  refused: { line: number; refusals: Refusal[] }[];
}

/**
 * Enters many candidatures at once: the lines that are right are written, the others are told with every reason.
 * @param command `lines` with their number in the file and the fields of `candidatureInput`; a dry run writes nothing
 * @returns what was done; NOT_FOUND, FORBIDDEN, COHORT_CLOSED, TOO_FEW, TOO_MANY for the whole
 */
export async function enterCandidatures(
  tx: Transaction,
  command: { cohortId: string; lines: readonly { line: number; fields: unknown }[]; dryRun: boolean },
): Promise<Result<EntryOutcome, Refusal>> {
  const { lines, dryRun } = command;
  if (lines.length === 0) return failed([refusal('TOO_FEW', ['lines'], { minimum: 1 })]);
  if (lines.length > MOST_LINES) return failed([refusal('TOO_MANY', ['lines'], { maximum: MOST_LINES })]);
  const opened = await openCohort(tx, command.cohortId, COHORT_RUNNERS);
  if (!opened.ok) return opened;
  const { cohort, recruitment } = opened.value;
  if (!RECRUITING.includes(cohort.state)) return failed([refusal('COHORT_CLOSED', [], { state: cohort.state })]);
  const refused: EntryOutcome['refused'] = [];
  const parsed: { line: number; input: CandidatureInput }[] = [];
  for (const { line, fields } of lines) {
    const result = candidatureInput.safeParse(fields);
    if (result.success) parsed.push({ line, input: result.data });
    else refused.push({ line, refusals: refusalsFromIssues(result.error.issues, fields) });
  }
  const checked = await checkCandidatures(
    tx,
    { cohortId: cohort.id, rules: recruitment.rules },
    parsed.map(({ input }) => input),
    null,
  );
  const right = parsed.filter((_, at) => checked[at]!.length === 0);
  parsed.forEach(({ line }, at) => {
    if (checked[at]!.length > 0) refused.push({ line, refusals: checked[at]! });
  });
  refused.sort((a, b) => a.line - b.line);
  const outcome = { cohortId: cohort.id, entered: [] as string[], accepted: right.length, refused };
  if (dryRun || right.length === 0) return ok(outcome);
  outcome.entered = await writeCandidatures(
    tx,
    cohort,
    right.map(({ input }) => input),
  );
  await tx.audit({
    stream: `cohort:${cohort.id}`,
    recordType: 'Cohort',
    recordId: cohort.id,
    action: 'candidatures_entered',
    before: null,
    after: { entered: right.length, refused: refused.length },
  });
  await tx.announce({ type: 'convention', id: cohort.conventionId });
  return ok(outcome);
}
