import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { withClient } from '../../server/src/db/engine/roles.ts';

/** What the program hold-engine.ts says once the engine runs. */
export interface HeldEngine {
  adminUrl: string;
  port: number;
  pid: number;
  reused: boolean;
}

export const isRoot = process.getuid?.() === 0;
export const repository = resolve(import.meta.dirname, '../..');

/** A directory of its own under the system's temporary one; the caller removes it. */
export function temporaryDir(label: string): string {
  return mkdtempSync(join(tmpdir(), `maillage-${label}-`));
}

/** Removes a data directory once its engine has stopped. */
export function removeDir(dir: string): void {
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** How to run hold-engine.ts: from this tree as this account, unless told otherwise. */
export interface HolderOptions {
  root?: string;
  execPath?: string;
  uid?: number;
  gid?: number;
  env?: Record<string, string>;
}

/**
 * Starts the engine in a process of its own, which holds it until it is told to stop.
 * @returns the process, what it said, and how to end it gently
 */
export async function holdEngine(
  dataDir: string,
  options: HolderOptions = {},
): Promise<{ child: ChildProcess; engine: HeldEngine; release: () => Promise<number | null> }> {
  const root = options.root ?? repository;
  const tsx = options.root
    ? join(root, 'node_modules/tsx/dist/loader.mjs')
    : createRequire(import.meta.url).resolve('tsx');
  const child = spawn(
    options.execPath ?? process.execPath,
    ['--import', pathToFileURL(tsx).href, join(root, 'test/engine/hold-engine.ts'), dataDir],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid ?? options.uid }),
      ...(options.env ? { env: options.env } : {}),
    },
  );
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const said = await new Promise<string>((done, reject) => {
    createInterface({ input: child.stdout }).once('line', done);
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`hold-engine ended with ${code}: ${errors}`)));
  });
  return {
    child,
    engine: JSON.parse(said) as HeldEngine,
    release: () => {
      child.stdin.end();
      return ended;
    },
  };
}

/** One value from the database. */
export async function valueOf<T>(url: string, sql: string): Promise<T> {
  return withClient(url, async (client) => {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0] as T;
  });
}

/** The account number that a process runs as (Linux). */
export function accountOf(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8')
    .split('\n')
    .find((text) => text.startsWith('Uid:'));
  return Number(line!.split('\t')[1]);
}

/** Waits until a condition holds. */
export async function until(holds: () => boolean, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('the condition did not come true in time');
    await new Promise((done) => setTimeout(done, 20));
  }
}
