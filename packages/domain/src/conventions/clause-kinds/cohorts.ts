import { defineClauseKind } from './define.ts';
import {
  choiceLabels,
  choiceSet,
  departement,
  integer,
  listOf,
  oneOf,
  optional,
  partyKey,
  someOf,
  text,
  yesNo,
} from './fields.ts';

const audience = choiceSet('audience', [
  'job_seeker',
  'region_agent',
  'unaffiliated_agent',
  'affiliated_agent',
  'student',
  'any',
]);

/** Seats of a cohort: below the minimum it does not start, above the maximum people wait (PDL-1.1). */
export const cohortSize = defineClauseKind({
  code: 'cohort_size',
  category: 'cohorts',
  fields: { min: integer({ min: 1, max: 500, unit: 'persons' }), max: integer({ min: 1, max: 500, unit: 'persons' }) },
  check: (value, report) => {
    if (value.max < value.min) report('MAX_BELOW_MIN', 'max', { minimum: value.min });
  },
  summary: ({ min, max }) => ({ min, max }),
  example: { min: 8, max: 20 },
});

/** An experiment that must succeed before other cohorts may open (PDL-1.2). */
export const cohortGate = defineClauseKind({
  code: 'cohort_gate',
  category: 'cohorts',
  scope: 'optional',
  fields: {
    departement: departement(),
    year: integer({ min: 2000, max: 2100, unit: 'year' }),
    blocksOthersUntilPositive: yesNo(),
  },
  summary: (value) => ({
    departement: value.departement,
    year: String(value.year),
    blocks: value.blocksOthersUntilPositive,
  }),
  example: { departement: '01', year: 2030, blocksOthersUntilPositive: true },
});

/** Another form that the programme may take after its experiment (PDL-1.3). */
export const programmeVariant = defineClauseKind({
  code: 'programme_variant',
  category: 'cohorts',
  fields: { programme: text(160), variant: text(160), condition: text(300), leadsToProgramme: yesNo() },
  summary: ({ programme, variant, condition, leadsToProgramme }) => ({
    programme,
    variant,
    condition,
    leadsToProgramme,
  }),
  example: { programme: 'Métier A', variant: 'Métier B', condition: "Selon l'expérimentation", leadsToProgramme: true },
});

const admissionCondition = choiceSet('admissionCondition', ['always', 'seats_left']);
const audienceTerritory = choiceSet('audienceTerritory', ['any', 'departement_of_cohort', 'region']);

/** Who is admitted first; the order of the list is the order of priority (PDL-1.4). */
export const publicPriority = defineClauseKind({
  code: 'public_priority',
  category: 'cohorts',
  fields: {
    publics: listOf(
      { audience: oneOf(audience), condition: oneOf(admissionCondition), territory: oneOf(audienceTerritory) },
      1,
    ),
  },
  check: (value, report) => {
    const audiences = value.publics.map((each) => each.audience);
    if (new Set(audiences).size < audiences.length) report('DUPLICATE_ITEM', 'publics');
  },
  summary: ({ publics }) => ({
    publics: choiceLabels(
      audience,
      publics.map((each) => each.audience),
    ),
  }),
  example: { publics: [{ audience: 'job_seeker', condition: 'always', territory: 'any' }] },
});

/** A short stay that decides on admission (PDL-2.R3). */
export const selectionImmersion = defineClauseKind({
  code: 'selection_immersion',
  category: 'cohorts',
  scope: 'optional',
  fields: {
    minDays: integer({ min: 1, max: 60, unit: 'days' }),
    maxDays: integer({ min: 1, max: 60, unit: 'days' }),
    isGate: yesNo(),
    checksPrerequisites: yesNo(),
    audiences: someOf(audience, 1),
  },
  check: (value, report) => {
    if (value.maxDays < value.minDays) report('MAX_BELOW_MIN', 'maxDays', { minimum: value.minDays });
  },
  summary: ({ minDays, maxDays, isGate, checksPrerequisites, audiences }) => ({
    minDays,
    maxDays,
    isGate,
    checksPrerequisites,
    audiences: choiceLabels(audience, audiences),
  }),
  example: { minDays: 1, maxDays: 5, isGate: true, checksPrerequisites: false, audiences: ['job_seeker'] },
});

const certificationScheme = choiceSet('certificationScheme', ['qualiopi', 'rncp', 'clea', 'clea_numerique']);
const certificationStatus = choiceSet('certificationStatus', ['sought', 'engaged', 'held', 'offered']);

/** A quality mark or a title on the way; the scope names the scheme (PDL-P4, PDL-2.N3, VALS-4.1). */
export const certification = defineClauseKind({
  code: 'certification',
  category: 'cohorts',
  scope: 'required',
  fields: {
    scheme: oneOf(certificationScheme),
    status: oneOf(certificationStatus),
    byPartyKey: partyKey(),
    /** Number in the register; null until it is known. */
    reference: optional(text(60)),
  },
  summary: ({ scheme, status, byPartyKey, reference }) => ({
    scheme,
    status,
    party: { parties: [byPartyKey] },
    hasReference: reference !== null,
    reference: reference ?? '',
  }),
  example: { scheme: 'rncp', status: 'sought', byPartyKey: 'cnfpt', reference: null },
});

/** Approval of the trainings of a period that opens public remuneration (PDL-2.R4). */
export const remunerationApproval = defineClauseKind({
  code: 'remuneration_approval',
  category: 'cohorts',
  fields: {
    byPartyKey: partyKey(),
    fromYear: integer({ min: 2000, max: 2100, unit: 'year' }),
    toYear: integer({ min: 2000, max: 2100, unit: 'year' }),
    audience: oneOf(audience),
    /** The text that sets the conditions. */
    governedBy: text(300),
  },
  check: (value, report) => {
    if (value.toYear < value.fromYear) report('MAX_BELOW_MIN', 'toYear', { minimum: value.fromYear });
  },
  summary: (value) => ({
    party: { parties: [value.byPartyKey] },
    fromYear: String(value.fromYear),
    toYear: String(value.toYear),
    audience: choiceLabels(audience, [value.audience]),
    governedBy: value.governedBy,
  }),
  example: {
    byPartyKey: 'region',
    fromYear: 2030,
    toYear: 2032,
    audience: 'job_seeker',
    governedBy: "Règlement d'intervention",
  },
});
