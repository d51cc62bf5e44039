import { defineClauseKind } from './define.ts';
import { choiceLabels, choiceSet, partyKey, someOf, textList, yesNo } from './fields.ts';

const dataDuty = choiceSet('dataDuty', [
  'minimisation',
  'no_disclosure',
  'security',
  'confidentiality',
  'declarations',
  'legal_compliance',
]);

/** Duties on personal data (PDL-7.4, VALS-11). */
export const dataProtection = defineClauseKind({
  code: 'data_protection',
  category: 'data',
  fields: { duties: someOf(dataDuty, 1) },
  summary: ({ duties }) => ({ duties: choiceLabels(dataDuty, duties) }),
  example: { duties: ['security'] },
});

/** Secrecy and discretion, possibly after the end (PDL-7.4). */
export const confidentiality = defineClauseKind({
  code: 'confidentiality',
  category: 'data',
  fields: { coversStaff: yesNo(), survivesTerm: yesNo() },
  summary: ({ coversStaff, survivesTerm }) => ({ coversStaff, survivesTerm }),
  survives: (value) => value.survivesTerm,
  example: { coversStaff: true, survivesTerm: false },
});

/** What a party does before it lets a provider touch the data (PDL-7.4). */
export const subcontractorNotice = defineClauseKind({
  code: 'subcontractor_notice',
  category: 'data',
  fields: { equalGuarantees: yesNo(), mutualNotice: yesNo() },
  summary: ({ equalGuarantees, mutualNotice }) => ({ equalGuarantees, mutualNotice }),
  example: { equalGuarantees: true, mutualNotice: true },
});

/** Ethics of the partnership, and whom a breach is reported to (VALS-6). */
export const deontology = defineClauseKind({
  code: 'deontology',
  category: 'data',
  fields: { principles: textList(1, 120), breachReportedToKey: partyKey(), trainingRulesApply: yesNo() },
  summary: ({ principles, breachReportedToKey, trainingRulesApply }) => ({
    principles: { texts: principles },
    party: { parties: [breachReportedToKey] },
    trainingRulesApply,
  }),
  example: { principles: ['Neutralité'], breachReportedToKey: 'collectivite', trainingRulesApply: true },
});
