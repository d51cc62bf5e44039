import {
  absenceRuleOn,
  absenceRuns,
  absenteeism,
  isInTraining,
  payableMinutes,
  TRAINING_KEEPERS,
  unmarkedOf,
  unsignedOf,
  whyNotLeadCohort,
  type Sheet,
  type StatementLine,
} from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import type { GraphQLContext } from '../../../../context.ts';
import { capability } from '../../../../platform/graphql/capability.ts';
import { toGlobalId } from '../../../../platform/graphql/ids.ts';
import {
  loadAbsenceRules,
  loadCorrections,
  loadEntries,
  loadEntriesOn,
  loadSignatures,
  loadStatementLines,
  loadStatements,
  loadStays,
  loadTrainingDays,
} from '../../persistence/attendance/attendance.loader.ts';
import type { HalfDayRow, TrainingDayRow } from '../../persistence/attendance/calendar.queries.ts';
import type { SignatureRow, StayRow } from '../../persistence/attendance/sheet.queries.ts';
import type { CohortRow } from '../../persistence/cohort.queries.ts';
import { loadCohortParts } from '../../persistence/cohorts.loader.ts';
import { absenceRuleModel, bookOf, type TrainingRows } from '../../use-cases/attendance/attendance-book.ts';
import { stayOf } from '../../use-cases/attendance/open-training.ts';
import { partsFor } from '../../use-cases/cohort-facts.ts';
import { HalfDayType, TrainingDayType } from './calendar.type.ts';
import {
  AbsenceFiguresType,
  AbsenceRuleType,
  AbsenceRunType,
  AttendanceCorrectionType,
  AttendanceDayType,
  AttendanceEntryType,
  AttendanceSheetType,
  SheetPersonType,
  SheetSignatureType,
} from './sheet.type.ts';
import { StatementLineType } from './statement.type.ts';

type CohortKey = Pick<CohortRow, 'id' | 'conventionId'>;

/** Why the reader does not keep the training of a cohort; null when it does. */
export async function whyNotKeepTraining(context: GraphQLContext, cohort: CohortKey) {
  const { actors } = partsFor(cohort, await loadCohortParts(context));
  return whyNotLeadCohort(context.requireActor(), actors, TRAINING_KEEPERS);
}

export function halfDayModel(row: HalfDayRow): HalfDayType {
  const closedAt = row.closedAt === null ? null : new Date(row.closedAt).toISOString();
  return Object.assign(new HalfDayType(), row, { id: toGlobalId('HalfDay', row.id), closedAt });
}

export function trainingDayModel({ halves, ...row }: TrainingDayRow): TrainingDayType {
  return Object.assign(new TrainingDayType(), row, {
    id: toGlobalId('TrainingDay', row.id),
    halfDays: halves.map(halfDayModel),
  });
}

const signatureModel = (row: SignatureRow | undefined): SheetSignatureType | null =>
  row ? Object.assign(new SheetSignatureType(), { name: row.name, way: row.way, signedAt: row.signedAt }) : null;

/** A day of a cohort with its two sheets, as those who keep it see them. */
export async function attendanceDayModel(context: GraphQLContext, day: TrainingDayRow): Promise<AttendanceDayType> {
  const stays = (await loadStays(context, day.cohortId)).filter((row) =>
    isInTraining(stayOf(row), day.date as CalendarDate),
  );
  return Object.assign(new AttendanceDayType(), {
    day: trainingDayModel(day),
    sheets: await Promise.all(day.halves.map((half) => sheetModel(context, day, half, stays))),
  });
}

async function sheetModel(
  context: GraphQLContext,
  { date, cohortId }: TrainingDayRow,
  half: HalfDayRow,
  stays: readonly StayRow[],
): Promise<AttendanceSheetType> {
  const [entries, signatures, corrections] = await Promise.all([
    loadEntriesOn(context, half.id),
    loadSignatures(context, half.id),
    loadCorrections(context, cohortId),
  ]);
  const sheet: Sheet = {
    date: date as CalendarDate,
    minutes: half.minutes,
    state: half.state,
    expected: stays.map(({ id }) => id),
    entries: new Map(entries.map((entry) => [entry.candidatureId, entry])),
    signed: signatures.flatMap(({ candidatureId }) => candidatureId ?? []),
    trainerSigned: signatures.some(({ candidatureId }) => candidatureId === null),
  };
  const people = stays.map(({ id, lastName, firstName }) => {
    const entry = entries.find(({ candidatureId }) => candidatureId === id);
    return Object.assign(new SheetPersonType(), {
      candidatureId: toGlobalId('Candidature', id),
      lastName,
      firstName,
      entry: entry ? Object.assign(new AttendanceEntryType(), entry) : null,
      signature: signatureModel(signatures.find(({ candidatureId }) => candidatureId === id)),
      corrections: corrections
        .filter((row) => row.halfDayId === half.id && row.candidatureId === id)
        .map((row) =>
          Object.assign(new AttendanceCorrectionType(), {
            id: toGlobalId('AttendanceCorrection', row.id),
            correctedOn: row.correctedOn,
            before: row.before.mark,
            after: row.after.mark,
            why: row.why,
          }),
        ),
    });
  });
  return Object.assign(new AttendanceSheetType(), {
    id: toGlobalId('HalfDay', half.id),
    halfDay: halfDayModel(half),
    people,
    trainerSignature: signatureModel(signatures.find(({ candidatureId }) => candidatureId === null)),
    unmarked: unmarkedOf(sheet).length,
    unsigned: unsignedOf(sheet).length + (sheet.trainerSigned ? 0 : 1),
  });
}

/** All that is known of the training of a cohort, as far as the reader sees it. */
export async function loadTraining(context: GraphQLContext, cohortId: string): Promise<TrainingRows> {
  const [days, stays, entries, corrections, statements, lines] = await Promise.all([
    loadTrainingDays(context, cohortId),
    loadStays(context, cohortId),
    loadEntries(context, cohortId),
    loadCorrections(context, cohortId),
    loadStatements(context, cohortId),
    loadStatementLines(context, cohortId),
  ]);
  return { days, stays, entries, corrections, statements, lines };
}

/** What the sheets of a cohort say of absences; null for whoever does not keep them. */
export async function absenceModel(context: GraphQLContext, cohort: CohortKey): Promise<AbsenceFiguresType | null> {
  if (await whyNotKeepTraining(context, cohort)) return null;
  const rows = await loadTraining(context, cohort.id);
  const { sheets, people } = bookOf(rows);
  const rules = (await loadAbsenceRules(context, cohort.conventionId)).map(absenceRuleModel);
  const rule = absenceRuleOn(rules, context.today);
  const { actors } = partsFor(cohort, await loadCohortParts(context));
  const denial = whyNotLeadCohort(context.requireActor(), actors, ['coordinator']);
  const open = sheets.filter(({ date, state }) => date <= context.today && state !== 'closed');
  const { plannedHalfDays, absentHalfDays, rateByDays, rateByHeads } = absenteeism(sheets, people);
  const runs = rule === null ? [] : absenceRuns(sheets, people, rule.halfDays);
  return Object.assign(new AbsenceFiguresType(), {
    rule: rule && Object.assign(new AbsenceRuleType(), rule, { viewerCanChange: capability(context, denial) }),
    runs: runs.map(({ personId, ...run }) => Object.assign(new AbsenceRunType(), run, whoIs(rows.stays, personId))),
    plannedHalfDays,
    absentHalfDays,
    rateByDays,
    rateByHeads,
    openSheets: open.length,
    firstOpen: open[0]?.date ?? null,
  });
}

interface Named {
  id: string;
  lastName: string | null;
  firstName: string | null;
}

function whoIs(people: readonly Named[], id: string) {
  const found = people.find((each) => each.id === id);
  return {
    candidatureId: toGlobalId('Candidature', id),
    lastName: found?.lastName ?? null,
    firstName: found?.firstName ?? null,
  };
}

export function statementLineModel(line: StatementLine, people: readonly Named[]): StatementLineType {
  const { personId, ...said } = line;
  return Object.assign(new StatementLineType(), said, whoIs(people, personId), { payable: payableMinutes(line) });
}
