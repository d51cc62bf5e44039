import type { Translate } from '../../../ui/intl.tsx';

/** The name of somebody as it is told to the reader. */
export function nameOf(
  t: Translate,
  person: { readonly lastName: string | null; readonly firstName: string | null } | null,
  missing: 'selection.unknown' | 'selection.erased' = 'selection.unknown',
): string {
  return [person?.lastName, person?.firstName].filter(Boolean).join(' ') || t(missing);
}

/** Minutes since midnight of the value of a time input; null for what is no hour. */
export function minutesOfTime(time: string): number | null {
  const found = /^(\d{2}):(\d{2})/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** The value of a time input. @param minutes since midnight, null = empty */
export function timeOfMinutes(minutes: number | null | undefined): string {
  if (minutes === null || minutes === undefined) return '';
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
