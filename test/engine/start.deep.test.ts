import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../../server/src/db/engine/processes.ts';
import { readPostmaster } from '../../server/src/db/engine/postmaster.ts';
import { childEnv } from '../../server/src/env.ts';
import { removeDir, repository, temporaryDir, until } from './support.ts';

interface Portal {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | null>;
}

/** The command that people type, without npm's own installation step. */
function command(args: string[]): Portal {
  const child = spawn(process.execPath, [join(repository, 'server/bin/maillage.mjs'), ...args], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnv({
      DATABASE_URL: undefined,
      PORT: undefined,
      DATA_DIR: undefined,
      HOST: undefined,
      npm_lifecycle_event: undefined,
      NODE_ENV: undefined,
    }),
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, said: () => said, ended: new Promise((done) => child.once('exit', (code) => done(code))) };
}

async function untilReady(portal: Portal, timeoutMs: number): Promise<string> {
  await until(() => portal.child.exitCode !== null || /Maillage est prêt/.test(portal.said()), timeoutMs);
  const url = /Maillage est prêt en .* : (http:\S+)/.exec(portal.said())?.[1];
  if (url === undefined) throw new Error(`the portal did not start:\n${portal.said()}`);
  return url;
}

/** The token of the link that a command printed. */
function tokenIn(printed: Portal, url: string): string {
  const [, token] = /(http:\S+)\/mot-de-passe\/nouveau\?token=([\w-]+)/.exec(printed.said())?.slice(1) ?? [];
  expect(printed.said()).toContain(`${url}/mot-de-passe/nouveau?token=`);
  return token!;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

describe('the command that starts the portal', () => {
  const FIRST = 240_000;
  let dataDir: string;
  let port: number;
  const started: Portal[] = [];

  const start = (...args: string[]): Portal => {
    const portal = command(['start', '--data-dir', dataDir, '--port', String(port), ...args]);
    started.push(portal);
    return portal;
  };
  const postmaster = (): number => readPostmaster(join(dataDir, 'cluster'))!.pid;

  beforeAll(async () => {
    dataDir = temporaryDir('start');
    port = await freePort();
  });
  afterAll(async () => {
    for (const portal of started) {
      portal.child.kill('SIGTERM');
      await portal.ended;
    }
    const left = readPostmaster(join(dataDir, 'cluster'));
    if (left) {
      process.kill(left.pid, 'SIGINT');
      await until(() => !isAlive(left.pid));
    }
    removeDir(dataDir);
  });

  it(
    'goes from an empty directory to a portal that answers, then stops in order on SIGTERM',
    async () => {
      const portal = start('--empty');
      const url = await untilReady(portal, FIRST);
      expect(url).toBe(`http://localhost:${port}`);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      for (const step of [
        'Interface',
        'Base de données embarquée',
        'Rôles et base',
        'Structure de la base',
        'Communes',
        'Serveur',
      ]) {
        expect(portal.said()).toContain(`✔ ${step}`);
      }
      expect(portal.said()).not.toContain('démonstration');
      expect(portal.said()).toContain('Personne ne peut encore entrer dans le portail');
      const pid = postmaster();
      portal.child.kill('SIGTERM');
      expect(await portal.ended).toBe(0);
      expect(isAlive(pid)).toBe(false);
      await expect(fetch(`${url}/health/live`)).rejects.toThrow('fetch failed');
    },
    FIRST,
  );

  it('starts again quickly on what is there, and stays empty as it was asked to', async () => {
    const portal = start();
    const begun = performance.now();
    const url = await untilReady(portal, 60_000);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(portal.said()).not.toMatch(/Communes|démonstration/);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);

    // The portal gets its first administrator while it runs, by a link that serves once.
    const create = (email: string): Portal =>
      command([
        'admin:create',
        '--data-dir',
        dataDir,
        '--port',
        String(port),
        '--email',
        email,
        '--name',
        'Anne Le Goff',
      ]);
    const first = create('Anne@mairie.example');
    expect(await first.ended, first.said()).toBe(0);
    const token = tokenIn(first, url);
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const password = 'une phrase que personne ne devine';
    expect((await post('/auth/password-reset/confirm', { token, password })).status).toBe(204);
    expect((await post('/auth/password-reset/confirm', { token, password })).status).toBe(410);
    const signedIn = await post('/auth/sign-in', { email: 'anne@mairie.example', password });
    expect(signedIn.status).toBe(200);
    const asked = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: signedIn.headers.get('set-cookie')!.split(';')[0]! },
      body: JSON.stringify({
        query: '{ viewer { displayName memberships { role organisation { kind } } } }',
      }),
    });
    expect(await asked.json()).toEqual({
      data: {
        viewer: {
          displayName: 'Anne Le Goff',
          memberships: [{ role: 'administrator', organisation: { kind: 'platform' } }],
        },
      },
    });

    // Nobody else becomes one from here; the one there is gets a new link.
    const other = create('jean@mairie.example');
    expect(await other.ended).toBe(1);
    expect(other.said()).toContain('La plateforme est déjà administrée par Anne@mairie.example');
    expect(other.said()).not.toContain('token=');
    const again = create('anne@mairie.example');
    expect(await again.ended, again.said()).toBe(0);
    expect(tokenIn(again, url)).not.toBe(token);

    // Another one on the same port is told so before it does anything.
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`Le port ${port} est déjà utilisé`);
    expect(second.said()).not.toContain('✔');

    // Nobody erases the data of a portal that runs.
    const reset = command(['reset', '--data-dir', dataDir]);
    expect(await reset.ended).toBe(1);
    expect(reset.said()).toContain('arrêtez d’abord le serveur');
  }, 120_000);

  it('starts again after it was killed, on the engine that outlived it', async () => {
    const killed = started.find((portal) => portal.child.exitCode === null && portal.child.signalCode === null)!;
    const pid = postmaster();
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(isAlive(pid)).toBe(true);

    const portal = start();
    await untilReady(portal, 60_000);
    expect(portal.said()).not.toContain('Personne ne peut encore entrer');
    expect(postmaster()).toBe(pid);
    portal.child.kill('SIGINT');
    expect(await portal.ended).toBe(0);
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(dataDir, 'cluster/postmaster.pid'))).toBe(false);
  }, 120_000);

  it.each([
    ['audit:verify', []],
    ['admin:create', ['--email', 'anne@mairie.example', '--name', 'Anne Le Goff']],
  ])(
    'says that there is no database where there is none, and makes none: %s',
    async (name, options) => {
      const nowhere = join(dataDir, 'mistyped');
      const told = command([name, '--data-dir', nowhere, ...options]);
      expect(await told.ended).toBe(1);
      expect(told.said()).toContain(`Il n’y a pas de base de données de Maillage dans ${nowhere}`);
      expect(told.said()).not.toMatch(/^ +at /m);
      expect(existsSync(nowhere)).toBe(false);
    },
    60_000,
  );

  it('keeps the secrets of the database out of what it prints', () => {
    const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>;
    for (const portal of started)
      for (const secret of Object.values(secrets)) expect(portal.said()).not.toContain(secret);
  });
});
