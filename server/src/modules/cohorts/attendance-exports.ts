import type { ExportDefinition } from '../../platform/exports/definition.ts';
import { uuidOf } from '../../platform/graphql/ids.ts';
import { statementModels } from './graphql/attendance/attendance.resolver.ts';
import type { StatementLineType } from './graphql/attendance/statement.type.ts';
import { loadCohort } from './persistence/cohorts.loader.ts';

const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** The statement of a month as a file: the lines of the screen, in hours and days. */
export const attendanceStatementExport: ExportDefinition<StatementLineType> = {
  name: 'attendance-statement',
  titleId: 'statements.title',
  columns: [
    { id: 'lastName', headerId: 'statements.column.lastName', cell: (line) => line.lastName },
    { id: 'firstName', headerId: 'statements.column.firstName', cell: (line) => line.firstName },
    { id: 'correctsMonth', headerId: 'statements.column.corrects', cell: (line) => line.correctsMonth },
    { id: 'planned', headerId: 'statements.column.planned', cell: (line) => hours(line.planned) },
    { id: 'present', headerId: 'statements.column.present', cell: (line) => hours(line.present) },
    { id: 'justified', headerId: 'statements.column.justified', cell: (line) => hours(line.justified) },
    { id: 'unjustified', headerId: 'statements.column.unjustified', cell: (line) => hours(line.unjustified) },
    { id: 'payable', headerId: 'statements.column.payable', cell: (line) => hours(line.payable) },
    { id: 'theory', headerId: 'statements.column.theory', cell: (line) => line.theoryHalfDays / 2 },
    { id: 'immersion', headerId: 'statements.column.immersion', cell: (line) => line.immersionHalfDays / 2 },
  ],
  async page(context, filters, after) {
    const cohort = await loadCohort(context, uuidOf('Cohort', filters.get('cohort') ?? ''));
    if (!cohort) return null;
    const statement = (await statementModels(context, cohort)).find(({ month }) => month === filters.get('month'));
    if (!statement) return null;
    return { rows: after === null ? statement.lines : [], next: null };
  },
};
