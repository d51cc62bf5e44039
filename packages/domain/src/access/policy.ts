import { refusal, type Refusal } from '@maillage/kernel';
import { roleMay, type Ability, type MembershipRole } from './roles.ts';

/** Whoever asks: the organisation acted for, its kind, and the role in it. Ids are bare uuids. */
export interface Who {
  organisationId: string | null;
  organisationKind: string | null;
  role: MembershipRole | null;
}

/** How far the text of a convention is: who may still change it, and whether it binds. */
export type TextStatus = 'draft' | 'negotiation' | 'signing' | 'in_force' | 'abandoned';

/** What a decision on a convention needs to know of it. */
export interface ConventionRightsFacts {
  status: TextStatus;
  draftingOrganisationId: string;
}

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

/** Null when allowed, else the reason. */
export type Denial = Refusal | null;

function lacks(who: Who, ability: Ability): Denial {
  if (who.organisationId === null) return refusal('FORBIDDEN', [], { reason: 'no_organisation' });
  return roleMay(who.role, ability) ? null : refusal('FORBIDDEN', [], { reason: 'role' });
}

/** Any partner drafts conventions; the platform administers and holds none. */
export function whyNotDraftConvention(who: Who): Denial {
  if (who.organisationKind === 'platform') return refusal('FORBIDDEN', [], { reason: 'platform' });
  return lacks(who, 'draftConvention');
}

/** The text of a convention is changed by whoever holds the pen until all have signed; afterwards an avenant changes it. */
export function whyNotEditConvention(who: Who, facts: ConventionRightsFacts): Denial {
  const denial = lacks(who, 'editConvention');
  if (denial) return denial;
  if (facts.draftingOrganisationId !== who.organisationId) return refusal('FORBIDDEN', [], { reason: 'not_drafter' });
  return facts.status === 'in_force' ? refusal('CONVENTION_LOCKED', []) : null;
}

/** What a decision on opening an avenant needs to know. */
export interface AvenantRightsFacts extends ConventionRightsFacts {
  /** Parties that sign the convention for which the organisation acts. */
  actsForSigningKeys: readonly string[];
}

/**
 * An avenant is proposed by whoever coordinates the convention or by a party that signs it: none changes it alone (PDL-7.2,
 * VALS-13), each may ask.
 */
export function whyNotOpenAvenant(who: Who, facts: AvenantRightsFacts): Denial {
  const denial = lacks(who, 'draftConvention');
  if (denial) return denial;
  if (facts.status !== 'in_force') return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  return facts.draftingOrganisationId === who.organisationId || facts.actsForSigningKeys.length > 0
    ? null
    : refusal('FORBIDDEN', [], { reason: 'not_party' });
}

/** An open avenant is written by whoever opened it. @param facts its own state and drafter */
export function whyNotEditAvenant(who: Who, facts: ConventionRightsFacts): Denial {
  const denial = lacks(who, 'editConvention');
  if (denial) return denial;
  if (facts.draftingOrganisationId !== who.organisationId) return refusal('FORBIDDEN', [], { reason: 'not_drafter' });
  return facts.status === 'in_force' || facts.status === 'abandoned'
    ? refusal('AVENANT_CLOSED', [], { status: facts.status })
    : null;
}

/**
 * An avenant signed elsewhere is entered by the coordinator of the convention, as the convention was: nobody confirms it.
 * @param facts of the avenant; `coordinatorId` = whoever holds the pen of the convention
 */
export function whyNotRecordAvenant(who: Who, facts: ConventionRightsFacts & { coordinatorId: string }): Denial {
  const denial = lacks(who, 'recordSignatures') ?? whyNotEditAvenant(who, facts);
  if (denial) return denial;
  if (facts.coordinatorId !== who.organisationId) return refusal('FORBIDDEN', [], { reason: 'not_drafter' });
  return facts.status === 'draft' ? null : refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
}

/** The dates of signature bring a convention into force: a decision of whoever holds the pen. */
export function whyNotRecordSignatures(who: Who, facts: ConventionRightsFacts): Denial {
  const denial = lacks(who, 'recordSignatures');
  if (denial) return denial;
  if (facts.draftingOrganisationId !== who.organisationId) return refusal('FORBIDDEN', [], { reason: 'not_drafter' });
  if (facts.status === 'signing') return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  return facts.status === 'in_force' ? refusal('CONVENTION_LOCKED', []) : null;
}

/**
 * Whoever holds the pen leads the text through its discussion: sends it to the parties, takes it back, opens its signing.
 * What the text itself must have for that is another matter (`checkSubmission`, `checkOpenSigning`).
 */
export function whyNotLeadText(who: Who, facts: ConventionRightsFacts): Denial {
  const denial = lacks(who, 'recordSignatures');
  if (denial) return denial;
  if (facts.draftingOrganisationId !== who.organisationId) return refusal('FORBIDDEN', [], { reason: 'not_drafter' });
  return facts.status === 'in_force' || facts.status === 'abandoned' ? refusal('CONVENTION_LOCKED', []) : null;
}

/** A convention is followed by another one that its drafter, who coordinates it, or a party that signs it opens (PDL-7.1). */
export function whyNotOpenSuccessor(
  who: Who,
  facts: ConventionRightsFacts & {
    /** Parties that sign for which the organisation acts: as the party itself, its legal body, or one of its units. */
    actsForKeys: readonly string[];
  },
): Denial {
  const denial = whyNotDraftConvention(who);
  if (denial) return denial;
  return facts.draftingOrganisationId === who.organisationId || facts.actsForKeys.length > 0
    ? null
    : refusal('FORBIDDEN', [], { reason: 'not_signing' });
}

/** What goes down from a framework to its contracts is said by whoever holds its pen, signed or not (AMF-2). */
export function whyNotEditModel(who: Who, facts: ConventionRightsFacts): Denial {
  const denial = lacks(who, 'editConvention');
  if (denial) return denial;
  return facts.draftingOrganisationId === who.organisationId
    ? null
    : refusal('FORBIDDEN', [], { reason: 'not_drafter' });
}

/** What a decision on a party's word on a text needs to know. */
export interface DiscussionRightsFacts extends ConventionRightsFacts {
  /** Parties for which the organisation acts: as the party itself, its legal body, or one of its units. */
  actsForKeys: readonly string[];
}

const DISCUSSED: ReadonlySet<TextStatus> = new Set(['negotiation', 'signing']);

/** A party approves for itself, and takes its approval back itself. */
export function whyNotApproveText(who: Who, facts: DiscussionRightsFacts & { partyKey: string }): Denial {
  const denial = lacks(who, 'approveText');
  if (denial) return denial;
  if (!DISCUSSED.has(facts.status)) return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  return facts.actsForKeys.includes(facts.partyKey) ? null : refusal('FORBIDDEN', [], { reason: 'not_speaking' });
}

/**
 * Signs for a party, in the portal or on paper, refuses to, or states the act that enables it: whoever the party has
 * entrusted with it. The quality by which one signs is stated with the signature, and kept.
 */
export function whyNotSignText(who: Who, facts: DiscussionRightsFacts & { partyKey: string }): Denial {
  const denial = lacks(who, 'signText');
  if (denial) return denial;
  if (!DISCUSSED.has(facts.status)) {
    return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  }
  return facts.actsForKeys.includes(facts.partyKey) ? null : refusal('FORBIDDEN', [], { reason: 'not_speaking' });
}

/**
 * Somebody without an account is invited to sign for a party by whoever speaks for it, or holds the pen; those write the
 * invitation who prepare the text, not only those who sign.
 */
export function whyNotInviteSignatory(who: Who, facts: DiscussionRightsFacts & { partyKey: string }): Denial {
  const denial = lacks(who, 'discussText');
  if (denial) return denial;
  if (!facts.actsForKeys.includes(facts.partyKey) && facts.draftingOrganisationId !== who.organisationId) {
    return refusal('FORBIDDEN', [], { reason: 'not_speaking' });
  }
  return facts.status === 'signing' ? null : refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
}

/** A signature on paper is declared and confirmed by whoever signs for a party, its own or another. */
export function whyNotVouchForPaper(who: Who, facts: DiscussionRightsFacts): Denial {
  const denial = lacks(who, 'signText');
  if (denial) return denial;
  if (facts.status !== 'signing') return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  return facts.actsForKeys.length > 0 ? null : refusal('FORBIDDEN', [], { reason: 'not_speaking' });
}

/** The parties of a text under discussion, and whoever holds the pen, comment on it. */
export function whyNotDiscussText(who: Who, facts: DiscussionRightsFacts): Denial {
  const denial = lacks(who, 'discussText');
  if (denial) return denial;
  if (!DISCUSSED.has(facts.status)) return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  return facts.actsForKeys.length > 0 || facts.draftingOrganisationId === who.organisationId
    ? null
    : refusal('FORBIDDEN', [], { reason: 'not_in_discussion' });
}

/** A change is proposed in the name of a party; whoever holds the pen writes it straight away. */
export function whyNotProposeChange(who: Who, facts: DiscussionRightsFacts): Denial {
  const denial = whyNotDiscussText(who, facts);
  if (denial) return denial;
  if (facts.status !== 'negotiation') return refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status });
  return facts.actsForKeys.length > 0 ? null : refusal('FORBIDDEN', [], { reason: 'not_speaking' });
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
