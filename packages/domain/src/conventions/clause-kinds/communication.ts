import { defineClauseKind } from './define.ts';
import { choiceSet, oneOf, partyKeys, yesNo } from './fields.ts';

const mentionRule = choiceSet('mentionRule', ['all_other_parties', 'listed']);

/** Whom each communication must name (PDL-6.1). */
export const communicationMention = defineClauseKind({
  code: 'communication_mention',
  category: 'communication',
  fields: { mention: oneOf(mentionRule), partyKeys: partyKeys(), coversDocuments: yesNo() },
  check: (value, report) => {
    if (value.mention === 'listed' && value.partyKeys.length === 0) report('REQUIRED', 'partyKeys');
    if (value.mention === 'all_other_parties' && value.partyKeys.length > 0) report('INVALID_VALUE', 'partyKeys');
  },
  summary: (value) => ({
    mention: value.mention,
    parties: { parties: value.partyKeys },
    coversDocuments: value.coversDocuments,
  }),
  example: { mention: 'listed', partyKeys: ['cnfpt'], coversDocuments: false },
});

/** The use of the others' names and logos (PDL-6.2, PDL-6.3). */
export const signsUse = defineClauseKind({
  code: 'signs_use',
  category: 'communication',
  fields: {
    /** The use stops at the end of the convention, unless there is written consent. */
    endsAtTerm: yesNo(),
    /** Any use other than the one agreed needs consent beforehand. */
    priorConsent: yesNo(),
    survives: yesNo(),
  },
  summary: ({ endsAtTerm, priorConsent }) => ({ endsAtTerm, priorConsent }),
  survives: (value) => value.survives,
  example: { endsAtTerm: true, priorConsent: true, survives: true },
});

/** Communication that the parties do together (VALS-10). */
export const jointCommunication = defineClauseKind({
  code: 'joint_communication',
  category: 'communication',
  fields: { mutualInformation: yesNo(), promoteActions: yesNo() },
  summary: ({ mutualInformation, promoteActions }) => ({ mutualInformation, promoteActions }),
  example: { mutualInformation: true, promoteActions: false },
});

/** What each party knew before stays its own (PDL-6.4). */
export const priorKnowledge = defineClauseKind({
  code: 'prior_knowledge',
  category: 'communication',
  fields: { staysWithOwner: yesNo(), survives: yesNo() },
  summary: ({ staysWithOwner }) => ({ staysWithOwner }),
  survives: (value) => value.survives,
  example: { staysWithOwner: true, survives: true },
});
