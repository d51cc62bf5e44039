import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processStart } from './processes.ts';

interface Holder {
  pid: number;
  /** Start of the process as the system tells it, so that a recycled number is not taken for the holder. */
  start: string | null;
  token: string;
}

/**
 * Runs `work` while holding an exclusive lock between processes (and between calls of one process).
 * A lock left by a dead process is taken over. The holder's number stands in the file.
 * @param path the lock file
 * @param timeoutMs how long to wait for another holder before giving up
 */
export async function withLock<T>(path: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const mine: Holder = { pid: process.pid, start: processStart(process.pid), token: randomBytes(8).toString('hex') };
  const deadline = Date.now() + timeoutMs;
  while (!(await take(path, mine))) {
    if (Date.now() > deadline) {
      throw new Error(`Un autre démarrage est en cours sur ce répertoire (verrou ${path}).`);
    }
    await sleep(40 + Math.random() * 40);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string, mine: Holder): Promise<boolean> {
  // A complete file linked into place: nobody ever reads a lock that is half-written.
  const draft = `${path}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text !== null && isStale(text)) await removeStale(path, text, mine.token);
  return false;
}

function isStale(text: string): boolean {
  try {
    const holder = JSON.parse(text) as Holder;
    if (!isAlive(holder.pid)) return true;
    const start = processStart(holder.pid);
    return holder.start !== null && start !== null && holder.start !== start;
  } catch {
    return true;
  }
}

/** Two processes may see the same stale lock: what was moved away is looked at again, and put back when it is fresh. */
async function removeStale(path: string, seen: string, token: string): Promise<void> {
  const aside = `${path}.${token}.stale`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => seen);
  if (moved !== seen) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}
