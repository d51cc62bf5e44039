import { addDays, maxDate, refusal, type CalendarDate, type Refusal } from '@maillage/kernel';
import { phaseOn, termOf, type TermFacts } from '../term.ts';

/** What is stored of an avenant: what people decided. An abandoned one stays in the history with its changes. */
export const AVENANT_STATUSES = ['draft', 'negotiation', 'signing', 'in_force', 'abandoned'] as const;
export type AvenantStatus = (typeof AVENANT_STATUSES)[number];

export const AVENANT_EVENTS = [
  'submit',
  'take_back',
  'open_signing',
  'reopen_negotiation',
  'refuse_to_sign',
  'sign_last',
  'record_signatures',
  'abandon',
] as const;
export type AvenantEvent = (typeof AVENANT_EVENTS)[number];

export interface AvenantLine {
  readonly from: AvenantStatus;
  readonly event: AvenantEvent;
  /** Whoever holds the pen of this avenant, or a party that signs. */
  readonly by: 'drafter' | 'party';
  /** What must hold besides, by the name of the rule that checks it. */
  readonly guard?: 'checkAvenant' | 'checkOpenSigning' | 'checkSigned';
  readonly to: AvenantStatus;
}

/** The life of an avenant (PDL-7.2, VALS-13): what is not a line cannot happen. */
export const AVENANT_LIFE: readonly AvenantLine[] = [
  { from: 'draft', event: 'submit', by: 'drafter', guard: 'checkAvenant', to: 'negotiation' },
  { from: 'draft', event: 'record_signatures', by: 'drafter', guard: 'checkAvenant', to: 'in_force' },
  { from: 'draft', event: 'abandon', by: 'drafter', to: 'abandoned' },
  { from: 'negotiation', event: 'take_back', by: 'drafter', to: 'draft' },
  { from: 'negotiation', event: 'open_signing', by: 'drafter', guard: 'checkOpenSigning', to: 'signing' },
  { from: 'negotiation', event: 'abandon', by: 'drafter', to: 'abandoned' },
  { from: 'signing', event: 'reopen_negotiation', by: 'drafter', to: 'negotiation' },
  { from: 'signing', event: 'refuse_to_sign', by: 'party', to: 'negotiation' },
  { from: 'signing', event: 'sign_last', by: 'party', guard: 'checkSigned', to: 'in_force' },
];

/** Where the event leads, or the reason against it. */
export function checkAvenantEvent(status: AvenantStatus, event: AvenantEvent): Refusal[] {
  return AVENANT_LIFE.some((line) => line.from === status && line.event === event)
    ? []
    : [refusal('TRANSITION_NOT_ALLOWED', [], { status, event })];
}

/** The table as a Mermaid state diagram, for documentation. */
export function avenantDiagram(): string {
  const lines = AVENANT_LIFE.map(
    ({ from, event, by, guard, to }) => `  ${from} --> ${to}: ${event} [${by}${guard ? `; ${guard}` : ''}]`,
  );
  return ['stateDiagram-v2', '  [*] --> draft', ...lines, '  in_force --> [*]', '  abandoned --> [*]'].join('\n');
}

/**
 * Reasons against opening an avenant on a day: the convention does not bind yet, or no longer. One under notice may
 * still be changed: the parties may agree to prepare its end.
 */
export function checkOpenAvenant(facts: TermFacts, today: CalendarDate): Refusal[] {
  const phase = phaseOn(facts, today);
  switch (phase) {
    case 'in_force':
    case 'renewal_window':
    case 'in_notice':
      return [];
    case 'expired':
    case 'renewed':
    case 'terminated':
      return [refusal('AVENANT_AFTER_END', [], { end: termOf({ ...facts, asOf: today }).endsOn, phase })];
    default:
      return [refusal('AVENANT_BEFORE_START', [], { start: termOf({ ...facts, asOf: today }).startsOn, phase })];
  }
}

/** When an avenant applies: on a day that it fixes, or on the day of its last signature (null). */
export type Effect = CalendarDate | null;

/**
 * First day on which an avenant applies. No text read lets one apply before all have agreed (VALS-13: by common accord),
 * and what happened under the old clause is not judged by the new one: signed later than the day that it fixes, it applies
 * from the last signature.
 */
export const effectOf = (effect: Effect, lastSignedOn: CalendarDate): CalendarDate =>
  effect === null ? lastSignedOn : maxDate(effect, lastSignedOn);

/**
 * Reasons against the day that an avenant fixes: outside the life of its convention, or before the last signature. The
 * end counted is the one before the avenant, so that it cannot bring back to life what has ended.
 * @param lastSignedOn null while a signature is missing
 */
export function checkEffect(effect: Effect, facts: TermFacts, lastSignedOn: CalendarDate | null): Refusal[] {
  const on = effect ?? lastSignedOn;
  if (on === null) return [];
  // The end as it is known the day before: a clause that starts on this very day belongs to an avenant.
  const { startsOn, endsOn } = termOf({ ...facts, asOf: addDays(on, -1) });
  if (startsOn === null || on < startsOn || (endsOn !== null && on > endsOn)) {
    return [refusal('EFFECT_OUTSIDE_CONVENTION', ['effectiveOn'], { start: startsOn, end: endsOn })];
  }
  return lastSignedOn !== null && on < lastSignedOn
    ? [refusal('EFFECT_BEFORE_SIGNATURE', ['effectiveOn'], { signedOn: lastSignedOn })]
    : [];
}
