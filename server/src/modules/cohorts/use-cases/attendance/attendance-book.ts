import { createHash } from 'node:crypto';
import type {
  AbsenceRule,
  AttendanceBook,
  HalfDayMarks,
  SheetOfHalfDay,
  StatementLine,
} from '@maillage/domain/cohorts';
import { monthsFromTo, type CalendarDate, type Month } from '@maillage/kernel';
import type { TrainingDayRow } from '../../persistence/attendance/calendar.queries.ts';
import type { CorrectionRow, EntryRow, StayRow } from '../../persistence/attendance/sheet.queries.ts';
import type { AbsenceRuleRow, StatementLineRow, StatementRow } from '../../persistence/attendance/statement.queries.ts';
import type { CohortRow } from '../../persistence/cohort.queries.ts';
import { stayOf } from './open-training.ts';

/** Everything that is known of the training of one cohort, as it is read. */
export interface TrainingRows {
  days: readonly TrainingDayRow[];
  stays: readonly StayRow[];
  entries: readonly EntryRow[];
  corrections: readonly CorrectionRow[];
  statements: readonly StatementRow[];
  lines: readonly StatementLineRow[];
}

/** The sheets of a calendar, in order, with what each says. */
function sheetsOf({ days, entries }: Pick<TrainingRows, 'days' | 'entries'>): (SheetOfHalfDay & HalfDayMarks)[] {
  const byHalfDay = new Map<string, Map<string, EntryRow>>();
  for (const entry of entries) {
    const standing = byHalfDay.get(entry.halfDayId) ?? new Map<string, EntryRow>();
    byHalfDay.set(entry.halfDayId, standing.set(entry.candidatureId, entry));
  }
  return days
    .filter(({ cancelledOn }) => cancelledOn === null)
    .flatMap(({ date, kind, halves }) =>
      halves.map(({ id, part, minutes, state }) => {
        const said = byHalfDay.get(id) ?? new Map<string, EntryRow>();
        const marks = new Map([...said].map(([person, { mark }]) => [person, mark]));
        return { id, part, date: date as CalendarDate, kind, minutes, state, entries: said, marks };
      }),
    );
}

/** What the statements and the alerts of a cohort are made of. */
export function bookOf(rows: TrainingRows): AttendanceBook & { sheets: (SheetOfHalfDay & HalfDayMarks)[] } {
  const sheets = sheetsOf(rows);
  const dateOf = new Map(sheets.map(({ id, date }) => [id, date]));
  return {
    people: rows.stays.map(stayOf),
    sheets,
    corrections: rows.corrections.flatMap(({ halfDayId, candidatureId }) => {
      const date = dateOf.get(halfDayId);
      return date ? [{ personId: candidatureId, date }] : [];
    }),
    certified: rows.statements.map(({ id, month }) => ({
      month: month as Month,
      lines: rows.lines.filter(({ statementId }) => statementId === id),
    })),
  };
}

/** Months that the dates of a cohort touch, in order. */
export const monthsOfCohort = ({ startsOn, endsOn }: Pick<CohortRow, 'startsOn' | 'endsOn'>): Month[] =>
  monthsFromTo(startsOn as CalendarDate, endsOn as CalendarDate);

/** What tells one reading of a statement from another: who certifies it certifies what was read. */
export function fingerprintOf(lines: readonly StatementLine[]): string {
  const said = lines.map((line) => [
    line.personId,
    line.correctsMonth,
    line.planned,
    line.present,
    line.justified,
    line.unjustified,
    line.theoryHalfDays,
    line.immersionHalfDays,
  ]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}

export const absenceRuleModel = ({ conventionId, halfDays, validFrom, source }: AbsenceRuleRow): AbsenceRule => ({
  halfDays,
  validFrom: validFrom as CalendarDate,
  source,
  own: conventionId !== null,
});
