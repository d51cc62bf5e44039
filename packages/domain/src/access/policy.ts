import { refusal } from '@maillage/kernel';
import { lacks, type ConventionRightsFacts, type Denial, type TextStatus, type Who } from './who.ts';

/** What a decision on a commitment needs to know of it. */
export interface CommitmentRightsFacts {
  status: TextStatus;
  draftingOrganisationId: string;
  /** The bound organisation, with its legal body, its units, those that it is mandated by, and the members of a federation. */
  boundOrganisationIds: readonly string[];
}

/** What a decision on something held together needs to know. */
export interface HeldRightsFacts extends ConventionRightsFacts {
  /** Keys of the parties that hold it, as its clause says. */
  holderKeys: readonly string[];
  /** Keys of the parties for which the reader's organisation acts: as the party, as its legal body or as its unit. */
  actsForKeys: readonly string[];
}

/** What a decision on giving up a commitment needs to know of it. */
export interface WaiverRightsFacts extends CommitmentRightsFacts {
  partyKey: string;
  /** Keys of the parties towards which it is taken. */
  creditorKeys: readonly string[];
  /** Keys of the parties for which the reader's organisation acts: as the party, as its legal body or as its unit. */
  actsForKeys: readonly string[];
}

/** A commitment is reported on by those it binds, or by the drafter who coordinates the convention. */
export function whyNotReportCommitment(who: Who, facts: CommitmentRightsFacts): Denial {
  const denial = lacks(who, 'reportCommitment');
  if (denial) return denial;
  if (facts.status !== 'in_force') return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  const concerned =
    facts.draftingOrganisationId === who.organisationId || facts.boundOrganisationIds.includes(who.organisationId!);
  return concerned ? null : refusal('FORBIDDEN', [], { reason: 'not_bound' });
}

/** What a decision on a notice needs to know. */
export interface NoticeRightsFacts extends ConventionRightsFacts {
  /** The party that gives it. */
  partyKey: string;
  /** Parties for which the organisation acts: as the party itself, its legal body, or one of its units. */
  actsForKeys: readonly string[];
}

/** Files are sent in the name of an organisation by whoever acts for it; a reader only reads. */
export function whyNotSendFile(who: Who): Denial {
  return lacks(who, 'sendFile');
}

/** A party ends its convention itself, or has the notice recorded by the drafter, who receives the letters. */
export function whyNotGiveNotice(who: Who, facts: NoticeRightsFacts): Denial {
  const denial = lacks(who, 'giveNotice');
  if (denial) return denial;
  if (facts.status !== 'in_force') return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  return facts.actsForKeys.includes(facts.partyKey) || facts.draftingOrganisationId === who.organisationId
    ? null
    : refusal('FORBIDDEN', [], { reason: 'not_party' });
}

/** What a decision on a step of a dispute, or on what follows a term, needs to know. */
export interface PartyActFacts extends ConventionRightsFacts {
  /** The party in whose name it is done. */
  partyKey: string;
  /** Parties for which the organisation acts: as the party itself, its legal body, or one of its units. */
  actsForKeys: readonly string[];
}

/** A dispute is between parties: each notifies, answers, accepts and agrees for itself, nobody for another. */
export function whyNotHandleDispute(who: Who, facts: PartyActFacts): Denial {
  return lacks(who, 'handleDispute') ?? whyNotSpeak(facts);
}

/** What follows a term is decided by each party for itself. */
export function whyNotDecideRenewal(who: Who, facts: PartyActFacts): Denial {
  return lacks(who, 'decideRenewal') ?? whyNotSpeak(facts);
}

function whyNotSpeak({ status, partyKey, actsForKeys }: PartyActFacts): Denial {
  if (status !== 'in_force') return refusal('TRANSITION_NOT_ALLOWED', [], { status });
  return actsForKeys.includes(partyKey) ? null : refusal('FORBIDDEN', [], { reason: 'not_speaking' });
}

/**
 * A commitment is given up by those towards whom it is taken, or by the drafter who coordinates the convention; never by
 * those it binds.
 */
export function whyNotWaiveCommitment(who: Who, facts: WaiverRightsFacts): Denial {
  const denial = lacks(who, 'reportCommitment');
  if (denial) return denial;
  if (facts.status !== 'in_force') return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  const bound = facts.actsForKeys.includes(facts.partyKey) || facts.boundOrganisationIds.includes(who.organisationId!);
  const creditor =
    facts.draftingOrganisationId === who.organisationId ||
    facts.creditorKeys.some((key) => facts.actsForKeys.includes(key));
  return creditor && !bound ? null : refusal('FORBIDDEN', [], { reason: 'not_creditor' });
}

/**
 * That something took place (a meeting, a census, an evaluation) closes what others wait for: it is told by those who
 * act for a party that holds it, or by the drafter who coordinates the convention.
 */
export function whyNotRecordHeld(who: Who, facts: HeldRightsFacts): Denial {
  const denial = lacks(who, 'reportCommitment');
  if (denial) return denial;
  if (facts.status !== 'in_force') return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  const holds =
    facts.draftingOrganisationId === who.organisationId ||
    facts.holderKeys.some((key) => facts.actsForKeys.includes(key));
  return holds ? null : refusal('FORBIDDEN', [], { reason: 'not_holder' });
}

/** An organisation's members are managed by its administrators; the platform invites the first people. */
export function whyNotManageMembers(who: Who, organisationId: string): Denial {
  if (isPlatformAdministrator(who)) return null;
  const denial = lacks(who, 'manageMembers');
  return (
    denial ??
    (who.organisationId === organisationId ? null : refusal('FORBIDDEN', [], { reason: 'other_organisation' }))
  );
}

/**
 * Somebody is invited by an administrator of the organisation. The platform's administrators do so only as long as it
 * has none: afterwards they could let themselves in where they have nothing to read.
 * @param facts `hasAdministrator` = whether the organisation has an administrator of its own
 */
export function whyNotInviteMember(who: Who, organisationId: string, facts: { hasAdministrator: boolean }): Denial {
  const denial = whyNotManageMembers(who, organisationId);
  if (denial || who.organisationId === organisationId) return denial;
  return facts.hasAdministrator ? refusal('FORBIDDEN', [], { reason: 'has_administrator' }) : null;
}

/** The directory is kept by the platform; an administrator corrects its own organisation's entry. */
export function whyNotManageOrganisation(who: Who, organisationId: string | null): Denial {
  if (isPlatformAdministrator(who)) return null;
  const denial = lacks(who, 'manageOrganisation');
  return (
    denial ??
    (organisationId !== null && who.organisationId === organisationId
      ? null
      : refusal('FORBIDDEN', [], { reason: 'platform_only' }))
  );
}

/**
 * What an organisation is a unit of, which centre de gestion it belongs to and which territory it serves decide what it
 * reads: only the platform states them.
 */
export function whyNotPlaceOrganisation(who: Who): Denial {
  return isPlatformAdministrator(who) ? null : refusal('FORBIDDEN', [], { reason: 'platform_only' });
}

function isPlatformAdministrator(who: Who): boolean {
  return who.organisationKind === 'platform' && who.role === 'administrator';
}
