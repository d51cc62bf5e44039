import { addDays, addMonths, calendarDate, endOfTerm, maxDate, message, minDate, refusal } from '@maillage/kernel';
import type { CalendarDate, MessageRef, Refusal } from '@maillage/kernel';
import type { ClauseKindCode } from './clause-kinds/index.ts';
import { clauseInForce, lastVersionOf } from './clauses.ts';
import type { TypedClause } from './clauses.ts';
import type { ClauseFact, NoticeFact, SignatureFact } from './facts.ts';
import type { ConventionStatus } from './states.ts';

export interface TermFacts {
  readonly status: ConventionStatus;
  readonly clauses: readonly ClauseFact[];
  /** One per expected signature: a party that signs twice has two. */
  readonly signatures: readonly SignatureFact[];
  /** The versions in force on this day; null or absent = the newest text. */
  readonly asOf?: CalendarDate | null;
  /** Every notice ever given, those withdrawn included. */
  readonly notices?: readonly NoticeFact[];
  /** First day of the convention in force that replaces it; absent or null while there is none. */
  readonly succeededOn?: CalendarDate | null;
  /** Day until which renewals by silence are counted when the newest text is read without a day. */
  readonly renewedUntil?: CalendarDate | null;
}

/** Why a date is what it is: the sentence, and the clause behind it. */
export interface TermExplanation {
  readonly fact: 'starts_on' | 'ends_on' | 'renewal_opens_on';
  readonly date: CalendarDate;
  /** Whether this candidate is the one that applies (of two possible ends, the earlier). */
  readonly applies: boolean;
  readonly messageId: string;
  readonly values: MessageRef['values'];
  readonly clauseId: string | null;
  readonly articleNumber: string | null;
  readonly ruleId: string | null;
}

export interface Term {
  /** Null while a signature is missing. */
  readonly startsOn: CalendarDate | null;
  /** Null when nothing bounds it, or when the bound depends on a start that is not known. */
  readonly endsOn: CalendarDate | null;
  readonly renewalOpensOn: CalendarDate | null;
  /** Renewals by silence counted so far. */
  readonly tacitRenewals: number;
  readonly explanations: readonly TermExplanation[];
}

export const PHASES = [
  'draft',
  'negotiation',
  'signing',
  'upcoming',
  'in_force',
  'renewal_window',
  'in_notice',
  'expired',
  'renewed',
  'terminated',
] as const;
export type Phase = (typeof PHASES)[number];

/**
 * Start, end and renewal window of a convention. The end is the earliest of the end that the duration gives
 * and of the fixed end (VALS-12.1); the start is the last signature unless a clause fixes it (PDL-5).
 */
export function termOf(facts: TermFacts): Term {
  const explanations: TermExplanation[] = [];
  const startsOn = startOf(facts, explanations);
  const { endsOn, tacitRenewals } = endOf(facts, startsOn, explanations);
  // Nobody talks of renewal while a notice runs, or once a successor is signed.
  const settled = standingNotice(facts) !== null || (facts.succeededOn ?? null) !== null;
  const window = endsOn && !settled && versionOf(facts, 'renewal_window');
  let renewalOpensOn: CalendarDate | null = null;
  if (endsOn && window) {
    renewalOpensOn = addMonths(endsOn, -window.value.monthsBeforeTerm);
    explanations.push(
      explain('renewal_opens_on', renewalOpensOn, window, 'term.renewalOpens', {
        months: window.value.monthsBeforeTerm,
      }),
    );
  }
  return { startsOn, endsOn, renewalOpensOn, tacitRenewals, explanations };
}

function versionOf<C extends ClauseKindCode>(facts: TermFacts, kind: C): TypedClause<C> | null {
  return facts.asOf ? clauseInForce(facts.clauses, kind, facts.asOf) : lastVersionOf(facts.clauses, kind);
}

/** The notice that holds on the day of the facts (without a day: the one that was never withdrawn), or null. */
export function standingNotice({ notices = [], asOf }: Pick<TermFacts, 'notices' | 'asOf'>): NoticeFact | null {
  const holds = ({ receivedOn, withdrawnOn }: NoticeFact): boolean =>
    asOf ? receivedOn <= asOf && (withdrawnOn === null || withdrawnOn > asOf) : withdrawnOn === null;
  return notices.find(holds) ?? null;
}

function startOf(facts: TermFacts, explanations: TermExplanation[]): CalendarDate | null {
  const clause = versionOf(facts, 'effect_start');
  if (clause && clause.value.date !== null) {
    explanations.push(explain('starts_on', clause.value.date, clause, 'term.startsFixed'));
    return clause.value.date;
  }
  const dates = facts.signatures.map((signature) => signature.signedOn);
  if (dates.length === 0 || !dates.every((date) => date !== null)) return null;
  const last = maxDate(dates[0]!, ...dates.slice(1));
  const lastSigner = facts.signatures.find((signature) => signature.signedOn === last)!;
  explanations.push(
    explain('starts_on', last, clause, 'term.startsLastSignature', { party: { parties: [lastSigner.partyKey] } }),
  );
  return last;
}

function endOf(
  facts: TermFacts,
  startsOn: CalendarDate | null,
  explanations: TermExplanation[],
): { endsOn: CalendarDate | null; tacitRenewals: number } {
  const candidates: TermExplanation[] = [];
  const duration = versionOf(facts, 'duration');
  const fixedEnd = versionOf(facts, 'fixed_end');
  if (duration && startsOn) {
    const id = duration.value.isMaximum ? 'term.endsDurationCap' : 'term.endsDuration';
    candidates.push(
      explain('ends_on', endOfTerm(startsOn, duration.value.months), duration, id, { months: duration.value.months }),
    );
  }
  if (fixedEnd) candidates.push(explain('ends_on', fixedEnd.value.date, fixedEnd, 'term.endsFixed'));
  // Without its start a capped duration is unknown, and so is the earlier of the two.
  const unknown = candidates.length === 0 || (duration !== null && startsOn === null);
  let endsOn = unknown ? null : minDate(candidates[0]!.date, ...candidates.slice(1).map((each) => each.date));

  let tacitRenewals = 0;
  const renewal = versionOf(facts, 'tacit_renewal');
  const notice = standingNotice(facts);
  // A notice breaks the silence that renews: what was renewed before it was received stays so.
  const silentUntil = notice?.receivedOn ?? facts.asOf ?? facts.renewedUntil;
  if (endsOn && renewal && silentUntil) {
    // Each new term begins the day after the last one: from 28 February, the one that a leap year closes ends on the 29th.
    const renewedFrom = addDays(endsOn, 1);
    const { months, maxRenewals } = renewal.value;
    while (endsOn < silentUntil && (maxRenewals === null || tacitRenewals < maxRenewals)) {
      tacitRenewals += 1;
      endsOn = endOfTerm(renewedFrom, months * tacitRenewals);
    }
    if (tacitRenewals > 0) {
      candidates.push(explain('ends_on', endsOn, renewal, 'term.endsRenewed', { months, count: tacitRenewals }));
    }
  }
  if (notice && (endsOn === null || notice.effectiveOn <= endsOn)) {
    endsOn = notice.effectiveOn;
    const clause = clauseInForce(facts.clauses, 'notice', notice.receivedOn);
    candidates.push(
      explain('ends_on', endsOn, clause, 'term.endsNotice', {
        party: { parties: [notice.partyKey] },
        received: { date: notice.receivedOn },
      }),
    );
  }
  // A successor that starts before the end replaces it on that day (PDL-7.1): `checkSuccession` says when it may.
  const succeededOn = facts.succeededOn ?? null;
  if (succeededOn !== null && (endsOn === null || addDays(succeededOn, -1) < endsOn)) {
    endsOn = addDays(succeededOn, -1);
    candidates.push(explain('ends_on', endsOn, null, 'term.endsReplaced', { successor: { date: succeededOn } }));
  }
  explanations.push(...candidates.map((each) => ({ ...each, applies: each.date === endsOn })));
  return { endsOn, tacitRenewals };
}

function explain(
  fact: TermExplanation['fact'],
  date: CalendarDate,
  clause: ClauseFact | null,
  messageId: string,
  values: MessageRef['values'] = {},
): TermExplanation {
  return {
    fact,
    date,
    applies: true,
    ...message(messageId, { ...values, date: { date } }),
    clauseId: clause?.id ?? null,
    articleNumber: clause?.articleNumber ?? null,
    ruleId: clause?.ruleId ?? null,
  };
}

/** Where a convention stands on a date. What is not signed by all stands where people left it, whatever its dates say. */
export function phaseOn(facts: TermFacts, date: CalendarDate): Phase {
  if (facts.status !== 'in_force') return facts.status;
  const onDate = { ...facts, asOf: facts.asOf ?? date };
  const { startsOn, endsOn, renewalOpensOn } = termOf(onDate);
  if (startsOn === null || date < startsOn) return 'upcoming';
  const notice = standingNotice(onDate);
  const succeededOn = facts.succeededOn ?? null;
  // What a notice has ended stays so, whatever follows it.
  if (succeededOn !== null && date >= succeededOn && notice?.effectiveOn !== endsOn) return 'renewed';
  if (endsOn !== null && date > endsOn) return notice?.effectiveOn === endsOn ? 'terminated' : 'expired';
  if (notice) return 'in_notice';
  return renewalOpensOn !== null && date >= renewalOpensOn ? 'renewal_window' : 'in_force';
}

/**
 * Reasons against the dates of a convention: an end before its start, and a fixed end beyond the maximum duration
 * when the start is a fixed date too, so that the end written could never be reached. Paths start at the kind of the
 * clause, then go into its value.
 * @param edited the clause under the pen: of two that do not agree, it is the one refused, with the article of the other
 */
export function checkTerm(facts: TermFacts, edited: string = 'fixed_end'): Refusal[] {
  const start = versionOf(facts, 'effect_start');
  const duration = versionOf(facts, 'duration');
  const fixedEnd = versionOf(facts, 'fixed_end');
  const startsOn = startOf(facts, []);
  if (!fixedEnd || !startsOn) return [];
  const of = (clause: ClauseFact) => ({ article: clause.articleNumber, rule: clause.ruleId });
  if (fixedEnd.value.date < startsOn) {
    const path = edited === 'effect_start' ? ['effect_start', 'date'] : ['fixed_end', 'date'];
    return [refusal('END_BEFORE_START', path, { start: startsOn, end: fixedEnd.value.date }, of(fixedEnd))];
  }
  const latestEnd = duration?.value.isMaximum ? endOfTerm(startsOn, duration.value.months) : null;
  if (start?.value.date && latestEnd !== null && fixedEnd.value.date > latestEnd) {
    const parameters = { months: duration!.value.months, latestEnd };
    if (edited === 'duration') return [refusal('DURATION_OVER_CAP', ['duration', 'months'], parameters, of(fixedEnd))];
    const path = edited === 'effect_start' ? ['effect_start', 'date'] : ['fixed_end', 'date'];
    return [refusal('DURATION_OVER_CAP', path, parameters, of(duration!))];
  }
  return [];
}

/** What happened before the convention took effect, such as a first cohort opened while signatures were awaited (PDL-5). */
export interface BeforeEffect {
  readonly startsOn: CalendarDate;
  /** Of the clause that says when it takes effect. */
  readonly articleNumber: string | null;
  readonly ruleId: string | null;
}

/**
 * Whether a day comes before the convention takes effect, and which clause says from when it does; null when it does not,
 * or when nobody knows yet from when the convention applies.
 */
export function beforeEffect(term: Pick<Term, 'startsOn' | 'explanations'>, on: CalendarDate): BeforeEffect | null {
  const { startsOn } = term;
  if (startsOn === null || on >= startsOn) return null;
  const why = term.explanations.find((each) => each.fact === 'starts_on' && each.applies);
  return { startsOn, articleNumber: why?.articleNumber ?? null, ruleId: why?.ruleId ?? null };
}

/** What happened in a civil year of which every day comes before the effect, or none is known to. */
export function yearBeforeEffect(term: Pick<Term, 'startsOn' | 'explanations'>, year: number): BeforeEffect | null {
  return beforeEffect(term, calendarDate(`${year}-12-31`));
}

/** How long a notice runs: civil months, then days, each of them counted. */
export interface NoticeDelay {
  readonly months: number;
  readonly days?: number | null;
}

/** The day on which a notice received that day ends the convention (PDL-7.3, VALS-12.2). */
export const noticeEffect = (receivedOn: CalendarDate, { months, days }: NoticeDelay): CalendarDate =>
  addDays(addMonths(receivedOn, months), days ?? 0);

/** The last day on which a notice still takes effect no later than the end of the term. */
export function lastNoticeDay(endsOn: CalendarDate, delay: NoticeDelay): CalendarDate {
  // Month ends are clamped, so several days of notice may share one effect: the last of them counts.
  let day = addMonths(addDays(endsOn, -(delay.days ?? 0)), -delay.months);
  while (noticeEffect(addDays(day, 1), delay) <= endsOn) day = addDays(day, 1);
  return day;
}
