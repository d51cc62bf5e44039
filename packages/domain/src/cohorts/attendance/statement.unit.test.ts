import { addDays, calendarDate, cents, monthOf, type Month } from '@maillage/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTENDANCE_MARKS, isInTraining, type AttendanceEntry, type Stay } from './sheet.ts';
import {
  addMinutes,
  checkCertification,
  minutesOfEntry,
  minutesOfMonth,
  NO_MINUTES,
  payableMinutes,
  statementOf,
  type AttendanceBook,
  type CertifiedStatement,
  type Minutes,
  type SheetOfHalfDay,
} from './statement.ts';

const d = calendarDate;
const entry = (mark: AttendanceEntry['mark'], more: Partial<AttendanceEntry> = {}): AttendanceEntry => ({
  mark,
  reason: mark === 'absent_justified' ? 'proof' : null,
  missingMinutes: null,
  ...more,
});
const half = (
  at: number,
  entries: [string, AttendanceEntry][],
  more: Partial<SheetOfHalfDay> = {},
): SheetOfHalfDay => ({
  id: `h${at}`,
  date: addDays(d('2026-10-01'), Math.floor(at / 2)),
  kind: 'theory',
  minutes: 210,
  state: 'closed',
  entries: new Map(entries),
  ...more,
});
const stay = (id: string, until = d('2027-03-12')): Stay => ({ id, from: d('2026-09-14'), until });
const OCTOBER = '2026-10' as Month;
const NOVEMBER = '2026-11' as Month;

describe('a monthly statement', () => {
  test('of 140 hours with 14 hours without a reason and 7 with one leaves nine tenths to be paid (worked example 14)', () => {
    const sheets = Array.from({ length: 40 }, (_, at) =>
      half(at, [['a', entry(at < 4 ? 'absent_unjustified' : at < 6 ? 'absent_justified' : 'present')]]),
    );
    const book: AttendanceBook = { people: [stay('a')], sheets, corrections: [], certified: [] };
    const [line] = statementOf(book, OCTOBER);
    expect(line).toMatchObject({
      planned: 140 * 60,
      unjustified: 14 * 60,
      justified: 7 * 60,
      present: 119 * 60,
      theoryHalfDays: 34,
    });
    expect(cents(Math.round((68_500 * payableMinutes(line!)) / line!.planned))).toBe(61_650);
  });

  test('counts the minutes that a delay has missed, with a reason or without', () => {
    expect(minutesOfEntry(entry('late', { missingMinutes: 20 }), { minutes: 180, kind: 'immersion' })).toEqual({
      planned: 180,
      present: 160,
      justified: 0,
      unjustified: 20,
      theoryHalfDays: 0,
      immersionHalfDays: 1,
    });
    const excused = entry('late', { missingMinutes: 20, reason: 'transport' });
    expect(minutesOfEntry(excused, { minutes: 180, kind: 'theory' })).toMatchObject({ justified: 20, unjustified: 0 });
  });

  test('once certified says for ever what it said; a correction is an adjustment of a later one', () => {
    const sheets = [half(0, [['a', entry('absent_unjustified')]]), half(70, [['a', entry('present')]])];
    const first: AttendanceBook = { people: [stay('a')], sheets, corrections: [], certified: [] };
    const certified = [{ month: OCTOBER, lines: statementOf(first, OCTOBER) }];
    const corrected: AttendanceBook = {
      ...first,
      sheets: [half(0, [['a', entry('absent_justified')]]), sheets[1]!],
      corrections: [{ personId: 'a', date: d('2026-10-01') }],
      certified,
    };
    expect(statementOf(corrected, OCTOBER)).toEqual(certified[0]!.lines);
    expect(statementOf(corrected, NOVEMBER)).toMatchObject([
      { personId: 'a', correctsMonth: null, planned: 210, present: 210 },
      {
        personId: 'a',
        correctsMonth: OCTOBER,
        correctedDays: ['2026-10-01'],
        planned: 0,
        present: 0,
        justified: 210,
        unjustified: -210,
      },
    ]);
    const carried = {
      ...corrected,
      certified: [...certified, { month: NOVEMBER, lines: statementOf(corrected, NOVEMBER) }],
    };
    expect(statementOf(carried, '2026-12' as Month)).toEqual([]);
  });

  test('is certified once the month is over, its sheets are closed and the months before it are certified', () => {
    const sheets = [half(0, [['a', entry('present')]]), half(70, [], { state: 'open' })];
    const book: AttendanceBook = { people: [stay('a')], sheets, corrections: [], certified: [] };
    const months = [OCTOBER, NOVEMBER];
    const codes = (month: Month, today: string, from = book) =>
      checkCertification(from, month, months, d(today)).map(({ code }) => code);
    expect(codes(OCTOBER, '2026-10-01')).toEqual([]);
    expect(codes(OCTOBER, '2026-09-30')).toEqual(['STATEMENT_NOT_DUE']);
    expect(codes(NOVEMBER, '2026-12-01')).toEqual(['STATEMENT_AFTER_ANOTHER', 'SHEETS_OPEN']);
    expect(codes('2027-05' as Month, '2027-06-01')).toEqual(['INVALID_CHOICE']);
    expect(codes(OCTOBER, '2026-11-02', { ...book, certified: [{ month: OCTOBER, lines: [] }] })).toEqual([
      'STATEMENT_CERTIFIED',
    ]);
  });
});

const anyEntry: fc.Arbitrary<AttendanceEntry> = fc.record({
  mark: fc.constantFrom(...ATTENDANCE_MARKS),
  reason: fc.constantFrom(null, 'proof' as const),
  missingMinutes: fc.integer({ min: 1, max: 179 }),
});
const PEOPLE = ['a', 'b', 'c'];
const anyBook: fc.Arbitrary<AttendanceBook> = fc
  .record({
    halves: fc.array(fc.tuple(fc.nat(80), fc.boolean(), fc.record({ a: anyEntry, b: anyEntry, c: anyEntry })), {
      minLength: 1,
      maxLength: 30,
    }),
    leaves: fc.record({ a: fc.nat(80), b: fc.nat(80), c: fc.constant(80) }),
  })
  .map(({ halves, leaves }) => ({
    people: PEOPLE.map((id) => stay(id, addDays(d('2026-09-14'), leaves[id as 'a']))),
    sheets: halves
      .toSorted((x, y) => x[0] - y[0])
      .map(([offset, theory, entries], at) => ({
        id: `h${at}`,
        date: addDays(d('2026-09-14'), offset),
        kind: theory ? ('theory' as const) : ('immersion' as const),
        minutes: 180,
        state: 'closed' as const,
        entries: new Map(Object.entries(entries)),
      })),
    corrections: [],
    certified: [],
  }));
const monthsOf = (book: AttendanceBook): Month[] => [...new Set(book.sheets.map(({ date }) => monthOf(date)))];
const sumOf = (lines: readonly Minutes[]): Minutes =>
  lines.reduce<Minutes>(
    (sum, { planned, present, justified, unjustified, theoryHalfDays, immersionHalfDays }) =>
      addMinutes(sum, { planned, present, justified, unjustified, theoryHalfDays, immersionHalfDays }),
    NO_MINUTES,
  );
const whole = (book: AttendanceBook, person: Stay): Minutes =>
  book.sheets
    .filter(({ date }) => isInTraining(person, date))
    .map((sheet) => minutesOfEntry(sheet.entries.get(person.id)!, sheet))
    .reduce(addMinutes, NO_MINUTES);

describe('whatever happens', () => {
  test('what is planned was attended, missed with a reason or missed without, for everybody and every month', () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        for (const month of monthsOf(book)) {
          for (const { planned, present, justified, unjustified } of statementOf(book, month))
            expect(present + justified + unjustified).toBe(planned);
        }
      }),
    );
  });

  test('the months of somebody sum to the whole training, and a leaver has nothing after the day of leaving', () => {
    fc.assert(
      fc.property(anyBook, (book) => {
        for (const person of book.people) {
          const months = monthsOf(book);
          expect(sumOf(months.map((month) => minutesOfMonth(book, person, month)))).toEqual(whole(book, person));
          for (const month of months.filter((each) => each > monthOf(person.until)))
            expect(statementOf(book, month).filter(({ personId }) => personId === person.id)).toEqual([]);
        }
      }),
    );
  });

  test('certified statements and their adjustments sum to what the sheets say in the end', () => {
    const changes = fc.array(fc.tuple(fc.nat(29), fc.constantFrom(...PEOPLE), anyEntry), { maxLength: 8 });
    fc.assert(
      fc.property(anyBook, changes, (start, corrections) => {
        const months: Month[] = [...monthsOf(start), '2027-01' as Month];
        const certified: CertifiedStatement[] = [];
        let book: AttendanceBook = { ...start, certified };
        const each = Math.ceil(corrections.length / months.length);
        for (const [at, month] of months.entries()) {
          certified.push({ month, lines: statementOf(book, month) });
          if (at === months.length - 1) break;
          for (const [index, id, changed] of corrections.slice(at * each, (at + 1) * each)) {
            const sheets = book.sheets.map((sheet, place) =>
              place === index % book.sheets.length
                ? { ...sheet, entries: new Map([...sheet.entries, [id, changed] as const]) }
                : sheet,
            );
            book = { people: book.people, sheets, corrections: [], certified };
          }
        }
        for (const person of book.people) {
          const lines = book.certified.flatMap((statement) => statement.lines);
          expect(sumOf(lines.filter(({ personId }) => personId === person.id))).toEqual(whole(book, person));
        }
      }),
    );
  });
});
