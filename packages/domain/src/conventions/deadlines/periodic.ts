import { addMonths, addYears, dateOf, maxDate, yearOf } from '@maillage/kernel';
import type { CalendarDate } from '@maillage/kernel';
import type { ClauseKindCode } from '../clause-kinds/index.ts';
import { clausesOfKind } from '../clauses.ts';
import type { TypedClause } from '../clauses.ts';
import { rollingYears } from '../commitments/due-rule.ts';
import type { HeldFact } from '../facts.ts';
import { deadline } from './deadline.ts';
import type { Deadline, DeadlineContext } from './deadline.ts';

export interface Frequency {
  readonly minPerYear: number;
  readonly cycle: 'civil' | 'rolling';
}

interface PeriodicOccurrence {
  readonly label: string;
  readonly dueOn: CalendarDate;
  readonly metOn: CalendarDate | null;
}

/**
 * The day by which the next meeting must be held (PDL-4.3, VALS-7).
 * Rolling: within a year of the last one (of the n-th last when n are due per year), or of the start.
 * Civil: by 31 December of the first year, from the start or from today, in which the number is not reached.
 * @returns null when no frequency is stated.
 */
export function nextMeetingDue(
  frequency: Frequency,
  facts: { readonly startsOn: CalendarDate; readonly heldOn: readonly CalendarDate[]; readonly today?: CalendarDate },
): CalendarDate | null {
  const { minPerYear, cycle } = frequency;
  if (minPerYear === 0) return null;
  const held = facts.heldOn.filter((on) => on >= facts.startsOn).toSorted();
  if (cycle === 'rolling') return addYears(held[held.length - minPerYear] ?? facts.startsOn, 1);
  const first = facts.today ?? held.at(-1) ?? facts.startsOn;
  for (let year = yearOf(maxDate(first, facts.startsOn)); ; year++) {
    if (held.filter((on) => yearOf(on) === year).length < minPerYear) return dateOf(year, 12, 31);
  }
}

interface CountedMeeting {
  /** The day on which a due day was met. */
  readonly metOn: CalendarDate;
  /** The day from which a later due day counts. */
  from: CalendarDate;
}

/** How long before a due day a meeting closes it; sooner than that, it is one more meeting of the year behind. */
const MONTHS_AHEAD = 6;

/**
 * The meetings that close a due day of a rolling year. One more meeting just after another closes none: the text asks
 * for one within a year of the last, so it only moves the day by which the next is due (PDL-4.3).
 */
function countedMeetings(held: readonly CalendarDate[], minPerYear: number): CountedMeeting[] {
  const counted: CountedMeeting[] = [];
  for (const on of held) {
    const last = counted.slice(-minPerYear);
    if (last.length === minPerYear && addMonths(on, MONTHS_AHEAD) < addYears(last[0]!.from, 1)) {
      last.forEach((meeting, index) => (meeting.from = last[index + 1]?.from ?? on));
    } else {
      counted.push({ metOn: on, from: on });
    }
  }
  return counted;
}

/** Occurrences of something periodic over the term, met ones included. A civil year that the end cuts asks nothing. */
function periodicOccurrences(
  frequency: Frequency,
  heldOn: readonly CalendarDate[],
  { term, range }: DeadlineContext,
): PeriodicOccurrence[] {
  const { startsOn, endsOn } = term;
  if (startsOn === null || frequency.minPerYear === 0) return [];
  const held = heldOn.filter((on) => on >= startsOn).toSorted();
  if (frequency.cycle === 'rolling') {
    const { minPerYear } = frequency;
    const counted = countedMeetings(held, minPerYear);
    const heldFrom = counted.map((meeting) => meeting.from);
    return rollingYears({ startsOn, endsOn, heldOn: heldFrom, horizon: range.to, minPerYear }).map((each, index) => ({
      ...each,
      metOn: counted[index]?.metOn ?? null,
    }));
  }
  const occurrences: PeriodicOccurrence[] = [];
  const last = endsOn ?? range.to;
  for (let year = yearOf(startsOn); dateOf(year, 12, 31) <= last; year++) {
    const ofYear = held.filter((on) => yearOf(on) === year);
    for (let n = 0; n < frequency.minPerYear; n++) {
      occurrences.push({ label: `${year}-${n + 1}`, dueOn: dateOf(year, 12, 31), metOn: ofYear[n] ?? null });
    }
  }
  return occurrences;
}

/** Meetings, censuses, evaluations and validations that the clauses ask for each year. */
export function periodicDeadlines(context: DeadlineContext): Deadline[] {
  return [
    ...unfold(context, 'committee', (clause) => ({
      kind: 'committee',
      frequency: clause.value,
      partyKeys: clause.value.members.map((member) => member.partyKey),
      messageId: 'deadline.committee',
      values: { name: clause.value.name, minPerYear: clause.value.minPerYear, cycle: clause.value.cycle },
    })),
    ...unfold(context, 'needs_census', (clause) => ({
      kind: 'needs_census',
      frequency: { minPerYear: clause.value.perYear, cycle: 'civil' },
      partyKeys: [clause.value.byPartyKey],
      messageId: 'deadline.needsCensus',
      values: { party: { parties: [clause.value.byPartyKey] } },
    })),
    ...unfold(context, 'evaluation_indicators', (clause) => ({
      kind: 'evaluation',
      frequency: { minPerYear: clause.value.frequency === 'yearly' ? 1 : 0, cycle: 'civil' },
      partyKeys: clause.value.byPartyKeys,
      messageId: 'deadline.evaluation',
      values: { count: clause.value.indicators.length },
    })),
    ...unfold(context, 'programme_validation', (clause) => ({
      kind: 'programme_validation',
      frequency: { minPerYear: clause.value.perYear, cycle: 'civil' },
      partyKeys: [],
      messageId: 'deadline.programmeValidation',
      values: {},
    })),
  ];
}

interface Periodic extends Pick<Deadline, 'kind' | 'partyKeys' | 'messageId' | 'values'> {
  readonly frequency: Frequency;
}

function unfold<C extends ClauseKindCode & HeldFact['kind']>(
  context: DeadlineContext,
  kind: C,
  describe: (clause: TypedClause<C>) => Periodic,
): Deadline[] {
  const { facts, term } = context;
  const scopes = new Set(facts.clauses.filter((clause) => clause.kind === kind).map((clause) => clause.scope));
  return [...scopes].flatMap((scope) => {
    const heldOn = facts.held.filter((held) => held.kind === kind && held.scope === scope).map((held) => held.on);
    // The version that asks is the one in force on the due day, so each version is unfolded and cut to its own time.
    const versions = facts.clauses.filter((clause) => clause.kind === kind && clause.scope === scope);
    return versions.flatMap((version) => {
      const [clause] = clausesOfKind(
        [version],
        kind,
        version.validFrom ?? version.validTo ?? term.startsOn ?? context.range.from,
      );
      if (!clause) return [];
      const { frequency, ...shown } = describe(clause);
      return periodicOccurrences(frequency, heldOn, context)
        .filter(
          ({ dueOn }) =>
            (version.validFrom === null || dueOn >= version.validFrom) &&
            (version.validTo === null || dueOn <= version.validTo),
        )
        .map(({ label, dueOn, metOn }) =>
          deadline(
            {
              ...shown,
              key: [shown.kind, scope, version.validFrom, label].filter((part) => part !== null).join(':'),
              dueOn,
              metOn,
              severity: 'action',
            },
            clause,
          ),
        );
    });
  });
}
