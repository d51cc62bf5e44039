import { addYears, fromGlobalId, refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import type { CommitmentFact, EvidenceKind } from '../facts.ts';
import type { CommitmentEventInput } from '../input/convention-input.ts';
import { lastDecision } from './occurrences.ts';
import type { Occurrence } from './occurrences.ts';

export interface ReportFacts {
  /** Only the history, the due rule and the origin are read. */
  readonly commitment: Pick<CommitmentFact, 'dueRule' | 'events' | 'articleNumber' | 'ruleId'>;
  /** What the commitment asks for as evidence; empty = anything. */
  readonly evidenceKinds: readonly EvidenceKind[];
  /** Every time that it falls due, as far as one looks. */
  readonly occurrences: readonly Occurrence[];
  readonly startsOn: CalendarDate | null;
  readonly today: CalendarDate;
}

/** How many due days a refusal names, the nearest ones. */
const MOST_NAMED = 5;
const NAMED_FROM_YEARS = -2;

/**
 * Every reason against a line of the history of a commitment: a day that cannot be, an occurrence that is missing,
 * unknown, closed already or not closed, evidence of another kind than the text asks for. Paths start at the report.
 */
export function checkReport(report: CommitmentEventInput, facts: ReportFacts): Refusal[] {
  return [...dayRefusals(report, facts), ...occurrenceRefusals(report, facts), ...evidenceRefusals(report, facts)];
}

/** Whether an occurrence is closed, whatever day it was on. */
export function isClosed(occurrence: Pick<Occurrence, 'dueOn'>, events: CommitmentFact['events']): boolean {
  const last = lastDecision(occurrence, events);
  return last?.status === 'met' || last?.status === 'waived';
}

function dayRefusals({ happenedOn, status }: CommitmentEventInput, { startsOn, today }: ReportFacts): Refusal[] {
  if (happenedOn > today) return [refusal('DATE_IN_FUTURE', ['happenedOn'], { today })];
  // Work may begin while signatures are awaited (PDL-5): it is flagged, and closes nothing that was not owed yet.
  return startsOn !== null && happenedOn < startsOn && status !== 'in_progress'
    ? [refusal('BEFORE_CONVENTION_START', ['happenedOn'], { start: startsOn })]
    : [];
}

function occurrenceRefusals(report: CommitmentEventInput, facts: ReportFacts): Refusal[] {
  const { status, occurrenceOn, happenedOn } = report;
  const { commitment, occurrences } = facts;
  const source = { article: commitment.articleNumber, rule: commitment.ruleId };
  const closed = (occurrence: Occurrence): boolean => isClosed(occurrence, commitment.events);
  const candidates = occurrences.filter((occurrence) => closed(occurrence) === (status === 'reopened'));
  const wrongState = (field: string): Refusal =>
    refusal(status === 'reopened' ? 'OCCURRENCE_NOT_CLOSED' : 'OCCURRENCE_ALREADY_CLOSED', [field], {}, source);
  const dated = commitment.dueRule.type !== 'none';

  if (dated && occurrenceOn === null) {
    if (status === 'in_progress') return [];
    if (occurrences.length === 0) return [refusal('NOTHING_FALLS_DUE', ['status'], {}, source)];
    if (candidates.length === 0) return [wrongState('status')];
    return [refusal('REQUIRED', ['occurrenceOn'], named(candidates, facts.today), source)];
  }
  const occurrence = occurrences.find(({ dueOn }) => dueOn === occurrenceOn);
  if (!occurrence) return [refusal('INVALID_CHOICE', ['occurrenceOn'], named(candidates, facts.today), source)];
  const refusals =
    closed(occurrence) === (status === 'reopened') ? [] : [wrongState(dated ? 'occurrenceOn' : 'status')];
  const last = lastDecision(occurrence, commitment.events);
  // What happened before the last word on an occurrence would change nothing of how it stands.
  if (status !== 'in_progress' && last && happenedOn < last.happenedOn)
    refusals.push(refusal('BEFORE_LAST_REPORT', ['happenedOn'], { last: last.happenedOn }, source));
  return refusals;
}

function named(occurrences: readonly Occurrence[], today: CalendarDate) {
  const days = occurrences.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  const recent = days.filter((day) => day >= addYears(today, NAMED_FROM_YEARS)).slice(0, MOST_NAMED);
  return { of: 'occurrence', count: recent.length, open: recent.join(', ') };
}

function evidenceRefusals(report: CommitmentEventInput, { commitment, evidenceKinds }: ReportFacts): Refusal[] {
  const { status, evidence, evidenceKind, fileId, note } = report;
  const source = { article: commitment.articleNumber, rule: commitment.ruleId };
  if (evidence === null && fileId === null) {
    const asked = status === 'met' && evidenceKinds.length > 0 && note === null;
    return asked ? [refusal('EVIDENCE_REQUIRED', ['evidence'], {}, source)] : [];
  }
  if (evidenceKind === null) return [refusal('REQUIRED', ['evidenceKind'])];
  const refusals: Refusal[] = [];
  if (evidenceKinds.length > 0 && !evidenceKinds.includes(evidenceKind))
    refusals.push(
      refusal('EVIDENCE_KIND_NOT_EXPECTED', ['evidenceKind'], { expected: evidenceKinds.join(', ') }, source),
    );
  if (evidence !== null && !isOfKind(evidence, evidenceKind))
    refusals.push(refusal('INVALID_FORMAT', ['evidence'], { of: evidenceKind }));
  return refusals;
}

/** A link is an address of the web, a record the global id of one; a file is named in words: what, and where it is kept. */
function isOfKind(evidence: string, kind: EvidenceKind): boolean {
  if (kind === 'link') return /^https?:\/\/\S+$/i.test(evidence);
  return kind === 'file' || fromGlobalId(evidence) !== null;
}
