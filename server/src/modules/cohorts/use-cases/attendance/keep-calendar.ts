import {
  CALENDAR_STATES,
  calendarInput,
  calendarWarnings,
  checkTrainingDay,
  planCalendar,
  trainingDayInput,
  type PlannedCalendar,
  type TrainingDayInput,
} from '@maillage/domain/cohorts';
import {
  failed,
  holidayRegimeOf,
  newId,
  ok,
  refusal,
  refusalsFromIssues,
  type CalendarDate,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import type { Transaction } from '../../../../db/unit-of-work.ts';
import {
  cancelDay,
  deleteTrainingDays,
  insertTrainingDays,
  isUsed,
  trainingDaysById,
  trainingDaysOf,
  updateTrainingDay,
  type TrainingDayRow,
} from '../../persistence/attendance/calendar.queries.ts';
import { openTraining, traceAttendance, type Training } from './open-training.ts';

const REASON_LENGTH = 300;
const STALE = (expected: number | null) => failed([refusal('STALE_VERSION', ['expectedVersion'], { expected })]);

/** Opens a training whose calendar is about to change. @returns also CALENDAR_CLOSED in a state that allows none */
async function openCalendar(tx: Transaction, cohortId: string): Promise<Result<Training, Refusal>> {
  const opened = await openTraining(tx, cohortId, { lock: true });
  if (!opened.ok || CALENDAR_STATES.includes(opened.value.cohort.state)) return opened;
  return failed([refusal('CALENDAR_CLOSED', [], { state: opened.value.cohort.state })]);
}

const datesOf = ({ cohort }: Training): { startsOn: CalendarDate; endsOn: CalendarDate } => ({
  startsOn: cohort.startsOn as CalendarDate,
  endsOn: cohort.endsOn as CalendarDate,
});

/**
 * Lays the programme of the edition over the dates of a cohort; the calendar that it had is replaced.
 * @param command `fields` those of `calendarInput`; `dryRun` tells what would be, and writes nothing
 * @returns the days, and those that found no room; NOT_FOUND, FORBIDDEN, CALENDAR_CLOSED, CALENDAR_IN_USE once something
 * was written on a sheet
 */
export async function generateCalendar(
  tx: Transaction,
  command: { cohortId: string; fields: unknown; dryRun: boolean },
): Promise<Result<{ cohortId: string; planned: PlannedCalendar }, Refusal>> {
  const opened = await openCalendar(tx, command.cohortId);
  if (!opened.ok) return opened;
  const parsed = calendarInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const { cohort, programme, author } = opened.value;
  if (await isUsed(tx, cohort.id, null)) return failed([refusal('CALENDAR_IN_USE', [])]);
  const { theoryWeekdays: theory, immersionWeekdays: immersion, closures } = parsed.data;
  const regime = holidayRegimeOf(cohort.departementCode);
  const planned = planCalendar(programme, { theory, immersion }, datesOf(opened.value), closures, regime);
  if (command.dryRun) return ok({ cohortId: cohort.id, planned });
  await deleteTrainingDays(tx, cohort.id);
  await insertTrainingDays(
    tx,
    { cohortId: cohort.id, conventionId: cohort.conventionId, ...author },
    planned.days.map(({ date, kind, title, morningMinutes, afternoonMinutes }) => ({
      id: newId(),
      date,
      kind,
      title,
      room: kind === 'theory' ? cohort.venue : null,
      trainer: null,
      forcedReason: null,
      morning: { id: newId(), minutes: morningMinutes },
      afternoon: { id: newId(), minutes: afternoonMinutes },
    })),
  );
  const after = { ...parsed.data, days: planned.days.length, missing: planned.missing };
  await traceAttendance(tx, opened.value, 'calendar_generated', after);
  return ok({ cohortId: cohort.id, planned });
}

const isStanding = (day: TrainingDayRow): boolean => day.cancelledOn === null;

/** Whether a change of a day leaves what its sheets were written for. */
function keepsSheets(day: TrainingDayRow, input: TrainingDayInput): boolean {
  const minutes = (part: string): number | undefined => day.halves.find((half) => half.part === part)?.minutes;
  return (
    day.date === input.date &&
    day.kind === input.kind &&
    minutes('morning') === input.morningMinutes &&
    minutes('afternoon') === input.afternoonMinutes
  );
}

/**
 * Adds a day of training, or changes one: moves it, gives it a module, a room, a trainer.
 * @param command `id` null = a new one; `fields` those of `trainingDayInput`
 * @returns the day's id, and what is told without stopping anybody; NOT_FOUND, FORBIDDEN, STALE_VERSION, CALENDAR_CLOSED,
 * DAY_IN_USE, or every reason of the rules
 */
export async function saveTrainingDay(
  tx: Transaction,
  command: { cohortId: string; id: string | null; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string; cohortId: string; warnings: Refusal[] }, Refusal>> {
  const opened = await openCalendar(tx, command.cohortId);
  if (!opened.ok) return opened;
  const { cohort, programme, author } = opened.value;
  const days = (await trainingDaysOf(tx, [cohort.id])).filter(isStanding);
  const current = days.find(({ id }) => id === command.id) ?? null;
  if (command.id !== null && !current) return failed([refusal('NOT_FOUND', ['id'])]);
  const parsed = trainingDayInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const input = parsed.data;
  const others = days.filter((day) => day !== current).map(({ date, kind }) => ({ date: date as CalendarDate, kind }));
  const regime = holidayRegimeOf(cohort.departementCode);
  const refusals = checkTrainingDay(input, { ...datesOf(opened.value), regime, programme, others });
  if (current && !keepsSheets(current, input) && (await isUsed(tx, cohort.id, current.id)))
    refusals.push(refusal('DAY_IN_USE', ['date']));
  if (refusals.length > 0) return failed(refusals);
  const { date, kind, title, room, trainer, reason: forcedReason, morningMinutes, afternoonMinutes } = input;
  const day = { id: current?.id ?? newId<'TrainingDay'>(), date, kind, title, room, trainer, forcedReason };
  if (!current) {
    const halves = {
      morning: { id: newId(), minutes: morningMinutes },
      afternoon: { id: newId(), minutes: afternoonMinutes },
    };
    const row = { cohortId: cohort.id, conventionId: cohort.conventionId, ...author };
    await insertTrainingDays(tx, row, [{ ...day, ...halves }]);
  } else if (
    command.expectedVersion === null ||
    !(await updateTrainingDay(tx, command.expectedVersion, { ...day, morningMinutes, afternoonMinutes }))
  ) {
    return STALE(command.expectedVersion);
  }
  await traceAttendance(tx, opened.value, current ? 'day_changed' : 'day_added', { ...day });
  const warnings = calendarWarnings(programme, [...others, { kind }]);
  return ok({ id: day.id, cohortId: cohort.id, warnings });
}

/**
 * Cancels a day of training on which nobody has written anything yet; it stays in the calendar, with the reason.
 * @returns the day's id; NOT_FOUND, FORBIDDEN, STALE_VERSION, CALENDAR_CLOSED, DAY_IN_USE, REQUIRED without a reason
 */
export async function cancelTrainingDay(
  tx: Transaction,
  command: { id: string; expectedVersion: number; reason: string },
): Promise<Result<{ id: string; cohortId: string; warnings: Refusal[] }, Refusal>> {
  const { id, expectedVersion } = command;
  const [day] = await trainingDaysById(tx, [id]);
  if (!day || !isStanding(day)) return failed([refusal('NOT_FOUND', ['id'])]);
  const opened = await openCalendar(tx, day.cohortId);
  if (!opened.ok) return opened;
  const reason = command.reason.trim();
  if (reason === '') return failed([refusal('REQUIRED', ['reason'])]);
  if (reason.length > REASON_LENGTH) return failed([refusal('TOO_LONG', ['reason'], { maximum: REASON_LENGTH })]);
  if (await isUsed(tx, day.cohortId, id)) return failed([refusal('DAY_IN_USE', [])]);
  if (!(await cancelDay(tx, id, expectedVersion, { today: tx.today, reason }))) return STALE(expectedVersion);
  await traceAttendance(tx, opened.value, 'day_cancelled', { id, date: day.date, reason });
  return ok({ id, cohortId: day.cohortId, warnings: [] });
}
