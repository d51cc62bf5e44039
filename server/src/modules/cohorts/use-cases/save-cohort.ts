import {
  checkCohort,
  cohortInput,
  COHORT_RUNNERS,
  countsOf,
  EDITABLE,
  EXPERIMENT_OUTCOMES,
  whyNotLeadCohort,
  type CohortActor,
  type ExperimentOutcome,
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
import { whoOf } from '../../conventions/use-cases/open-for-editing.ts';
import { organisationsById, reachOf } from '../../organisations/persistence/organisation.queries.ts';
import { insertCohort, updateCohort } from '../persistence/cohort.queries.ts';
import { cohortParts, insertCohortEvent, insertExperiment } from '../persistence/cohort-figures.queries.ts';
import { editionsById, schemesById } from '../persistence/scheme.queries.ts';
import { gateFact, noticeEnd, sizeRule } from './cohort-facts.ts';
import { conventionRules, openCohort } from './open-cohort.ts';

interface SaveCohort {
  schemeId: string;
  id: string | null;
  expectedVersion: number | null;
  fields: unknown;
}

async function servedBy(tx: Transaction, id: string, kind: string): Promise<string[]> {
  const [organisation] = await organisationsById(tx, [id]);
  if (organisation?.kind !== kind) return [];
  return (await reachOf(tx, [id])).map(({ departementCode }) => departementCode);
}

/**
 * Proposes a cohort of a scheme, or corrects one before it begins.
 * @param command `id` null = a new one; `fields` those of `cohortInput`, with bare uuids
 * @returns the cohort's id; NOT_FOUND; FORBIDDEN for whoever neither coordinates the convention nor is the centre de
 * gestion of the cohort; COHORT_STEP_NOT_POSSIBLE once it has begun; what is wrong with the plan; STALE_VERSION
 */
export async function saveCohort(tx: Transaction, command: SaveCohort): Promise<Result<{ id: string }, Refusal>> {
  const [scheme] = await schemesById(tx, [command.schemeId]);
  if (!scheme) return failed([refusal('NOT_FOUND', ['schemeId'])]);
  const opened = command.id === null ? null : await openCohort(tx, command.id, COHORT_RUNNERS);
  if (opened && !opened.ok) return opened;
  const current = opened?.value ?? null;
  if (current && current.cohort.schemeId !== scheme.id) return failed([refusal('NOT_FOUND', ['id'])]);
  const parsed = cohortInput.safeParse(command.fields);
  if (!current) {
    const coordinated = (await cohortParts(tx)).coordinated.includes(scheme.conventionId);
    const { organisationId, organisationKind } = tx.actor;
    const proposed = (command.fields as { cdgId?: unknown } | null)?.cdgId;
    const isOwn = organisationKind === 'cdg' && proposed === organisationId;
    const parts: CohortActor[] = coordinated ? ['coordinator'] : isOwn ? ['manager'] : [];
    const denial = whyNotLeadCohort(whoOf(tx), parts, COHORT_RUNNERS);
    if (denial) return failed([denial]);
  } else if (!EDITABLE.includes(current.cohort.state)) {
    return failed([refusal('COHORT_STEP_NOT_POSSIBLE', [], { state: current.cohort.state, event: 'edit' })]);
  }
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const fields = parsed.data;
  const [edition] = await editionsById(tx, [fields.editionId]);
  if (!edition || edition.schemeId !== scheme.id)
    return failed([refusal('INVALID_CHOICE', ['editionId'], { choices: null })]);
  const rules = current?.rules ?? (await conventionRules(tx, scheme.conventionId));
  const refusals = checkCohort(fields, {
    size: sizeRule(rules, fields.startsOn),
    notice: noticeEnd(rules, tx.today),
    cdgServes: await servedBy(tx, fields.cdgId, 'cdg'),
    antenneServes: await servedBy(tx, fields.antenneId, 'cnfpt_antenne'),
    edition: { opensOn: edition.opensOn as CalendarDate, endsOn: edition.endsOn as CalendarDate | null },
    admitted: current ? countsOf(current.recruitment).admitted : 0,
  });
  // Who has applied in a département, to a centre de gestion, is not moved to another.
  if (current && current.candidatures.length > 0) {
    if (fields.departement !== current.cohort.departementCode)
      refusals.push(
        refusal('COHORT_STEP_NOT_POSSIBLE', ['departement'], { state: current.cohort.state, event: 'edit' }),
      );
    if (fields.cdgId !== current.cohort.cdgId)
      refusals.push(refusal('COHORT_STEP_NOT_POSSIBLE', ['cdgId'], { state: current.cohort.state, event: 'edit' }));
  }
  if (refusals.length > 0) return failed(refusals);
  const { conventionId } = scheme;
  const author = { organisationId: tx.actor.organisationId!, accountId: tx.actor.accountId };
  const id = current?.cohort.id ?? newId<'Cohort'>();
  if (!current) {
    await insertCohort(tx, { id, conventionId, schemeId: scheme.id, ...author }, fields);
    const event = { event: 'propose', fromState: null, toState: 'proposed', happenedOn: tx.today, details: {} };
    await insertCohortEvent(tx, { id: newId(), cohortId: id, ...event, ...author });
  } else if (command.expectedVersion === null || !(await updateCohort(tx, id, command.expectedVersion, fields))) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  await tx.audit({
    stream: `cohort:${id}`,
    recordType: 'Cohort',
    recordId: id,
    action: current ? 'changed' : 'created',
    conventionId,
    before: current?.cohort ?? null,
    after: fields,
  });
  await tx.announce({ type: 'convention', id: conventionId });
  return ok({ id });
}

interface Assessment {
  conventionId: string;
  outcome: ExperimentOutcome;
  assessedOn: CalendarDate;
  note: string | null;
}

/**
 * Records what the committee concludes of the experiment that the other cohorts wait for (PDL-1.2, PDL-1.3); a later
 * assessment replaces the one before.
 * @returns the convention's id; NOT_FOUND when there is no experiment or it is out of reach; FORBIDDEN; DATE_IN_FUTURE
 */
export async function assessExperiment(tx: Transaction, command: Assessment): Promise<Result<{ id: string }, Refusal>> {
  const { conventionId, outcome, assessedOn, note } = command;
  const rules = await conventionRules(tx, conventionId);
  const gate = gateFact(rules, tx.today);
  if (!gate) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const coordinated = (await cohortParts(tx)).coordinated.includes(conventionId);
  const denial = whyNotLeadCohort(whoOf(tx), coordinated ? ['coordinator'] : [], ['coordinator']);
  if (denial) return failed([denial]);
  if (!EXPERIMENT_OUTCOMES.includes(outcome))
    return failed([refusal('INVALID_CHOICE', ['outcome'], { choices: null })]);
  if (assessedOn > tx.today) return failed([refusal('DATE_IN_FUTURE', ['assessedOn'], { date: assessedOn })]);
  const id = newId<'Experiment'>();
  const { organisationId, accountId } = tx.actor;
  const { departement: departementCode, year } = gate;
  await insertExperiment(tx, {
    id,
    conventionId,
    departementCode,
    year,
    outcome,
    assessedOn,
    note,
    organisationId: organisationId!,
    accountId,
  });
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'Experiment',
    recordId: id,
    action: 'created',
    conventionId,
    before: gate.outcome,
    after: { outcome, assessedOn, note },
  });
  await tx.announce({ type: 'convention', id: conventionId });
  return ok({ id: conventionId });
}
