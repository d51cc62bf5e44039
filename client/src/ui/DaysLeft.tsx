import { daysBetween, type CalendarDate } from '@maillage/kernel';
import { IconAlertTriangle, IconClock } from './icons.ts';
import { useT } from './intl.tsx';
import { StatusBadge, type Tone } from './StatusBadge.tsx';
import { useToday } from './today.tsx';

interface DaysLeftProps {
  readonly date: CalendarDate;
  /** At this number of days or fewer the badge asks for attention. */
  readonly soon?: number;
}

/** 'reste 12 jours', 'aujourd’hui', 'en retard de 3 jours', counted from today. */
export function DaysLeft({ date, soon = 30 }: DaysLeftProps) {
  const t = useT();
  const days = daysBetween(useToday(), date);
  return (
    <StatusBadge tone={toneOf(days, soon)} icon={days < 0 ? IconAlertTriangle : IconClock}>
      {days < 0 ? t('ui.days.late', { days: -days }) : t('ui.days.left', { days })}
    </StatusBadge>
  );
}

function toneOf(days: number, soon: number): Tone {
  if (days < 0) return 'bad';
  return days <= soon ? 'wait' : 'neutral';
}
