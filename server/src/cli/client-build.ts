import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { withLock } from '../db/engine/lock.ts';
import { childEnv } from '../env.ts';
import { ROOT } from './options.ts';

/** What the built client depends on. */
const SOURCES = ['client', 'packages', 'schema', 'pnpm-lock.yaml'];
const IGNORED = new Set(['node_modules', 'dist', '.build-hash', 'coverage']);
/** The folder of the built client. */
export const CLIENT_FOLDER = join(ROOT, 'client/dist');
const HASH_FILE = join(CLIENT_FOLDER, '.build-hash');
const BUILD_TIMEOUT = 600_000;

/** Hash of everything the client is built from, tests left out. */
export function clientSourcesHash(root: string = ROOT): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesOf(join(root, source)))) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !IGNORED.has(entry.name) && (entry.isDirectory() || entry.isFile()))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesOf(join(path, entry.name)));
}

/** True when the client on disk is the one of these sources. */
export function isClientBuilt(hash: string): boolean {
  return existsSync(HASH_FILE) && readFileSync(HASH_FILE, 'utf8') === hash;
}

/**
 * Builds the client for browsers when its sources have changed since the last time.
 * @throws Error with what the build said
 */
export async function buildClient(tell: (detail: string) => void): Promise<void> {
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  await withLock(join(cache, 'client-build.lock'), BUILD_TIMEOUT, async () => {
    const hash = clientSourcesHash();
    if (isClientBuilt(hash)) return;
    await runVite(['build', '--logLevel', 'warn'], tell);
    writeFileSync(HASH_FILE, hash);
  });
}

/** Path of Vite's program, as the client's package sees it. */
export function viteProgram(): string {
  const manifest = createRequire(join(ROOT, 'client/package.json')).resolve('vite/package.json');
  return join(dirname(manifest), 'bin/vite.js');
}

function runVite(args: string[], tell: (detail: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [viteProgram(), ...args], {
      cwd: join(ROOT, 'client'),
      env: childEnv({ NODE_ENV: 'production' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      tell(said.trim().split('\n').at(-1) ?? '');
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else
        reject(new Error(`La construction de l’interface a échoué.\n${said.trim().split('\n').slice(-30).join('\n')}`));
    });
  });
}
