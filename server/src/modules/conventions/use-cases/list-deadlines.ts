import { deadlinesOf, type ConventionStatus, type Deadline } from '@maillage/domain/conventions';
import { addYears, isCalendarDate, maxDate, type CalendarDate } from '@maillage/kernel';
import {
  loadAnnexes,
  loadClauses,
  loadCommitments,
  loadDisputes,
  loadEvents,
  loadHeld,
  loadNotices,
  loadParties,
  loadRenewal,
  loadSignatures,
  type Reading,
} from '../persistence/convention.loader.ts';
import { factsFrom, type ConventionParts } from './convention-facts.ts';

/** How long a due date that has passed stays in the lists: as long on the page of a convention as among the tasks. */
export const LOOK_BACK_YEARS = 2;

/** The parts of a convention on a day from which its term, deadlines and occurrences are computed. */
export async function partsOn(reading: Reading, uuid: string, asOf: string): Promise<ConventionParts> {
  const [parties, signatures, clauses, commitments, events, annexes, held, notices, disputes, renewal] =
    await Promise.all([
      loadParties(reading, uuid, asOf),
      loadSignatures(reading, uuid, null),
      loadClauses(reading, uuid, asOf),
      loadCommitments(reading, uuid, asOf),
      loadEvents(reading, uuid, null),
      loadAnnexes(reading, uuid, asOf),
      loadHeld(reading, uuid, null),
      loadNotices(reading, uuid, null),
      loadDisputes(reading, uuid, null),
      loadRenewal(reading, uuid, null),
    ]);
  return { parties, signatures, clauses, commitments, events, annexes, held, notices, disputes, renewal };
}

export interface DatedConvention {
  status: ConventionStatus;
  startsOn: string | null;
  endsOn: string | null;
  succeededOn: string | null;
  successorOpenedOn: string | null;
  /** Last day of what the reader reads; null for whoever reads all of it. */
  readsUntil: string | null;
}

/**
 * Every due date of a convention between two days, in order, then what has no date. By default from two years back, or
 * from its start when it is younger, to ten years on, three when it has no end: as far back as the lists of what is to be
 * done. A party that has left reads what fell due by its last day, and nothing without a date.
 */
export function listDeadlines(
  convention: DatedConvention,
  parts: ConventionParts,
  asOf: CalendarDate,
  from: CalendarDate | null = null,
  to: CalendarDate | null = null,
): readonly Deadline[] {
  const { startsOn, endsOn, readsUntil } = convention;
  const back = addYears(asOf, -LOOK_BACK_YEARS);
  const all = deadlinesOf(factsFrom(convention, parts, asOf), {
    from: from ?? (startsOn !== null && isCalendarDate(startsOn) ? maxDate(startsOn, back) : back),
    to: to ?? addYears(asOf, endsOn === null ? 3 : 10),
    today: asOf,
  });
  return readsUntil === null ? all : all.filter(({ dueOn }) => dueOn !== null && dueOn <= readsUntil);
}
