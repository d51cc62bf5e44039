import { CANDIDATURE_FIELDS, type CandidatureField } from '@maillage/domain/cohorts';

/** What each column of a file is taken to hold, in their order; null for a column that is left out. */
export type ColumnFields = readonly (CandidatureField | null)[];

/** Gives a column a field: a field is held by one column, so that another one that had it is left out. */
export function withField(columns: ColumnFields, at: number, field: CandidatureField | null): ColumnFields {
  return columns.map((held, column) => (column === at ? field : held === field && field !== null ? null : held));
}

/** What the API is told of the columns. */
export const mappingOf = (columns: ColumnFields): { field: CandidatureField; column: number }[] =>
  columns.flatMap((field, column) => (field === null ? [] : [{ field, column }]));

/** Fields without which nothing can be entered, and that no column holds. */
export const missingFields = (columns: ColumnFields): CandidatureField[] =>
  CANDIDATURE_FIELDS.filter((field) => (field === 'lastName' || field === 'firstName') && !columns.includes(field));
