import { deadlinesOf, type Deadline } from '@maillage/domain/conventions';
import { addYears, isCalendarDate, type CalendarDate } from '@maillage/kernel';
import {
  loadAnnexes,
  loadClauses,
  loadCommitments,
  loadEvents,
  loadHeld,
  loadNotices,
  loadParties,
  loadSignatures,
  type Reading,
} from '../persistence/convention.loader.ts';
import { factsFrom, type ConventionParts } from './convention-facts.ts';

/** The parts of a convention on a day from which its term, deadlines and occurrences are computed. */
export async function partsOn(reading: Reading, uuid: string, asOf: string): Promise<ConventionParts> {
  const [parties, signatures, clauses, commitments, events, annexes, held, notices] = await Promise.all([
    loadParties(reading, uuid, asOf),
    loadSignatures(reading, uuid, null),
    loadClauses(reading, uuid, asOf),
    loadCommitments(reading, uuid, asOf),
    loadEvents(reading, uuid, null),
    loadAnnexes(reading, uuid, null),
    loadHeld(reading, uuid, null),
    loadNotices(reading, uuid, null),
  ]);
  return { parties, signatures, clauses, commitments, events, annexes, held, notices };
}

export interface DatedConvention {
  status: 'draft' | 'in_force';
  startsOn: string | null;
  endsOn: string | null;
}

/**
 * Every due date of a convention between two days, in order, then what has no date. By default from its start (two years
 * back when that is older than twenty) to ten years on, three when it has no end.
 */
export function listDeadlines(
  convention: DatedConvention,
  parts: ConventionParts,
  asOf: CalendarDate,
  from: CalendarDate | null = null,
  to: CalendarDate | null = null,
): readonly Deadline[] {
  const { startsOn, endsOn } = convention;
  const earliest = startsOn !== null && isCalendarDate(startsOn) ? startsOn : addYears(asOf, -2);
  return deadlinesOf(factsFrom(convention, parts, asOf), {
    from: from ?? (earliest > addYears(asOf, -20) ? earliest : addYears(asOf, -2)),
    to: to ?? addYears(asOf, endsOn === null ? 3 : 10),
    today: asOf,
  });
}
