import { defineClauseKind } from './define.ts';
import { choiceSet, integer, oneOf, optional, text, yesNo } from './fields.ts';

const disputeStart = choiceSet('disputeStart', ['written_notification', 'recorded_failure']);

/** How long the parties wait before a court, and from when (VALS-14.1). */
export const disputeDelay = defineClauseKind({
  code: 'dispute_delay',
  category: 'disputes',
  fields: { months: integer({ min: 1, max: 60, unit: 'months' }), from: oneOf(disputeStart) },
  summary: ({ months, from }) => ({ months, from }),
  example: { months: 3, from: 'recorded_failure' },
});

/** The parties look for an agreement first (PDL-8, VALS-14.1). */
export const amicableSettlement = defineClauseKind({
  code: 'amicable_settlement',
  category: 'disputes',
  fields: { beforeCourt: yesNo() },
  summary: ({ beforeCourt }) => ({ beforeCourt }),
  example: { beforeCourt: true },
});

const costSplit = choiceSet('costSplit', ['equal', 'by_applicant']);

/** The conciliator and his costs (VALS-14.1). */
export const conciliation = defineClauseKind({
  code: 'conciliation',
  category: 'disputes',
  fields: { single: yesNo(), byAgreement: yesNo(), optional: yesNo(), costSplit: oneOf(costSplit) },
  summary: ({ single, byAgreement, optional: isOptional, costSplit: split }) => ({
    single,
    byAgreement,
    isOptional,
    costSplit: split,
  }),
  example: { single: false, byAgreement: true, optional: true, costSplit: 'equal' },
});

const courtCompetence = choiceSet('courtCompetence', ['administrative', 'judicial']);

/** The court; without a name it is the one that is competent by law (PDL-8, VALS-14.1). */
export const court = defineClauseKind({
  code: 'court',
  category: 'disputes',
  fields: { name: optional(text(160)), competence: oneOf(courtCompetence) },
  summary: ({ name, competence }) => ({ named: name !== null, name: name ?? '', competence }),
  example: { name: null, competence: 'administrative' },
});
