import { calendarDate } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../conventions/index.ts';
import { factsOf, paysDeLaLoire, valserhone } from '../conventions/testing/index.ts';
import { tasksFor } from './tasks.ts';

const d = calendarDate;
const range = { from: d('2020-01-01'), to: d('2035-12-31') };
const options = { horizonDays: 90, dueSoonDays: 30 };
const vals = deadlinesOf(factsOf(valserhone), range);
const shown = (keys: string[], today: string, more = {}) =>
  tasksFor(keys, vals, d(today), { ...options, ...more }).map((task) => [
    task.deadline.kind,
    task.urgency,
    task.daysLeft,
  ]);

describe('the tasks of a partner', () => {
  test('are what it owes, with the days left and the article that asks for it (VALS-9.1)', () => {
    const census = tasksFor(['cnfpt'], vals, d('2025-12-11'), options).find(
      (task) => task.deadline.kind === 'needs_census',
    );
    expect(census).toMatchObject({
      urgency: 'due_soon',
      daysLeft: 20,
      reason: { articleNumber: '9', ruleId: 'VALS-9.1' },
    });
    expect(
      tasksFor(['collectivite'], vals, d('2025-12-11'), options).some((task) => task.deadline.kind === 'needs_census'),
    ).toBe(false);
  });

  test('come late first, then by date, within the horizon', () => {
    expect(shown(['collectivite'], '2026-01-10')).toEqual([
      ['committee', 'late', -10],
      ['evaluation', 'late', -10],
      ['programme_validation', 'late', -10],
    ]);
    expect(shown(['collectivite'], '2026-10-05').filter(([, urgency]) => urgency === 'upcoming')).toEqual([
      ['committee', 'upcoming', 87],
      ['evaluation', 'upcoming', 87],
      ['programme_validation', 'upcoming', 87],
      ['renewal_assessment', 'upcoming', 452],
      ['renewal_decision', 'upcoming', 452],
      ['renewal_window', 'upcoming', 452],
    ]);
    expect(shown(['collectivite'], '2025-04-01')).toEqual([]);
  });

  test('vanish when the thing was done', () => {
    const held = factsOf(valserhone, { held: [{ kind: 'committee', scope: 'parties_meeting', on: d('2025-06-15') }] });
    const kinds = tasksFor(['collectivite'], deadlinesOf(held, range), d('2025-12-11'), options).map(
      (task) => task.deadline.kind,
    );
    expect(kinds).toEqual(['evaluation', 'programme_validation']);
  });

  test('have until a window closes, from when its opening is within sight, and nobody is late for an end that is behind (VALS-12.3)', () => {
    const ahead = (today: string) => shown(['cnfpt'], today).filter(([kind]) => kind === 'renewal_window');
    expect(ahead('2026-10-01')).toEqual([]);
    expect(ahead('2026-10-02')).toEqual([['renewal_window', 'upcoming', 455]]);
    const inWindow = shown(['cnfpt'], '2027-12-11').filter(
      ([kind]) => kind === 'renewal_window' || kind === 'term_end',
    );
    expect(inWindow).toEqual([
      ['renewal_window', 'due_soon', 20],
      ['term_end', 'due_soon', 20],
    ]);
    const after = shown(['cnfpt'], '2028-01-10').map(([kind]) => kind);
    expect(after).not.toContain('term_end');
    expect(after).not.toContain('renewal_window');
  });

  test('hold what is missing, without a date, at the end (PDL-9)', () => {
    const pdl = deadlinesOf(factsOf(paysDeLaLoire), range);
    const tasks = tasksFor(['region'], pdl, d('2026-01-10'), options);
    expect(tasks.map((task) => [task.key, task.urgency, task.daysLeft])).toEqual([
      ['committee:copil:1', 'due_soon', 24],
      ['incomplete_enabling_act:region', 'upcoming', null],
      ['missing_annex:1', 'upcoming', null],
      ['missing_annex:2', 'upcoming', null],
      ['missing_annex:R', 'upcoming', null],
    ]);
    expect(tasksFor(['framel'], pdl, d('2026-01-10'), options).some((task) => task.key.startsWith('incomplete'))).toBe(
      false,
    );
  });

  test('of nobody are none', () => {
    expect(tasksFor([], vals, d('2025-12-11'), options)).toEqual([]);
  });
});
