import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canReach, chooseEngineUser, type EngineUser } from './engine-user.ts';

/** Where the parts of one embedded database stand. */
export interface EngineLayout {
  /** The caller's data directory: secrets, log, lock, who uses the engine. */
  dataDir: string;
  /** Directory that holds the cluster and copied programs; the data directory unless its path is closed to the account. */
  home: string;
  cluster: string;
  log: string;
  lock: string;
  users: string;
  state: string;
  user: EngineUser | null;
}

/** File of a data directory that says where its cluster was sheltered. */
const ELSEWHERE = 'ou-sont-les-donnees.txt';

/** Where clusters go when root's data directory stands under a closed path such as /root. */
const SHELTERS = ['/var/lib', '/var/tmp'];

/**
 * Lays out a data directory, making it when it is missing.
 * As root, PostgreSQL runs as another account; when that account cannot reach the data directory, the cluster goes to
 * a directory that it can reach, named after the path of the data directory, and a file there says so.
 * @param dataDir absolute path
 */
export function layOut(dataDir: string): EngineLayout {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  assertWritable(dataDir);
  const sheltered = shelterOf(dataDir);
  const recorded = sheltered.find((path) => existsSync(join(path, 'cluster')) && isMine(path));
  const direct = join(dataDir, 'cluster');
  let home = existsSync(direct) ? dataDir : (recorded ?? dataDir);
  const user = chooseEngineUser(join(home, 'cluster'));
  if (home === dataDir) {
    // Ours, and made with the caller's mask: opened for passage only, its files keep their own modes.
    if (user) chmodSync(dataDir, lstatSync(dataDir).mode | 0o011);
    if (!canReach(user, dataDir)) home = firstReachable(sheltered, user);
  }
  if (home !== dataDir) {
    writeFileSync(
      join(dataDir, ELSEWHERE),
      `Le chemin de ce répertoire est fermé au compte « ${user?.name} » qui fait tourner PostgreSQL.\nLa base est donc dans ${home}\n`,
    );
  }
  return {
    dataDir,
    home,
    cluster: join(home, 'cluster'),
    log: join(dataDir, 'postgres.log'),
    lock: join(dataDir, 'engine.lock'),
    users: join(dataDir, 'engine.users'),
    state: join(dataDir, 'engine.json'),
    user,
  };
}

/** Whether a data directory has a database, here or sheltered elsewhere; makes nothing. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(dataDir, 'cluster')) || existsSync(join(dataDir, ELSEWHERE));
}

function shelterOf(dataDir: string): string[] {
  if (process.getuid?.() !== 0) return [];
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return [...SHELTERS, tmpdir()].map((base) => join(base, `maillage-${key}`));
}

function firstReachable(candidates: string[], user: EngineUser | null): string {
  for (const candidate of candidates) {
    try {
      mkdirSync(candidate, { recursive: true, mode: 0o755 });
      chmodSync(candidate, 0o755);
    } catch {
      continue;
    }
    if (isMine(candidate) && canReach(user, candidate)) return candidate;
  }
  throw new Error(
    `Aucun répertoire n’est accessible au compte « ${user?.name} » qui doit faire tourner PostgreSQL. ` +
      'Choisissez un autre emplacement avec --data-dir.',
  );
}

/** In a directory open to all, somebody may have put one of that name there before us. */
function isMine(dir: string): boolean {
  const stat = lstatSync(dir);
  return stat.isDirectory() && stat.uid === process.getuid?.();
}

function assertWritable(dataDir: string): void {
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Error(
      `Le répertoire ${dataDir} n’est pas accessible en écriture à ce compte : il appartient sans doute à un autre ` +
        '(root, par exemple). Choisissez-en un autre avec --data-dir.',
    );
  }
}

/** Port kept from one start to the next, or null. */
export function keptPort(layout: EngineLayout): number | null {
  try {
    const { port } = JSON.parse(readFileSync(layout.state, 'utf8')) as { port?: unknown };
    return typeof port === 'number' ? port : null;
  } catch {
    return null;
  }
}

/** Remembers the port for the next start. */
export function keepPort(layout: EngineLayout, port: number): void {
  writeFileSync(layout.state, `${JSON.stringify({ port })}\n`);
}
