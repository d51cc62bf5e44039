import { refusal, type Refusal } from '@maillage/kernel';
import type { AvenantStatus } from '../avenants/states.ts';

/** What has been said of a text under discussion: of a draft, or of an avenant. */
export interface DiscussionFacts {
  /** Of the initial text, or of the avenant. */
  readonly status: AvenantStatus;
  /** Keys of the parties that sign, in the order of the text. */
  readonly signingKeys: readonly string[];
  /** Of those, the ones whose approval stands. */
  readonly approvedKeys: readonly string[];
  /** Of those, the ones that still have a signature to give, in the step that has come. */
  readonly toSignKeys: readonly string[];
  /** Proposals that wait for a decision. */
  readonly openProposals: number;
}

export type HeldFor = 'drafting' | 'deciding' | 'approving' | 'opening_signing' | 'signing' | 'nothing';

/** With whom a text is, and for what. */
export interface Holding {
  readonly drafter: boolean;
  readonly partyKeys: readonly string[];
  readonly for: HeldFor;
}

/**
 * With whom a text is: it never lies nowhere until all have signed. In negotiation it goes back to whoever holds the pen
 * as soon as a proposal waits; else it is with the parties that have not approved what it says now.
 */
export function heldBy(facts: DiscussionFacts): Holding {
  const drafter = (reason: HeldFor): Holding => ({ drafter: true, partyKeys: [], for: reason });
  switch (facts.status) {
    case 'draft':
      return drafter('drafting');
    case 'negotiation': {
      if (facts.openProposals > 0) return drafter('deciding');
      const silent = silentKeys(facts);
      return silent.length === 0 ? drafter('opening_signing') : { drafter: false, partyKeys: silent, for: 'approving' };
    }
    case 'signing': {
      // A correction made while signing asks the parties that it touches to approve before they sign.
      const silent = silentKeys(facts);
      return silent.length > 0
        ? { drafter: false, partyKeys: silent, for: 'approving' }
        : { drafter: false, partyKeys: facts.toSignKeys, for: 'signing' };
    }
    case 'in_force':
    case 'abandoned':
      return { drafter: false, partyKeys: [], for: 'nothing' };
  }
}

function silentKeys({ signingKeys, approvedKeys }: DiscussionFacts): string[] {
  return signingKeys.filter((key) => !approvedKeys.includes(key));
}

/** Reasons against opening the signing: a party that has not approved, a proposal that waits. */
export function checkOpenSigning(facts: DiscussionFacts): Refusal[] {
  return [
    ...(facts.openProposals > 0 ? [refusal('PROPOSALS_OPEN', ['proposals'], { count: facts.openProposals })] : []),
    ...silentKeys(facts).map((key) => refusal('APPROVAL_MISSING', ['approvals', key], { key })),
  ];
}

/**
 * Reasons against an approval: a text that is not under discussion, one that changed since it was read, one approved
 * already.
 * @param read hash of the text that the party had under its eyes; `current` = of the text as it stands
 */
export function checkApproval(facts: DiscussionFacts, partyKey: string, read: string, current: string): Refusal[] {
  if (facts.status !== 'negotiation' && facts.status !== 'signing') {
    return [refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status, event: 'approve' })];
  }
  if (!facts.signingKeys.includes(partyKey)) return [refusal('APPROVAL_NOT_EXPECTED', ['partyKey'], { key: partyKey })];
  if (facts.approvedKeys.includes(partyKey)) return [refusal('ALREADY_APPROVED', ['partyKey'], { key: partyKey })];
  return read === current ? [] : [refusal('TEXT_CHANGED', ['contentHash'])];
}
