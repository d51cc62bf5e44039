import { writeHour } from '@maillage/messages/writing';
import type { CalendarDate } from '@maillage/kernel';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { useToday } from '../../../ui/today.tsx';

interface DayState {
  readonly day: CalendarDate;
  readonly closedOn: CalendarDate | null;
}

/** Whether a jury is to come, open or closed. */
export function JuryState({ day, closedOn }: DayState) {
  const t = useT();
  const today = useToday();
  const state = closedOn !== null ? 'closed' : day > today ? 'upcoming' : 'open';
  const tones = { closed: 'neutral', upcoming: 'wait', open: 'violet' } as const;
  return <StatusBadge tone={tones[state]}>{t(`selection.day.state.${state}`)}</StatusBadge>;
}

/** An hour of the day. @param minutes since midnight */
export function HourText({ minutes }: { readonly minutes: number }) {
  const locale = useLocale();
  return <span className="tabular nowrap">{writeHour(minutes, locale)}</span>;
}

interface HoursProps {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly breakFrom?: number | null;
  readonly breakTo?: number | null;
}

/** When a jury sits, and when it rests. */
export function JuryHours({ startsAt, endsAt, breakFrom = null, breakTo = null }: HoursProps) {
  const t = useT();
  const locale = useLocale();
  const hour = (minutes: number): string => writeHour(minutes, locale);
  return (
    <>
      {t('selection.day.hours', { from: hour(startsAt), to: hour(endsAt) })}
      {breakFrom !== null && breakTo !== null
        ? `. ${t('selection.day.break', { from: hour(breakFrom), to: hour(breakTo) })}`
        : null}
    </>
  );
}
