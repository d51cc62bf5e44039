import {
  COHORT_TEACHERS,
  checkJury,
  checkJuryDay,
  juryDayInput,
  slotsOf,
  type CalledCandidate,
  type JuryDayInput,
} from '@maillage/domain/cohorts';
import {
  failed,
  newId,
  ok,
  refusal,
  refusalsFromIssues,
  type CalendarDate,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import type { CandidatureRow } from '../persistence/candidature.queries.ts';
import type { CohortRow } from '../persistence/cohort.queries.ts';
import {
  holdSelection,
  insertJuryDay,
  jurorsOf,
  juryDaysOf,
  jurySlotsOf,
  possibleJurors,
  replaceJurors,
  replaceSlots,
  updateJuryDay,
  type JurorRow,
  type JuryDayRow,
} from '../persistence/jury.queries.ts';
import { juryProgressOf } from '../persistence/score.queries.ts';
import { openCohort } from './open-cohort.ts';

/**
 * Calls candidates of a cohort before a jury on a day, or corrects that day; once a score is given, only its hours, its
 * place and those who are not scored yet change.
 * @param command `id` null = a new day; `fields` those of `juryDayInput`, with bare uuids
 * @returns the id of the day; NOT_FOUND, FORBIDDEN, JURY_NOT_FORESEEN, JURY_CLOSED, STALE_VERSION, JUROR_NOT_ELIGIBLE, and
 * every reason of `checkJury` and `checkJuryDay` at once
 */
export async function saveJuryDay(
  tx: Transaction,
  command: { cohortId: string; id: string | null; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const opened = await openCohort(tx, command.cohortId, COHORT_TEACHERS);
  if (!opened.ok) return opened;
  const { cohort, candidatures } = opened.value;
  if (!cohort.jury) return failed([refusal('JURY_NOT_FORESEEN', [])]);
  const parsed = juryDayInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const input = parsed.data;
  await holdSelection(tx, cohort.id, 'alone');
  const days = await juryDaysOf(tx, [cohort.id]);
  const current = command.id === null ? null : (days.find(({ id }) => id === command.id) ?? null);
  if (command.id !== null && !current) return failed([refusal('NOT_FOUND', ['id'])]);
  if (current && current.closedOn !== null) return failed([refusal('JURY_CLOSED', [])]);
  const before = current ? await jurorsOf(tx, [current.id]) : [];
  const jurors = await jurorsNamed(tx, cohort, input, before);
  const refusals = [
    ...jurors.refusals,
    ...(await dayRefusals(tx, { cohort, candidatures, input, days, current, before })),
  ];
  if (refusals.length > 0) return failed(refusals);
  const id = current?.id ?? newId<'JuryDay'>();
  const { organisationId, accountId } = tx.actor;
  const day = { id, cohortId: cohort.id, conventionId: cohort.conventionId };
  if (!current) await insertJuryDay(tx, { ...day, organisationId: organisationId!, accountId }, input);
  else if (command.expectedVersion === null || !(await updateJuryDay(tx, id, command.expectedVersion, input)))
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  await replaceJurors(tx, day, jurors.named);
  const slots = slotsOf(input, input.candidatures.length);
  const called = input.candidatures.map((candidatureId, at) => ({ candidatureId, ...slots[at]! }));
  await replaceSlots(tx, day, called);
  await tx.audit({
    stream: `cohort:${cohort.id}`,
    recordType: 'JuryDay',
    recordId: id,
    action: current ? 'changed' : 'created',
    before: current && { day: current.day, jurors: before.length },
    after: { day: input.day, jurors: input.jurors.length, candidates: called.length },
  });
  await tx.announce({ type: 'convention', id: cohort.conventionId });
  return ok({ id });
}

/** Who sits: those named before stay who they are; who is named now has an account in an organisation of the convention. */
async function jurorsNamed(
  tx: Transaction,
  cohort: CohortRow,
  input: JuryDayInput,
  before: readonly JurorRow[],
): Promise<{ refusals: Refusal[]; named: Omit<JurorRow, 'juryDayId'>[] }> {
  const same = (a: JuryDayInput['jurors'][number], b: JuryDayInput['jurors'][number]): boolean =>
    a.accountId === b.accountId && a.organisationId === b.organisationId;
  const accounts = input.jurors.map(({ accountId }) => accountId);
  const possible = await possibleJurors(tx, cohort.id, { accounts, words: [] });
  const refusals: Refusal[] = [];
  const named = input.jurors.map((juror, at) => {
    const known = before.find((each) => same(each, juror));
    const found = possible.find((each) => same(each, juror));
    if (!known && !found) refusals.push(refusal('JUROR_NOT_ELIGIBLE', ['jurors', at]));
    return { id: known?.id ?? newId<'Juror'>(), name: (known ?? found)?.name ?? '', ...juror };
  });
  const unchanged = named.length === before.length && named.every(({ id }) => before.some((each) => each.id === id));
  const runners = new Set([cohort.cdgId, cohort.antenneId, cohort.antenneParentId]);
  if (refusals.length === 0 && !unchanged)
    refusals.push(
      ...checkJury(
        input.jurors.map((juror) => ({
          parties: possible.find((each) => same(each, juror))?.parties ?? [],
          runs: runners.has(juror.organisationId),
        })),
      ),
    );
  return { refusals, named };
}

interface DayFacts {
  cohort: CohortRow;
  candidatures: readonly CandidatureRow[];
  input: JuryDayInput;
  days: readonly JuryDayRow[];
  current: JuryDayRow | null;
  before: readonly JurorRow[];
}

async function dayRefusals(tx: Transaction, facts: DayFacts): Promise<Refusal[]> {
  const { cohort, input, current, before } = facts;
  const others = facts.days.filter(({ id, closedOn }) => closedOn === null && id !== current?.id).map(({ id }) => id);
  const elsewhere = new Set((await jurySlotsOf(tx, others)).map(({ candidatureId }) => candidatureId));
  const candidates = input.candidatures.map((id): CalledCandidate | null => {
    const row = facts.candidatures.find((each) => each.id === id && each.erasedOn === null);
    return row ? { id, step: row.step, calledElsewhere: elsewhere.has(id) } : null;
  });
  const scored = current
    ? (await juryProgressOf(tx, [cohort.id]))
        .filter(({ juryDayId, stoodBack }) => juryDayId === current.id && !stoodBack)
        .map(({ candidatureId }) => candidatureId)
    : [];
  return checkJuryDay(input, {
    startsOn: cohort.startsOn as CalendarDate,
    candidates,
    begun: current && {
      day: current.day as CalendarDate,
      jurorAccounts: before.map(({ accountId }) => accountId),
      scored: [...new Set(scored)],
    },
  });
}
