import { addDays, dateOf, yearOf } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';

/** Where the public holidays are those of the Code du travail, of Alsace-Moselle, or with the local abolition day. */
export type HolidayRegime =
  | 'metropole'
  | 'alsace_moselle'
  | 'guadeloupe'
  | 'martinique'
  | 'guyane'
  | 'reunion'
  | 'mayotte';

export const HOLIDAY_REGIMES: readonly HolidayRegime[] = [
  'metropole',
  'alsace_moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
];

export type HolidayName =
  | 'new_year'
  | 'good_friday'
  | 'easter_monday'
  | 'labour_day'
  | 'victory_1945'
  | 'ascension'
  | 'whit_monday'
  | 'national_day'
  | 'assumption'
  | 'all_saints'
  | 'armistice_1918'
  | 'christmas'
  | 'second_christmas'
  | 'abolition_of_slavery';

export interface Holiday {
  readonly date: CalendarDate;
  readonly name: HolidayName;
}

const BY_DEPARTEMENT: Readonly<Record<string, HolidayRegime>> = {
  '57': 'alsace_moselle',
  '67': 'alsace_moselle',
  '68': 'alsace_moselle',
  '971': 'guadeloupe',
  '972': 'martinique',
  '973': 'guyane',
  '974': 'reunion',
  '976': 'mayotte',
};

/** Day of the abolition of slavery: décret 83-1003. */
const ABOLITION: Partial<Record<HolidayRegime, readonly [month: number, day: number]>> = {
  guadeloupe: [5, 27],
  martinique: [5, 22],
  guyane: [6, 10],
  reunion: [12, 20],
  mayotte: [4, 27],
};

/** @param departementCode INSEE code ('44', '2A', '971'); an unknown one follows the common regime. */
export function holidayRegimeOf(departementCode: string): HolidayRegime {
  return BY_DEPARTEMENT[departementCode] ?? 'metropole';
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterOf(year: number): CalendarDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dateOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** Public holidays of a civil year in date order: Code du travail L3133-1, L3134-13 (Alsace-Moselle), L3422-2. */
export function holidaysOf(year: number, regime: HolidayRegime = 'metropole'): Holiday[] {
  const easter = easterOf(year);
  const on = (month: number, day: number, name: HolidayName): Holiday => ({ date: dateOf(year, month, day), name });
  const holidays = [
    on(1, 1, 'new_year'),
    { date: addDays(easter, 1), name: 'easter_monday' as const },
    on(5, 1, 'labour_day'),
    on(5, 8, 'victory_1945'),
    { date: addDays(easter, 39), name: 'ascension' as const },
    { date: addDays(easter, 50), name: 'whit_monday' as const },
    on(7, 14, 'national_day'),
    on(8, 15, 'assumption'),
    on(11, 1, 'all_saints'),
    on(11, 11, 'armistice_1918'),
    on(12, 25, 'christmas'),
  ];
  if (regime === 'alsace_moselle') {
    holidays.push({ date: addDays(easter, -2), name: 'good_friday' }, on(12, 26, 'second_christmas'));
  }
  const abolition = ABOLITION[regime];
  if (abolition) holidays.push(on(...abolition, 'abolition_of_slavery'));
  return holidays.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.name < b.name ? -1 : 1));
}

const cache = new Map<string, ReadonlySet<CalendarDate>>();

export function isHoliday(date: CalendarDate, regime: HolidayRegime = 'metropole'): boolean {
  const key = `${regime}:${yearOf(date)}`;
  let dates = cache.get(key);
  if (!dates) {
    dates = new Set(holidaysOf(yearOf(date), regime).map((holiday) => holiday.date));
    cache.set(key, dates);
  }
  return dates.has(date);
}
