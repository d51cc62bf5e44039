import { refusal, type CalendarDate, type Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { MAX_LENGTHS, line } from '../input/texts.ts';
import { optionalDate } from '../input/validity.ts';
import { signatureState, type CircuitFacts, type CircuitSlot } from './signing.ts';

/** What an installation may set about the links by which people without an account sign. */
export const SIGNING_LINK_PARAMETERS = {
  /** Days for which a link opens, from the last mail that carried it. */
  linkDays: 14,
  /** Days for which the address of a signatory is kept once nothing more is to be written to it. */
  addressKeptDays: 30,
} as const;
export type SigningLinkParameters = { readonly [P in keyof typeof SIGNING_LINK_PARAMETERS]: number };

/** Where a link to sign stands. */
export const LINK_STATES = ['sent', 'opened', 'used', 'expired', 'replaced', 'withdrawn'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export const LINK_EVENTS = [
  'open',
  'sign',
  'lapse',
  'edit_touches',
  'renew',
  'send_again',
  'correct',
  'withdraw',
] as const;
export type LinkEvent = (typeof LINK_EVENTS)[number];

export interface LinkLine {
  readonly from: LinkState;
  readonly event: LinkEvent;
  /** Whoever holds the link, whoever may invite, the passing of days, or a correction of the text. */
  readonly by: 'signatory' | 'inviter' | 'calendar' | 'circuit';
  readonly to: LinkState;
}

/**
 * The life of one link: what is not a line cannot happen. A link that is renewed, sent again or whose address is
 * corrected gives way to a new one, which begins as `sent`.
 */
export const LINK_LIFE: readonly LinkLine[] = [
  { from: 'sent', event: 'open', by: 'signatory', to: 'opened' },
  { from: 'opened', event: 'open', by: 'signatory', to: 'opened' },
  { from: 'opened', event: 'sign', by: 'signatory', to: 'used' },
  { from: 'used', event: 'edit_touches', by: 'circuit', to: 'opened' },
  { from: 'sent', event: 'lapse', by: 'calendar', to: 'expired' },
  { from: 'opened', event: 'lapse', by: 'calendar', to: 'expired' },
  { from: 'expired', event: 'renew', by: 'signatory', to: 'replaced' },
  ...(['sent', 'opened', 'expired'] as const).flatMap((from): LinkLine[] => [
    { from, event: 'send_again', by: 'inviter', to: 'replaced' },
    { from, event: 'correct', by: 'inviter', to: 'replaced' },
    { from, event: 'withdraw', by: 'inviter', to: 'withdrawn' },
  ]),
];

/** The table as a Mermaid state diagram, for documentation. */
export function linkDiagram(): string {
  const lines = LINK_LIFE.map(({ from, event, by, to }) => `  ${from} --> ${to}: ${event} [${by}]`);
  return ['stateDiagram-v2', '  [*] --> sent', ...lines, '  replaced --> [*]', '  withdrawn --> [*]'].join('\n');
}

/** How a link ended before it was used. */
export const LINK_ENDINGS = ['renewed', 'sent_again', 'corrected', 'withdrawn'] as const;
export type LinkEnding = (typeof LINK_ENDINGS)[number];

export interface LinkFacts {
  readonly endedBy: LinkEnding | null;
  /** Last day on which it opens. */
  readonly expiresOn: CalendarDate;
  readonly opened: boolean;
  /** The signature that it gave stands. */
  readonly used: boolean;
}

/** Where a link stands on a day. A used link stays used: it shows the receipt however late it is opened. */
export function linkState({ endedBy, expiresOn, opened, used }: LinkFacts, today: CalendarDate): LinkState {
  if (used) return 'used';
  if (endedBy === 'withdrawn') return 'withdrawn';
  if (endedBy !== null) return 'replaced';
  if (expiresOn < today) return 'expired';
  return opened ? 'opened' : 'sent';
}

/** The reason against an event that the state of the link does not allow, or none. */
export function checkLinkEvent(state: LinkState, event: LinkEvent): Refusal[] {
  if (LINK_LIFE.some((each) => each.from === state && each.event === event)) return [];
  return [refusal('LINK_NOT_OPEN', [], { state, event })];
}

export const emailInput = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .regex(/^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u);

export const inviteInput = z.strictObject({
  signatoryName: line(MAX_LENGTHS.office, 3),
  quality: line(MAX_LENGTHS.office, 3),
  qualityUntil: optionalDate,
  email: emailInput,
});
export type InviteInput = z.output<typeof inviteInput>;

export interface InvitedElsewhere {
  readonly signatureId: string;
  /** Whom the link is for, as an imprint of the address on this text. */
  readonly signerHash: string;
}

/**
 * Reasons against inviting somebody to give a signature: the text is not being signed, the signature is given or
 * declared, somebody is invited for it, the same person signs it elsewhere, the quality has ended.
 */
export function checkInvitation(
  facts: CircuitFacts,
  slot: CircuitSlot,
  input: Pick<InviteInput, 'qualityUntil'>,
  {
    today,
    signerHash,
    live,
  }: { readonly today: CalendarDate; readonly signerHash: string; readonly live: readonly InvitedElsewhere[] },
): Refusal[] {
  if (facts.status !== 'signing') {
    return [refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status, event: 'invite' })];
  }
  const state = signatureState(slot, facts.slots);
  const key = slot.partyKey;
  if (state === 'signed') return [refusal('ALREADY_SIGNED', [], { key })];
  if (state === 'declared') return [refusal('TRANSITION_NOT_ALLOWED', [], { state, event: 'invite' })];
  return [
    ...(live.some((each) => each.signatureId === slot.id) ? [refusal('ALREADY_INVITED', [], { key })] : []),
    ...checkInvitee(facts, slot, { signerHash, live }),
    ...(input.qualityUntil !== null && input.qualityUntil < today
      ? [refusal('QUALITY_ENDED', ['qualityUntil'], { ended: input.qualityUntil })]
      : []),
  ];
}

/** The reason against writing to an address: the person signs, or is invited to sign, the same text for another. */
export function checkInvitee(
  facts: CircuitFacts,
  slot: CircuitSlot,
  { signerHash, live }: { readonly signerHash: string; readonly live: readonly InvitedElsewhere[] },
): Refusal[] {
  const elsewhere =
    live.some((each) => each.signatureId !== slot.id && each.signerHash === signerHash) ||
    facts.slots.some((each) => each.id !== slot.id && each.signedOn !== null && each.signerHash === signerHash);
  return elsewhere ? [refusal('INVITED_TWICE', ['email'])] : [];
}

/** Why a signature may not be given now, whoever signs. */
export type NotYet = 'paper' | 'turn' | 'approval' | 'act';

/** Why a text at its signature may not be signed now for a party; null when it may. */
export function whyNotReady(facts: CircuitFacts, slot: CircuitSlot, today: CalendarDate): NotYet | null {
  const state = signatureState(slot, facts.slots);
  if (state === 'declared') return 'paper';
  if (state !== 'due' || facts.status !== 'signing') return 'turn';
  if (!facts.approvedKeys.includes(slot.partyKey)) return 'approval';
  const enabledOn = facts.enablingActs.get(slot.partyKey)?.date ?? null;
  return enabledOn === null || enabledOn > today ? 'act' : null;
}

/** What somebody invited has last been told by mail. */
export const LINK_TOLD = ['nothing', 'early', 'turn', 'corrected', 'signed'] as const;
export type LinkTold = (typeof LINK_TOLD)[number];

/** The mails that go to somebody invited to sign. */
export type SigningMail = 'invitation' | 'early' | 'turn' | 'corrected' | 'taken_back';

export interface TellingFacts {
  readonly told: LinkTold;
  /** A signature stands, or has been declared on paper. */
  readonly given: boolean;
  /** The text is at its signature. */
  readonly signing: boolean;
  /** It may be signed now: its step has come, its party has approved the text and stated its act. */
  readonly ready: boolean;
  /** The party's approval of the present text stands. */
  readonly approved: boolean;
}

/**
 * What is to be written to somebody invited, and what that person then knows. Nothing is written twice: each mail moves
 * what is known, and a state that nothing has changed asks for none.
 */
export function nextTelling({ told, given, signing, ready, approved }: TellingFacts): {
  readonly mail: SigningMail | null;
  readonly told: LinkTold;
} {
  if (given) return { mail: null, told: told === 'nothing' ? told : 'signed' };
  // A text that leaves its signature and comes back is announced again.
  if (!signing) return { mail: null, told: told === 'nothing' ? told : 'early' };
  if (told === 'nothing') return ready ? { mail: 'invitation', told: 'turn' } : { mail: 'early', told: 'early' };
  if (told === 'signed') return ready ? { mail: 'turn', told: 'turn' } : { mail: 'taken_back', told: 'corrected' };
  if (told === 'turn') {
    return ready || approved ? { mail: null, told } : { mail: 'corrected', told: 'corrected' };
  }
  return ready ? { mail: 'turn', told: 'turn' } : { mail: null, told };
}

/** An address as it may be shown: enough to recognise one's own, not enough to write to it. */
export function maskedEmail(email: string): string {
  return `${/^./u.exec(email)?.[0] ?? ''}…${email.slice(email.lastIndexOf('@'))}`;
}
