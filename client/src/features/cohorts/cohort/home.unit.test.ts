import type { AreSituation, CandidatureStep } from '@maillage/domain/cohorts';
import { calendarDate, type CalendarDate } from '@maillage/kernel';
import { describe, expect, it } from 'vitest';
import { dossiersOf, nextDay, ownCohorts, waitingByStep } from './home.ts';

const d = calendarDate;
const TODAY = d('2026-11-23');

describe('What waits for whoever runs a cohort', () => {
  const at = (step: CandidatureStep, stepOn: string) => ({ step, stepOn: d(stepOn) });

  it('is counted by step, with the oldest, and leaves out what is decided', () => {
    const candidatures = [
      at('heard', '2026-11-22'),
      at('received', '2026-11-20'),
      at('received', '2026-10-19'),
      at('admitted', '2026-01-01'),
    ];
    expect(waitingByStep(candidatures, TODAY)).toEqual([
      { step: 'received', count: 2, oldest: 35 },
      { step: 'heard', count: 1, oldest: 1 },
    ]);
    expect(waitingByStep([], TODAY)).toEqual([]);
  });

  it('is of the cohorts in which it has a part', () => {
    const cohorts = [{ parts: ['manager'] as const }, { parts: ['payer'] as const }, { parts: [] }];
    expect(ownCohorts(cohorts, ['coordinator', 'manager'])).toEqual([cohorts[0]]);
  });
});

describe('The dossiers to come', () => {
  const person = (are: AreSituation | null, areEndsOn: CalendarDate | null, step: CandidatureStep = 'admitted') => ({
    step,
    situation: { are, areEndsOn },
  });

  it('count who has a seat, whose allowance ends during the training, and who has none', () => {
    const candidatures = [
      person('with_are', d('2027-03-12')),
      person('with_are', d('2027-06-30')),
      person('with_are', null),
      person('without_are', null),
      person(null, null),
      person('with_are', d('2027-01-01'), 'refused'),
      { step: 'admitted' as const, situation: null },
    ];
    expect(dossiersOf({ endsOn: d('2027-06-30'), candidatures })).toEqual({ people: 6, relays: 1, without: 1 });
  });
});

describe('The next day of a cohort', () => {
  it('is its first until it begins, then its last', () => {
    expect(['ready', 'running', 'evaluating'].map((state) => nextDay(state as never))).toEqual([
      'starts',
      'ends',
      'ended',
    ]);
  });
});
