import { isInTraining, statementOf, type AbsenceReason, type AttendanceMark } from '@maillage/domain/cohorts';
import { calendarDate, monthOf, newId, ok, type CalendarDate, type Month } from '@maillage/kernel';
import type { Transaction } from '../../db/unit-of-work.ts';
import { trainingDaysOf, type TrainingDayRow } from '../../modules/cohorts/persistence/attendance/calendar.queries.ts';
import {
  correctionsOf,
  entriesOf,
  staysOf,
  type StayRow,
} from '../../modules/cohorts/persistence/attendance/sheet.queries.ts';
import { statementLinesOf, statementsOf } from '../../modules/cohorts/persistence/attendance/statement.queries.ts';
import { cohortsPage } from '../../modules/cohorts/persistence/cohort.queries.ts';
import { bookOf, fingerprintOf } from '../../modules/cohorts/use-cases/attendance/attendance-book.ts';
import { certifyStatement } from '../../modules/cohorts/use-cases/attendance/certify-statement.ts';
import { closeSheets, correctAttendance } from '../../modules/cohorts/use-cases/attendance/close-sheets.ts';
import {
  cancelTrainingDay,
  generateCalendar,
  saveTrainingDay,
} from '../../modules/cohorts/use-cases/attendance/keep-calendar.ts';
import { stayOf } from '../../modules/cohorts/use-cases/attendance/open-training.ts';
import {
  recordAttendance,
  signSheets,
  type EntryCommand,
} from '../../modules/cohorts/use-cases/attendance/record-attendance.ts';
import type { DemoActor } from '../agreements/definition.ts';
import type { Stage } from '../stage.ts';

const d = calendarDate;
/** The antenne has no account of its own: its delegation, of which it is a unit, acts for it. */
const TEACHER: DemoActor = { email: 'delegation.pdl@maillage.example' };
const COHORT = 'Loire-Atlantique 2026-2027';
const TRAINER = 'Odile Trame (intervenante fictive)';
const TUTOR = 'Tutrice ou tuteur en mairie (fictif)';

const PLANNED_ON = d('2026-09-07');
const CERTIFIED_ON: readonly (readonly [Month, CalendarDate])[] = [
  ['2026-09' as Month, d('2026-10-02')],
  ['2026-10' as Month, d('2026-11-04')],
];
const CORRECTED_ON = d('2026-10-12');

interface Mark {
  mark: AttendanceMark;
  reason: AbsenceReason | null;
  missingMinutes: number | null;
}
const as = (mark: AttendanceMark, reason: AbsenceReason | null = null, missingMinutes: number | null = null): Mark => ({
  mark,
  reason,
  missingMinutes,
});

/** What an invented person was on a half-day: no number is drawn at random, so that each loading tells the same. */
function markOf(person: number, halfDay: number, date: CalendarDate): Mark {
  if (person === 2 && date >= '2026-11-18' && date <= '2026-11-19') return as('absent_unjustified');
  if (person === 8 && date >= '2026-10-05' && date <= '2026-10-06') return as('absent_justified', 'family_event');
  if (person === 4 && date === '2026-09-24') return as('absent_unjustified');
  const draw = (person * 37 + halfDay * 11) % 211;
  if (draw === 0) return as('absent_unjustified');
  if (draw === 1) return as('absent_justified', 'summons');
  if (draw === 2) return as('absent_justified', 'job_interview');
  return draw === 3 ? as('late', 'transport', 25) : draw === 4 ? as('late', null, 15) : as('present');
}

/** The calendar, sheets and statements of the cohort that runs, until today. People and absences are invented. */
export async function playTraining(stage: Stage, coordinator: DemoActor): Promise<void> {
  const today = stage.clock.today();
  if (today < PLANNED_ON) return;
  const id = await stage.act(coordinator, PLANNED_ON, COHORT, async (tx) => {
    const page = await cohortsPage(tx, { first: 1, after: null }, { text: COHORT }, { by: 'TITLE', direction: 'ASC' });
    return ok(page.rows[0]!.row.id);
  });
  await playCalendar(stage, coordinator, id);
  for (const month of new Set((await daysUntil(stage, id, today)).map(({ date }) => monthOf(date)))) {
    await playMonth(stage, id, month);
    const certified = CERTIFIED_ON.find(([each]) => each === month);
    if (certified && certified[1] <= today) await certify(stage, id, ...certified);
    if (month === '2026-09' && CORRECTED_ON <= today) await correct(stage, id);
  }
}

type Day = TrainingDayRow & { date: CalendarDate };

const daysUntil = (stage: Stage, cohortId: string, until: CalendarDate): Promise<Day[]> =>
  stage.act(TEACHER, null, 'calendrier', async (tx) => {
    const days = (await trainingDaysOf(tx, [cohortId])) as Day[];
    return ok(days.filter(({ date, cancelledOn }) => date <= until && cancelledOn === null));
  });

/** From the programme, then by hand: the days that the end of the year has taken are held in spring. */
async function playCalendar(stage: Stage, coordinator: DemoActor, cohortId: string): Promise<void> {
  const closures = [{ from: '2026-12-28', to: '2026-12-31' }];
  const fields = { theoryWeekdays: [1, 2, 3], immersionWeekdays: [4, 5], closures };
  await stage.act(coordinator, PLANNED_ON, 'calendrier', (tx) =>
    generateCalendar(tx, { cohortId, fields, dryRun: false }),
  );
  await stage.act(coordinator, PLANNED_ON, 'journées déplacées', async (tx) => {
    const eve = (await trainingDaysOf(tx, [cohortId])).find(({ date }) => date === '2026-12-24')!;
    const reason = 'Mairies fermées la veille de Noël';
    await cancelTrainingDay(tx, { id: eve.id, expectedVersion: eve.version, reason });
    for (const date of ['2027-03-01', '2027-03-08']) {
      const day = {
        date,
        kind: 'immersion',
        title: 'Immersion longue et tutorat',
        morningMinutes: 210,
        afternoonMinutes: 210,
      };
      const saved = await saveTrainingDay(tx, { cohortId, id: null, expectedVersion: null, fields: day });
      if (!saved.ok) return saved;
    }
    return ok(true);
  });
}

/** Names as a sheet shows them. */
const nameOf = ({ firstName, lastName }: StayRow): string => `${firstName ?? ''} ${lastName ?? ''}`.trim();

/** A whole month at once, as a tablet that was away would send it: everybody marked and signed, then closed. */
async function playMonth(stage: Stage, cohortId: string, month: Month): Promise<void> {
  const today = stage.clock.today();
  // The sheets of today are still to be filled.
  const days = (await daysUntil(stage, cohortId, today)).filter(({ date }) => monthOf(date) === month && date < today);
  const last = days.at(-1);
  if (!last) return;
  await stage.act(TEACHER, last.date, `présences de ${month}`, async (tx) => {
    const stays = await staysOf(tx, [cohortId]);
    const entries = days.flatMap((day) => entriesOfDay(day, stays));
    const recorded = await recordAttendance(tx, { cohortId, entries });
    if (!recorded.ok) return recorded;
    const signed = await signSheets(tx, { cohortId, signatures: signaturesOf(days, entries, stays) });
    if (!signed.ok) return signed;
    const refused = [...recorded.value.outcomes, ...signed.value.outcomes].filter(({ became }) => became !== 'written');
    if (refused.length > 0) throw new Error(`Démonstration, présences de ${month} : ${JSON.stringify(refused[0])}`);
    return close(tx, cohortId, days, month === monthOf(today));
  });
}

function entriesOfDay(day: Day, stays: readonly StayRow[]): EntryCommand[] {
  const there = stays.map((row, person) => ({ row, person })).filter(({ row }) => isInTraining(stayOf(row), day.date));
  const ordinal = Number(day.date.slice(5, 7)) * 31 + Number(day.date.slice(8));
  return day.halves.flatMap((half, at) =>
    there.map(({ row, person }) => ({
      halfDayId: half.id,
      candidatureId: row.id,
      ...markOf(person, ordinal * 2 + at, day.date),
      evidenceOn: null,
      entryId: newId(),
      writtenAt: `${day.date}T${at === 0 ? '07' : '12'}:35:00.000Z`,
    })),
  );
}

function signaturesOf(days: readonly Day[], entries: readonly EntryCommand[], stays: readonly StayRow[]) {
  const names = new Map(stays.map((row) => [row.id, nameOf(row)]));
  const at = (halfDayId: string) => ({ entryId: newId(), halfDayId });
  const trainers = days.flatMap(({ kind, date, halves }) =>
    halves.map(({ id }) => ({
      ...at(id),
      candidatureId: null,
      name: kind === 'theory' ? TRAINER : TUTOR,
      way: 'typed' as const,
      signedAt: `${date}T15:05:00.000Z`,
    })),
  );
  const stagiaires = entries
    .filter(({ mark }) => mark === 'present' || mark === 'late')
    .map(({ halfDayId, candidatureId, writtenAt }) => ({
      ...at(halfDayId),
      candidatureId,
      name: names.get(candidatureId)!,
      way: 'tap' as const,
      signedAt: writtenAt,
    }));
  return [...trainers, ...stagiaires];
}

/** Of the month that runs, the last sheet is signed and waits to be closed. */
async function close(tx: Transaction, cohortId: string, days: readonly Day[], waiting: boolean) {
  const wanted = new Set(days.map(({ id }) => id));
  const halves = (await trainingDaysOf(tx, [cohortId])).filter(({ id }) => wanted.has(id)).flatMap((day) => day.halves);
  const sheets = halves.slice(0, waiting ? -1 : undefined).map(({ id, version }) => ({ id, expectedVersion: version }));
  return closeSheets(tx, { cohortId, sheets, note: null });
}

/** A proof that came after the month was certified: the next statement carries the difference. */
async function correct(stage: Stage, cohortId: string): Promise<void> {
  await stage.act(TEACHER, CORRECTED_ON, 'correction', async (tx) => {
    const entries = await entriesOf(tx, [cohortId]);
    const day = (await trainingDaysOf(tx, [cohortId])).find(({ date }) => date === '2026-09-24');
    const [half] = day?.halves ?? [];
    const entry = entries.find(({ halfDayId, mark }) => halfDayId === half?.id && mark === 'absent_unjustified');
    if (!half || !entry) return ok(true);
    return correctAttendance(tx, {
      cohortId,
      halfDayId: half.id,
      candidatureId: entry.candidatureId,
      expectedVersion: half.version,
      ...as('absent_justified', 'proof'),
      evidenceOn: CORRECTED_ON,
      why: 'Justificatif remis après la certification de septembre',
    }).then((result) => (result.ok ? ok(true) : result));
  });
}

async function certify(stage: Stage, cohortId: string, month: Month, on: CalendarDate): Promise<void> {
  await stage.act(TEACHER, on, `état de ${month}`, async (tx) => {
    const ids = [cohortId];
    const book = bookOf({
      days: await trainingDaysOf(tx, ids),
      stays: await staysOf(tx, ids),
      entries: await entriesOf(tx, ids),
      corrections: await correctionsOf(tx, ids),
      statements: await statementsOf(tx, ids),
      lines: await statementLinesOf(tx, ids),
    });
    return certifyStatement(tx, { cohortId, month, fingerprint: fingerprintOf(statementOf(book, month)) });
  });
}
