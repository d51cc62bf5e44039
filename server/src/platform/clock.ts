import { calendarDate, type CalendarDate, type Clock } from '@maillage/kernel';

const parisDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil day in Paris of an instant, ISO 8601: that of UTC is another one around midnight. */
export const dayInParis = (instant: string): CalendarDate => calendarDate(parisDay.format(new Date(instant)));

/** The clock of the machine; the civil day is that of Paris. */
export const systemClock: Clock = {
  today: (): CalendarDate => calendarDate(parisDay.format(new Date())),
  now: () => new Date().toISOString(),
};

/** The machine's clock moved so that today is the given day: for demonstrations and tests of what comes. */
export function shiftedClock(day: CalendarDate): Clock {
  const offset = Date.parse(`${day}T12:00:00Z`) - Date.parse(`${systemClock.today()}T12:00:00Z`);
  return {
    today: () => calendarDate(parisDay.format(new Date(Date.now() + offset))),
    now: () => new Date(Date.now() + offset).toISOString(),
  };
}
