import type { Locale } from '@maillage/messages/locale';
import { writeHour } from '@maillage/messages/writing';
import type { Translate } from '../../../../ui/intl.tsx';

/** Minutes since midnight as a time field writes them: '18:30'; '' for none. */
export function timeValue(minutes: number | null): string {
  if (minutes === null) return '';
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** What a time field holds, in minutes since midnight; null when it is empty. */
export function minutesOfDay(time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number);
  return hours === undefined || minutes === undefined || Number.isNaN(hours) || Number.isNaN(minutes)
    ? null
    : hours * 60 + minutes;
}

/** When a meeting takes place within its day; null when that is not set. */
export function hoursOf(
  meeting: { readonly startMinutes: number | null; readonly endMinutes?: number | null },
  t: Translate,
  locale: Locale,
): string | null {
  const { startMinutes, endMinutes = null } = meeting;
  if (startMinutes === null) return null;
  return endMinutes === null
    ? t('meetings.fromHour', { start: writeHour(startMinutes, locale) })
    : t('meetings.hours', { start: writeHour(startMinutes, locale), end: writeHour(endMinutes, locale) });
}
