/** Where a dispute stands. It is a flag on its convention, which goes on meanwhile: never a phase of it. */
export const DISPUTE_STATES = [
  'notified',
  'amicable',
  'conciliation',
  'settled',
  'failed',
  'litigated',
  'closed',
] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

export const DISPUTE_EVENTS = [
  'notify',
  'open_talks',
  'propose_conciliator',
  'accept_conciliator',
  'refuse_conciliator',
  'begin_conciliation',
  'record_cost',
  'settle',
  'record_failure',
  'seize_court',
  'withdraw',
  'close',
] as const;
export type DisputeEvent = (typeof DISPUTE_EVENTS)[number];

export interface DisputeLine {
  /** Null = there was no dispute before. */
  readonly from: DisputeState | null;
  readonly event: DisputeEvent;
  /**
   * Any party to the dispute, the one that notified it, another one than that, or another one than whoever proposed the
   * conciliator.
   */
  readonly by: 'party' | 'notifier' | 'notified_party' | 'asked_party';
  /** What must hold besides, by the name of the rule that checks it. */
  readonly guard?: 'checkNotification' | 'checkConciliator' | 'checkAcceptance' | 'checkCost' | 'checkCourt';
  readonly to: DisputeState;
}

const from = (states: readonly DisputeState[], line: Omit<DisputeLine, 'from' | 'to'>, to?: DisputeState) =>
  states.map((state): DisputeLine => ({ from: state, ...line, to: to ?? state }));

/** States in which the parties still look for an agreement, so that it may fail. */
const SEEKING = ['notified', 'amicable', 'conciliation'] as const;

/**
 * The life of a dispute (VALS-14.1, PDL-8): state × event × actor × guard → state; what is not a line cannot happen. The
 * diagram of this package's README is drawn from it.
 */
export const DISPUTE_LIFE: readonly DisputeLine[] = [
  { from: null, event: 'notify', by: 'party', guard: 'checkNotification', to: 'notified' },
  { from: 'notified', event: 'open_talks', by: 'notified_party', to: 'amicable' },
  { from: 'amicable', event: 'propose_conciliator', by: 'party', guard: 'checkConciliator', to: 'amicable' },
  { from: 'amicable', event: 'accept_conciliator', by: 'asked_party', to: 'amicable' },
  { from: 'amicable', event: 'refuse_conciliator', by: 'asked_party', to: 'amicable' },
  { from: 'amicable', event: 'begin_conciliation', by: 'party', guard: 'checkAcceptance', to: 'conciliation' },
  ...from(['conciliation', 'settled', 'failed'], { event: 'record_cost', by: 'party', guard: 'checkCost' }),
  ...from([...SEEKING, 'failed', 'litigated'], { event: 'settle', by: 'party' }, 'settled'),
  ...from(SEEKING, { event: 'record_failure', by: 'party' }, 'failed'),
  ...from([...SEEKING, 'failed'], { event: 'seize_court', by: 'party', guard: 'checkCourt' }, 'litigated'),
  ...from(SEEKING, { event: 'withdraw', by: 'notifier' }, 'closed'),
  ...from(['settled', 'failed', 'litigated'], { event: 'close', by: 'party' }, 'closed'),
];

/** The line that an event takes from a state, or null when it cannot happen there. */
export function disputeLine(state: DisputeState | null, event: DisputeEvent): DisputeLine | null {
  return DISPUTE_LIFE.find((line) => line.from === state && line.event === event) ?? null;
}

/** Whether the parties have neither agreed, nor gone to court, nor given it up. */
export const isOpen = (state: DisputeState): boolean => state !== 'settled' && state !== 'closed';

/** The table as a Mermaid state diagram, for documentation. */
export function disputeDiagram(): string {
  const lines = DISPUTE_LIFE.map(
    (line) =>
      `  ${line.from ?? '[*]'} --> ${line.to}: ${line.event} [${line.by}${line.guard ? `; ${line.guard}` : ''}]`,
  );
  return ['stateDiagram-v2', ...lines, '  closed --> [*]'].join('\n');
}
