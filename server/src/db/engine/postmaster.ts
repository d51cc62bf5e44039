import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive, processesIn } from './processes.ts';

/** What PostgreSQL writes in postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  /** 'starting', 'ready', 'stopping', 'standby' or '' while it is being written. */
  status: string;
}

/** Reads postmaster.pid of a cluster; null when no server left one. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return { pid: Math.abs(Number(lines[0])), port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

/**
 * The server that runs on this cluster, or null. A pid file whose number belongs to a stranger today (numbers are
 * soon reused in a container) is removed, but only when no process stands in the cluster; one whose number is dead is
 * left to PostgreSQL, which also checks that no orphaned backend still holds the shared memory.
 */
export function livingPostmaster(cluster: string): Postmaster | null {
  const found = readPostmaster(cluster);
  if (!found || !isAlive(found.pid)) return null;
  const command = commandLine(found.pid);
  const inCluster = processesIn(cluster);
  if (inCluster.includes(found.pid)) return found;
  if (command === null || /postgres/.test(command)) {
    // Where working directories cannot be read (another user, not Linux) the name of the program decides; a server of
    // another cluster under the recycled number is told apart by its -D argument.
    if (command === null || !command.includes(' -D ') || command.includes(cluster)) return found;
  }
  if (inCluster.length === 0) rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return null;
}

/** Waits until a living server accepts connections; false when it ended instead. */
export async function untilReady(cluster: string, pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const now = readPostmaster(cluster);
    if (now && now.pid === pid && now.status === 'ready') return true;
    if (!isAlive(pid)) return false;
    await sleep(15);
  }
  throw new Error(`PostgreSQL n’est pas prêt après ${Math.round(timeoutMs / 1000)} s.`);
}

/** Waits until a process has ended; false when it is still there after the time given. */
export async function untilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    await sleep(15);
  }
  return !isAlive(pid);
}
