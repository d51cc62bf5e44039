import { failed, ok, refusal } from '@maillage/kernel';
import type { Refusal, Result } from '@maillage/kernel';
import type { SignatureFact } from './facts.ts';

export const CONVENTION_STATUSES = ['draft', 'in_force'] as const;
export type ConventionStatus = (typeof CONVENTION_STATUSES)[number];

export const CONVENTION_EVENTS = ['record_signatures'] as const;
export type ConventionEvent = (typeof CONVENTION_EVENTS)[number];

export interface TransitionFacts {
  readonly signatures: readonly SignatureFact[];
  /** How many articles and clauses the text has. */
  readonly articles: number;
  readonly clauses: number;
}

interface Transition {
  readonly to: ConventionStatus;
  readonly guards: readonly ((facts: TransitionFacts) => Refusal[])[];
}

const everySlotSigned = ({ signatures }: TransitionFacts): Refusal[] =>
  signatures
    .filter((signature) => signature.signedOn === null)
    .map(({ partyKey, slot }) =>
      refusal('SIGNATURE_MISSING', ['signatures', `${partyKey}:${slot}`], { key: partyKey, slot }),
    );

const atLeastTwoSignatories = ({ signatures }: TransitionFacts): Refusal[] =>
  new Set(signatures.map((signature) => signature.partyKey)).size < 2
    ? [refusal('TOO_FEW_SIGNATORIES', ['parties'], { minimum: 2 })]
    : [];

// A text without an end is signed too: what binds is what it says, hence an article, and a clause that the portal follows.
const saysSomething = ({ articles, clauses }: TransitionFacts): Refusal[] => [
  ...(articles === 0 ? [refusal('ARTICLE_REQUIRED', ['articles'])] : []),
  ...(clauses === 0 ? [refusal('CLAUSE_REQUIRED', ['clauses'])] : []),
];

/** Status × event. A pair without a line is forbidden; a further state is a further line. */
const TRANSITIONS: Readonly<Record<ConventionStatus, Partial<Readonly<Record<ConventionEvent, Transition>>>>> = {
  draft: { record_signatures: { to: 'in_force', guards: [atLeastTwoSignatories, everySlotSigned, saysSomething] } },
  in_force: {},
};

/** Whether the event can happen at all in this status, guards apart. */
export function allowsEvent(status: ConventionStatus, event: ConventionEvent): boolean {
  return TRANSITIONS[status][event] !== undefined;
}

/** The next status, or every reason against it. */
export function transition(
  status: ConventionStatus,
  event: ConventionEvent,
  facts: TransitionFacts,
): Result<ConventionStatus, Refusal> {
  const line = TRANSITIONS[status][event];
  if (!line) return failed([refusal('TRANSITION_NOT_ALLOWED', [], { status, event })]);
  const refusals = line.guards.flatMap((guard) => guard(facts));
  return refusals.length > 0 ? failed(refusals) : ok(line.to);
}

/** Whether text, parties and clauses may be edited directly: after signature, only an avenant changes them. */
export const isEditable = (status: ConventionStatus): boolean => status === 'draft';

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
