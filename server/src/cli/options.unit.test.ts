import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS, helpText, readInvocation, ROOT, UsageError } from './options.ts';

const read = (args: string[], env = {}) => readInvocation(args, env, '/somewhere');

describe('the command line', () => {
  it('has defaults', () => {
    expect(read(['start'])).toEqual({
      command: 'start',
      port: 4000,
      host: '127.0.0.1',
      dataDir: resolve(ROOT, '.data'),
      empty: false,
      coordinates: null,
      confirmed: false,
      email: null,
      name: null,
    });
  });

  it('prefers an option to the environment, and the environment to the defaults', () => {
    const env = { PORT: 4200, HOST: '0.0.0.0', DATA_DIR: 'from-env' };
    expect(read(['start'], env)).toMatchObject({ port: 4200, host: '0.0.0.0', dataDir: '/somewhere/from-env' });
    expect(read(['start', '--port', '4300', '--data-dir=/abs', '--empty'], env)).toMatchObject({
      port: 4300,
      dataDir: '/abs',
      empty: true,
    });
  });

  it('reads a path from where the person stands', () => {
    expect(read(['reference:import', '--coordinates', 'points.csv'])).toMatchObject({
      coordinates: '/somewhere/points.csv',
    });
  });

  it.each([[[]], [['--help']], [['help']], [['start', '--help']], [['reset', '--help']]])(
    'gives help for %j',
    (args) => {
      expect(read(args)).toBe('help');
    },
  );

  it.each([
    [['strat'], 'Commande inconnue : strat'],
    [['toString'], 'Commande inconnue : toString'],
    [['start', '--prot', '1'], 'Option inconnue : --prot'],
    [['start', '--yes'], 'Option inconnue : --yes'],
    [['start', 'now'], 'Argument inattendu : now'],
    [['start', '--port', '70000'], '--port attend un nombre de 0 à 65535, reçu : 70000'],
    [['start', '--port', 'x'], '--port attend un nombre de 0 à 65535, reçu : x'],
    [['start', '--data-dir', ''], '--data-dir attend un répertoire'],
    [['start', '--port'], 'Option mal écrite'],
    [['admin:create'], '--email attend une adresse électronique'],
    [['admin:create', '--email', 'personne', '--name', 'Anne Le Goff'], '--email attend une adresse électronique'],
    [['admin:create', '--email', 'a@b.fr'], '--name attend un prénom et un nom'],
    [['admin:create', '--email', 'a@b.fr', '--name', ' '], '--name attend un prénom et un nom'],
  ])('refuses %j', (args, message) => {
    expect(() => read(args)).toThrow(UsageError);
    expect(() => read(args)).toThrow(message);
  });

  it('reads whom admin:create is about', () => {
    expect(read(['admin:create', '--email', ' a@b.fr', '--name', 'Anne Le Goff'])).toMatchObject({
      email: 'a@b.fr',
      name: 'Anne Le Goff',
    });
  });

  it('explains every command', () => {
    for (const command of Object.keys(COMMANDS)) expect(helpText()).toContain(`  ${command} `);
  });
});
