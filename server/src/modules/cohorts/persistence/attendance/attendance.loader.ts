import { trainingDaysOf, type TrainingDayRow } from './calendar.queries.ts';
import {
  correctionsOf,
  entriesOf,
  entriesOn,
  signaturesOn,
  staysOf,
  type CorrectionRow,
  type EntryRow,
  type SignatureRow,
  type StayRow,
} from './sheet.queries.ts';
import { rowsOf, type Reading } from '../cohorts.loader.ts';
import {
  absenceRulesOf,
  statementLinesOf,
  statementsOf,
  type AbsenceRuleRow,
  type StatementLineRow,
  type StatementRow,
} from './statement.queries.ts';

export const loadTrainingDays = rowsOf<TrainingDayRow>(trainingDaysOf, (row) => row.cohortId);
export const loadStays = rowsOf<StayRow>(staysOf, (row) => row.cohortId);
export const loadEntries = rowsOf<EntryRow>(entriesOf, (row) => row.cohortId);
export const loadEntriesOn = rowsOf<EntryRow>(entriesOn, (row) => row.halfDayId);
export const loadSignatures = rowsOf<SignatureRow>(signaturesOn, (row) => row.halfDayId);
export const loadCorrections = rowsOf<CorrectionRow>(correctionsOf, (row) => row.cohortId);
export const loadStatements = rowsOf<StatementRow>(statementsOf, (row) => row.cohortId);
export const loadStatementLines = rowsOf<StatementLineRow>(statementLinesOf, (row) => row.cohortId);

const ABSENCE_RULES = Symbol('absence rules');

/** The rules of a convention and the usual ones. */
export function loadAbsenceRules({ loaders, gate }: Reading, conventionId: string): Promise<AbsenceRuleRow[]> {
  return loaders
    .get<string, AbsenceRuleRow[]>(ABSENCE_RULES, async (ids) => {
      const rows = await absenceRulesOf(gate, ids);
      return ids.map((id) => rows.filter((row) => row.conventionId === null || row.conventionId === id));
    })
    .load(conventionId);
}
