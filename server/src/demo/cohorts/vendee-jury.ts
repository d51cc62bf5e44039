import { calendarDate } from '@maillage/kernel';
import type { DemoJury } from './play-jury.ts';

/** The jury of the Vendée: of three parties, in the order in which the group was received; one juror knows somebody. */
export const VENDEE_JURY: DemoJury = {
  day: calendarDate('2026-10-22'),
  place: 'Maison des communes, La Roche-sur-Yon',
  startsAt: 8 * 60 + 30,
  endsAt: 17 * 60 + 30,
  slotMinutes: 25,
  breakFrom: 12 * 60 + 30,
  breakTo: 13 * 60 + 30,
  criteria: [
    { label: 'Motivation et projet professionnel', weight: 40, maximum: 10 },
    { label: 'Aisance à l’écrit et rigueur', weight: 30, maximum: 10 },
    { label: 'Contact avec le public et les élus', weight: 30, maximum: 10 },
  ],
  jurors: [
    { email: 'coordination.cdg44@maillage.example' },
    { email: 'delegation.pdl@maillage.example' },
    { email: 'rh.region@maillage.example' },
  ],
  who: Array.from({ length: 17 }, (_, at) => at),
  standsBack: { juror: 2, from: 5 },
};

/** A second one, for those who came late: they may only hope for the waiting list. Its minutes are open. */
export const VENDEE_SECOND_JURY: DemoJury = {
  day: calendarDate('2026-11-23'),
  place: 'Maison des communes, La Roche-sur-Yon',
  startsAt: 14 * 60,
  endsAt: 16 * 60,
  slotMinutes: 30,
  jurors: VENDEE_JURY.jurors,
  who: [17, 18, 19],
};
