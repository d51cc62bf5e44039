import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnv, env } from '../env.ts';
import { viteProgram } from './client-build.ts';
import { openDatabase } from './database.ts';
import type { Lifecycle } from './lifecycle.ts';
import { ROOT, type Invocation } from './options.ts';
import { announceAccounts, exclusively, isOwned, prepareContent } from './prepare.ts';
import { assertPortFree } from './server-config.ts';
import type { Terminal } from './terminal.ts';

const START_TIMEOUT = 60_000;

/**
 * Serves the portal with hot reload: Vite in front, with the client's modules, passing API addresses on to a server
 * that is started again at each change of its sources. The database stays up between two.
 */
export async function dev(invocation: Invocation, terminal: Terminal, lifecycle: Lifecycle): Promise<void> {
  const { host, port } = invocation;
  await assertPortFree(host, port);
  const database = await openDatabase(env(), invocation.dataDir, terminal, lifecycle);
  if (isOwned(database))
    await exclusively(database, terminal, () => prepareContent(database, invocation.empty, terminal));

  const apiPort = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const api = spawn(
    process.execPath,
    [
      tsx,
      'watch',
      '--clear-screen=false',
      '--tsconfig',
      join(ROOT, 'server/tsconfig.json'),
      join(ROOT, 'server/src/cli/dev-server.ts'),
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      // Out of the terminal's group: Ctrl-C is ours to pass on, in order.
      detached: true,
      env: childEnv({
        DATABASE_URL: database.appUrl,
        WORKER_DATABASE_URL: database.workerUrl ?? undefined,
        MIGRATION_DATABASE_URL: database.ownerUrl ?? undefined,
        PORT: String(apiPort),
        HOST: '127.0.0.1',
        DATA_DIR: invocation.dataDir,
        PUBLIC_URL: env().PUBLIC_URL ?? publicUrl,
        NODE_ENV: 'development',
      }),
    },
  );
  lifecycle.onStop(() => endChild(api));
  await terminal.step('Serveur', () => untilAnswering(`http://127.0.0.1:${apiPort}/health/live`, api));

  const vite = spawn(
    process.execPath,
    [viteProgram(), '--host', host, '--port', String(port), '--strictPort', '--clearScreen', 'false'],
    {
      cwd: join(ROOT, 'client'),
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
      env: childEnv({ API_PORT: String(apiPort), NODE_ENV: 'development' }),
    },
  );
  lifecycle.onStop(() => endChild(vite));
  await terminal.step('Interface', () => untilAnswering(`http://${host}:${port}/`, vite));
  await announceAccounts(database, terminal);
  terminal.say('');
  terminal.say(`Maillage est prêt, avec rechargement à chaud : ${publicUrl}`);
  await Promise.race([lifecycle.untilStopped(), untilOneEnds(api, vite)]);
}

async function untilOneEnds(...children: ChildProcess[]): Promise<never> {
  await Promise.race(children.map((child) => new Promise((done) => child.once('exit', done))));
  await sleep(200);
  throw new Error('Un des deux serveurs de développement s’est arrêté.');
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error('Le serveur de développement s’est arrêté avant d’être prêt (voir ci-dessus).');
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await sleep(150);
  }
  throw new Error(`Rien ne répond à ${url} après ${START_TIMEOUT / 1000} s.`);
}

/** Asks a child and what it started to end, then insists. */
async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => signalGroup(child.pid!, 'SIGKILL'), 8_000);
  await ended;
  clearTimeout(timer);
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // Already gone.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
