import { CANDIDATURE_EVENTS, CANDIDATURE_STEPS, DEPARTURE_REASONS } from '@maillage/domain/cohorts';
import type { CandidatureEvent, CandidatureStep } from '@maillage/domain/cohorts';
import { describe, expect, it } from 'vitest';
import { BOARD_GROUPS, boardOf, commonEvents, REASONS, STEP_FIELDS } from './steps.ts';

const card = (lastName: string, step: CandidatureStep, stepOn = '2026-11-20', waitingPlace: number | null = null) => ({
  lastName,
  step,
  stepOn,
  waitingPlace,
});
const names = (cards: readonly { lastName: string }[]) => cards.map(({ lastName }) => lastName);

describe('The board', () => {
  it('has a place for every step, and only one', () => {
    const steps = BOARD_GROUPS.flatMap((group): readonly CandidatureStep[] => group.steps);
    expect(steps.toSorted()).toEqual([...CANDIDATURE_STEPS].toSorted());
  });

  it('shows the groups and the steps that somebody is at', () => {
    const board = boardOf([card('A', 'heard'), card('B', 'received'), card('C', 'admitted')]);
    expect(board.map(({ id, count, columns }) => [id, count, columns.map(({ step }) => step)])).toEqual([
      ['study', 2, ['received', 'heard']],
      ['decided', 1, ['admitted']],
    ]);
    expect(boardOf([])).toEqual([]);
  });

  it('puts first who has waited longest, then the names', () => {
    const [group] = boardOf([
      card('Ory', 'received', '2026-11-20'),
      card('Étienne', 'received', '2026-11-18'),
      card('Abel', 'received', '2026-11-20'),
    ]);
    expect(names(group!.columns[0]!.cards)).toEqual(['Étienne', 'Abel', 'Ory']);
  });

  it('keeps the order of the waiting list, whatever the days', () => {
    const [group] = boardOf([card('second', 'waiting', '2026-10-01', 2), card('first', 'waiting', '2026-11-01', 1)]);
    expect(names(group!.columns[0]!.cards)).toEqual(['first', 'second']);
  });
});

describe('The steps of a selection', () => {
  const offering = (...events: (CandidatureEvent | [CandidatureEvent, string])[]) => ({
    offers: events.map((each) =>
      typeof each === 'string' ? { event: each, refusals: [] } : { event: each[0], refusals: [each[1]] },
    ),
  });

  it('are those that lie before everybody, in the order of the first', () => {
    expect(commonEvents([offering('accept', 'refuse', 'withdraw'), offering('withdraw', 'refuse', 'admit')])).toEqual([
      { event: 'refuse', blocked: 0 },
      { event: 'withdraw', blocked: 0 },
    ]);
  });

  it('tell how many something stands against', () => {
    const full = offering(['admit', 'COHORT_FULL'], 'wait');
    expect(commonEvents([full, offering('admit', 'wait'), full])).toEqual([
      { event: 'admit', blocked: 2 },
      { event: 'wait', blocked: 0 },
    ]);
  });

  it('are none for nobody, and none where somebody has none', () => {
    expect(commonEvents([])).toEqual([]);
    expect(commonEvents([offering('admit'), offering()])).toEqual([]);
  });
});

describe('What a step asks', () => {
  it('is said of every step', () => {
    expect(Object.keys(STEP_FIELDS).toSorted()).toEqual([...CANDIDATURE_EVENTS].toSorted());
  });

  it('offers every reason somewhere, but the one that a cancelled cohort gives by itself', () => {
    const offered = new Set(Object.values(REASONS).flat());
    expect(DEPARTURE_REASONS.filter((reason) => !offered.has(reason))).toEqual(['cohort_cancelled']);
  });

  it('asks a reason exactly where there are some to choose from', () => {
    const asking = CANDIDATURE_EVENTS.filter((event) => STEP_FIELDS[event].includes('reason'));
    expect(asking.toSorted()).toEqual(Object.keys(REASONS).toSorted());
  });
});
