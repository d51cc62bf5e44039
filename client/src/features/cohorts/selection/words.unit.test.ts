import { describe, expect, test } from 'vitest';
import { minutesOfTime, nameOf, timeOfMinutes } from './words.ts';

describe('the words of a selection', () => {
  test('write and read the hours of a time input', () => {
    expect(['08:30', '23:59', '00:00'].map(minutesOfTime)).toEqual([510, 1439, 0]);
    expect(['', '8:30', 'midi'].map(minutesOfTime)).toEqual([null, null, null]);
    expect([510, 0, null, undefined].map(timeOfMinutes)).toEqual(['08:30', '00:00', '', '']);
  });

  test('name somebody as far as the reader is told', () => {
    const t = (id: string) => id;
    expect(nameOf(t, { lastName: 'Ajonc', firstName: 'Alix' })).toBe('Ajonc Alix');
    expect(nameOf(t, { lastName: null, firstName: null })).toBe('selection.unknown');
    expect(nameOf(t, null, 'selection.erased')).toBe('selection.erased');
  });
});
