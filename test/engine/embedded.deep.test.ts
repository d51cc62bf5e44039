import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngine } from '../../server/src/db/engine/embedded.ts';
import { isAlive } from '../../server/src/db/engine/processes.ts';
import { withClient } from '../../server/src/db/engine/roles.ts';
import { accountOf, holdEngine, isRoot, removeDir, temporaryDir, until, valueOf } from './support.ts';

let dir: string;
let cleanups: (() => unknown)[];

beforeEach(() => {
  dir = temporaryDir('engine');
  cleanups = [];
});

afterEach(async () => {
  for (const cleanup of cleanups.toReversed()) await cleanup();
  removeDir(dir);
});

async function start(dataDir = dir, durable = false) {
  const engine = await startEngine({ dataDir, durable });
  cleanups.push(() => engine.stop());
  return engine;
}

async function remember(adminUrl: string, text: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('create table if not exists note (line text)');
    await client.query('insert into note values ($1)', [text]);
  });
}

const notes = (adminUrl: string) => valueOf<string>(adminUrl, "select string_agg(line, ',' order by line) from note");

describe('a first start', () => {
  it('makes a UTF-8 cluster, closed to the network, whose writes reach the disk', async () => {
    const steps: string[] = [];
    const engine = await startEngine({ dataDir: dir, onProgress: (step) => steps.push(step) });
    cleanups.push(() => engine.stop());

    expect(steps).toEqual(['Création de la base de données', 'Démarrage de la base de données']);
    expect(engine.reused).toBe(false);
    const setting = (name: string) => valueOf<string>(engine.adminUrl, `show ${name}`);
    expect(await setting('server_encoding')).toBe('UTF8');
    expect(await setting('listen_addresses')).toBe('127.0.0.1');
    expect(await setting('fsync')).toBe('on');
    expect(await setting('password_encryption')).toBe('scram-sha-256');
    expect(await valueOf(engine.adminUrl, "select lower('ÉÇÀ')")).toBe('éçà');
    expect(await valueOf(engine.adminUrl, "select count(*)::int from pg_collation where collname = 'fr-x-icu'")).toBe(
      1,
    );
  });

  it('keeps its secrets to its owner and lets nobody in without one', async () => {
    const engine = await start();
    expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
    const withoutPassword = new URL(engine.adminUrl);
    withoutPassword.password = 'devine';
    await expect(valueOf(withoutPassword.toString(), 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('removes what a start cut in the middle left behind', async () => {
    mkdirSync(join(dir, 'cluster.new-1', 'base'), { recursive: true });
    const engine = await start();
    expect(await valueOf(engine.adminUrl, 'select 1')).toBe(1);
    expect(readdirSync(dir).filter((name) => name.startsWith('cluster.new'))).toEqual([]);
  });
});

describe('a second start', () => {
  it('finds the same data on the same port, quickly', async () => {
    const first = await start();
    await remember(first.adminUrl, 'kept');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const begun = performance.now();
    const second = await start();
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(second.adminUrl).toBe(first.adminUrl);
    expect(second.reused).toBe(false);
    expect(await notes(second.adminUrl)).toBe('kept');
  });

  it('takes another port when its own has been taken since', async () => {
    const first = await start();
    await first.stop();
    const intruder = createServer();
    await new Promise<void>((done) => intruder.listen(first.port, '127.0.0.1', done));
    cleanups.push(() => new Promise((done) => intruder.close(done)));

    const second = await start();
    expect(second.port).not.toBe(first.port);
    expect(await valueOf(second.adminUrl, 'select 1')).toBe(1);
  });

  it('refuses a port that was asked for and is taken, saying which', async () => {
    const intruder = createServer();
    await new Promise<void>((done) => intruder.listen(0, '127.0.0.1', done));
    cleanups.push(() => new Promise((done) => intruder.close(done)));
    const address = intruder.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(startEngine({ dataDir: dir, port })).rejects.toThrow(`Le port ${port} demandé`);
  });

  it('says what to do when the secrets were erased', async () => {
    const first = await start();
    await first.stop();
    removeDir(join(dir, 'secrets.json'));
    await expect(startEngine({ dataDir: dir })).rejects.toThrow(/secrets\.json .* a disparu/);
    expect(existsSync(join(dir, 'cluster/postmaster.pid'))).toBe(false);
  });
});

describe('after a violent end', () => {
  it('joins the server that outlived a killed Node, with everything it had acknowledged', async () => {
    const held = await holdEngine(dir);
    await remember(held.engine.adminUrl, 'acknowledged');
    held.child.kill('SIGKILL');
    await until(() => held.child.signalCode !== null);
    expect(isAlive(held.engine.pid)).toBe(true);

    const engine = await start();
    expect(engine.reused).toBe(true);
    expect(engine.pid).toBe(held.engine.pid);
    expect(await notes(engine.adminUrl)).toBe('acknowledged');
    await engine.stop();
    expect(isAlive(engine.pid)).toBe(false);
  });

  it('recovers when PostgreSQL itself was killed', async () => {
    const first = await start(dir, true);
    await remember(first.adminUrl, 'acknowledged');
    process.kill(first.pid, 'SIGKILL');
    await until(() => !isAlive(first.pid));
    expect(existsSync(join(dir, 'cluster/postmaster.pid'))).toBe(true);

    const second = await start();
    expect(second.reused).toBe(false);
    expect(await notes(second.adminUrl)).toBe('acknowledged');
  });

  it('is not fooled by a stale file whose number belongs to a stranger today', async () => {
    const first = await start();
    await first.stop();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    cleanups.push(() => stranger.kill());
    writeFileSync(
      join(dir, 'cluster/postmaster.pid'),
      [stranger.pid, join(dir, 'cluster'), '1700000000', first.port, '', '127.0.0.1', '', 'ready   ', ''].join('\n'),
    );
    const second = await start();
    expect(second.reused).toBe(false);
    expect(stranger.exitCode).toBe(null);
    expect(await valueOf(second.adminUrl, 'select 1')).toBe(1);
  });

  it('takes over a lock whose holder is dead', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((done) => gone.once('exit', done));
    writeFileSync(join(dir, 'engine.lock'), JSON.stringify({ pid: gone.pid, start: null, token: 'x' }));
    const engine = await start();
    expect(await valueOf(engine.adminUrl, 'select 1')).toBe(1);
  });
});

describe('two starts at once', () => {
  it('share one server, which stops with the last of them', async () => {
    const [one, other, here] = await Promise.all([holdEngine(dir), holdEngine(dir), start()]);
    expect(new Set([one.engine.pid, other.engine.pid, here.pid]).size).toBe(1);
    expect([one.engine.reused, other.engine.reused, here.reused].filter((reused) => !reused)).toHaveLength(1);

    expect(await one.release()).toBe(0);
    await remember(here.adminUrl, 'still there');
    await here.stop();
    expect(isAlive(here.pid)).toBe(true);
    expect(await notes(other.engine.adminUrl)).toBe('still there');
    expect(await other.release()).toBe(0);
    expect(isAlive(here.pid)).toBe(false);
  });
});

describe.runIf(process.platform === 'linux')('the account', () => {
  it('never is root, whoever starts it', async () => {
    const engine = await start();
    const account = accountOf(engine.pid);
    expect(account).not.toBe(0);
    expect(account).toBe(isRoot ? statSync(join(dir, 'cluster')).uid : process.getuid!());
    expect(execFileSync('stat', ['-c', '%a', join(dir, 'cluster')], { encoding: 'utf8' }).trim()).toBe('700');
  });
});
