import { createIntl } from '@formatjs/intl';
import { describe, expect, it } from 'vitest';
import { calendarDate, cents, REFUSAL_CODES } from '@maillage/kernel';
import { shell as englishShell } from './en/shell.ts';
import { firstLoad } from './first-load.ts';
import { messages } from './index.ts';
import { LOCALES } from './locale.ts';
import { withFrenchTypography } from './typography.ts';
import { writeCount, writeDate, writeInstant, writeMoney } from './writing.ts';

/** A value under every name of the pattern: a tag is called, the rest is written. */
function anyValues(pattern: string): Record<string, never> {
  const names = [...pattern.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => [match[1]!, 2]);
  const tags = [...pattern.matchAll(/<(\w+)>/g)].map((match) => [match[1]!, (parts: unknown[]) => parts.join('')]);
  return Object.fromEntries([...names, ...tags]) as Record<string, never>;
}

describe.each(LOCALES)('The catalogue in %s', (locale) => {
  it('has only patterns that can be read', () => {
    const faults: string[] = [];
    const intl = createIntl({ locale, messages: messages(locale), onError: (error) => faults.push(error.message) });
    for (const [id, pattern] of Object.entries(messages(locale))) intl.formatMessage({ id }, anyValues(pattern));
    expect(faults).toEqual([]);
  });

  it('has a sentence for every refusal', () => {
    expect(REFUSAL_CODES.filter((code) => !messages(locale)[`refusal.${code}`])).toEqual([]);
  });

  it('contains what the first load brings', () => {
    expect(messages(locale)).toMatchObject(firstLoad(locale));
  });
});

describe('English', () => {
  it('translates sentences that exist, with the same values', () => {
    const french = messages('fr');
    const names = (pattern: string): string[] =>
      [...new Set([...pattern.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]!))].toSorted();
    const wrong = Object.entries(englishShell).filter(
      ([id, pattern]) => !french[id] || names(pattern).join() !== names(french[id]).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('covers the whole frame and the doors', () => {
    const frame = Object.keys(messages('fr')).filter((id) => /^(shell|access|common)\./.test(id));
    expect(frame.filter((id) => !englishShell[id])).toEqual([]);
  });
});

describe('French typography', () => {
  it.each([
    ["l'article d'{name}", 'l’article d’{name}'],
    ['Pourquoi ?', 'Pourquoi\u202f?'],
    ['Numéro : {n}', 'Numéro\u00a0: {n}'],
    ['la clause « durée »', 'la clause «\u00a0durée\u00a0»'],
    ['{n, plural, one {# jour} other {# jours}}', '{n, plural, one {# jour} other {# jours}}'],
    ['Voir https://exemple.fr ou ?x=1', 'Voir https://exemple.fr ou ?x=1'],
  ])('turns « %s » into « %s »', (typed, written) => {
    expect(withFrenchTypography(typed)).toBe(written);
  });

  it('leaves no straight apostrophe and no plain space before a double sign', () => {
    const wrong = Object.entries(messages('fr')).filter(([, pattern]) => /\p{L}'\p{L}| [;?!»]| :(\s|$)/u.test(pattern));
    expect(wrong).toEqual([]);
  });
});

describe('Written values', () => {
  it('follow the language', () => {
    expect(writeDate(calendarDate('2026-05-01'), 'fr')).toBe('vendredi 1er mai 2026');
    expect(writeDate(calendarDate('2026-05-11'), 'fr', 'long')).toBe('11 mai 2026');
    expect(writeDate(calendarDate('2026-05-01'), 'fr', 'short')).toBe('01/05/2026');
    expect(writeDate(calendarDate('2026-05-01'), 'en', 'long')).toBe('1 May 2026');
    expect(writeMoney(cents(-5), 'fr')).toBe('-0,05\u00a0€');
    expect(writeCount(35_012, 'fr')).toBe('35\u202f012');
    expect(writeInstant('2026-01-01T23:30:00Z', 'fr')).toBe('2 janvier 2026 à 0\u00a0h\u00a030');
    expect(writeInstant('2026-01-01T23:30:00Z', 'en')).toBe('2 January 2026 at 00:30');
  });
});
