import {
  campaignPhase,
  categoryRuleFor,
  isToRefresh,
  programmeTotals,
  type CategoryRule,
} from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { CampaignRow } from '../persistence/campaign.queries.ts';
import type { NeedRow } from '../persistence/need.queries.ts';
import type { EditionRow, SchemeRow } from '../persistence/scheme.queries.ts';
import { NeedsCampaignType } from './campaign.type.ts';
import { CategoryRuleType, RecruitmentNeedType } from './need.type.ts';
import { SchemeEditionType, SchemeType } from './scheme.type.ts';

export function schemeModel({ id, conventionId, ...shown }: SchemeRow): SchemeType {
  return Object.assign(new SchemeType(), shown, {
    uuid: id,
    id: toGlobalId('Scheme', id),
    conventionUuid: conventionId,
  });
}

export function editionModel(row: EditionRow): SchemeEditionType {
  return Object.assign(new SchemeEditionType(), row, programmeTotals(row), { id: toGlobalId('SchemeEdition', row.id) });
}

export function needModel(row: NeedRow): RecruitmentNeedType {
  const confirmedOn = row.confirmedOn as CalendarDate;
  return Object.assign(new RecruitmentNeedType(), row, {
    uuid: row.id,
    id: toGlobalId('RecruitmentNeed', row.id),
    organisationUuid: row.organisationId,
    toRefresh: isToRefresh({ state: row.state, confirmedOn }, row.askedOn as CalendarDate | null),
  });
}

/** What the law asks of a commune on a day, as the API shows it. */
export function categoryRuleModel(
  rules: readonly CategoryRule[],
  population: number | null,
  day: string,
): CategoryRuleType | null {
  const rule = categoryRuleFor(rules, population, day as CalendarDate);
  return rule && Object.assign(new CategoryRuleType(), rule);
}

export function campaignModel({ id, organisationId, ...shown }: CampaignRow, today: CalendarDate): NeedsCampaignType {
  return Object.assign(new NeedsCampaignType(), shown, {
    uuid: id,
    id: toGlobalId('NeedsCampaign', id),
    organisationUuid: organisationId,
    phase: campaignPhase({ opensOn: shown.opensOn as CalendarDate, closesOn: shown.closesOn as CalendarDate }, today),
  });
}
