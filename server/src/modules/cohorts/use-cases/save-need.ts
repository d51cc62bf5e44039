import {
  categoryRuleFor,
  checkCategory,
  checkWeeklyTime,
  needAfter,
  needInput,
  whyNotRecordNeed,
  type NeedEvent,
} from '@maillage/domain/cohorts';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { communesByCodes } from '../../reference/persistence/commune.queries.ts';
import { whoOf } from '../../conventions/use-cases/open-for-editing.ts';
import { campaignsAsking, writeAnswer } from '../persistence/campaign.queries.ts';
import {
  categoryRules,
  fullTimeOn,
  insertNeed,
  lockNeed,
  moveNeedTo,
  needsById,
  updateNeed,
} from '../persistence/need.queries.ts';
import { scopeOf } from '../persistence/scope.queries.ts';

interface Place {
  inseeCode: string;
  departementCode: string;
}

const STALE = (expected: number | null) => failed([refusal('STALE_VERSION', ['expectedVersion'], { expected })]);

/** Who states the need of a commune has answered the campaigns that ask it. */
async function answerCampaigns(tx: Transaction, { inseeCode, departementCode }: Place): Promise<void> {
  for (const campaign of await campaignsAsking(tx, inseeCode, tx.today)) {
    await writeAnswer(tx, {
      campaignId: campaign.id,
      inseeCode,
      departementCode,
      answer: 'needs',
      answeredOn: tx.today,
      organisationId: tx.actor.organisationId!,
      accountId: tx.actor.accountId,
    });
  }
}

async function trace(tx: Transaction, id: string, action: string, before: unknown, after: unknown): Promise<void> {
  await tx.audit({ stream: `need:${id}`, recordType: 'Need', recordId: id, action, before, after });
}

/**
 * States a recruitment need of a commune, or corrects one, which confirms it; the campaigns that ask the commune on that
 * day are answered by it.
 * @param command `id` null = a new one; `fields` those of `needInput`
 * @returns the need's id; FORBIDDEN for a commune that is neither the actor's nor surveyed by it, NEED_OF_ANOTHER_COMMUNE
 * when a correction changes the commune, NEED_STEP_NOT_POSSIBLE when it is no longer open, CATEGORY_BELOW_MINIMUM,
 * LONGER_THAN_FULL_TIME, STALE_VERSION
 */
export async function saveNeed(
  tx: Transaction,
  command: { id: string | null; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const who = whoOf(tx);
  const scope = await scopeOf(tx);
  // Somebody who may state no need at all is told that, before what is wrong with the fields.
  const never = whyNotRecordNeed(who, scope, null);
  if (never) return failed([never]);
  const current = command.id === null ? null : await lockNeed(tx, command.id);
  if (command.id !== null && !current) return failed([refusal('NOT_FOUND', ['id'])]);
  const parsed = needInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const need = parsed.data;
  const [commune] = await communesByCodes(tx, [need.inseeCode]);
  if (!commune || (commune.retiredOn !== null && !current))
    return failed([refusal('INVALID_CHOICE', ['inseeCode'], { choices: null })]);
  const denial = whyNotRecordNeed(who, scope, commune);
  if (denial) return failed([denial]);
  if (current && current.inseeCode !== need.inseeCode)
    return failed([refusal('NEED_OF_ANOTHER_COMMUNE', ['inseeCode'], { name: current.communeName })]);
  if (current && current.state !== 'open')
    return failed([refusal('NEED_STEP_NOT_POSSIBLE', [], { state: current.state })]);
  const rule =
    need.post === 'secretaire_general_de_mairie'
      ? categoryRuleFor(await categoryRules(tx), commune.population, need.wantedOn)
      : null;
  const refusals = [
    ...checkCategory(rule, need.category, commune.population),
    ...checkWeeklyTime(need.weeklyMinutes, await fullTimeOn(tx, need.wantedOn)),
  ];
  if (refusals.length > 0) return failed(refusals);
  const id = current?.id ?? newId<'Need'>();
  if (!current) {
    const { organisationId, accountId } = tx.actor;
    const { departementCode } = commune;
    await insertNeed(
      tx,
      { id, departementCode, confirmedOn: tx.today, organisationId: organisationId!, accountId },
      need,
    );
  } else if (command.expectedVersion === null || !(await updateNeed(tx, id, command.expectedVersion, need, tx.today)))
    return STALE(command.expectedVersion);
  await answerCampaigns(tx, commune);
  await trace(tx, id, current ? 'changed' : 'created', current, need);
  return ok({ id });
}

/**
 * Leads a need one step on: confirmed, filled, withdrawn, or open again.
 * @returns the need's id; NOT_FOUND, FORBIDDEN, NEED_STEP_NOT_POSSIBLE, STALE_VERSION
 */
export async function moveNeed(
  tx: Transaction,
  command: { id: string; event: NeedEvent; expectedVersion: number },
): Promise<Result<{ id: string }, Refusal>> {
  const denial = whyNotRecordNeed(whoOf(tx), await scopeOf(tx), null);
  if (denial) return failed([denial]);
  const [seen] = await needsById(tx, [command.id]);
  const need = seen && (await lockNeed(tx, command.id));
  if (!need) return failed([refusal('NOT_FOUND', ['id'])]);
  const { event } = command;
  const state = needAfter(need.state, event);
  if (state === null) return failed([refusal('NEED_STEP_NOT_POSSIBLE', [], { state: need.state })]);
  if (!(await moveNeedTo(tx, need.id, command.expectedVersion, { state, event, today: tx.today })))
    return STALE(command.expectedVersion);
  if (event === 'confirm' || event === 'reopen') await answerCampaigns(tx, need);
  await trace(tx, need.id, event, { state: need.state, confirmedOn: need.confirmedOn }, { state });
  return ok({ id: need.id });
}
