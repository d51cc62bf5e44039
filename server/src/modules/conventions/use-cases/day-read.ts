import type { CalendarDate } from '@maillage/kernel';
import type { ConventionRow } from '../persistence/convention.queries.ts';

/** The day on which a convention is read: a party that has left reads no later than its last day. */
export function dayRead({ readsUntil }: Pick<ConventionRow, 'readsUntil'>, day: CalendarDate): CalendarDate;
export function dayRead({ readsUntil }: Pick<ConventionRow, 'readsUntil'>, day: string): string;
export function dayRead({ readsUntil }: Pick<ConventionRow, 'readsUntil'>, day: string): string {
  return readsUntil !== null && readsUntil < day ? readsUntil : day;
}
