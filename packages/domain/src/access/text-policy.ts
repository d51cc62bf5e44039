import { refusal } from '@maillage/kernel';
import { lacks, type ConventionRightsFacts, type Denial, type TextStatus, type Who } from './who.ts';

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
