import { createContext, use, type ReactNode } from 'react';
import { calendarDate, type CalendarDate } from '@maillage/kernel';

const Today = createContext<CalendarDate | null>(null);

/** The civil day in Europe/Paris by the reader's clock; the server's own day replaces it once it is known. */
export function todayInParis(now: Date = new Date()): CalendarDate {
  return calendarDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(now));
}

export function TodayProvider({ today, children }: { readonly today: CalendarDate; readonly children: ReactNode }) {
  return <Today value={today}>{children}</Today>;
}

/** The day every count of days starts from. */
export function useToday(): CalendarDate {
  return use(Today) ?? todayInParis();
}
