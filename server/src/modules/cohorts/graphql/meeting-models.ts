import {
  isToReport,
  lacksCopilot,
  warningKey,
  type CommunicationCheck,
  type CommunicationFacts,
  type CommunicationWarning,
} from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { Texts } from '../../../platform/texts.ts';
import type { CommunicationRow } from '../persistence/communication.queries.ts';
import type { MeetingRow } from '../persistence/meeting.queries.ts';
import {
  CommunicationCheckType,
  CommunicationType,
  CommunicationWarningType,
  PartyMentionType,
} from './communication.type.ts';
import { MeetingCommitmentType, MeetingPilotType, PromotionMeetingType } from './meeting.type.ts';

export function meetingModel(row: MeetingRow, today: CalendarDate): PromotionMeetingType {
  const day = { state: row.state, heldOn: row.heldOn as CalendarDate };
  return Object.assign(new PromotionMeetingType(), row, {
    uuid: row.id,
    id: toGlobalId('PromotionMeeting', row.id),
    conventionUuid: row.conventionId,
    schemeUuid: row.schemeId,
    cohortUuid: row.cohortId,
    organisationUuid: row.organisationId,
    pilots: row.pilots.map((pilot) => Object.assign(new MeetingPilotType(), pilot)),
    commitment:
      row.commitmentId !== null && row.commitmentTitle !== null
        ? Object.assign(new MeetingCommitmentType(), {
            id: toGlobalId('Commitment', row.commitmentId),
            title: row.commitmentTitle,
            articleNumber: row.commitmentArticle,
            ruleId: row.commitmentRule,
          })
        : null,
    countedCandidates: row.candidates,
    toReport: isToReport(day, today),
    lacksCopilot: lacksCopilot(row),
  });
}

export function communicationModel(row: CommunicationRow): CommunicationType {
  return Object.assign(new CommunicationType(), row, {
    row,
    uuid: row.id,
    id: toGlobalId('Communication', row.id),
    conventionUuid: row.conventionId,
    meetingUuid: row.meetingId,
    cohortUuid: row.cohortId,
    organisationUuid: row.organisationId,
    warningCount: row.warnings.length,
  });
}

/**
 * A check as the API shows it.
 * @param warnings those to tell: of a published communication, those that it was published with
 * @param nameOf name of a party by its key
 */
export function checkModel(
  facts: CommunicationFacts,
  { mentions }: Pick<CommunicationCheck, 'mentions'>,
  warnings: readonly CommunicationWarning[],
  texts: Texts,
  nameOf: (key: string) => string,
): CommunicationCheckType {
  return Object.assign(new CommunicationCheckType(), {
    asksForNames: facts.mention !== null,
    article: facts.mention?.article ?? null,
    rule: facts.mention?.rule ?? null,
    mentions: mentions.map((mention) =>
      Object.assign(new PartyMentionType(), mention, { name: nameOf(mention.partyKey) }),
    ),
    warnings: warnings.map((warning) =>
      Object.assign(new CommunicationWarningType(), warning, {
        key: warningKey(warning),
        message: texts.message(`communicationWarning.${warning.code}`, { party: nameOf(warning.partyKey) }),
      }),
    ),
  });
}
