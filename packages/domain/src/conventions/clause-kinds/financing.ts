import { cents } from '@maillage/kernel';
import { defineClauseKind } from './define.ts';
import {
  choiceLabels,
  choiceSet,
  date,
  integer,
  money,
  oneOf,
  optional,
  partyKey,
  partyKeys,
  someOf,
  text,
  themes,
  yesNo,
} from './fields.ts';

export const financingNature = choiceSet('financingNature', [
  'pedagogical',
  'promotion',
  'coordination',
  'logistics',
  'are',
  'stage_remuneration',
  'travel',
  'social_cover',
  'salary',
  'rooms',
  'conciliation',
]);
export const financingCondition = choiceSet('financingCondition', [
  'any',
  'with_are',
  'without_are',
  'are_exhausted',
  'region_agent',
  'other_agent',
]);

/** Who bears a cost; the scope is the key of the line (PDL-F1 to F6, PDL-2.R3, VALS-4.2b, NORD-4). */
export const financing = defineClauseKind({
  code: 'financing',
  category: 'financing',
  scope: 'required',
  fields: {
    payerKeys: partyKeys(1),
    nature: oneOf(financingNature),
    /** Part of the cost borne by the payers together; null = the text says 'a part' without a figure. */
    shareBasisPoints: optional(integer({ min: 1, max: 10_000, unit: 'basis_points' })),
    capCents: optional(money()),
    condition: oneOf(financingCondition),
    /** Staff, rooms or equipment rather than money. */
    inKind: yesNo(),
    /** Takes over from another payer when his duty ends. */
    relay: yesNo(),
    changeNeedsAmendment: yesNo(),
  },
  summary: (value) => ({
    nature: value.nature,
    payers: { parties: value.payerKeys },
    hasShare: value.shareBasisPoints !== null,
    sharePercent: (value.shareBasisPoints ?? 0) / 100,
    hasCap: value.capCents !== null,
    cap: { cents: value.capCents ?? cents(0) },
    condition: value.condition,
    inKind: value.inKind,
    relay: value.relay,
  }),
  example: {
    payerKeys: ['cnfpt'],
    nature: 'pedagogical',
    shareBasisPoints: 5000,
    capCents: 100_000,
    condition: 'any',
    inKind: false,
    relay: false,
    changeNeedsAmendment: false,
  },
});

/** Themes that the contribution of employers does not pay (NORD-4). */
export const contributionExclusion = defineClauseKind({
  code: 'contribution_exclusion',
  category: 'financing',
  fields: { themes: themes(1), byPartyKey: partyKey() },
  summary: (value) => ({ themes: { texts: value.themes }, party: { parties: [value.byPartyKey] } }),
  example: { themes: ['Thème payant'], byPartyKey: 'cnfpt' },
});

const operatorTask = choiceSet('operatorTask', ['eligibility', 'payment', 'helpdesk']);

/** An operator who acts in the name of a party (PDL-2.R5). */
export const delegatedOperator = defineClauseKind({
  code: 'delegated_operator',
  category: 'financing',
  scope: 'optional',
  fields: { operatorKey: partyKey(), onBehalfOfKey: partyKey(), tasks: someOf(operatorTask, 1) },
  check: (value, report) => {
    if (value.operatorKey === value.onBehalfOfKey) report('PRINCIPAL_IS_SELF', 'onBehalfOfKey');
  },
  summary: ({ operatorKey, onBehalfOfKey, tasks }) => ({
    operator: { parties: [operatorKey] },
    principal: { parties: [onBehalfOfKey] },
    tasks: choiceLabels(operatorTask, tasks),
  }),
  example: { operatorKey: 'docaposte', onBehalfOfKey: 'region', tasks: ['payment'] },
});

/** The decision that sets the fees of charged trainings (VALS-P1). */
export const feeSchedule = defineClauseKind({
  code: 'fee_schedule',
  category: 'financing',
  fields: { byPartyKey: partyKey(), act: text(300), number: text(60), date: optional(date()) },
  summary: ({ byPartyKey, act, number, date: on }) => ({
    party: { parties: [byPartyKey] },
    act,
    number,
    hasDate: on !== null,
    date: on === null ? '' : { date: on },
  }),
  example: { byPartyKey: 'cnfpt', act: 'Décision du président', number: '2030-001', date: null },
});
