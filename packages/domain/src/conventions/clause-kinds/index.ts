import type { z } from 'zod';
import * as cohorts from './cohorts.ts';
import * as communication from './communication.ts';
import * as contract from './contract.ts';
import * as data from './data.ts';
import type { ClauseKind } from './define.ts';
import * as disputes from './disputes.ts';
import * as financing from './financing.ts';
import * as governance from './governance.ts';
import * as profile from './profile.ts';
import * as projects from './projects.ts';
import * as term from './term.ts';

export { CLAUSE_CATEGORIES } from './define.ts';
export type { ClauseCategory, ClauseKind, ScopeUse } from './define.ts';
export { PARTY_KEY_PATTERN } from './fields.ts';
export type { ClauseField, FieldType, FieldUnit } from './fields.ts';

/** Every kind of clause there is. A new one is declared in its family and added to this list; nothing else. */
const KINDS = [
  term.duration,
  term.effectStart,
  term.fixedEnd,
  term.notice,
  term.renewalWindow,
  term.tacitRenewal,
  term.expiryAlerts,
  governance.committee,
  governance.needsCensus,
  governance.evaluationIndicators,
  governance.programmeValidation,
  governance.partnerFeedback,
  governance.coordination,
  governance.localOperation,
  cohorts.cohortSize,
  cohorts.cohortGate,
  cohorts.programmeVariant,
  cohorts.publicPriority,
  cohorts.selectionImmersion,
  cohorts.certification,
  cohorts.remunerationApproval,
  projects.groupThreshold,
  projects.proximityRadius,
  projects.projectSheet,
  projects.executionYear,
  projects.planPerimeter,
  projects.planSteps,
  projects.registrationVisibility,
  projects.deliveryModes,
  projects.serviceOffer,
  financing.financing,
  financing.contributionExclusion,
  financing.delegatedOperator,
  financing.feeSchedule,
  disputes.disputeDelay,
  disputes.amicableSettlement,
  disputes.conciliation,
  disputes.court,
  communication.communicationMention,
  communication.signsUse,
  communication.jointCommunication,
  communication.priorKnowledge,
  data.dataProtection,
  data.confidentiality,
  data.subcontractorNotice,
  data.deontology,
  contract.documentPrecedence,
  contract.originals,
  contract.supersedes,
  contract.amendment,
  contract.insurance,
  contract.derivedAgreements,
  contract.modelText,
  profile.staffProfile,
  profile.partyFigures,
  profile.missionScope,
  profile.activityNumber,
  profile.aims,
] as const;

type RegisteredKind = (typeof KINDS)[number];
export type ClauseKindCode = RegisteredKind['code'];

type KindOf<C extends ClauseKindCode> = Extract<RegisteredKind, { readonly code: C }>;
/** The checked value of a clause of this kind. */
export type ClauseValue<C extends ClauseKindCode> = z.output<KindOf<C>['schema']>;
/** What may be given for a value of this kind: fields that the text leaves open can be left out. */
export type ClauseValueInput<C extends ClauseKindCode> = z.input<KindOf<C>['schema']>;

/** All kinds in the order in which an editor lists them. */
export const CLAUSE_KINDS: readonly ClauseKind<ClauseKindCode>[] =
  KINDS as unknown as readonly ClauseKind<ClauseKindCode>[];

const BY_CODE = new Map<string, ClauseKind<ClauseKindCode>>(CLAUSE_KINDS.map((kind) => [kind.code, kind]));

export function isClauseKindCode(code: string): code is ClauseKindCode {
  return BY_CODE.has(code);
}

/** The kind of this code with its types. */
export function clauseKind<C extends ClauseKindCode>(code: C): KindOf<C>;
/** @returns null when no kind has this code. */
export function clauseKind(code: string): ClauseKind<ClauseKindCode> | null;
export function clauseKind(code: string): ClauseKind<ClauseKindCode> | null {
  return BY_CODE.get(code) ?? null;
}

/** A kind as data, for an editor built from it. Labels follow from the code (see `ClauseField`). */
export interface ClauseKindDescription {
  readonly code: ClauseKindCode;
  readonly category: ClauseKind['category'];
  readonly scope: ClauseKind['scope'];
  readonly fields: ClauseKind['fields'];
  readonly example: unknown;
}

export function describeClauseKind({
  code,
  category,
  scope,
  fields,
  example,
}: ClauseKind<ClauseKindCode>): ClauseKindDescription {
  return { code, category, scope, fields, example };
}
