import type { CalendarDate } from './calendar-date.ts';

/** The only source of 'now' for the application; rules receive dates, never a clock. */
export interface Clock {
  /** The civil date where the service is rendered. */
  today(): CalendarDate;
  /** The instant, as an ISO 8601 text in UTC. */
  now(): string;
}

/** A clock that stands still. */
export function fixedClock(today: CalendarDate, now = `${today}T10:00:00.000Z`): Clock {
  return { today: () => today, now: () => now };
}
