/**
 * Every reason for which an input or an action may be refused. The list is closed: the API publishes it as an
 * enumeration and the catalogue has one French sentence per code (`refusal.<CODE>`), filled by the parameters.
 */
export const REFUSAL_CODES = [
  // Form of the input
  'REQUIRED',
  'INVALID_FORMAT',
  'INVALID_DATE',
  'INVALID_CHOICE',
  'INVALID_VALUE',
  'UNKNOWN_FIELD',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_SMALL',
  'TOO_LARGE',
  'TOO_FEW',
  'TOO_MANY',
  'DUPLICATE_ITEM',
  // Dates and numbers together
  'END_BEFORE_START',
  'MAX_BELOW_MIN',
  'DATE_IN_FUTURE',
  'AS_OF_BEFORE_START',
  // Organisations
  'INVALID_SIREN',
  'INVALID_SIRET',
  'UNKNOWN_SIRET',
  'DUPLICATE_SIRET',
  'SIREN_SIRET_MISMATCH',
  'SIREN_DIFFERS_FROM_PARENT',
  'PARENT_REQUIRED',
  'PARENT_KIND_NOT_ALLOWED',
  'TERRITORY_REQUIRED',
  'AFFILIATION_NOT_APPLICABLE',
  'CDG_REQUIRED',
  'EPCI_CODE_IS_SIREN',
  // Parties
  'PARTY_TWICE',
  'DUPLICATE_PARTY_KEY',
  'UNKNOWN_PARTY_KEY',
  'PARTY_IN_USE',
  'TOO_FEW_SIGNATORIES',
  'REPRESENTATIVE_REQUIRED',
  'SIGNATURE_SLOT_REQUIRED',
  'SIGNATURE_NOT_EXPECTED',
  'PRINCIPAL_REQUIRED',
  'PRINCIPAL_NOT_APPLICABLE',
  'PRINCIPAL_IS_SELF',
  'MANDATOR_REQUIRED',
  'MANDATE_NOT_APPLICABLE',
  'MANDATOR_IS_SELF',
  'MANDATOR_IS_PARTY',
  // Clauses and commitments
  'UNKNOWN_CLAUSE_KIND',
  'SCOPE_NOT_ALLOWED',
  'SCOPE_REQUIRED',
  'CLAUSE_OVERLAP',
  'CLAUSE_OUTSIDE_CONVENTION',
  'UNKNOWN_ARTICLE',
  'DUPLICATE_ARTICLE',
  'ARTICLE_IN_USE',
  'DURATION_OVER_CAP',
  'BENEFICIARY_IS_SELF',
  'DUE_RULE_NOT_ALLOWED',
  'OCCURRENCE_ALREADY_CLOSED',
  'OCCURRENCE_NOT_CLOSED',
  'NOTHING_FALLS_DUE',
  'BEFORE_LAST_REPORT',
  'EVIDENCE_REQUIRED',
  'EVIDENCE_KIND_NOT_EXPECTED',
  // Conventions
  'PARENT_CONVENTION_KIND',
  'PARENT_CONVENTION_CYCLE',
  'CONVENTION_LOCKED',
  'TRANSITION_NOT_ALLOWED',
  'BEFORE_CONVENTION_START',
  'ARTICLE_REQUIRED',
  'CLAUSE_REQUIRED',
  'SIGNATURE_MISSING',
  'SIGNATURE_IN_FUTURE',
  'SIGNATURE_BEFORE_ENABLING_ACT',
  'PROPOSALS_OPEN',
  'PROPOSAL_OUTDATED',
  'PROPOSAL_CLOSED',
  'PROPOSAL_WITHOUT_CHANGE',
  'APPROVAL_MISSING',
  'APPROVAL_NOT_EXPECTED',
  'ALREADY_APPROVED',
  'NOT_APPROVED',
  'TEXT_CHANGED',
  'CORRECTION_NOT_OF_FORM',
  'COMMENT_RESOLVED',
  'ALREADY_SIGNED',
  'SIGNATURE_NOT_DUE',
  'SIGNED_TWICE',
  'QUALITY_ENDED',
  'ALREADY_INVITED',
  'INVITED_TWICE',
  'LINK_NOT_OPEN',
  'ENABLING_ACT_MISSING',
  'CONFIRMATION_BY_ANOTHER',
  'REMINDED_RECENTLY',
  'AVENANT_BEFORE_START',
  'AVENANT_AFTER_END',
  'AVENANT_EMPTY',
  'AVENANT_OUTDATED',
  'EFFECT_OUTSIDE_CONVENTION',
  'EFFECT_BEFORE_SIGNATURE',
  'EFFECT_BEFORE_LAST_CHANGE',
  'AVENANT_CLOSED',
  'AVENANT_CONFLICT',
  'BLOCK_NOT_OPENED',
  'NOTICE_NOT_PROVIDED',
  'NOTICE_FORM_REQUIRED',
  'NOTICE_NOT_FOR_PARTY',
  'NOTICE_IN_FUTURE',
  'NOTICE_RECEIVED_BEFORE_SENT',
  'NOTICE_WITHOUT_EFFECT',
  'WITHDRAWAL_NEEDS_AGREEMENT',
  'SUCCESSOR_BEFORE_END',
  'SUCCESSOR_BEFORE_START',
  'SUCCESSOR_LACKS_SIGNATORY',
  'SUCCESSOR_EXISTS',
  'MODEL_MISSING',
  'MODEL_PART_FIXED',
  'MODEL_PARTY_MISSING',
  'CONTRACT_PARTY_MISSING',
  'CONTRACT_KIND_NOT_ALLOWED',
  'CONTRACT_NOT_OWN',
  // Disputes, and the end of a term
  'DISPUTE_NOT_FOR_PARTY',
  'DISPUTE_WITH_ITSELF',
  'DISPUTE_STEP_NOT_POSSIBLE',
  'DISPUTE_STEP_BY_ANOTHER',
  'DISPUTE_STEP_BEFORE_LAST',
  'CONCILIATION_NOT_PROVIDED',
  'CONCILIATION_NOT_BEGUN',
  'CONCILIATOR_NOT_PROPOSED',
  'CONCILIATOR_NOT_ACCEPTED',
  'COURT_TOO_EARLY',
  'COURT_NEEDS_FAILURE',
  'RENEWAL_NOT_OPEN',
  'RENEWAL_NOT_FOR_PARTY',
  'TERM_UNKNOWN',
  // Schemes, recruitment needs and their campaigns
  'CATEGORY_BELOW_MINIMUM',
  'LONGER_THAN_FULL_TIME',
  'NEED_STEP_NOT_POSSIBLE',
  'NEED_OF_ANOTHER_COMMUNE',
  'CAMPAIGN_IN_THE_PAST',
  'CAMPAIGN_OVERLAP',
  'CAMPAIGN_NOT_OPEN',
  'CAMPAIGN_NOT_ADDRESSED',
  'NEEDS_STILL_OPEN',
  'NO_NEED_TO_CONFIRM',
  // Cohorts and candidatures
  'COHORT_STEP_NOT_POSSIBLE',
  'EXPERIMENT_NOT_POSITIVE',
  'COHORT_AFTER_NOTICE',
  'COHORT_BELOW_MINIMUM',
  'COHORT_FULL',
  'COHORT_NOT_DUE',
  'COHORT_CLOSED',
  'MINIMUM_AFTER_START',
  'MINIMUM_DATE_PASSED',
  'SEATS_OUTSIDE_CONVENTION',
  'SEATS_TAKEN',
  'DEPARTEMENT_NOT_SERVED',
  'EDITION_NOT_OPEN',
  'NO_SEAT_FOR_OTHERS',
  'CANDIDATURES_UNDECIDED',
  'OUTCOMES_MISSING',
  'CANDIDATURE_STEP_NOT_POSSIBLE',
  'PUBLIC_NOT_ADMITTED',
  'NOT_OPEN_TO_PUBLIC',
  'PRIORITY_WAITS',
  'EMPLOYER_ELSEWHERE',
  'EMPLOYER_AFFILIATED',
  'NOT_FOR_THIS_PUBLIC',
  'PREREQUISITES_UNCHECKED',
  'IMMERSION_MISSING',
  'IMMERSION_LENGTH',
  'JURY_MISSING',
  'ENROLLED_ELSEWHERE',
  'ALREADY_CANDIDATE',
  'BIRTH_NOT_PLAUSIBLE',
  'UNDO_NOT_POSSIBLE',
  'ERASURE_NOT_POSSIBLE',
  'FOLLOW_UP_NOT_EXPECTED',
  // Meetings and communications
  'MEETING_STEP_NOT_POSSIBLE',
  'MEETING_NOT_YET_HELD',
  'MEETING_AFTER_TERM',
  'PLACE_REQUIRED',
  'END_TIME_BEFORE_START',
  'COMMUNICATION_STEP_NOT_POSSIBLE',
  'COMMUNICATION_NOT_CONFIRMED',
  // Rights and concurrency
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'STALE_VERSION',
  'IDEMPOTENCY_MISMATCH',
  'TOO_MANY_REQUESTS',
  // Accounts and members
  'EMAIL_ALREADY_MEMBER',
  'INVITATION_EXPIRED',
  'INVITATION_USED',
  'PASSWORD_TOO_WEAK',
  'INVALID_CREDENTIALS',
  'LAST_ADMINISTRATOR',
  'ROLE_NOT_ALLOWED',
  // Files
  'FILE_TOO_LARGE',
  'FILE_TYPE_NOT_ALLOWED',
  'FILE_EMPTY',
  'FILE_UNREADABLE',
  'FILE_ENCRYPTED',
  'FILE_UNPACKS_TOO_LARGE',
  'FILE_MACROS',
  'FILE_ACTIVE_CONTENT',
  'FILE_TOO_MANY_PAGES',
  'FILE_QUARANTINED',
  'FILE_IN_USE',
  'FILE_WITHOUT_TEXT',
  'FILE_TEXT_TOO_LONG',
  'DETAILS_NOT_ACCEPTED',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type RefusalParameters = Readonly<Record<string, string | number | boolean | null>>;

/** One reason, on one field, with what the sentence needs and where the rule comes from. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Field names from the root of the input; list positions as text. Empty = the whole input. */
  readonly path: readonly string[];
  readonly parameters: RefusalParameters;
  /** Number of the article that holds the rule. */
  readonly article?: string;
  /** Identifier of the rule ('VALS-12.1'). */
  readonly rule?: string;
}

export interface RefusalSource {
  readonly article?: string | null;
  readonly rule?: string | null;
}

export function refusal(
  code: RefusalCode,
  path: readonly (string | number)[],
  parameters: RefusalParameters = {},
  source: RefusalSource = {},
): Refusal {
  return {
    code,
    path: path.map(String),
    parameters,
    ...(source.article ? { article: source.article } : {}),
    ...(source.rule ? { rule: source.rule } : {}),
  };
}

export function isRefusalCode(value: unknown): value is RefusalCode {
  return typeof value === 'string' && (REFUSAL_CODES as readonly string[]).includes(value);
}

/** The same refusals seen from the root of a larger input. */
export function refusalsUnder(prefix: readonly (string | number)[], refusals: readonly Refusal[]): Refusal[] {
  return refusals.map((each) => ({ ...each, path: [...prefix.map(String), ...each.path] }));
}
