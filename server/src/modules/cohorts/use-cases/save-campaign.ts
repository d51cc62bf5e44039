import {
  CAMPAIGN_ANSWERS,
  campaignInput,
  campaignPhase,
  checkAnswer,
  checkCampaign,
  whyNotRecordNeed,
  whyNotSurvey,
  type CampaignAnswer,
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
import { communesByCodes } from '../../reference/persistence/commune.queries.ts';
import {
  askedCommunes,
  campaignsAround,
  campaignsById,
  holdSurveys,
  insertCampaign,
  updateCampaign,
  writeAnswer,
  type CampaignRow,
} from '../persistence/campaign.queries.ts';
import { confirmOpenNeeds, countOpenNeeds } from '../persistence/need.queries.ts';
import { scopeOf } from '../persistence/scope.queries.ts';

const days = ({ opensOn, closesOn, title }: CampaignRow) => ({
  opensOn: opensOn as CalendarDate,
  closesOn: closesOn as CalendarDate,
  title,
});

/**
 * Opens a campaign, or changes one that is not closed.
 * @param command `id` null = a new one; `fields` those of `campaignInput`
 * @returns the campaign's id; FORBIDDEN for a département that the actor does not survey, CAMPAIGN_OVERLAP,
 * CAMPAIGN_IN_THE_PAST, CAMPAIGN_NOT_OPEN once closed, STALE_VERSION
 */
export async function saveCampaign(
  tx: Transaction,
  command: { id: string | null; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const who = whoOf(tx);
  const scope = await scopeOf(tx);
  const never = whyNotSurvey(who, scope, null);
  if (never) return failed([never]);
  await holdSurveys(tx);
  const [current] = command.id === null ? [] : await campaignsById(tx, [command.id]);
  if (command.id !== null && !current) return failed([refusal('NOT_FOUND', ['id'])]);
  const parsed = campaignInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const campaign = parsed.data;
  const denial = whyNotSurvey(who, scope, [...campaign.departements, ...(current?.departements ?? [])]);
  if (denial) return failed([denial]);
  if (current && campaignPhase(days(current), tx.today) === 'closed')
    return failed([refusal('CAMPAIGN_NOT_OPEN', [], { phase: 'closed', closes: current.closesOn })]);
  const others = (await campaignsAround(tx, campaign.departements, current?.id ?? null)).map(days);
  const refusals = checkCampaign(campaign, others, { today: tx.today, isNew: !current });
  if (refusals.length > 0) return failed(refusals);
  const id = current?.id ?? newId<'NeedsCampaign'>();
  const { organisationId, accountId } = tx.actor;
  if (!current) await insertCampaign(tx, { id, organisationId: organisationId!, accountId }, campaign);
  else if (command.expectedVersion === null || !(await updateCampaign(tx, id, command.expectedVersion, campaign)))
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  await tx.audit({
    stream: `needs-campaign:${id}`,
    recordType: 'NeedsCampaign',
    recordId: id,
    action: current ? 'changed' : 'created',
    before: current ?? null,
    after: campaign,
  });
  return ok({ id });
}

/**
 * Answers a campaign for a commune: its open needs all stand, which confirms them, or it has none.
 * @returns the campaign's id; NOT_FOUND, FORBIDDEN, CAMPAIGN_NOT_OPEN, CAMPAIGN_NOT_ADDRESSED for a commune that it does
 * not ask, NEEDS_STILL_OPEN, NO_NEED_TO_CONFIRM
 */
export async function answerCampaign(
  tx: Transaction,
  command: { campaignId: string; inseeCode: string; answer: string },
): Promise<Result<{ id: string }, Refusal>> {
  const who = whoOf(tx);
  const scope = await scopeOf(tx);
  const never = whyNotRecordNeed(who, scope, null);
  if (never) return failed([never]);
  const [campaign] = await campaignsById(tx, [command.campaignId]);
  if (!campaign) return failed([refusal('NOT_FOUND', ['campaignId'])]);
  if (!(CAMPAIGN_ANSWERS as readonly string[]).includes(command.answer))
    return failed([refusal('INVALID_CHOICE', ['answer'], { choices: CAMPAIGN_ANSWERS.join(', ') })]);
  const answer = command.answer as CampaignAnswer;
  const [commune] = await communesByCodes(tx, [command.inseeCode]);
  if (!commune) return failed([refusal('INVALID_CHOICE', ['inseeCode'], { choices: null })]);
  const denial = whyNotRecordNeed(who, scope, commune);
  if (denial) return failed([denial]);
  const { inseeCode, departementCode, name } = commune;
  const asked = await askedCommunes(tx, campaign.id, { first: 1 }, { inseeCode });
  if (asked.rows.length === 0) return failed([refusal('CAMPAIGN_NOT_ADDRESSED', ['inseeCode'], { name })]);
  const { opensOn, closesOn } = days(campaign);
  const phase = campaignPhase({ opensOn, closesOn }, tx.today);
  const refusals = checkAnswer(answer, { phase, closesOn, openNeeds: await countOpenNeeds(tx, inseeCode) });
  if (refusals.length > 0) return failed(refusals);
  const confirmed = answer === 'needs' ? await confirmOpenNeeds(tx, inseeCode, tx.today) : 0;
  const { organisationId, accountId } = tx.actor;
  await writeAnswer(tx, {
    campaignId: campaign.id,
    inseeCode,
    departementCode,
    answer,
    answeredOn: tx.today,
    organisationId: organisationId!,
    accountId,
  });
  await tx.audit({
    stream: `needs-campaign:${campaign.id}`,
    recordType: 'NeedsCampaign',
    recordId: campaign.id,
    action: 'answered',
    before: asked.rows[0]!.row.answer,
    after: { inseeCode, answer, confirmed },
  });
  return ok({ id: campaign.id });
}
