import type { CalendarDate, MessageRef } from '@maillage/kernel';
import type { AnnexFact, ClauseFact, CommitmentFact, DisputeFact, HeldFact, PartyFact, RenewalFact } from '../facts.ts';
import type { Term, TermFacts } from '../term.ts';

export const DEADLINE_KINDS = [
  'term_end',
  'renewal_window',
  'renewal_assessment',
  'renewal_decision',
  'renewal_successor',
  'last_notice_day',
  'notice_effect',
  'committee',
  'needs_census',
  'evaluation',
  'programme_validation',
  'commitment',
  'amicable_period',
  'court_opens',
  'dispute_step',
  'missing_annex',
  'missing_signature',
  'incomplete_enabling_act',
  'survival_duty',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** `info` = to know; `action` = somebody has something to do; `legal` = passing it has an effect in law. */
export const DEADLINE_SEVERITIES = ['info', 'action', 'legal'] as const;
export type DeadlineSeverity = (typeof DEADLINE_SEVERITIES)[number];

export interface Deadline {
  /** Stable from one computation to the next: reminders and tasks hang on it. Unique within a convention. */
  readonly key: string;
  readonly kind: DeadlineKind;
  /** The last day to do it, for a window the day on which it closes; null for what has no date (a missing annex). */
  readonly dueOn: CalendarDate | null;
  /** For something done within a window: the first day on which it can be done, and the last. */
  readonly windowStart: CalendarDate | null;
  readonly windowEnd: CalendarDate | null;
  /** Who owes it; empty = all parties. */
  readonly partyKeys: readonly string[];
  readonly articleNumber: string | null;
  readonly ruleId: string | null;
  readonly clauseId: string | null;
  readonly commitmentId: string | null;
  readonly messageId: string;
  readonly values: MessageRef['values'];
  readonly severity: DeadlineSeverity;
  /** The day on which it was done or waived; null while it is open. */
  readonly metOn: CalendarDate | null;
  /** Between the parties: told to nobody who may not read the dispute that it comes from. */
  readonly confidential: boolean;
}

export interface DeadlineFacts extends TermFacts {
  readonly parties: readonly PartyFact[];
  readonly commitments: readonly CommitmentFact[];
  readonly annexes: readonly AnnexFact[];
  readonly held: readonly HeldFact[];
  readonly disputes: readonly DisputeFact[];
  /** In the order in which it was recorded. */
  readonly renewal?: readonly RenewalFact[];
  /** The text that follows this one, with the day from which there is one; absent where nobody keeps track of it. */
  readonly successor?: { readonly on: CalendarDate } | null;
  /** What sets off commitments 'on event'. */
  readonly events?: readonly { readonly event: string; readonly id: string; readonly on: CalendarDate }[];
}

export interface DeadlineRange {
  /** Both included. What has no date is always given. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Adds the day on which a notice given today would take effect. */
  readonly today?: CalendarDate;
}

/** What every source of deadlines reads. */
export interface DeadlineContext {
  readonly facts: DeadlineFacts;
  readonly term: Term;
  readonly range: DeadlineRange;
}

/** A deadline with the fields that most do not need. */
export function deadline(
  fields: Pick<Deadline, 'key' | 'kind' | 'dueOn' | 'messageId' | 'severity'> & Partial<Deadline>,
  source: ClauseFact | CommitmentFact | null = null,
): Deadline {
  return {
    windowStart: null,
    windowEnd: null,
    partyKeys: [],
    articleNumber: source?.articleNumber ?? null,
    ruleId: source?.ruleId ?? null,
    clauseId: source !== null && 'kind' in source ? source.id : null,
    commitmentId: source !== null && !('kind' in source) ? source.id : null,
    values: {},
    metOn: null,
    confidential: false,
    ...fields,
  };
}
