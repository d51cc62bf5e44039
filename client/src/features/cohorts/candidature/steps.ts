import type { CandidatureEvent, CandidatureStep, DepartureReason } from '@maillage/domain/cohorts';

/** The groups of the board, in the order of a candidature's life, with the steps of each. */
export const BOARD_GROUPS = [
  { id: 'study', steps: ['received', 'eligible', 'immersed', 'heard'] },
  { id: 'decided', steps: ['admitted', 'waiting', 'refused', 'withdrawn'] },
  { id: 'training', steps: ['in_training'] },
  { id: 'after', steps: ['completed', 'certified', 'partly_certified', 'not_certified', 'in_post', 'left'] },
] as const satisfies readonly { id: string; steps: readonly CandidatureStep[] }[];

interface OnBoard {
  readonly step: CandidatureStep;
  readonly stepOn: string;
  readonly waitingPlace: number | null;
  readonly lastName: string | null;
}

export interface BoardColumn<C> {
  readonly step: CandidatureStep;
  readonly cards: readonly C[];
}

export interface BoardGroup<C> {
  readonly id: (typeof BOARD_GROUPS)[number]['id'];
  readonly columns: readonly BoardColumn<C>[];
  readonly count: number;
}

const orderOf = (a: OnBoard, b: OnBoard): number =>
  (a.waitingPlace ?? 0) - (b.waitingPlace ?? 0) ||
  a.stepOn.localeCompare(b.stepOn) ||
  (a.lastName ?? '').localeCompare(b.lastName ?? '', 'fr');

/**
 * The candidatures of a cohort as a board: only groups and columns with somebody in them. The waiting list stands in its
 * order; elsewhere whoever has waited longest comes first.
 */
export function boardOf<C extends OnBoard>(candidatures: readonly C[]): BoardGroup<C>[] {
  return BOARD_GROUPS.flatMap(({ id, steps }) => {
    const columns = steps.flatMap((step) => {
      const cards = candidatures.filter((each) => each.step === step).toSorted(orderOf);
      return cards.length > 0 ? [{ step, cards }] : [];
    });
    const count = columns.reduce((sum, { cards }) => sum + cards.length, 0);
    return count > 0 ? [{ id, columns, count }] : [];
  });
}

interface Offered<R> {
  readonly offers: readonly { readonly event: CandidatureEvent; readonly refusals: readonly R[] }[];
}

export interface CommonEvent {
  readonly event: CandidatureEvent;
  /** How many of the selection something stands against as things are. */
  readonly blocked: number;
}

/** The steps that lie before every candidature of a selection, in the order of the first one; none for nobody. */
export function commonEvents<R>(selection: readonly Offered<R>[]): CommonEvent[] {
  const [first, ...others] = selection;
  if (!first) return [];
  return first.offers
    .filter(({ event }) => others.every(({ offers }) => offers.some((offer) => offer.event === event)))
    .map(({ event }) => ({
      event,
      blocked: selection.filter(({ offers }) => offers.some((each) => each.event === event && each.refusals.length > 0))
        .length,
    }));
}

/** The reasons that each way out may have. */
export const REASONS: Readonly<Record<'refuse' | 'withdraw' | 'leave', readonly DepartureReason[]>> = {
  refuse: [
    'prerequisites_missing',
    'immersion_not_validated',
    'jury_unfavourable',
    'project_unclear',
    'public_not_admitted',
    'no_seat',
    'no_answer',
    'other',
  ],
  withdraw: [
    'found_job',
    'other_training',
    'unavailable',
    'travel',
    'income',
    'project_unclear',
    'no_answer',
    'personal',
    'other',
  ],
  leave: ['found_job', 'other_training', 'unavailable', 'travel', 'income', 'excluded', 'personal', 'other'],
};

/** What a step asks to be told. */
export type StepField = 'checked' | 'days' | 'on' | 'reason' | 'blocks' | 'employer';

export const STEP_FIELDS: Readonly<Record<CandidatureEvent, readonly StepField[]>> = {
  accept: ['checked'],
  immerse: ['days', 'on'],
  hear: ['on'],
  admit: [],
  wait: [],
  refuse: ['reason'],
  withdraw: ['reason'],
  reopen: [],
  complete: [],
  leave: ['reason'],
  certify: ['blocks', 'on'],
  place: ['employer', 'on'],
};
