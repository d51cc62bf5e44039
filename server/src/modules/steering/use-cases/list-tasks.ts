import { urgencyOf, type Urgency } from '@maillage/domain/steering';
import { addDays, addYears, daysBetween, type CalendarDate } from '@maillage/kernel';
import type { Page, PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';
import { tasksPage, type TaskFilter, type TaskRow } from '../persistence/task.queries.ts';

/** How far the list looks, when nobody says. */
const USUAL_HORIZON_DAYS = 365;
const LOOK_BACK_YEARS = -2;
/** From how many days before its date something is due soon. */
const DUE_SOON_DAYS = 30;

/** What is asked of the list; what has no date is in it whatever the last day looked at. */
export interface TaskQuestion {
  conventionId?: string | null;
  dueTo?: string | null;
  urgency?: Urgency | null;
  /** True for what has a date alone, false for what has none. */
  dated?: boolean | null;
}

/**
 * What the organisation acted for has to do, the nearest date first, then what has no date: a year ahead unless told
 * otherwise.
 */
export function listTasks(
  db: SqlReader,
  args: PageArguments,
  asked: TaskQuestion,
  today: CalendarDate,
): Promise<Page<TaskRow>> {
  const horizon = asked.dueTo ?? addDays(today, USUAL_HORIZON_DAYS);
  const since = addYears(today, LOOK_BACK_YEARS);
  const undated = asked.dated !== true && (!asked.urgency || asked.urgency === urgencyOf(null, DUE_SOON_DAYS));
  const filter: TaskFilter = {
    conventionId: asked.conventionId ?? null,
    from: since,
    to: null,
    horizon,
    dated: asked.dated !== false,
    undated,
  };
  const within = asked.urgency ? daysOf(asked.urgency, today) : {};
  if (within.from !== undefined && within.from > filter.from) filter.from = within.from;
  filter.to = within.to ?? null;
  return tasksPage(db, args, filter);
}

/** Days on which what presses so much falls due. */
function daysOf(urgency: Urgency, today: CalendarDate): { from?: CalendarDate; to?: CalendarDate } {
  const soon = addDays(today, DUE_SOON_DAYS);
  if (urgency === 'late') return { to: addDays(today, -1) };
  return urgency === 'due_soon' ? { from: today, to: soon } : { from: addDays(soon, 1) };
}

/** Days that a task leaves, negative when it is late and null without a date, and how much it presses. */
export function pressureOf(dueOn: string | null, today: CalendarDate): { daysLeft: number | null; urgency: Urgency } {
  const daysLeft = dueOn === null ? null : daysBetween(today, dueOn as CalendarDate);
  return { daysLeft, urgency: urgencyOf(daysLeft, DUE_SOON_DAYS) };
}
