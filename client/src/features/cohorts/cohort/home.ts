import { UNDECIDED, type AreSituation, type CandidatureStep, type CohortState } from '@maillage/domain/cohorts';
import { daysBetween, type CalendarDate } from '@maillage/kernel';

/** What is told of a cohort to the organisation acted for. */
type Part = 'coordinator' | 'manager' | 'teacher' | 'payer';

interface Waiting {
  readonly step: CandidatureStep;
  readonly count: number;
  /** Days since the one that has been at this step for longest. */
  readonly oldest: number;
}

/** The candidatures on which nothing is decided yet, by step, in the order of the steps. */
export function waitingByStep(
  candidatures: readonly { readonly step: CandidatureStep; readonly stepOn: CalendarDate }[],
  today: CalendarDate,
): Waiting[] {
  return UNDECIDED.flatMap((step) => {
    const here = candidatures.filter((each) => each.step === step);
    if (here.length === 0) return [];
    const oldest = Math.max(...here.map(({ stepOn }) => daysBetween(stepOn, today)));
    return [{ step, count: here.length, oldest: Math.max(0, oldest) }];
  });
}

/** Cohorts that the organisation acted for has one of these parts in. */
export function ownCohorts<C extends { readonly parts: readonly Part[] }>(
  cohorts: readonly C[],
  parts: readonly Part[],
): C[] {
  return cohorts.filter((cohort) => parts.some((part) => cohort.parts.includes(part)));
}

interface Paid {
  readonly endsOn: CalendarDate;
  readonly candidatures: readonly {
    readonly step: CandidatureStep;
    readonly situation: { readonly are: AreSituation | null; readonly areEndsOn: CalendarDate | null } | null;
  }[];
}

export interface DossiersToCome {
  readonly people: number;
  /** Whose allowance ends before the training does: another payer takes over (PDL-F6). */
  readonly relays: number;
  /** Who has no allowance at all (PDL-F5). */
  readonly without: number;
}

/** The dossiers that a cohort which has not begun will bring to whoever pays. */
export function dossiersOf({ endsOn, candidatures }: Paid): DossiersToCome {
  const admitted = candidatures.filter(({ step }) => step === 'admitted');
  const count = (test: (situation: Paid['candidatures'][number]['situation']) => boolean): number =>
    admitted.filter(({ situation }) => test(situation)).length;
  return {
    people: admitted.length,
    relays: count((situation) => situation?.areEndsOn !== null && situation !== null && situation.areEndsOn < endsOn),
    without: count((situation) => situation?.are === 'without_are'),
  };
}

/** What comes next in a cohort that is taught: its first day, or its last. */
export const nextDay = (state: CohortState): 'starts' | 'ends' | 'ended' =>
  state === 'running' ? 'ends' : state === 'evaluating' ? 'ended' : 'starts';
