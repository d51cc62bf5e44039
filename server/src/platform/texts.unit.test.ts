import { message, refusal } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import { texts } from './texts.ts';

describe('a refusal', () => {
  test('is a sentence with its values', () => {
    expect(texts('fr').refusal(refusal('FORBIDDEN', [], { reason: 'role' }))).toBe(
      'Votre rôle ne permet pas cette action.',
    );
    expect(texts('fr').refusal(refusal('UNKNOWN_SIRET', ['siret'], { siret: '24010089100102' }))).toContain(
      '24010089100102',
    );
  });

  test('is a sentence too when a constraint of the database gives it none', () => {
    expect(texts('fr').refusal(refusal('FORBIDDEN', []))).toBe('Vous n’avez pas le droit de faire cela.');
    expect(texts('fr').refusal(refusal('DUPLICATE_SIRET', ['siret']))).toBe('Le numéro SIRET … est déjà celui de ….');
  });
});

describe('a refusal on a due day', () => {
  const open = (days: string, count: number) => ({ of: 'occurrence', open: days, count });
  test('names those that may be chosen, as one writes dates', () => {
    expect(texts('fr').refusal(refusal('REQUIRED', ['occurrenceOn'], open('2026-12-31, 2027-01-01', 2)))).toBe(
      'Indiquez l’échéance concernée, parmi\u00a0: 31 décembre 2026 ou 1er janvier 2027.',
    );
    expect(texts('fr').refusal(refusal('REQUIRED', ['occurrenceOn'], open('2026-12-31', 1)))).toBe(
      'Indiquez l’échéance concernée\u00a0: 31 décembre 2026.',
    );
    expect(texts('fr').refusal(refusal('INVALID_CHOICE', ['occurrenceOn'], open('', 0)))).toBe(
      'Cet engagement n’a pas d’échéance à cette date.',
    );
    expect(texts('fr').refusal(refusal('REQUIRED', ['title']))).toBe('Ce champ est obligatoire.');
  });

  test('says before which day a date cannot be', () => {
    expect(texts('fr').refusal(refusal('DURATION_OVER_CAP', [], { months: 36, latestEnd: '2027-12-31' }))).toMatch(
      /au-delà du 31 décembre 2027\.$/,
    );
  });
});

test('a sentence begins with a capital and names the parties as they are known', () => {
  const ref = message('deadline.commitment', { party: { parties: ['region'] }, title: 'Tenir un webinaire' });
  expect(texts('fr').write(ref, () => 'la Région')).toBe('La Région\u00a0: Tenir un webinaire.');
});
