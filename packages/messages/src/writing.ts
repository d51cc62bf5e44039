import type { CalendarDate, Cents } from '@maillage/kernel';
import type { Locale } from './locale.ts';

const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** Language tag for Intl. */
export function languageTag(locale: Locale): string {
  return TAGS[locale];
}

type DateStyle = 'full' | 'long' | 'short';

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, style: DateStyle): Intl.DateTimeFormat {
  const key = `${locale}:${style}`;
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(TAGS[locale], { ...DATE_STYLES[style], timeZone: 'UTC' });
    dateFormats.set(key, format);
  }
  return format;
}

/**
 * 'mardi 3 février 2026' (full), '3 février 2026' (long), '03/02/2026' (short).
 * French writes the first of a month '1er', which Intl does not.
 */
export function writeDate(date: CalendarDate, locale: Locale, style: DateStyle = 'full'): string {
  const text = dateFormat(locale, style).format(Date.parse(`${date}T00:00:00Z`));
  return locale === 'fr' && style !== 'short'
    ? text.replace(/(^|\s)1(?=\s)/, (_, before: string) => `${before}1er`)
    : text;
}

/** A moment in Europe/Paris: '3 février 2026 à 14 h 05'. @param instant ISO 8601 with its offset. */
export function writeInstant(instant: string, locale: Locale): string {
  const moment = Date.parse(instant);
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Paris' }).format(
    moment,
  ) as CalendarDate;
  const time = new Intl.DateTimeFormat('sv-SE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Paris',
  }).format(moment);
  const date = writeDate(day, locale, 'long');
  if (locale !== 'fr') return `${date} at ${time}`;
  const [hours, minutes] = time.split(':');
  return `${date} à ${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** '1 250,00 €', with no-break spaces. */
export function writeMoney(amount: Cents, locale: Locale): string {
  return new Intl.NumberFormat(TAGS[locale], { style: 'currency', currency: 'EUR' }).format(amount / 100);
}

/** '35 012', with no-break spaces. */
export function writeCount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(TAGS[locale]).format(count);
}

/** A number of hundredths: '56,33'. */
export function writeHundredths(hundredths: number, locale: Locale): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(TAGS[locale], digits).format(hundredths / 100);
}

/** An hour of the day, from minutes since midnight: '9 h', '14 h 05'. */
export function writeHour(minutes: number, locale: Locale): string {
  const hours = Math.floor(minutes / 60);
  const rest = String(minutes % 60).padStart(2, '0');
  if (locale !== 'fr') return `${hours}:${rest}`;
  return rest === '00' ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${rest}`;
}

/** A sentence begins with a capital, even when its first word is a name that the text writes without: 'la Région'. */
export function startSentence(text: string, locale: Locale): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(TAGS[locale]) + text.slice(first.length);
}
