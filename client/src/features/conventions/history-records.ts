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
  'Communication',
]);
