import type { CalendarDate } from '@maillage/kernel';
import type { DueRule } from './commitments/due-rule.ts';
import type { CommitmentEvent } from './commitments/occurrences.ts';
import type { DisputeState } from './disputes/states.ts';

export const CONVENTION_KINDS = [
  'national_framework',
  'bilateral_framework',
  'multiparty',
  'local_arrangement',
  'territorial_contract',
] as const;
export type ConventionKind = (typeof CONVENTION_KINDS)[number];

export const PARTY_ROLES = ['signatory', 'mandated_coordinator', 'associated', 'paying_agent'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** Roles that sign, and therefore need a representative and at least one signature. */
export const SIGNING_ROLES: readonly PartyRole[] = ['signatory', 'mandated_coordinator'];

/** A party may need the signature of its elected head, of its administration, or of both. */
export const SIGNATURE_SLOTS = ['elected', 'administrative'] as const;
export type SignatureSlot = (typeof SIGNATURE_SLOTS)[number];

export const RECITAL_KINDS = ['visa', 'recital'] as const;
export type RecitalKind = (typeof RECITAL_KINDS)[number];

export const AXIS_SCOPES = ['national', 'regional', 'convention'] as const;
export type AxisScope = (typeof AXIS_SCOPES)[number];

export const RECURRENCES = ['one_off', 'recurring', 'continuous'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

export const EVIDENCE_KINDS = ['file', 'link', 'record'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const TERRITORY_KINDS = ['national', 'region', 'departement', 'epci', 'commune'] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/** A version of a clause. `value` was checked against its kind when it was stored. Both bounds are included; null = open. */
export interface ClauseFact {
  readonly id: string;
  readonly kind: string;
  /** '' when the kind has no scope. */
  readonly scope: string;
  readonly value: unknown;
  readonly articleNumber: string | null;
  readonly ruleId: string | null;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}

export interface SignatureFact {
  readonly partyKey: string;
  readonly slot: SignatureSlot;
  readonly signedOn: CalendarDate | null;
}

export interface PartyFact {
  readonly key: string;
  readonly role: PartyRole;
  /** Null = no act is cited; a null date = an act is cited without its date. */
  readonly enablingAct?: { readonly number: string | null; readonly date: CalendarDate | null } | null;
}

/** An annex that the text announces. */
export interface AnnexFact {
  readonly number: string;
  readonly title: string;
  readonly articleNumber?: string | null;
  /** Null while nobody has joined it. */
  readonly receivedOn: CalendarDate | null;
}

export interface CommitmentFact {
  readonly id: string;
  readonly partyKey: string;
  /** Empty = all the other parties. */
  readonly beneficiaryKeys: readonly string[];
  readonly articleNumber: string | null;
  readonly ruleId: string | null;
  readonly title: string;
  readonly recurrence: Recurrence;
  readonly dueRule: DueRule;
  readonly survivesTerm: boolean;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  readonly events: readonly CommitmentEvent[];
}

/** Something expected that took place: a meeting of a committee, a census, an evaluation, a validation, a renewal meeting. */
export interface HeldFact {
  readonly kind: 'committee' | 'needs_census' | 'evaluation_indicators' | 'programme_validation' | 'renewal_window';
  /** Scope of the clause. */
  readonly scope: string;
  readonly on: CalendarDate;
}

export const NOTICE_FORMS = ['registered_letter', 'written'] as const;
export type NoticeForm = (typeof NOTICE_FORMS)[number];

/** A party's decision to end the convention early. */
export interface NoticeFact {
  readonly id: string;
  readonly partyKey: string;
  readonly form: NoticeForm;
  /** The delay counts from here. */
  readonly receivedOn: CalendarDate;
  /** Last day of the convention by this notice. */
  readonly effectiveOn: CalendarDate;
  readonly withdrawnOn: CalendarDate | null;
}

/** A conciliator whom a party proposes, and the parties that accept, the one that proposes included. */
export interface ConciliatorFact {
  readonly proposedByKey: string;
  readonly acceptedKeys: readonly string[];
}

export interface DisputeFact {
  readonly id: string;
  readonly state: DisputeState;
  /** The party that notified it. */
  readonly notifierKey: string;
  /** The parties to it, the one that notified it included, in the order of the text. */
  readonly partyKeys: readonly string[];
  /** Day of the written notification. */
  readonly notifiedOn: CalendarDate;
  /** Day of its last step: none may be earlier than the one behind. */
  readonly lastOn: CalendarDate;
  /** Day on which its failure was recorded, if it was. */
  readonly failedOn: CalendarDate | null;
  /** Day on which it was settled, brought before a court or given up; null while the parties look for an agreement. */
  readonly outcomeOn: CalendarDate | null;
  readonly conciliator: ConciliatorFact | null;
  readonly conciliationBegan: boolean;
}

export const RENEWAL_DECISIONS = ['renew', 'renegotiate', 'let_expire'] as const;
export type RenewalDecision = (typeof RENEWAL_DECISIONS)[number];

/** What was recorded of the end of a term: its assessment, or what a party wants to follow it. */
export interface RenewalFact {
  readonly kind: 'assessment' | 'decision';
  /** The end of the term that it is about: a renewal by silence, or an avenant, opens another question. */
  readonly endsOn: CalendarDate;
  readonly on: CalendarDate;
  /** The party that decides; null for an assessment, which is of all. */
  readonly partyKey: string | null;
  readonly decision: RenewalDecision | null;
}
