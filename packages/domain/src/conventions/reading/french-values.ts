import { dateOf, daysInMonth } from '@maillage/kernel';
import type { CalendarDate } from '@maillage/kernel';
import type { Passage } from './source-text.ts';

/* Everything here reads folded text: small letters without accents, straight apostrophes. */

const UNITS = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];
const TEENS = ['dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'];
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

const WORDS = new Map<string, number>();
for (let value = 1; value <= 100; value++) WORDS.set(inWords(value), value);
WORDS.set('une', 1);
WORDS.set('quatre-vingt', 80);
for (const tens of [20, 30, 40, 50, 60]) {
  WORDS.set(`${TENS[tens / 10]}-et-une`, tens + 1);
  WORDS.set(`${TENS[tens / 10]}-un`, tens + 1);
}

function inWords(value: number): string {
  if (value === 100) return 'cent';
  if (value < 10) return UNITS[value]!;
  if (value < 20) return TEENS[value - 10]!;
  if (value < 70) {
    const tens = TENS[Math.floor(value / 10)]!;
    const unit = value % 10;
    return unit === 0 ? tens : unit === 1 ? `${tens}-et-un` : `${tens}-${UNITS[unit]}`;
  }
  if (value < 80) return value === 71 ? 'soixante-et-onze' : `soixante-${TEENS[value - 70]}`;
  return value === 80 ? 'quatre-vingts' : `quatre-vingt-${value < 90 ? UNITS[value - 80] : TEENS[value - 90]}`;
}

const WORD_PATTERN = [...WORDS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replaceAll('-', '[- ]'))
  .join('|');

/** Pattern of a whole number: '3', '1 568', 'trois', 'trois (3)', 'vingt-quatre (24)'. No group. */
export const NUMBER = `(?:\\d{1,3}(?: \\d{3})+|\\d{1,7}|\\b(?:${WORD_PATTERN})\\b)(?: ?\\(\\d{1,4}\\))?`;

/** The number that such a pattern has matched; null when it is none. What stands in brackets wins. */
export function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const bracket = /\((\d{1,4})\)/.exec(text)?.[1];
  if (bracket !== undefined) return Number(bracket);
  const digits = /\d[\d ]*/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits.replaceAll(' ', ''));
  return WORDS.get(text.trim().replaceAll(' ', '-')) ?? null;
}

/** Whether the words and the figure in brackets say the same: 'trois (3)' does, 'trois (2)' does not. */
export function numberAgrees(text: string): boolean {
  const parts = /^(.*?) ?\((\d{1,4})\)$/.exec(text.trim());
  return parts === null || numberOf(parts[1]) === Number(parts[2]);
}

/** Pattern of a length of time. No group. */
export const DURATION = `${NUMBER} (?:mois|ans?|annees?|semestres?|trimestres?)\\b`;

const MONTHS_OF: readonly (readonly [RegExp, number])[] = [
  [/mois$/, 1],
  [/(?:ans?|annees?)$/, 12],
  [/semestres?$/, 6],
  [/trimestres?$/, 3],
];

/** The months of a matched length of time; null when there are none. */
export function monthsOf(text: string | undefined): number | null {
  const unit = text === undefined ? undefined : MONTHS_OF.find(([pattern]) => pattern.test(text));
  const count = numberOf(text?.replace(unit?.[0] ?? '', '').trim());
  return unit === undefined || count === null ? null : count * unit[1];
}

const MONTH_NAMES = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
const DAY = `(?:\\b(?:\\d{1,2}|1 ?er|premier)\\b)`;
const YEAR = `(?:\\d{4}|deux mille (?:${WORD_PATTERN}))`;

/** Pattern of a full date: '1er janvier 2026', '01/01/2026', '1.1.26', '2026-01-01', 'premier mars deux mille vingt-six'. */
export const DATE = `(?:${DAY} (?:${MONTH_NAMES.join('|')}) ${YEAR}|\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b)`;

export interface DateRead extends Passage {
  readonly date: CalendarDate;
}

/** Every date of a stretch of folded text, with its place in it. Impossible days are left out. */
export function datesIn(folded: string): DateRead[] {
  return [...folded.matchAll(new RegExp(DATE, 'g'))].flatMap((match) => {
    const date = dateFrom(match[0]);
    return date === null ? [] : [{ date, start: match.index, end: match.index + match[0].length }];
  });
}

/** @returns null when the text is no date, or a day that does not exist */
export function dateFrom(text: string | undefined): CalendarDate | null {
  if (text === undefined) return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$/.exec(text);
  if (short) return civil(fullYear(Number(short[3])), Number(short[2]), Number(short[1]));
  const long = new RegExp(`^(\\d{1,2}|1 ?er|premier) (${MONTH_NAMES.join('|')}) (.+)$`).exec(text);
  if (!long) return null;
  const day = /^\d+$/.test(long[1]!) ? Number(long[1]) : 1;
  const year = /^\d{4}$/.test(long[3]!)
    ? Number(long[3])
    : 2000 + (numberOf(long[3]!.slice('deux mille '.length)) ?? -1);
  return civil(year, MONTH_NAMES.indexOf(long[2]!) + 1, day);
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function civil(year: number, month: number, day: number): CalendarDate | null {
  const exists =
    year >= 1700 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dateOf(year, month, day) : null;
}
