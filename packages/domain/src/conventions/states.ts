import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import type { SignatureFact } from './facts.ts';
import type { Phase } from './term.ts';

/** What is stored of a convention: what people decided. What the calendar does to a signed text is computed (`phaseOn`). */
export const CONVENTION_STATUSES = ['draft', 'negotiation', 'signing', 'in_force'] as const;
export type ConventionStatus = (typeof CONVENTION_STATUSES)[number];

/** What people do, then what the calendar does. */
export const CONVENTION_EVENTS = [
  'submit',
  'take_back',
  'open_signing',
  'reopen_negotiation',
  'refuse_to_sign',
  'sign_last',
  'record_signatures',
  'give_notice',
  'withdraw_notice',
] as const;
export type ConventionEvent = (typeof CONVENTION_EVENTS)[number];
export const CALENDAR_EVENTS = ['take_effect', 'open_renewal', 'reach_term', 'run_out_notice', 'be_succeeded'] as const;
export type CalendarEvent = (typeof CALENDAR_EVENTS)[number];

export interface LifeCycleLine {
  readonly from: Phase;
  readonly event: ConventionEvent | CalendarEvent;
  /** Who makes it happen: whoever holds the pen, a party that signs, or the passing of days. */
  readonly by: 'drafter' | 'party' | 'calendar';
  /** What must hold besides, by the name of the rule that checks it. */
  readonly guard?:
    | 'checkSubmission'
    | 'checkOpenSigning'
    | 'checkSigned'
    | 'checkNotice'
    | 'checkWithdrawal'
    | 'checkSuccession';
  readonly to: Phase;
}

/**
 * The life of a convention: state × event × actor → state. What is not a line cannot happen. The calendar's lines are
 * what `phaseOn` computes from the clauses in force; the diagram of this package's README is drawn from this table.
 */
export const LIFE_CYCLE: readonly LifeCycleLine[] = [
  { from: 'draft', event: 'submit', by: 'drafter', guard: 'checkSubmission', to: 'negotiation' },
  { from: 'draft', event: 'record_signatures', by: 'drafter', guard: 'checkSigned', to: 'upcoming' },
  { from: 'negotiation', event: 'take_back', by: 'drafter', to: 'draft' },
  { from: 'negotiation', event: 'open_signing', by: 'drafter', guard: 'checkOpenSigning', to: 'signing' },
  { from: 'negotiation', event: 'record_signatures', by: 'drafter', guard: 'checkSigned', to: 'upcoming' },
  { from: 'signing', event: 'reopen_negotiation', by: 'drafter', to: 'negotiation' },
  { from: 'signing', event: 'refuse_to_sign', by: 'party', to: 'negotiation' },
  { from: 'signing', event: 'sign_last', by: 'party', guard: 'checkSigned', to: 'upcoming' },
  { from: 'upcoming', event: 'take_effect', by: 'calendar', to: 'in_force' },
  { from: 'in_force', event: 'open_renewal', by: 'calendar', to: 'renewal_window' },
  { from: 'in_force', event: 'give_notice', by: 'party', guard: 'checkNotice', to: 'in_notice' },
  { from: 'in_force', event: 'reach_term', by: 'calendar', to: 'expired' },
  { from: 'renewal_window', event: 'give_notice', by: 'party', guard: 'checkNotice', to: 'in_notice' },
  { from: 'renewal_window', event: 'reach_term', by: 'calendar', to: 'expired' },
  { from: 'in_notice', event: 'withdraw_notice', by: 'party', guard: 'checkWithdrawal', to: 'in_force' },
  { from: 'in_notice', event: 'run_out_notice', by: 'calendar', to: 'terminated' },
  { from: 'in_notice', event: 'reach_term', by: 'calendar', to: 'expired' },
  { from: 'in_force', event: 'be_succeeded', by: 'calendar', guard: 'checkSuccession', to: 'renewed' },
  { from: 'renewal_window', event: 'be_succeeded', by: 'calendar', guard: 'checkSuccession', to: 'renewed' },
  { from: 'in_notice', event: 'be_succeeded', by: 'calendar', guard: 'checkSuccession', to: 'renewed' },
  { from: 'expired', event: 'be_succeeded', by: 'calendar', guard: 'checkSuccession', to: 'renewed' },
];

/** Whether the event can happen at all in this phase, guards apart. */
export function allowsEvent(phase: Phase, event: ConventionEvent): boolean {
  return LIFE_CYCLE.some((line) => line.from === phase && line.event === event);
}

/** The reason against an event that the phase does not allow, or none. */
export function checkEvent(phase: Phase, event: ConventionEvent): Refusal[] {
  return allowsEvent(phase, event) ? [] : [refusal('TRANSITION_NOT_ALLOWED', [], { phase, event })];
}

/** What a draft must have to come into force. */
export interface SignedFacts {
  readonly signatures: readonly SignatureFact[];
  /** How many articles and clauses the text has. */
  readonly articles: number;
  readonly clauses: number;
}

/** Reasons against sending a draft to its parties: fewer than two signatories, a text that says nothing. */
export function checkSubmission(facts: SignedFacts): Refusal[] {
  return checkSigned({ ...facts, signatures: facts.signatures.map((each) => ({ ...each, signedOn: NO_MATTER })) });
}

const NO_MATTER = '0001-01-01' as CalendarDate;

/**
 * Reasons against bringing a draft into force: a slot without its date, fewer than two signatories, a text that says
 * nothing. One without an end is signed too: what binds is an article, and a clause that the portal follows.
 */
export function checkSigned({ signatures, articles, clauses }: SignedFacts): Refusal[] {
  const signatories = new Set(signatures.map((signature) => signature.partyKey));
  return [
    ...(signatories.size < 2 ? [refusal('TOO_FEW_SIGNATORIES', ['parties'], { minimum: 2 })] : []),
    ...signatures
      .filter((signature) => signature.signedOn === null)
      .map(({ partyKey, slot }) =>
        refusal('SIGNATURE_MISSING', ['signatures', `${partyKey}:${slot}`], { key: partyKey, slot }),
      ),
    ...(articles === 0 ? [refusal('ARTICLE_REQUIRED', ['articles'])] : []),
    ...(clauses === 0 ? [refusal('CLAUSE_REQUIRED', ['clauses'])] : []),
  ];
}

/** The table as a Mermaid state diagram, for documentation. */
export function lifeCycleDiagram(): string {
  const lines = LIFE_CYCLE.map(
    ({ from, event, by, guard, to }) => `  ${from} --> ${to}: ${event} [${by}${guard ? `; ${guard}` : ''}]`,
  );
  return [
    'stateDiagram-v2',
    '  [*] --> draft',
    ...lines,
    '  expired --> [*]',
    '  renewed --> [*]',
    '  terminated --> [*]',
  ].join('\n');
}

/** Whether every party has signed: what binds them starts here. */
export const isSigned = (status: ConventionStatus): boolean => status === 'in_force';

/** Whether text, parties and clauses may be edited directly: after signature, only an avenant changes them. */
export const isEditable = (status: ConventionStatus): boolean => !isSigned(status);

/** The reason against an edit of a signed text, or none. */
export function checkEditable(status: ConventionStatus): Refusal[] {
  return isEditable(status) ? [] : [refusal('CONVENTION_LOCKED', [], { status })];
}

/** Kinds under which a convention may stand (AMF-2: territorial contracts under a national framework). */
const PARENT_KINDS = {
  national_framework: [],
  bilateral_framework: ['national_framework'],
  multiparty: ['national_framework', 'bilateral_framework', 'multiparty'],
  local_arrangement: ['national_framework', 'bilateral_framework', 'multiparty', 'territorial_contract'],
  territorial_contract: ['national_framework'],
} as const satisfies Record<string, readonly string[]>;

export function checkParentKind(kind: keyof typeof PARENT_KINDS, parentKind: keyof typeof PARENT_KINDS): Refusal[] {
  const allowed: readonly string[] = PARENT_KINDS[kind];
  return allowed.includes(parentKind) ? [] : [refusal('PARENT_CONVENTION_KIND', ['parentId'], { kind, parentKind })];
}

/**
 * Whether a convention goes on after the framework under which it stands, as far as both ends are known: what it took
 * from the framework then has nothing under it (AMF-2).
 */
export const outlivesParent = (endsOn: CalendarDate | null, parentEndsOn: CalendarDate | null): boolean =>
  endsOn !== null && parentEndsOn !== null && endsOn > parentEndsOn;
