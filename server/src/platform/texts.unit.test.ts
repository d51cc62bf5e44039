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

test('a sentence begins with a capital and names the parties as they are known', () => {
  const ref = message('deadline.commitment', { party: { parties: ['region'] }, title: 'Tenir un webinaire' });
  expect(texts('fr').write(ref, () => 'la Région')).toBe('La Région\u00a0: Tenir un webinaire.');
});
