import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { launch, START_TIMEOUT } from './launch.ts';
import { keepPort, layOut, type EngineLayout } from './layout.ts';
import { withLock } from './lock.ts';
import { livingPostmaster, untilGone, untilReady } from './postmaster.ts';
import { isAlive } from './processes.ts';
import { loadSecrets } from './secrets.ts';

/** How to start the embedded PostgreSQL. */
export interface EngineOptions {
  /** Directory of the cluster, its secrets and its log; made when missing. */
  dataDir: string;
  /** Port on 127.0.0.1; by default a free one, chosen the first time and kept. */
  port?: number;
  /** Told each step, in French, for people. */
  onProgress?: (step: string) => void;
  /** false only for tests: no flush to disk, so that a power cut may lose everything. */
  durable?: boolean;
}

/** A running embedded PostgreSQL. */
export interface Engine {
  /** Superuser's address: provisioning only, never given to the server. */
  adminUrl: string;
  port: number;
  pid: number;
  /** True when a server that was already running was taken over. */
  reused: boolean;
  /** Passwords for the three sign-in roles, for provision(). */
  passwords: { owner: string; app: string; worker: string };
  /** Stops the server (fast shutdown), unless another process still uses this directory. Idempotent. */
  stop(): Promise<void>;
}

let sequence = 0;

/**
 * Starts the embedded PostgreSQL on a data directory, or joins the server that already runs on it (left by a process
 * that was killed, or started by another one).
 * @throws Error in French saying what to do
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const onProgress = options.onProgress ?? (() => undefined);
  const layout = layOut(resolve(options.dataDir));
  return withLock(layout.lock, START_TIMEOUT, async () => {
    await forgetErased(layout);
    assertSecretsKept(layout);
    const secrets = await loadSecrets(layout.dataDir);
    forgetTheDead(layout);
    const living = await findLiving(layout);
    const running = living ?? (await launch(layout, secrets, options, onProgress));
    if (living) onProgress('Base de données déjà en marche, reprise');
    const adminUrl = urlOf('postgres', secrets.superuser, running.port, 'postgres');
    await assertOurs(adminUrl, layout).catch((error: unknown) => {
      if (!living) process.kill(running.pid, 'SIGINT');
      throw error;
    });
    keepPort(layout, running.port);
    const mark = enrol(layout);
    return {
      adminUrl,
      port: running.port,
      pid: running.pid,
      reused: living !== null,
      passwords: { owner: secrets.owner, app: secrets.app, worker: secrets.worker },
      stop: onceOnly(() => stop(layout, running.pid, mark)),
    };
  });
}

/**
 * Address of a database on the local embedded server.
 * @param user role; @param password its password; @param port on 127.0.0.1; @param database its name
 */
export function urlOf(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function findLiving(layout: EngineLayout): Promise<{ pid: number; port: number } | null> {
  const living = livingPostmaster(layout.cluster);
  if (!living) return null;
  if (living.status === 'stopping') {
    await untilGone(living.pid, START_TIMEOUT);
    return null;
  }
  const ready = await untilReady(layout.cluster, living.pid, START_TIMEOUT);
  return ready ? { pid: living.pid, port: livingPostmaster(layout.cluster)?.port ?? living.port } : null;
}

/** New secrets would open nothing: the cluster knows the first ones only. */
function assertSecretsKept(layout: EngineLayout): void {
  if (!existsSync(layout.cluster) || existsSync(join(layout.dataDir, 'secrets.json'))) return;
  throw new Error(
    `Le fichier secrets.json de ${layout.dataDir} a disparu : sans lui la base ne peut être ouverte. ` +
      'Remettez-le, ou choisissez un autre --data-dir.',
  );
}

/** Another server may hold the port that a stale file names: only the cluster itself proves that it is ours. */
async function assertOurs(adminUrl: string, layout: EngineLayout): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (resolve(rows[0]!.data_directory) !== layout.cluster) {
      throw new Error(`le serveur du port est celui de ${rows[0]!.data_directory}`);
    }
  } catch (error) {
    throw new Error(
      `La base de données de ${layout.dataDir} ne répond pas comme prévu : ${(error as Error).message}. ` +
        'Si le fichier secrets.json a été changé, remettez le premier ou choisissez un autre --data-dir.',
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Notes that this process uses the engine; the last one out stops it. */
function enrol(layout: EngineLayout): string {
  mkdirSync(layout.users, { recursive: true });
  const mark = join(layout.users, `${process.pid}-${++sequence}`);
  writeFileSync(mark, '');
  return mark;
}

/** Whoever erases the data directory means to start afresh, also when its cluster is sheltered elsewhere. */
async function forgetErased(layout: EngineLayout): Promise<void> {
  if (layout.home === layout.dataDir || existsSync(join(layout.dataDir, 'secrets.json'))) return;
  const living = livingPostmaster(layout.cluster);
  if (living) {
    process.kill(living.pid, 'SIGINT');
    await untilGone(living.pid, START_TIMEOUT);
  }
  rmSync(layout.cluster, { recursive: true, force: true });
}

function forgetTheDead(layout: EngineLayout): void {
  for (const name of existsSync(layout.users) ? readdirSync(layout.users) : []) {
    if (!isAlive(Number(name.split('-')[0]))) rmSync(join(layout.users, name), { force: true });
  }
}

async function stop(layout: EngineLayout, pid: number, mark: string): Promise<void> {
  if (!existsSync(layout.dataDir)) return;
  await withLock(layout.lock, START_TIMEOUT, async () => {
    rmSync(mark, { force: true });
    forgetTheDead(layout);
    if (existsSync(layout.users) && readdirSync(layout.users).length > 0) return;
    if (livingPostmaster(layout.cluster)?.pid !== pid) return;
    // SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written.
    process.kill(pid, 'SIGINT');
    if (!(await untilGone(pid, 60_000))) throw new Error('PostgreSQL ne s’est pas arrêté en 60 s.');
  });
}

function onceOnly(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
