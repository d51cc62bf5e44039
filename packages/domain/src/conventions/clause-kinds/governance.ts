import { defineClauseKind } from './define.ts';
import {
  choiceLabels,
  choiceSet,
  integer,
  listOf,
  oneOf,
  optional,
  partyKey,
  partyKeys,
  someOf,
  text,
  textList,
  yesNo,
} from './fields.ts';

export const yearCycle = choiceSet('yearCycle', ['civil', 'rolling']);

/** A body in which the parties meet; the scope names it ('copil', 'parties_meeting', 'launch'…) (PDL-4.1 to 4.4, VALS-7). */
export const committee = defineClauseKind({
  code: 'committee',
  category: 'governance',
  scope: 'required',
  fields: {
    name: text(160),
    /** 0 = no frequency is stated. */
    minPerYear: integer({ max: 52, unit: 'per_year' }),
    /** Whether 'a year' is the civil year or twelve months from the last meeting. */
    cycle: oneOf(yearCycle),
    members: listOf({ partyKey: partyKey(), isMandated: yesNo() }, 1),
    tasks: textList(0, 300),
    quorum: optional(integer({ min: 1, max: 500, unit: 'persons' })),
    mayAddThemes: yesNo(),
  },
  check: (value, report) => {
    const keys = value.members.map((member) => member.partyKey);
    if (new Set(keys).size < keys.length) report('DUPLICATE_ITEM', 'members');
  },
  summary: (value) => ({
    name: value.name,
    minPerYear: value.minPerYear,
    cycle: value.cycle,
    members: { parties: value.members.map((member) => member.partyKey) },
  }),
  example: {
    name: 'Comité de suivi',
    minPerYear: 2,
    cycle: 'civil',
    members: [{ partyKey: 'cnfpt', isMandated: false }],
    tasks: ['Suivre les actions'],
    quorum: null,
    mayAddThemes: false,
  },
});

const deliveryScope = choiceSet('deliveryScope', ['intra', 'union', 'inter']);

/** The collection of training needs (VALS-9.1). */
export const needsCensus = defineClauseKind({
  code: 'needs_census',
  category: 'governance',
  scope: 'optional',
  fields: {
    perYear: integer({ min: 1, max: 12, unit: 'per_year' }),
    byPartyKey: partyKey(),
    deliveryScopes: someOf(deliveryScope),
  },
  summary: ({ perYear, byPartyKey, deliveryScopes }) => ({
    perYear,
    party: { parties: [byPartyKey] },
    scopeCount: deliveryScopes.length,
    scopes: choiceLabels(deliveryScope, deliveryScopes),
  }),
  example: { perYear: 1, byPartyKey: 'cnfpt', deliveryScopes: ['intra'] },
});

const evaluationFrequency = choiceSet('evaluationFrequency', ['yearly', 'each_cohort', 'at_term']);
const evaluationIndicator = choiceSet('evaluationIndicator', [
  'trainee_evaluations',
  'participants',
  'absenteeism_rate',
  'refusal_rate',
  'trainee_days',
  'programme_evaluation',
]);

/** What is measured, how often, and by whom (VALS-8, PDL-2.N5). */
export const evaluationIndicators = defineClauseKind({
  code: 'evaluation_indicators',
  category: 'governance',
  scope: 'optional',
  fields: {
    frequency: oneOf(evaluationFrequency),
    indicators: someOf(evaluationIndicator, 1),
    /** Empty = all parties together. */
    byPartyKeys: partyKeys(),
  },
  summary: ({ frequency, indicators, byPartyKeys }) => ({
    frequency,
    indicators: choiceLabels(evaluationIndicator, indicators),
    together: byPartyKeys.length === 0,
    parties: { parties: byPartyKeys },
  }),
  example: { frequency: 'yearly', indicators: ['participants'], byPartyKeys: [] },
});

/** Who validates the programme of actions, and how often (VALS-7). */
export const programmeValidation = defineClauseKind({
  code: 'programme_validation',
  category: 'governance',
  fields: {
    perYear: integer({ min: 1, max: 12, unit: 'per_year' }),
    /** Scope of the committee that validates. */
    committeeScope: text(60),
    proRataOfInvolvement: yesNo(),
  },
  summary: ({ perYear, committeeScope, proRataOfInvolvement }) => ({ perYear, committeeScope, proRataOfInvolvement }),
  example: { perYear: 1, committeeScope: 'copil', proRataOfInvolvement: false },
});

/** Information that a party brings back to others (PDL-2.R1). */
export const partnerFeedback = defineClauseKind({
  code: 'partner_feedback',
  category: 'governance',
  scope: 'optional',
  fields: { fromPartyKey: partyKey(), toPartyKeys: partyKeys(), subject: text(300) },
  summary: ({ fromPartyKey, toPartyKeys, subject }) => ({
    from: { parties: [fromPartyKey] },
    toAll: toPartyKeys.length === 0,
    to: { parties: toPartyKeys },
    subject,
  }),
  example: { fromPartyKey: 'region', toPartyKeys: [], subject: 'Attractivité des métiers' },
});

/** The party that coordinates the actions, for others when it is mandated (PDL-2.C7, PDL-4.1). */
export const coordination = defineClauseKind({
  code: 'coordination',
  category: 'governance',
  scope: 'optional',
  fields: { byPartyKey: partyKey(), subject: text(300), isMandated: yesNo() },
  summary: ({ byPartyKey, subject, isMandated }) => ({ party: { parties: [byPartyKey] }, subject, isMandated }),
  example: { byPartyKey: 'cdg', subject: 'Actions communes', isMandated: true },
});

const operationLevel = choiceSet('operationLevel', ['departement', 'region', 'perimeter']);

/** Who operates each cycle on the ground (PDL-4.5). */
export const localOperation = defineClauseKind({
  code: 'local_operation',
  category: 'governance',
  fields: { level: oneOf(operationLevel), partyKeys: partyKeys(1), description: text(300) },
  summary: (value) => ({ level: value.level, parties: { parties: value.partyKeys }, description: value.description }),
  example: { level: 'departement', partyKeys: ['cnfpt'], description: 'Antennes départementales' },
});
