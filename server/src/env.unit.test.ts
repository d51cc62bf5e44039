import { describe, expect, it } from 'vitest';
import { childEnv, readEnv } from './env.ts';

describe('the environment', () => {
  it('is read into types', () => {
    expect(readEnv({ PORT: '4100', TRUSTED_PROXIES: '1', OTHER: 'x' })).toEqual({ PORT: 4100, TRUSTED_PROXIES: 1 });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).toEqual({ PORT: undefined, DATABASE_URL: undefined });
  });

  it.each([
    ['PORT', 'abc', 'un nombre entier de 0 à 65535 est attendu'],
    ['PORT', '70000', 'un nombre entier de 0 à 65535 est attendu'],
    ['PORT', '40.5', 'un nombre entier de 0 à 65535 est attendu'],
    ['DATABASE_URL', 'mysql://x', 'une adresse postgres:// est attendue'],
    ['LOG_LEVEL', 'loud', 'une de ces valeurs est attendue : trace, debug'],
    ['APP_PASSWORD', 'short', '12 caractères au moins sont attendus'],
    ['SMTP_URL', 'mail', 'une adresse smtp:// est attendue'],
    ['PUBLIC_URL', 'portail', 'une adresse http:// ou https:// est attendue'],
  ])('refuses %s=%s and names it', (name, value, reason) => {
    expect(() => readEnv({ [name]: value })).toThrow(`${name} : ${reason}`);
  });

  it('is handed to children with what changes', () => {
    const given = childEnv({ PATH: undefined, MAILLAGE_TRIAL: '1' });
    expect(given['MAILLAGE_TRIAL']).toBe('1');
    expect(given['PATH']).toBeUndefined();
  });
});
