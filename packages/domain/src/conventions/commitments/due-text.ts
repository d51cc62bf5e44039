import { calendarDate, type ValueWriters } from '@maillage/kernel';
import { dueRuleSchema } from './due-rule.ts';

/** What sets a commitment off, as far as the catalogue names it; any other is quoted as it is. */
export const DUE_EVENTS = [
  'cohort_opened',
  'cohort_closed',
  'subcontractor_engaged',
  'project_planned',
  'study_requested',
  'unjustified_absence',
  'misbehaviour',
  'breach',
] as const;

type Writers = Pick<ValueWriters, 'date' | 'message'>;

export function writeDueEvent(event: string, { message }: Pick<Writers, 'message'>): string {
  return DUE_EVENTS.some((known) => known === event)
    ? message(`conventions.event.${event}`, {})
    : message('conventions.event.other', { event });
}

/** When a commitment falls due, in words: '3 mois avant l’échéance', 'chaque année, au plus tard le 31 décembre'. */
export function writeDueRule(rule: unknown, writers: Writers): string {
  const { message } = writers;
  const parsed = dueRuleSchema.safeParse(rule ?? { type: 'none' });
  if (!parsed.success) return message('conventions.due.none', {});
  const due = parsed.data;
  switch (due.type) {
    case 'none':
      return message('conventions.due.none', {});
    case 'date':
      return message('conventions.due.date', { date: writers.date(due.on) });
    case 'relative': {
      const before = due.months < 0 || due.days < 0;
      const delay = writeDelay(Math.abs(due.months), Math.abs(due.days), writers);
      const side = delay === '' ? 'at' : before ? 'before' : 'after';
      return message(`conventions.due.${side}`, { delay, anchor: due.anchor });
    }
    case 'yearly':
      return due.cycle === 'rolling'
        ? message('conventions.due.rolling', {})
        : message('conventions.due.civil', { day: dayOfYear(due.month, due.day, writers) });
    case 'on_event': {
      const event = writeDueEvent(due.event, writers);
      const delay = writeDelay(due.months, due.days, writers);
      return delay === ''
        ? message('conventions.due.onEvent', { event })
        : message('conventions.due.afterEvent', { delay, event });
    }
  }
}

function writeDelay(months: number, days: number, { message }: Pick<Writers, 'message'>): string {
  if (months === 0 && days === 0) return '';
  return message(
    months === 0 ? 'conventions.due.days' : days === 0 ? 'conventions.due.months' : 'conventions.due.monthsDays',
    { months, days },
  );
}

/** '31 décembre': a day of any year. 29 February is written as such. */
function dayOfYear(month: number, day: number, { date }: Pick<Writers, 'date'>): string {
  const inLeapYear = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  try {
    return date(calendarDate(inLeapYear)).replace(/\s*2024$/, '');
  } catch {
    return `${day}/${month}`;
  }
}
