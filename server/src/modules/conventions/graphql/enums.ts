import {
  AXIS_SCOPES,
  COMMITMENT_EVENT_STATUSES,
  CONVENTION_KINDS,
  CONVENTION_STATUSES,
  DEADLINE_KINDS,
  DEADLINE_SEVERITIES,
  EVIDENCE_KINDS,
  HELD_KINDS,
  LINK_STATES,
  NOTICE_FORMS,
  OCCURRENCE_STATES,
  PARTY_ROLES,
  PHASES,
  RECITAL_KINDS,
  RECURRENCES,
  SIGNATURE_METHODS,
  SIGNATURE_SLOTS,
  SIGNATURE_STATES,
  TERRITORY_KINDS,
} from '@maillage/domain/conventions';
import { registerEnumType } from 'type-graphql';
import { PART_KINDS } from '../use-cases/remove-part.ts';

/** An enum of the API, of the values that the rules list. */
export function enumOf(name: string, description: string, values: readonly string[]): Record<string, string> {
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<string, string>;
  registerEnumType(members, { name, description });
  return members;
}

export const ConventionKindEnum = enumOf('ConventionKind', 'What sort of agreement it is.', CONVENTION_KINDS);
export const ConventionStatusEnum = enumOf('ConventionStatus', 'Stored state of a convention.', CONVENTION_STATUSES);
export const ConventionPhaseEnum = enumOf(
  'ConventionPhase',
  'Where a convention stands on a day, computed from its clauses.',
  PHASES,
);
export const TerritoryKindEnum = enumOf('TerritoryKind', 'Level of a place.', TERRITORY_KINDS);
export const PartyRoleEnum = enumOf('PartyRole', 'How an organisation takes part.', PARTY_ROLES);
export const SignatureSlotEnum = enumOf('SignatureSlot', 'Which hand of a party signs.', SIGNATURE_SLOTS);
export const RecitalKindEnum = enumOf('RecitalKind', 'A legal basis (visa) or a recital.', RECITAL_KINDS);
export const AxisScopeEnum = enumOf('AxisScope', 'Whose axis it is.', AXIS_SCOPES);
export const RecurrenceEnum = enumOf('Recurrence', 'How often a commitment falls due.', RECURRENCES);
export const EvidenceKindEnum = enumOf('EvidenceKind', 'What proves that a commitment was met.', EVIDENCE_KINDS);
export const CommitmentEventStatusEnum = enumOf(
  'CommitmentEventStatus',
  'What happened to a commitment.',
  COMMITMENT_EVENT_STATUSES,
);
export const OccurrenceStateEnum = enumOf('OccurrenceState', 'State of a commitment on a day.', OCCURRENCE_STATES);
export const DeadlineKindEnum = enumOf('DeadlineKind', 'What a due date is about.', DEADLINE_KINDS);
export const DeadlineSeverityEnum = enumOf(
  'DeadlineSeverity',
  'To know, to do, or with an effect in law.',
  DEADLINE_SEVERITIES,
);
export const PartKindEnum = enumOf('ConventionPartKind', 'Parts of a convention.', PART_KINDS);
export const ConventionSortEnum = enumOf('ConventionSortField', 'Columns that sort a list of conventions.', [
  'TITLE',
  'STARTS_ON',
  'ENDS_ON',
  'CHANGED_AT',
]);
export const HeldKindEnum = enumOf('HeldKind', 'Something that takes place under a clause.', HELD_KINDS);
export const NoticeFormEnum = enumOf('NoticeForm', 'How a notice was given.', NOTICE_FORMS);
export const GrantBasisEnum = enumOf('GrantBasis', 'Why a convention may be read.', [
  'drafter',
  'party',
  'former_party',
  'mandator',
  'legal_body',
  'unit',
  'federation_member',
]);

export const SignatureMethodEnum = enumOf('SignatureMethod', 'How a signature was given.', SIGNATURE_METHODS);
export const SignatureStateEnum = enumOf(
  'SignatureState',
  'Where a signature stands in its circuit.',
  SIGNATURE_STATES,
);
export const SigningLinkStateEnum = enumOf('SigningLinkState', 'Where a link to sign stands.', LINK_STATES);
