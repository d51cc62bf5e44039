import { addDays, calendarDate, type CalendarDate } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Programme } from '../programme.ts';
import { absenceRuleOn, absenceRuns, absenteeism, type HalfDayMarks } from './absences.ts';
import { calendarInput, calendarWarnings, checkTrainingDay, trainingDayInput } from './calendar-input.ts';
import { balanceOf, planCalendar, type WeeklyPattern } from './calendar.ts';
import {
  ATTENDANCE_MARKS,
  checkAttendance,
  checkClosing,
  checkCorrection,
  checkSignature,
  mergeEntry,
  stateOfSheet,
  type AttendanceEntry,
  type DatedEntry,
  type Sheet,
} from './sheet.ts';

const d = calendarDate;
const PROGRAMME: Programme = {
  modules: [
    { title: 'Environnement territorial', days: 30 },
    { title: 'État civil et élections', days: 28 },
  ],
  immersions: [
    { title: 'Première immersion', days: 20 },
    { title: 'Immersion longue', days: 30 },
  ],
  theoryDayMinutes: 360,
  immersionDayMinutes: 420,
};
const PATTERN: WeeklyPattern = { theory: [1, 2, 3], immersion: [4, 5] };
const COHORT = { startsOn: d('2026-09-14'), endsOn: d('2027-03-12') };
const minutesOf = (days: readonly { morningMinutes: number; afternoonMinutes: number }[]): number =>
  days.reduce((sum, day) => sum + day.morningMinutes + day.afternoonMinutes, 0);

describe('a calendar', () => {
  test('lays 58 days of 6 hours and 50 of 7 over the dates of a cohort: 698 hours, 32 in a whole week (worked example 15)', () => {
    const { days, missing } = planCalendar(PROGRAMME, PATTERN, COHORT, [], 'metropole');
    expect(missing).toEqual({ theory: 0, immersion: 0 });
    expect(days).toHaveLength(108);
    expect(minutesOf(days)).toBe(698 * 60);
    expect(minutesOf(days.filter(({ date }) => date >= '2026-09-14' && date <= '2026-09-20'))).toBe(32 * 60);
    expect(days[0]).toEqual({
      date: '2026-09-14',
      kind: 'theory',
      title: 'Environnement territorial',
      morningMinutes: 180,
      afternoonMinutes: 180,
    });
    const immersions = days.filter(({ kind }) => kind === 'immersion').map(({ title }) => title);
    expect(immersions.lastIndexOf('Première immersion')).toBe(19);
    expect(days.map(({ date }) => date)).not.toContain('2026-11-11');
    expect(days.map(({ date }) => date)).not.toContain('2026-12-25');
  });

  test('says which days found no room', () => {
    const closures = [{ from: d('2026-12-21'), to: d('2027-01-01') }];
    expect(planCalendar(PROGRAMME, PATTERN, COHORT, closures, 'metropole').missing).toEqual({
      theory: 0,
      immersion: 2,
    });
  });

  test('never holds a weekend, a holiday, a closed day, two days on a date, or more than the programme', () => {
    const parts = fc.array(fc.record({ title: fc.constantFrom('A', 'B'), days: fc.integer({ min: 1, max: 40 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        parts,
        parts,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 5, max: 250 }),
        fc.integer({ min: 0, max: 120 }),
        (modules, immersions, offset, length, closedAt) => {
          const startsOn = addDays(d('2026-06-01'), offset);
          const endsOn = addDays(startsOn, length);
          const closure = { from: addDays(startsOn, closedAt), to: addDays(startsOn, closedAt + 6) };
          const programme = { modules, immersions, theoryDayMinutes: 361, immersionDayMinutes: 420 };
          const { days, missing } = planCalendar(programme, PATTERN, { startsOn, endsOn }, [closure], 'metropole');
          expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
          const balance = balanceOf(programme, days);
          expect(balance.theory.planned + missing.theory).toBe(balance.theory.programme);
          expect(balance.immersion.planned + missing.immersion).toBe(balance.immersion.programme);
          expect(calendarWarnings(programme, days)).toEqual([]);
          for (const [at, day] of days.entries()) {
            expect(day.date < closure.from || day.date > closure.to).toBe(true);
            const others = days.filter((_, index) => index !== at);
            const input = trainingDayInput.parse({ room: null, trainer: null, reason: null, ...day });
            expect(checkTrainingDay(input, { startsOn, endsOn, regime: 'metropole', programme, others })).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('refuses a day outside of the cohort, on a holiday without a reason, on a date that is taken, of other durations', () => {
    const facts = { ...COHORT, regime: 'metropole' as const, programme: PROGRAMME, others: [] };
    const day = (more: object) =>
      trainingDayInput.parse({
        date: '2026-09-15',
        kind: 'theory',
        title: 'Une journée',
        morningMinutes: 180,
        afternoonMinutes: 180,
        ...more,
      });
    const codes = (more: object, others: { date: CalendarDate; kind: 'theory' }[] = []) =>
      checkTrainingDay(day(more), { ...facts, others }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ date: '2027-03-15' })).toEqual(['DAY_OUTSIDE_COHORT']);
    expect(codes({ date: '2026-11-11' })).toEqual(['DAY_NOT_WORKED']);
    expect(codes({ date: '2026-09-19' })).toEqual(['DAY_NOT_WORKED']);
    expect(codes({ date: '2026-11-11', reason: 'Cérémonie en mairie' })).toEqual([]);
    expect(codes({}, [{ date: d('2026-09-15'), kind: 'theory' }])).toEqual(['DAY_TAKEN']);
    expect(codes({ afternoonMinutes: 200 })).toEqual(['HALF_DAYS_DIFFER']);
    expect(codes({ kind: 'immersion', morningMinutes: 210, afternoonMinutes: 210 })).toEqual([]);
    expect(
      calendarWarnings(
        PROGRAMME,
        Array.from({ length: 59 }, () => ({ kind: 'theory' })),
      ).map(({ code }) => code),
    ).toEqual(['PROGRAMME_EXCEEDED']);
  });

  test('is generated from weekdays that are for one thing each, and closures in order', () => {
    expect(calendarInput.safeParse({ theoryWeekdays: [1], immersionWeekdays: [1] }).success).toBe(false);
    expect(calendarInput.safeParse({ theoryWeekdays: [], immersionWeekdays: [] }).success).toBe(false);
    expect(calendarInput.safeParse({ theoryWeekdays: [6], immersionWeekdays: [] }).success).toBe(false);
    const closures = [{ from: '2026-12-24', to: '2026-12-21' }];
    expect(calendarInput.safeParse({ theoryWeekdays: [1], immersionWeekdays: [4], closures }).success).toBe(false);
  });
});

const present: AttendanceEntry = { mark: 'present', reason: null, missingMinutes: null };
const absent: AttendanceEntry = { mark: 'absent_unjustified', reason: null, missingMinutes: null };
const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  date: d('2026-09-14'),
  minutes: 180,
  state: 'open',
  expected: ['a', 'b'],
  entries: new Map(),
  signed: [],
  trainerSigned: false,
  ...more,
});
const NOW = { cohort: 'running', today: d('2026-09-14') } as const;
const codesOf = (refusals: { code: string }[]) => refusals.map(({ code }) => code);

describe('a sheet', () => {
  test('is written on its day, for those who are in training, until it is closed', () => {
    expect(checkAttendance(sheet(), 'a', present, NOW)).toEqual([]);
    expect(codesOf(checkAttendance(sheet(), 'a', present, { ...NOW, today: d('2026-09-13') }))).toEqual([
      'ATTENDANCE_BEFORE_DAY',
    ]);
    expect(codesOf(checkAttendance(sheet(), 'gone', present, NOW))).toEqual(['NOT_IN_TRAINING']);
    expect(codesOf(checkAttendance(sheet({ state: 'closed' }), 'a', present, NOW))).toEqual(['SHEET_CLOSED']);
    expect(codesOf(checkAttendance(sheet(), 'a', present, { ...NOW, cohort: 'ready' }))).toEqual([
      'ATTENDANCE_NOT_OPEN',
    ]);
    expect(codesOf(checkAttendance(sheet(), 'a', { ...present, mark: 'absent_justified' }, NOW))).toEqual(['REQUIRED']);
    expect(codesOf(checkAttendance(sheet(), 'a', { ...present, mark: 'late' }, NOW))).toEqual(['REQUIRED']);
    const late = { mark: 'late', reason: null, missingMinutes: 180 } as const;
    expect(codesOf(checkAttendance(sheet(), 'a', late, NOW))).toEqual(['LATE_TOO_LONG']);
  });

  test('is signed by its trainer and by all those who were there, and by nobody else', () => {
    const entries = new Map([
      ['a', present],
      ['b', absent],
    ]);
    expect(stateOfSheet(sheet({ entries, signed: ['a'], trainerSigned: true }))).toBe('signed');
    expect(stateOfSheet(sheet({ entries, signed: ['a'] }))).toBe('open');
    expect(stateOfSheet(sheet({ entries, trainerSigned: true }))).toBe('open');
    expect(codesOf(checkSignature(sheet({ entries }), 'b', NOW))).toEqual(['SIGNER_ABSENT']);
    expect(codesOf(checkSignature(sheet({ entries, signed: ['a'] }), 'a', NOW))).toEqual(['ALREADY_SIGNED']);
    expect(checkSignature(sheet({ entries }), null, NOW)).toEqual([]);
    expect(codesOf(checkSignature(sheet({ trainerSigned: true }), null, NOW))).toEqual(['ALREADY_SIGNED']);
  });

  test('is closed once everybody is marked, with every signature or the reason why one is missing', () => {
    const today = d('2026-09-14');
    expect(codesOf(checkClosing(sheet(), null, today))).toEqual(['ATTENDANCE_MISSING']);
    const entries = new Map([
      ['a', present],
      ['b', absent],
    ]);
    expect(codesOf(checkClosing(sheet({ entries, trainerSigned: true }), null, today))).toEqual(['SIGNATURES_MISSING']);
    expect(checkClosing(sheet({ entries, trainerSigned: true }), 'Partie avant la fin', today)).toEqual([]);
    expect(codesOf(checkCorrection(sheet({ entries }), 'b', present, 'Erreur'))).toEqual(['SHEET_NOT_CLOSED']);
    const closed = sheet({ entries, state: 'closed' });
    expect(codesOf(checkCorrection(closed, 'b', absent, null))).toEqual(['REQUIRED', 'CORRECTION_WITHOUT_CHANGE']);
    expect(checkCorrection(closed, 'b', present, 'Erreur de saisie')).toEqual([]);
  });

  test('comes to the same whatever the order in which entries arrive, and however often they are sent', () => {
    const entries = fc.uniqueArray(
      fc.record({
        entryId: fc.uuid(),
        writtenAt: fc.constantFrom('2026-09-14T07:00:00Z', '2026-09-14T07:00:01Z', '2026-09-14T07:00:02Z'),
        mark: fc.constantFrom(...ATTENDANCE_MARKS),
      }),
      { selector: ({ entryId }) => entryId, minLength: 1, maxLength: 6 },
    );
    const standing = (sent: readonly DatedEntry[]): string =>
      sent.reduce<DatedEntry | null>((kept, each) => (mergeEntry(kept, each) === 'written' ? each : kept), null)!
        .entryId;
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (written, numbers) => {
        const sent = written.map((each) => ({ ...each, reason: null, missingMinutes: null }));
        const shuffled = [...sent, ...sent]
          .map((each) => ({ each, at: numbers.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(standing(shuffled)).toBe(standing(sent));
      }),
    );
  });
});

describe('absences', () => {
  const stay = (id: string, until = d('2026-12-31')) => ({ id, from: d('2026-09-14'), until });
  const halves = (...marks: Record<string, string>[]): HalfDayMarks[] =>
    marks.map((each, at) => ({
      date: addDays(d('2026-09-14'), Math.floor(at / 2)),
      part: at % 2 === 0 ? 'morning' : 'afternoon',
      marks: new Map(Object.entries(each)) as never,
    }));
  const U = 'absent_unjustified';
  const J = 'absent_justified';
  const P = 'present';

  test('are told once there are enough in a row, justified or not', () => {
    const told = absenceRuns(
      halves({ a: U, b: U }, { a: J, b: P }, { a: U, b: U }, { a: P, b: U }),
      [stay('a'), stay('b')],
      3,
    );
    expect(told).toEqual([
      { personId: 'a', from: '2026-09-14', to: '2026-09-15', halfDays: 3, unjustified: 2, ongoing: false },
    ]);
    expect(absenceRuns(halves({ a: P }, { a: U }, {}, { a: U }, { a: U }), [stay('a')], 3)[0]).toMatchObject({
      halfDays: 3,
      ongoing: true,
    });
  });

  test('are not counted after somebody has left', () => {
    expect(absenceRuns(halves({ a: U }, { a: U }, { a: U }), [stay('a', d('2026-09-14'))], 3)).toEqual([]);
  });

  test('make a rate by days and a rate by heads (worked example 6)', () => {
    const people = Array.from({ length: 14 }, (_, at) => stay(`p${at}`));
    const marks = (absentees: string[]) =>
      Object.fromEntries(people.map(({ id }) => [id, absentees.includes(id) ? U : P]));
    const days = [['p0'], ['p0'], ['p0', 'p1']].flatMap((each) => [marks(each), marks(each)]);
    const found = absenteeism(halves(...days), people);
    expect(found).toMatchObject({ plannedHalfDays: 84, absentHalfDays: 8, neverCame: 1, people: 14 });
    expect([found.rateByDays, found.rateByHeads]).toEqual([952, 714]);
    expect((found.plannedHalfDays - found.absentHalfDays) / 2).toBe(38);
  });

  test('are told by the rule in force: of the convention before the usual one', () => {
    const rule = (halfDays: number, validFrom: string, own: boolean) => ({
      halfDays,
      validFrom: d(validFrom),
      source: 'x',
      own,
    });
    const rules = [rule(3, '2024-01-01', false), rule(4, '2026-01-01', true), rule(2, '2027-01-01', true)];
    expect(absenceRuleOn(rules, d('2025-06-01'))?.halfDays).toBe(3);
    expect(absenceRuleOn(rules, d('2026-06-01'))?.halfDays).toBe(4);
    expect(absenceRuleOn(rules, d('2023-06-01'))).toBeNull();
  });
});
