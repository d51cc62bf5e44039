import { refusal } from '@maillage/kernel';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { dateField, optionalText, requiredText } from '../inputs.ts';
import { partyKeys, refuseTwins, webAddress } from './meeting-input.ts';

export const COMMUNICATION_KINDS = [
  'press_release',
  'flyer',
  'letter_to_mayors',
  'web_page',
  'social_post',
  'email',
  'presentation',
  'document',
] as const;
export type CommunicationKind = (typeof COMMUNICATION_KINDS)[number];

/** Kinds that are documents made for the work, which a convention may leave out of its duty (PDL-6.1 names both). */
export const DOCUMENT_KINDS: readonly CommunicationKind[] = ['presentation', 'document'];

export const COMMUNICATION_STATES = ['draft', 'published', 'withdrawn'] as const;
export type CommunicationState = (typeof COMMUNICATION_STATES)[number];

export const COMMUNICATION_EVENTS = ['publish', 'withdraw', 'reopen'] as const;
export type CommunicationEvent = (typeof COMMUNICATION_EVENTS)[number];

/** The life of a communication: what is not a line cannot happen. */
export const COMMUNICATION_LIFE: readonly {
  readonly from: CommunicationState;
  readonly event: CommunicationEvent;
  readonly to: CommunicationState;
}[] = [
  { from: 'draft', event: 'publish', to: 'published' },
  { from: 'draft', event: 'withdraw', to: 'withdrawn' },
  { from: 'published', event: 'withdraw', to: 'withdrawn' },
  { from: 'withdrawn', event: 'reopen', to: 'draft' },
];

/** The state after an event, or null when it cannot happen. */
export function communicationAfter(state: CommunicationState, event: CommunicationEvent): CommunicationState | null {
  return COMMUNICATION_LIFE.find((line) => line.from === state && line.event === event)?.to ?? null;
}

const optionalId = z
  .uuid()
  .nullish()
  .transform((id) => id ?? null);

/** A logo that a communication shows, and the day on which its party agreed to that in writing. */
const logo = z.strictObject({
  partyKey: requiredText(60),
  consentOn: dateField.nullish().transform((day) => day ?? null),
});
export type LogoUse = z.output<typeof logo>;

/** A communication as it is written. Ids are bare uuids. */
export const communicationInput = z
  .strictObject({
    kind: z.enum(COMMUNICATION_KINDS),
    title: requiredText(160),
    publishesOn: dateField,
    /** The text, or what was pasted of it; null for an image or a film, whose mentions are ticked. */
    body: optionalText(20_000),
    /** Key of the party in whose name it is published. */
    publisherKey: requiredText(60),
    /** Parties that it names otherwise than in the text: in an image, a footer, a film. */
    namedKeys: partyKeys(0).default([]),
    logos: z.array(logo).max(20).default([]),
    meetingId: optionalId,
    cohortId: optionalId,
    /** Where it can be read. */
    link: webAddress,
  })
  .superRefine((communication, context) => {
    refuseTwins(context, 'namedKeys', communication.namedKeys);
    refuseTwins(
      context,
      'logos',
      communication.logos.map(({ partyKey }) => partyKey),
    );
  });
export type CommunicationInput = z.output<typeof communicationInput>;

/** Reasons against the parties that a communication speaks of: those that the convention has not on that day. */
export function checkCommunicationParties(
  communication: Pick<CommunicationInput, 'publisherKey' | 'namedKeys' | 'logos'>,
  keys: readonly string[],
): Refusal[] {
  const unknown = (key: string, path: readonly (string | number)[]): Refusal[] =>
    keys.includes(key) ? [] : [refusal('UNKNOWN_PARTY_KEY', path, { key })];
  return [
    ...unknown(communication.publisherKey, ['publisherKey']),
    ...communication.namedKeys.flatMap((key, index) => unknown(key, ['namedKeys', index])),
    ...communication.logos.flatMap(({ partyKey }, index) => unknown(partyKey, ['logos', index, 'partyKey'])),
  ];
}

/**
 * Reasons against a step of a communication: it cannot follow, it is said to be out before its day, or it is published
 * with warnings that nobody has confirmed. Warnings never block: whoever confirms them answers for it.
 * @param warnings keys of the warnings of this day
 * @param confirmed keys of those that whoever publishes has read and confirms
 */
export function checkCommunicationStep(
  state: CommunicationState,
  event: CommunicationEvent,
  facts: {
    readonly publishesOn: CalendarDate;
    readonly today: CalendarDate;
    readonly warnings: readonly string[];
    readonly confirmed: readonly string[];
  },
): Refusal[] {
  if (communicationAfter(state, event) === null) return [refusal('COMMUNICATION_STEP_NOT_POSSIBLE', [], { state })];
  if (event !== 'publish') return [];
  if (facts.publishesOn > facts.today) return [refusal('DATE_IN_FUTURE', ['publishesOn'], { date: facts.publishesOn })];
  const count = facts.warnings.filter((key) => !facts.confirmed.includes(key)).length;
  return count > 0 ? [refusal('COMMUNICATION_NOT_CONFIRMED', ['confirmed'], { count })] : [];
}
