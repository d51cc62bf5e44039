import { daysBetween, refusal, type CalendarDate, type Refusal } from '@maillage/kernel';
import { z } from 'zod';
import type { AvenantStatus } from '../avenants/states.ts';
import { dateSchema } from '../clause-kinds/fields.ts';
import type { SignatureSlot } from '../facts.ts';
import { MAX_LENGTHS, line, optionalId, optionalLine, refuse } from '../input/texts.ts';
import { optionalDate } from '../input/validity.ts';

export const SIGNATURE_METHODS = ['portal', 'paper'] as const;
export type SignatureMethod = (typeof SIGNATURE_METHODS)[number];

/** Where a signature stands in its circuit. */
export const SIGNATURE_STATES = ['waiting', 'due', 'declared', 'signed'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

export const SIGNATURE_EVENTS = ['sign', 'declare_on_paper', 'confirm_paper', 'contest_paper', 'refuse'] as const;
export type SignatureEvent = (typeof SIGNATURE_EVENTS)[number];

export interface SignatureLine {
  readonly from: SignatureState;
  readonly event: SignatureEvent | 'step_comes' | 'edit_touches';
  /** The party that signs, whoever speaks for a party, another organisation than the one that declared, or the circuit. */
  readonly by: 'party' | 'any_party' | 'another_party' | 'circuit';
  readonly to: SignatureState;
}

/** The life of one signature: what is not a line cannot happen. A refusal sends the text back to negotiation. */
export const SIGNATURE_LIFE: readonly SignatureLine[] = [
  { from: 'waiting', event: 'step_comes', by: 'circuit', to: 'due' },
  { from: 'due', event: 'sign', by: 'party', to: 'signed' },
  { from: 'due', event: 'declare_on_paper', by: 'any_party', to: 'declared' },
  { from: 'due', event: 'refuse', by: 'party', to: 'due' },
  { from: 'declared', event: 'confirm_paper', by: 'another_party', to: 'signed' },
  { from: 'declared', event: 'contest_paper', by: 'any_party', to: 'due' },
  { from: 'declared', event: 'edit_touches', by: 'circuit', to: 'due' },
  { from: 'signed', event: 'edit_touches', by: 'circuit', to: 'due' },
];

/** The table as a Mermaid state diagram, for documentation. */
export function signatureDiagram(): string {
  const lines = SIGNATURE_LIFE.map(({ from, event, by, to }) => `  ${from} --> ${to}: ${event} [${by}]`);
  return ['stateDiagram-v2', '  [*] --> waiting', ...lines, '  signed --> [*]'].join('\n');
}

/** One signature that a text waits for, or has. */
export interface CircuitSlot {
  readonly id: string;
  readonly partyKey: string;
  readonly slot: SignatureSlot;
  /** Signatures of one step are given in any order; a step comes when all of those before it are given. */
  readonly step: number;
  readonly signedOn: CalendarDate | null;
  /** Said to have been signed on paper, on that day, by an organisation: another one is to confirm it. */
  readonly declared: { readonly on: CalendarDate; readonly byOrganisationId: string } | null;
  /** Account of the person who signed in the portal. */
  readonly accountId: string | null;
  /** Imprint of that person's address on this text: the same for an account as for a link. */
  readonly signerHash?: string | null;
}

export interface CircuitFacts {
  /** Of the initial text, or of the avenant. */
  readonly status: AvenantStatus;
  readonly slots: readonly CircuitSlot[];
  /** Parties whose approval of the present text stands. */
  readonly approvedKeys: readonly string[];
  /** The act that enables each party to sign; null when none is cited. */
  readonly enablingActs: ReadonlyMap<string, { readonly date: CalendarDate | null } | null>;
  /** Hash of the present text. */
  readonly contentHash: string;
}

/** The step that signs now; null when all have signed. */
export function currentStep(
  slots: readonly { readonly step: number; readonly signedOn: string | null }[],
): number | null {
  const open = slots.filter((slot) => slot.signedOn === null).map((slot) => slot.step);
  return open.length === 0 ? null : Math.min(...open);
}

/** Where a signature stands. */
export function signatureState(slot: CircuitSlot, slots: readonly CircuitSlot[]): SignatureState {
  if (slot.signedOn !== null) return 'signed';
  if (slot.step !== currentStep(slots)) return 'waiting';
  return slot.declared ? 'declared' : 'due';
}

export const signInput = z.strictObject({
  signerName: line(MAX_LENGTHS.office, 3),
  signerQuality: line(MAX_LENGTHS.office, 3),
  /** Last day of the mandate or delegation by which one signs; null = not limited. */
  qualityUntil: optionalDate,
  /** Hash of the text under the signatory's eyes. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SignInput = z.output<typeof signInput>;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const scanId = z.custom<string>(
  (id) => typeof id === 'string' && UUID.test(id),
  refuse('REQUIRED', { of: 'signature_scan' }),
);

export const paperInput = z.strictObject({
  signerName: line(MAX_LENGTHS.office, 3),
  signerQuality: line(MAX_LENGTHS.office, 3),
  signedOn: dateSchema,
  /** Where the signed original is kept. */
  keptAt: line(MAX_LENGTHS.note, 3),
  /** Bare uuid of its scan, which another organisation opens before it confirms. */
  fileId: scanId,
});
export type PaperInput = z.output<typeof paperInput>;

export const declineInput = z.strictObject({ reason: line(MAX_LENGTHS.paragraph, 3) });

export const actInput = z.strictObject({
  kind: line(MAX_LENGTHS.act, 3),
  number: optionalLine(MAX_LENGTHS.actNumber),
  date: dateSchema,
  /** Bare uuid of the act itself, for the others to read. */
  fileId: optionalId,
});
export type ActInput = z.output<typeof actInput>;

/** Reasons that hold against any act on a signature: the text is not being signed, it is not its turn, it is given. */
function checkTurn(facts: CircuitFacts, slot: CircuitSlot, event: SignatureEvent): Refusal[] {
  if (facts.status !== 'signing') return [refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status, event })];
  const state = signatureState(slot, facts.slots);
  if (SIGNATURE_LIFE.some((each) => each.from === state && each.event === event)) return [];
  const key = slot.partyKey;
  if (state === 'signed') return [refusal('ALREADY_SIGNED', [], { key })];
  if (state === 'waiting') return [refusal('SIGNATURE_NOT_DUE', [], { key })];
  return [refusal('TRANSITION_NOT_ALLOWED', [], { state, event })];
}

function checkText(facts: CircuitFacts, { partyKey: key }: CircuitSlot): Refusal[] {
  return facts.approvedKeys.includes(key) ? [] : [refusal('APPROVAL_MISSING', [], { key })];
}

/** The act comes first: it exists, is dated, and is not later than the signature (domain.md C). */
function checkAct(facts: CircuitFacts, { partyKey: key }: CircuitSlot, signedOn: CalendarDate): Refusal[] {
  const date = facts.enablingActs.get(key)?.date ?? null;
  if (date === null) return [refusal('ENABLING_ACT_MISSING', [], { key })];
  return signedOn < date ? [refusal('SIGNATURE_BEFORE_ENABLING_ACT', ['signedOn'], { key, enabledOn: date })] : [];
}

/** Whoever signs: an account, or somebody without one whom the imprint of an address tells from others. */
export interface Signer {
  readonly accountId: string | null;
  readonly signerHash?: string | null;
}

/** Reasons against a signature in the portal or by a link, all at once. */
export function checkSign(
  facts: CircuitFacts,
  slot: CircuitSlot,
  input: SignInput,
  { today, accountId, signerHash = null }: Signer & { readonly today: CalendarDate },
): Refusal[] {
  const turn = checkTurn(facts, slot, 'sign');
  if (turn.length > 0) return turn;
  const { qualityUntil, contentHash } = input;
  const twice = facts.slots.some(
    (each) =>
      each.signedOn !== null &&
      ((accountId !== null && each.accountId === accountId) || (signerHash !== null && each.signerHash === signerHash)),
  );
  return [
    ...checkText(facts, slot),
    ...(contentHash === facts.contentHash ? [] : [refusal('TEXT_CHANGED', ['contentHash'])]),
    ...checkAct(facts, slot, today),
    ...(qualityUntil !== null && qualityUntil < today
      ? [refusal('QUALITY_ENDED', ['qualityUntil'], { ended: qualityUntil })]
      : []),
    ...(twice ? [refusal('SIGNED_TWICE', ['signerName'])] : []),
  ];
}

/** Reasons against the declaration that a party has signed an original on paper. */
export function checkPaper(
  facts: CircuitFacts,
  slot: CircuitSlot,
  input: Pick<PaperInput, 'signedOn'>,
  today: CalendarDate,
): Refusal[] {
  const turn = checkTurn(facts, slot, 'declare_on_paper');
  if (turn.length > 0) return turn;
  const { signedOn } = input;
  return [
    ...checkText(facts, slot),
    ...(signedOn > today ? [refusal('SIGNATURE_IN_FUTURE', ['signedOn'], { today, key: slot.partyKey })] : []),
    ...checkAct(facts, slot, signedOn),
  ];
}

/** Reasons against the confirmation of a signature on paper: whoever declared it does not confirm it. */
export function checkPaperAnswer(
  facts: CircuitFacts,
  slot: CircuitSlot,
  event: 'confirm_paper' | 'contest_paper',
  organisationId: string,
): Refusal[] {
  const turn = checkTurn(facts, slot, event);
  if (turn.length > 0) return turn;
  const own = slot.declared?.byOrganisationId === organisationId;
  return event === 'confirm_paper' && own ? [refusal('CONFIRMATION_BY_ANOTHER', [])] : [];
}

/** Reasons against a refusal to sign. */
export function checkRefusal(facts: CircuitFacts, slot: CircuitSlot): Refusal[] {
  return checkTurn(facts, slot, 'refuse');
}

/**
 * Reasons against reminding a signatory: it is not its turn, or the last reminder is too recent.
 * @param everyDays least number of days between two reminders of one signature
 */
export function checkReminder(
  facts: CircuitFacts,
  slot: CircuitSlot,
  lastOn: CalendarDate | null,
  { today, everyDays }: { readonly today: CalendarDate; readonly everyDays: number },
): Refusal[] {
  if (facts.status !== 'signing') {
    return [refusal('TRANSITION_NOT_ALLOWED', [], { status: facts.status, event: 'remind' })];
  }
  if (signatureState(slot, facts.slots) !== 'due') return [refusal('SIGNATURE_NOT_DUE', [], { key: slot.partyKey })];
  return lastOn !== null && daysBetween(lastOn, today) < everyDays
    ? [refusal('REMINDED_RECENTLY', [], { last: lastOn, days: everyDays })]
    : [];
}
