import { COHORT_EVENTS, COMMUNICATION_EVENTS, MEETING_EVENTS } from '@maillage/domain/cohorts';

/** Types of record that have a word of their own in the history; the others are told in general words. */
export const RECORDS = new Set([
  'Convention',
  'Article',
  'Clause',
  'Party',
  'Recital',
  'Annex',
  'Axis',
  'AxisAdoption',
  'Commitment',
  'HeldRecord',
  'ContractModel',
  'Scheme',
  'SchemeEdition',
  'PromotionMeeting',
  'Cohort',
  'Communication',
  'Experiment',
]);

/** Acts on cohorts, meetings and communications, each with a sentence of its own. */
export const INFORMING_ACTS: readonly string[] = [
  ...COHORT_EVENTS.map((event) => `cohort_${event}`),
  ...MEETING_EVENTS.map((event) => `meeting_${event}`),
  ...COMMUNICATION_EVENTS.map((event) => `communication_${event}`),
];
