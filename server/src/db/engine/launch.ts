import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { engineEnv } from '../../env.ts';
import { binariesFor, type EngineBinaries } from './binaries.ts';
import { giveTo } from './engine-user.ts';
import { keptPort, type EngineLayout } from './layout.ts';
import { untilReady } from './postmaster.ts';
import type { EngineSecrets } from './secrets.ts';

/** How long PostgreSQL may take to be ready, recovery after a cut included (ms). */
export const START_TIMEOUT = 120_000;
const LOG_LIMIT = 10 * 1024 * 1024;
/** Longest path of a socket that every system accepts. */
const SOCKET_PATH_LIMIT = 103;

/**
 * Starts PostgreSQL on the cluster of a layout, making the cluster first when there is none. The caller holds the lock
 * and has seen that no server runs on it.
 */
export async function launch(
  layout: EngineLayout,
  secrets: EngineSecrets,
  options: { port?: number; durable?: boolean },
  onProgress: (step: string) => void,
): Promise<{ pid: number; port: number }> {
  const binaries = binariesFor(layout.user, layout.home);
  if (!existsSync(join(layout.cluster, 'PG_VERSION'))) {
    onProgress('Création de la base de données');
    await initialise(layout, binaries, secrets);
  }
  assertSameMajor(layout, binaries);
  // A tree restored from a backup, or first used by another account, belongs to nobody who could open it.
  giveTo(layout.user, layout.cluster);
  onProgress('Démarrage de la base de données');
  const port = await choosePort(layout, options.port);
  const socketDir = join(layout.cluster, 'socket');
  const withSocket = process.platform !== 'win32' && `${socketDir}/.s.PGSQL.65535.lock`.length <= SOCKET_PATH_LIMIT;
  if (withSocket) {
    mkdirSync(socketDir, { recursive: true, mode: 0o700 });
    giveTo(layout.user, socketDir);
  }
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: withSocket ? socketDir : '',
    max_connections: '200',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    jit: 'off',
    ...(options.durable === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const args = [
    '-D',
    layout.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  if (existsSync(layout.log) && statSync(layout.log).size > LOG_LIMIT) rmSync(layout.log);
  const logStart = existsSync(layout.log) ? statSync(layout.log).size : 0;
  const log = openSync(layout.log, 'a', 0o600);
  // Its own session, and a file for its messages: Ctrl-C in the terminal or the death of Node must not cut it before
  // the server that uses it has ended.
  const child = spawn(binaries.postgres, args, {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: layout.home,
    env: engineEnv(),
    ...(layout.user ? { uid: layout.user.uid, gid: layout.user.gid } : {}),
  });
  closeSync(log);
  await new Promise<void>((resolvePromise, reject) => {
    child.once('spawn', resolvePromise);
    child.once('error', reject);
  });
  child.unref();
  const pid = child.pid!;
  const ready = await untilReady(layout.cluster, pid, START_TIMEOUT);
  if (!ready) {
    const said = readFileSync(layout.log, 'utf8').slice(logStart).trim().split('\n').slice(-6).join('\n');
    throw new Error(`PostgreSQL n’a pas démarré (journal : ${layout.log}).\n${said}`);
  }
  return { pid, port };
}

/** Makes the cluster aside and renames it: a cut in the middle leaves nothing that looks finished. */
async function initialise(layout: EngineLayout, binaries: EngineBinaries, secrets: EngineSecrets): Promise<void> {
  for (const name of readdirSync(layout.home)) {
    if (name.startsWith('cluster.new-')) rmSync(join(layout.home, name), { recursive: true, force: true });
  }
  const draft = join(layout.home, `cluster.new-${process.pid}`);
  const passwordFile = join(layout.home, `cluster.new-${process.pid}.secret`);
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${secrets.superuser}\n`, { mode: 0o600 });
  giveTo(layout.user, draft);
  giveTo(layout.user, passwordFile);
  const common = [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
    '--no-sync',
  ];
  try {
    const icu = await run(binaries.initdb, [...common, '--locale-provider=icu', '--icu-locale=fr'], layout);
    if (icu.code !== 0) {
      if (!/ICU/i.test(icu.output)) throw initdbFault(icu.output);
      const plain = await run(binaries.initdb, common, layout);
      if (plain.code !== 0) throw initdbFault(plain.output);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  // One flush of the finished tree instead of one per file written.
  await run(binaries.initdb, [`--pgdata=${draft}`, '--sync-only'], layout);
  renameSync(draft, layout.cluster);
}

function initdbFault(output: string): Error {
  const hint = /could not look up effective user/.test(output)
    ? ' Ce compte n’a pas de nom dans le système : donnez-lui une entrée, ou indiquez un serveur par DATABASE_URL.'
    : '';
  return new Error(`La base de données n’a pu être créée.${hint}\n${output.trim()}`);
}

function run(program: string, args: string[], layout: EngineLayout): Promise<{ code: number | null; output: string }> {
  return new Promise((resolvePromise, reject) => {
    const child = spawn(program, args, {
      cwd: layout.home,
      env: engineEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(layout.user ? { uid: layout.user.uid, gid: layout.user.gid } : {}),
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolvePromise({ code, output }));
  });
}

function assertSameMajor(layout: EngineLayout, binaries: EngineBinaries): void {
  const have = readFileSync(join(layout.cluster, 'PG_VERSION'), 'utf8').trim();
  const want = binaries.version.split('.')[0];
  if (have !== want) {
    throw new Error(
      `Les données de ${layout.cluster} ont été écrites par PostgreSQL ${have}, le moteur embarqué est en version ${want}. ` +
        'Reprenez-les avec un PostgreSQL de leur version, ou choisissez un autre --data-dir.',
    );
  }
}

async function choosePort(layout: EngineLayout, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined && wanted !== 0) {
    if ((await freePort(wanted)) === null)
      throw new Error(`Le port ${wanted} demandé pour la base de données est déjà pris.`);
    return wanted;
  }
  const kept = keptPort(layout);
  const port = (kept === null ? null : await freePort(kept)) ?? (await freePort(0));
  if (port === null) throw new Error('Aucun port libre sur 127.0.0.1 pour la base de données.');
  return port;
}

/** The port itself when it is free (0: any), else null. */
function freePort(port: number): Promise<number | null> {
  return new Promise((resolvePromise) => {
    const probe = createServer();
    probe.once('error', () => resolvePromise(null));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : null;
      probe.close(() => resolvePromise(found));
    });
  });
}
