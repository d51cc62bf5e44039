import { clauseChoices } from './conventions/choices.ts';
import { clauseFields } from './conventions/fields.ts';
import { clauseKinds } from './conventions/kinds.ts';
import { clauseSummaries } from './conventions/summaries.ts';
import { vocabulary } from './conventions/vocabulary.ts';

/** Everything that the conventions chapter says: clauses, deadlines, roles. */
export const conventions = {
  ...clauseKinds,
  ...clauseFields,
  ...clauseChoices,
  ...clauseSummaries,
  ...vocabulary,
} as const;
