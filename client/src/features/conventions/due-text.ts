import { dueRuleSchema } from '@maillage/domain/conventions';
import { calendarDate } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import type { Locale } from '@maillage/messages/locale';
import type { Translate } from '../../ui/intl.tsx';

/** What sets a commitment off, as far as the catalogue names it; any other is quoted as it is. */
export const EVENTS = [
  'cohort_opened',
  'cohort_closed',
  'subcontractor_engaged',
  'project_planned',
  'study_requested',
  'unjustified_absence',
  'misbehaviour',
  'breach',
] as const;

export function eventText(event: string, t: Translate): string {
  return EVENTS.some((known) => known === event)
    ? t(`conventions.event.${event}`)
    : t('conventions.event.other', { event });
}

/** When a commitment falls due, in words: '3 mois avant l’échéance', 'chaque année, au plus tard le 31 décembre'. */
export function dueRuleText(rule: unknown, t: Translate, locale: Locale): string {
  const parsed = dueRuleSchema.safeParse(rule ?? { type: 'none' });
  if (!parsed.success) return t('conventions.due.none');
  const due = parsed.data;
  switch (due.type) {
    case 'none':
      return t('conventions.due.none');
    case 'date':
      return t('conventions.due.date', { date: writeDate(due.on, locale, 'long') });
    case 'relative': {
      const before = due.months < 0 || due.days < 0;
      const delay = delayText(Math.abs(due.months), Math.abs(due.days), t);
      const side = delay === '' ? 'at' : before ? 'before' : 'after';
      return t(`conventions.due.${side}`, { delay, anchor: due.anchor });
    }
    case 'yearly':
      return due.cycle === 'rolling'
        ? t('conventions.due.rolling')
        : t('conventions.due.civil', { day: dayOfYear(due.month, due.day, locale) });
    case 'on_event': {
      const event = eventText(due.event, t);
      const delay = delayText(due.months, due.days, t);
      return delay === '' ? t('conventions.due.onEvent', { event }) : t('conventions.due.afterEvent', { delay, event });
    }
  }
}

function delayText(months: number, days: number, t: Translate): string {
  if (months === 0 && days === 0) return '';
  return t(
    months === 0 ? 'conventions.due.days' : days === 0 ? 'conventions.due.months' : 'conventions.due.monthsDays',
    { months, days },
  );
}

/** '31 décembre': a day of any year. 29 February is written as such. */
function dayOfYear(month: number, day: number, locale: Locale): string {
  const inLeapYear = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  try {
    return writeDate(calendarDate(inLeapYear), locale, 'long').replace(/\s*2024$/, '');
  } catch {
    return `${day}/${month}`;
  }
}
