import { normaliseForSearch } from '@maillage/kernel';
import { defineClauseKind } from './define.ts';
import {
  choiceLabels,
  choiceSet,
  decimal,
  integer,
  listOf,
  oneOf,
  optional,
  partyKey,
  partyKeys,
  someOf,
  text,
  textList,
  theme,
  yesNo,
} from './fields.ts';

const thresholdBasis = choiceSet('thresholdBasis', ['organisation', 'perimeter']);

/** Trainees needed to open a group; themes may have their own number (VALS-9.3, NORD-3). */
export const groupThreshold = defineClauseKind({
  code: 'group_threshold',
  category: 'projects',
  fields: {
    min: integer({ min: 1, max: 500, unit: 'persons' }),
    /** An objective asks for a reason below it; otherwise it is a bar. */
    isObjective: yesNo(),
    countedOver: oneOf(thresholdBasis),
    exceptions: listOf({ theme: theme(), min: integer({ min: 1, max: 500, unit: 'persons' }) }),
    /** Bounds between which the number of a theme may be set, when the text gives them. */
    exceptionMin: optional(integer({ min: 1, max: 500, unit: 'persons' })),
    exceptionMax: optional(integer({ min: 1, max: 500, unit: 'persons' })),
    regulatedExempt: yesNo(),
  },
  check: ({ exceptions, exceptionMin, exceptionMax }, report) => {
    if (exceptionMin !== null && exceptionMax !== null && exceptionMax < exceptionMin) {
      report('MAX_BELOW_MIN', 'exceptionMax', { minimum: exceptionMin });
    }
    const themesNamed = exceptions.map((each) => normaliseForSearch(each.theme));
    if (new Set(themesNamed).size < themesNamed.length) report('DUPLICATE_ITEM', 'exceptions');
    if (exceptionMin !== null && exceptions.some((each) => each.min < exceptionMin))
      report('TOO_SMALL', 'exceptions', { minimum: exceptionMin });
    if (exceptionMax !== null && exceptions.some((each) => each.min > exceptionMax))
      report('TOO_LARGE', 'exceptions', { maximum: exceptionMax });
  },
  summary: (value) => ({
    min: value.min,
    isObjective: value.isObjective,
    countedOver: value.countedOver,
    exceptionCount: value.exceptions.length,
    exceptions: { texts: value.exceptions.map((each) => `${each.theme} (${each.min})`) },
    bounded: value.exceptionMin !== null && value.exceptionMax !== null,
    exceptionMin: value.exceptionMin ?? 0,
    exceptionMax: value.exceptionMax ?? 0,
    regulatedExempt: value.regulatedExempt,
  }),
  example: {
    min: 10,
    isObjective: false,
    countedOver: 'organisation',
    exceptions: [],
    exceptionMin: null,
    exceptionMax: null,
    regulatedExempt: false,
  },
});

/** How far from the premises face-to-face training may be (VALS-3.2). */
export const proximityRadius = defineClauseKind({
  code: 'proximity_radius',
  category: 'projects',
  fields: {
    km: decimal({ min: 0, max: 1000, unit: 'km' }),
    intraPreferred: yesNo(),
    onPremisesPreferred: yesNo(),
    publicTransportPreferred: yesNo(),
  },
  summary: ({ km, intraPreferred, onPremisesPreferred, publicTransportPreferred }) => ({
    km,
    intraPreferred,
    onPremisesPreferred,
    publicTransportPreferred,
  }),
  example: { km: 30, intraPreferred: true, onPremisesPreferred: true, publicTransportPreferred: true },
});

const projectSheetField = choiceSet('projectSheetField', [
  'title',
  'place',
  'period',
  'mode',
  'participants',
  'context',
  'objectives',
]);

/** The sheet that a collectivité files for each project, and what it must hold (VALS-9.2). */
export const projectSheet = defineClauseKind({
  code: 'project_sheet',
  category: 'projects',
  fields: {
    mandatory: yesNo(),
    byPartyKey: partyKey(),
    toPartyKey: partyKey(),
    requiredFields: someOf(projectSheetField, 1),
  },
  summary: ({ mandatory, byPartyKey, toPartyKey, requiredFields }) => ({
    mandatory,
    by: { parties: [byPartyKey] },
    to: { parties: [toPartyKey] },
    fields: choiceLabels(projectSheetField, requiredFields),
  }),
  example: { mandatory: true, byPartyKey: 'collectivite', toPartyKey: 'cnfpt', requiredFields: ['title'] },
});

/** In which year the actions of a plan are run (NORD-1: the following one). */
export const executionYear = defineClauseKind({
  code: 'execution_year',
  category: 'projects',
  fields: { offsetYears: integer({ max: 10, unit: 'years' }) },
  summary: ({ offsetYears }) => ({ offsetYears }),
  example: { offsetYears: 2 },
});

const perimeterUnit = choiceSet('perimeterUnit', ['one_or_more_epci', 'communes', 'departement']);

/** The ground of a pooled plan and who interfaces for it (NORD-1, NORD-2). */
export const planPerimeter = defineClauseKind({
  code: 'plan_perimeter',
  category: 'projects',
  fields: {
    unit: oneOf(perimeterUnit),
    allCollectivites: yesNo(),
    coordinatorExpected: yesNo(),
    methodByPartyKeys: partyKeys(1),
  },
  summary: ({ unit, allCollectivites, coordinatorExpected, methodByPartyKeys }) => ({
    unit,
    allCollectivites,
    coordinatorExpected,
    parties: { parties: methodByPartyKeys },
  }),
  example: { unit: 'communes', allCollectivites: true, coordinatorExpected: true, methodByPartyKeys: ['cnfpt'] },
});

/** The steps that lead to a pooled plan, in order (NORD-1). */
export const planSteps = defineClauseKind({
  code: 'plan_steps',
  category: 'projects',
  fields: { steps: textList(1, 300) },
  summary: ({ steps }) => ({ steps: { texts: steps } }),
  example: { steps: ['Méthode', 'Synthèse'] },
});

/** Where sessions are shown and to whom (NORD-5). */
export const registrationVisibility = defineClauseKind({
  code: 'registration_visibility',
  category: 'projects',
  fields: { platform: text(120), restrictedToPerimeter: yesNo() },
  summary: ({ platform, restrictedToPerimeter }) => ({ platform, restrictedToPerimeter }),
  example: { platform: 'Inscription en ligne', restrictedToPerimeter: true },
});

const deliveryMode = choiceSet('deliveryMode', ['in_person', 'remote_platform', 'mooc', 'webinar', 'work_situation']);

/** How training is given; the modes may be combined (VALS-4.1). */
export const deliveryModes = defineClauseKind({
  code: 'delivery_modes',
  category: 'projects',
  fields: { modes: someOf(deliveryMode, 1), combinable: yesNo() },
  summary: ({ modes, combinable }) => ({ modes: choiceLabels(deliveryMode, modes), combinable }),
  example: { modes: ['in_person'], combinable: false },
});

/** What a party offers (VALS-4.1). */
export const serviceOffer = defineClauseKind({
  code: 'service_offer',
  category: 'projects',
  scope: 'optional',
  fields: { byPartyKey: partyKey(), items: textList(1, 300) },
  summary: ({ byPartyKey, items }) => ({ party: { parties: [byPartyKey] }, items: { texts: items } }),
  example: { byPartyKey: 'cnfpt', items: ['Formations en intra'] },
});
