import type { CandidatureStep } from '@maillage/domain/cohorts';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './table.ts';

const row = (lastName: string | null, more: Partial<ReturnType<typeof usual>> = {}) => ({
  ...usual(lastName),
  ...more,
});
function usual(lastName: string | null) {
  return {
    lastName,
    firstName: 'Camille' as string | null,
    communeName: 'Le Mans' as string | null,
    step: 'received' as CandidatureStep,
    stepOn: '2026-11-10',
    receivedOn: '2026-11-01',
    audience: 'job_seeker',
  };
}
const ALL = { q: '', steps: [], audiences: [], sort: { by: 'NAME', descending: false } } as const;
const names = (rows: readonly { lastName: string | null }[]) => rows.map(({ lastName }) => lastName);

describe('The table of candidatures', () => {
  it('finds every word in a name or a commune, without accents or case', () => {
    const rows = [row('Hébert'), row('Ory', { communeName: 'Évron' }), row(null, { firstName: null })];
    expect(names(rowsOf(rows, { ...ALL, q: 'HEBERT mans' }))).toEqual(['Hébert']);
    expect(names(rowsOf(rows, { ...ALL, q: 'evron' }))).toEqual(['Ory']);
    expect(rowsOf(rows, ALL)).toHaveLength(3);
  });

  it('keeps the steps and the publics asked for', () => {
    const rows = [row('A'), row('B', { step: 'admitted' }), row('C', { audience: 'region_agent' })];
    expect(names(rowsOf(rows, { ...ALL, steps: ['admitted'] }))).toEqual(['B']);
    expect(names(rowsOf(rows, { ...ALL, audiences: ['region_agent'] }))).toEqual(['C']);
    expect(names(rowsOf(rows, { ...ALL, steps: ['admitted'], audiences: ['region_agent'] }))).toEqual([]);
  });

  it('sorts in French, one way or the other, and by name where days are equal', () => {
    const rows = [
      row('Zola', { receivedOn: '2026-11-02' }),
      row('Élie', { receivedOn: '2026-11-02' }),
      row('Faure', { receivedOn: '2026-11-03' }),
    ];
    expect(names(rowsOf(rows, ALL))).toEqual(['Élie', 'Faure', 'Zola']);
    expect(names(rowsOf(rows, { ...ALL, sort: { by: 'RECEIVED_ON', descending: true } }))).toEqual([
      'Faure',
      'Élie',
      'Zola',
    ]);
  });
});
