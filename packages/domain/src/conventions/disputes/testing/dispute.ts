import { calendarDate } from '@maillage/kernel';
import type { DisputeFact } from '../../facts.ts';

/** A dispute that the collectivité notified to the CNFPT on 31 January 2026, with some of its facts changed. */
export const dispute = (changes: Partial<DisputeFact> = {}): DisputeFact => ({
  id: 'one',
  state: 'notified',
  notifierKey: 'collectivite',
  partyKeys: ['cnfpt', 'collectivite'],
  notifiedOn: calendarDate('2026-01-31'),
  lastOn: calendarDate('2026-01-31'),
  failedOn: null,
  outcomeOn: null,
  conciliator: null,
  conciliationBegan: false,
  ...changes,
});
