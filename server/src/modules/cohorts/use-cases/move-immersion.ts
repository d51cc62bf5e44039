import {
  checkEvaluation,
  checkImmersionStep,
  evaluationActors,
  evaluationInput,
  immersionActors,
  immersionLine,
  signatureActors,
  stateOnceSigned,
  whyNotLeadImmersion,
  type EvaluationSide,
  type ImmersionActor,
  type ImmersionDetails,
  type ImmersionEvent,
} from '@maillage/domain/cohorts';
import { failed, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { whoOf } from '../../conventions/use-cases/open-for-editing.ts';
import { candidaturesById } from '../persistence/candidature.queries.ts';
import { lockCohort } from '../persistence/cohort.queries.ts';
import { cohortParts } from '../persistence/cohort-figures.queries.ts';
import { hostOffersById, hostScopeOf, type HostOfferRow } from '../persistence/host-offer.queries.ts';
import {
  immersionEvaluationsOf,
  immersionsById,
  immersionSignaturesOf,
  insertImmersionEvaluation,
  insertImmersionSignature,
  lockImmersion,
  moveImmersionTo,
  updateImmersionEvaluation,
  voidImmersionSignatures,
  type ImmersionRow,
} from '../persistence/immersion.queries.ts';
import { partsForStay } from './immersion-facts.ts';
import { immersionTerms } from './immersion-terms.ts';
import { moveCandidatures } from './move-candidatures.ts';

interface OpenStay {
  stay: ImmersionRow;
  offer: HostOfferRow | null;
  parts: ImmersionActor[];
}

/** A stay under the pen of a use case: its cohort, where the actor runs it, and its row are locked. */
async function openStay(
  tx: Transaction,
  id: string,
  by: (stay: ImmersionRow) => readonly ImmersionActor[],
): Promise<Result<OpenStay, Refusal>> {
  const [seen] = await immersionsById(tx, [id]);
  if (!seen) return failed([refusal('NOT_FOUND', ['id'])]);
  const [offer = null] = seen.offerId === null ? [] : await hostOffersById(tx, [seen.offerId]);
  const parts = partsForStay(seen, offer, await cohortParts(tx), await hostScopeOf(tx));
  const denial = whyNotLeadImmersion(whoOf(tx), parts, by(seen));
  if (denial) return failed([denial]);
  if (parts.some((part) => part !== 'host')) await lockCohort(tx, seen.cohortId);
  if (!(await lockImmersion(tx, id))) return failed([refusal('NOT_FOUND', ['id'])]);
  const [stay] = await immersionsById(tx, [id]);
  return ok({ stay: stay!, offer, parts });
}

/** What happened, without names; a trace of the cohort, or of the stay where the host alone acts. */
async function trace(tx: Transaction, { stay, parts }: OpenStay, action: string, after: object): Promise<void> {
  const within = parts.some((part) => part !== 'host');
  await tx.audit({
    stream: within ? `cohort:${stay.cohortId}` : `immersion:${stay.id}`,
    recordType: 'Immersion',
    recordId: stay.id,
    action,
    before: { state: stay.state },
    after,
  });
  await tx.announce({ type: 'convention', id: stay.conventionId });
}

/** A validated discovery lets the candidature go on, with its days: the step that the clause on selection waits for. */
async function letCandidatureGoOn(tx: Transaction, stay: ImmersionRow): Promise<Refusal[]> {
  if (stay.kind !== 'discovery') return [];
  const [candidature] = await candidaturesById(tx, [stay.candidatureId]);
  if (!candidature || candidature.step !== 'eligible') return [];
  const moved = await moveCandidatures(tx, {
    cohortId: stay.cohortId,
    event: 'immerse',
    items: [{ id: candidature.id, expectedVersion: candidature.version }],
    details: { days: stay.days.length, on: stay.endsOn },
  });
  return moved.ok ? moved.value.refused.flatMap(({ refusals }) => refusals) : [...moved.errors];
}

export interface ImmersionCommand {
  id: string;
  event: ImmersionEvent;
  expectedVersion: number;
  details: ImmersionDetails;
}

/**
 * Leads a stay one step on. It is sent to be signed with what the convention says that day; the third signature plans
 * it; a validated discovery moves the candidature in the same transaction.
 * @returns the stay's id; NOT_FOUND, FORBIDDEN, STALE_VERSION, IMMERSION_STEP_NOT_POSSIBLE, what the step lacks, and for
 * a validation the reasons against the step of the candidature (PDL-2.R3)
 */
export async function moveImmersion(
  tx: Transaction,
  command: ImmersionCommand,
): Promise<Result<{ id: string }, Refusal>> {
  const { id, event, details } = command;
  if (event === 'find_host') return failed([refusal('INVALID_CHOICE', ['event'], { choices: null })]);
  const party = details.party ?? null;
  const opened = await openStay(tx, id, ({ kind }) =>
    event === 'sign' && party ? signatureActors(kind, party) : immersionActors(kind, event),
  );
  if (!opened.ok) return opened;
  const { stay, offer } = opened.value;
  if (stay.version !== command.expectedVersion)
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  const signed = (await immersionSignaturesOf(tx, [id])).map((signature) => signature.party);
  const refusals = checkImmersionStep(event, { state: stay.state, days: stay.days, signed }, details, tx.today);
  if (refusals.length > 0) return failed(refusals);
  let state = immersionLine(stay.state, event)!.to;
  const author = { organisationId: tx.actor.organisationId!, accountId: tx.actor.accountId };
  if (event === 'sign') {
    const signatory = party === 'person' ? null : details.signatory!;
    await insertImmersionSignature(tx, { immersionId: id, party: party!, signatory, signedOn: details.on!, ...author });
    state = stateOnceSigned([...signed, party!]);
  }
  if (event === 'decline') await voidImmersionSignatures(tx, id);
  const terms =
    event === 'send' ? await immersionTerms(tx, stay, offer!, tx.today) : event === 'decline' ? null : undefined;
  await moveImmersionTo(tx, id, { state, on: tx.today, reason: details.reason ?? null, terms });
  if (event === 'validate') {
    const against = await letCandidatureGoOn(tx, stay);
    if (against.length > 0) return failed(against);
  }
  await trace(tx, opened.value, event, { state, ...(party ? { party } : {}) });
  return ok({ id });
}

/**
 * Enters what the tutor or the stagiaire says of a stay, or corrects it.
 * @param command `fields` those of `evaluationInput`; `expectedVersion` null for a first one
 * @returns the stay's id; NOT_FOUND, FORBIDDEN, IMMERSION_NOT_BEGUN, STALE_VERSION
 */
export async function evaluateImmersion(
  tx: Transaction,
  command: { id: string; side: EvaluationSide; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const { id, side, expectedVersion } = command;
  const opened = await openStay(tx, id, ({ kind }) => evaluationActors(kind, side));
  if (!opened.ok) return opened;
  const refusals = checkEvaluation(opened.value.stay.state);
  if (refusals.length > 0) return failed(refusals);
  const parsed = evaluationInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const current = (await immersionEvaluationsOf(tx, [id])).find((each) => each.side === side);
  const stale = failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  if ((current?.version ?? null) !== expectedVersion) return stale;
  const author = { organisationId: tx.actor.organisationId!, accountId: tx.actor.accountId };
  const row = { immersionId: id, side, today: tx.today, ...author };
  if (!current) await insertImmersionEvaluation(tx, row, parsed.data);
  else if (!(await updateImmersionEvaluation(tx, { ...row, expectedVersion: current.version }, parsed.data)))
    return stale;
  await trace(tx, opened.value, 'evaluated', { side, favourable: parsed.data.favourable });
  return ok({ id });
}
